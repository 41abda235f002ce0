// SPDX-License-Identifier: MPL-2.0
#include "storage/trash.h"

#include "storage/records.h"
#include "storage/rows.h"

namespace wellmet::storage {
namespace {

using journal::Kind;

Result<std::vector<Id>> overdue(Connection &connection, UtcMillis before)
{
    Statement query = connection.statement("SELECT id FROM person WHERE deleted_at IS NOT NULL AND deleted_at < ? AND NOT alive", before);
    std::vector<Id> people;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return people;
        people.push_back(query.id(0));
    }
}

Result<void> eraseRecord(Connection &connection, Kind kind, const Id &id)
{
    if (const auto erased = connection.statement("DELETE FROM journal WHERE substr(change, 5, 16) = ?", id).run(); !erased)
        return erased;
    return eraseRow(connection, kind, id);
}

Result<void> erasePerson(Connection &connection, Action &action, const Id &person)
{
    for (const Kind kind : partKinds()) {
        const auto parts = partIds(connection, kind, person);
        if (!parts)
            return Unexpected(parts.error());
        for (const Id &part : *parts) {
            if (const auto erased = eraseRecord(connection, kind, part); !erased)
                return erased;
        }
    }
    if (const auto erased = eraseRecord(connection, Kind::Person, person); !erased)
        return erased;
    journal::Fields tombstone = fieldsOf(Person());
    tombstone[field::Alive] = false;
    const auto written = action.write(Kind::Person, person, {}, tombstone);
    return written ? Result<void>() : Unexpected(written.error());
}

}  // namespace

Result<int> purgeTrash(Connection &connection, Action &action, UtcMillis before)
{
    const auto people = overdue(connection, before);
    if (!people)
        return Unexpected(people.error());
    for (const Id &person : *people) {
        if (const auto erased = erasePerson(connection, action, person); !erased)
            return Unexpected(erased.error());
    }
    if (people->empty())
        return 0;
    const auto spent = connection
                           .statement("UPDATE action SET undone_by = ? WHERE undone_by IS NULL AND nr < ?"
                                      " AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.action = action.nr)",
                                      action.number(), action.number())
                           .run();
    if (!spent)
        return Unexpected(spent.error());
    return static_cast<int>(people->size());
}

}  // namespace wellmet::storage
