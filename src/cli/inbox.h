// SPDX-License-Identifier: MPL-2.0
// The app's inbox, waited for: what a command without an event loop of its own needs of it.
#pragma once

#include "workflows/cardimport.h"
#include "workflows/review.h"

#include <QString>

#include <optional>
#include <vector>

namespace wellmet::cli {

class Inbox
{
public:
    Inbox(Database &database, const QString &region);

    /// Stores the picture, waits until it is read (or reading stopped) and returns the captures it is now.
    Result<std::vector<Capture>> add(const QByteArray &picture);
    /// Reads everything that waits; the error that stopped it, if any.
    std::optional<Error> resume();
    /// Makes the people the scan found.
    Result<std::vector<Person>> accept(const Capture &capture, const capture::DraftPerson &draft);
    /// Why reading stopped during the last add().
    const std::optional<Error> &stopped() const { return m_stopped; }

private:
    void settle();

    Database &m_database;
    CardImport m_import;
    Review m_review;
    std::optional<Error> m_stopped;
};

}  // namespace wellmet::cli
