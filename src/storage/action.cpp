// SPDX-License-Identifier: MPL-2.0
#include "storage/action.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/rows.h"

namespace wellmet::storage {

Action::Action(Connection &connection, HybridClock &clock, ActionName name, Transaction transaction)
    : m_connection(&connection), m_clock(&clock), m_name(name), m_transaction(std::move(transaction))
{
}

Result<Action> Action::begin(Connection &connection, HybridClock &clock, ActionName name, Durability durability)
{
    auto transaction = Transaction::begin(connection, durability);
    if (!transaction)
        return Unexpected(transaction.error());
    Action action(connection, clock, name, std::move(*transaction));
    if (const auto read = action.readDevice(); !read)
        return Unexpected(read.error());
    action.m_id = Id::make(action.now());
    return action;
}

/// Another process may have written as the same device since: dot and clock continue where the file says.
Result<void> Action::readDevice()
{
    Statement query = m_connection->statement("SELECT id, counter, time FROM device");
    if (const auto row = query.one(); !row)
        return Unexpected(ErrorKind::DamagedNotebook, QStringLiteral("the notebook has no device row: ") + row.error().detail);
    m_device = query.id(0);
    m_counter = static_cast<quint64>(query.integer(1));
    m_clock->observe(HybridTime::fromPacked(static_cast<quint64>(query.integer(2))));
    m_time = m_clock->now();
    return {};
}

Result<void> Action::record()
{
    if (m_number != 0)
        return {};
    Statement insert = m_connection->statement("INSERT INTO action (id, name) VALUES (?, ?) RETURNING nr", m_id, static_cast<int>(m_name));
    if (const auto row = insert.one(); !row)
        return row;
    m_number = insert.integer(0);
    return insert.run();
}

Result<bool> Action::write(journal::Kind kind, const Id &id, const journal::Fields &before, const journal::Fields &after, const Id &undoes)
{
    journal::Change change{kind, id, m_id, undoes, {}, {}, journal::diff(before, after)};
    if (change.deltas.empty())
        return false;
    if (const auto recorded = record(); !recorded)
        return Unexpected(recorded.error());
    m_time = m_clock->now();
    change.dot = {m_device, ++m_counter};
    change.time = m_time;
    if (const auto stored = storeRow(*m_connection, kind, id, after, before.empty()); !stored)
        return Unexpected(stored.error());
    const auto journalled =
        m_connection->statement("INSERT INTO journal (action, change) VALUES (?, ?)", m_number, journal::pack(change)).run();
    if (!journalled)
        return Unexpected(journalled.error());
    return true;
}

Result<void> Action::commit()
{
    if (m_number == 0)
        return {};
    const auto updated =
        m_connection
            ->statement("UPDATE device SET counter = ?, time = ?", static_cast<qint64>(m_counter), static_cast<qint64>(m_time.packed()))
            .run();
    if (!updated)
        return updated;
    return m_transaction.commit();
}

}  // namespace wellmet::storage
