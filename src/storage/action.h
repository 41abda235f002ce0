// SPDX-License-Identifier: MPL-2.0
// The one write path: a user action is one transaction that holds rows and their journal.
#pragma once

#include "base/clock.h"
#include "journal/change.h"
#include "journal/value.h"
#include "storage/actionname.h"
#include "storage/connection.h"

namespace wellmet::storage {

/// An action being written. Nothing is kept unless commit() succeeds. The connection and the clock must outlive it.
class Action
{
public:
    /// Begins the transaction; waits for other writers. Errors: Busy, ReadOnly, DiskFull, DamagedNotebook.
    static Result<Action> begin(Connection &connection, HybridClock &clock, ActionName name, Durability durability = Durability::Normal);

    /// Makes the row hold `after` and journals the difference from `before` (empty: the record is new). Writes nothing and
    /// answers false when nothing differs. `undoes` is the action a change takes back, or null.
    Result<bool> write(journal::Kind kind, const Id &id, const journal::Fields &before, const journal::Fields &after,
                       const Id &undoes = {});

    /// Makes sure the action has its row, even if it changes nothing.
    Result<void> record();

    /// Ends the transaction; an action without changes leaves no trace.
    Result<void> commit();

    const Id &id() const { return m_id; }
    /// This action's row number; 0 before the first change.
    qint64 number() const { return m_number; }
    /// When the action began: the wall clock, never earlier than what the journal has seen.
    UtcMillis now() const { return m_time.millis; }

private:
    Action(Connection &connection, HybridClock &clock, ActionName name, Transaction transaction);
    Result<void> readDevice();

    Connection *m_connection;
    HybridClock *m_clock;
    ActionName m_name;
    Transaction m_transaction;
    Id m_id;
    Id m_device;
    quint64 m_counter = 0;
    HybridTime m_time;
    qint64 m_number = 0;
};

}  // namespace wellmet::storage
