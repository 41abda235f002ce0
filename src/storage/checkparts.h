// SPDX-License-Identifier: MPL-2.0
// The parts of a check. Each looks at one thing and notes what it finds; an error is what keeps it from looking.
#pragma once

#include "storage/check.h"
#include "storage/connection.h"

namespace wellmet::storage {

/// Keeps the first few findings of each kind and counts the others.
class Findings
{
public:
    void add(Finding finding);
    std::vector<Finding> take() { return std::move(m_all); }
    bool hasDamage() const;

private:
    std::vector<Finding> m_all;
};

/// SQLite's integrity_check and foreign_key_check.
Result<void> checkDatabase(Connection &connection, Findings &findings);

/// Replays the journal and compares what each record became with its row. One number of eight bytes a record is kept: the
/// exclusive or of a hash of every field and its value, out of which a change takes each value before and into which it puts
/// each after.
Result<void> checkJournal(Connection &connection, Findings &findings);

/// The full-text index against the people, and sort keys, subtitles and words of names.
Result<void> checkIndex(Connection &connection, Findings &findings);

/// Files against the rows that name them, and their content against their names.
Result<void> checkAttachments(Connection &connection, const QString &folder, Findings &findings);

}  // namespace wellmet::storage
