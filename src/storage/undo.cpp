// SPDX-License-Identifier: MPL-2.0
#include "storage/undo.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/personstore.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <algorithm>
#include <functional>
#include <set>

namespace wellmet::storage {
namespace {

using journal::Change;
using journal::Kind;

struct ActionRow {
    qint64 number = 0;
    ActionName name = ActionName::Undo;
};

// The numbers are ActionName::Recognise, Undo, StoreAttachment and PurgeTrash.
static_assert(static_cast<int>(ActionName::Recognise) == 2 && static_cast<int>(ActionName::Undo) == 9
              && static_cast<int>(ActionName::StoreAttachment) == 10 && static_cast<int>(ActionName::PurgeTrash) == 14);

Result<std::optional<ActionRow>> newestUserAction(Connection &connection)
{
    Statement query =
        connection.statement("SELECT nr, name FROM action WHERE undone_by IS NULL AND name NOT IN (2, 9, 10, 14) ORDER BY nr DESC LIMIT 1");
    const auto row = query.step();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return std::optional<ActionRow>();
    return std::optional(ActionRow{query.integer(0), static_cast<ActionName>(query.integer(1))});
}

Result<std::vector<qint64>> recognitionsAfter(Connection &connection, qint64 number)
{
    Statement query = connection.statement("SELECT nr FROM action WHERE undone_by IS NULL AND name = 2 AND nr > ? ORDER BY nr", number);
    std::vector<qint64> numbers;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return numbers;
        numbers.push_back(query.integer(0));
    }
}

/// Calls `visit` with each change of an action, newest first and one at a time: an import may have hundreds of thousands.
Result<void> eachChange(Connection &connection, qint64 action, const std::function<Result<void>(const Change &)> &visit)
{
    Statement query = connection.statement("SELECT change FROM journal WHERE action = ? ORDER BY nr DESC", action);
    for (;;) {
        const auto row = query.step();
        if (!row || !*row)
            return row ? Result<void>() : Unexpected(row.error());
        const auto change = journal::unpack(query.blob(0));
        if (!change)
            return Unexpected(change.error());
        if (change->kind == Kind::Attachment)
            continue;
        if (const auto visited = visit(*change); !visited)
            return visited;
    }
}

/// Adds the captures an action touched; answers whether one of them was there already.
Result<bool> noteCaptures(Connection &connection, qint64 action, std::set<Id> &captures)
{
    std::vector<Id> own;
    const auto noted = eachChange(connection, action, [&own](const Change &change) -> Result<void> {
        if (change.kind == Kind::Capture)
            own.push_back(change.id);
        return {};
    });
    if (!noted)
        return Unexpected(noted.error());
    const bool known = std::any_of(own.begin(), own.end(), [&captures](const Id &id) { return captures.contains(id); });
    if (known || captures.empty())
        captures.insert(own.begin(), own.end());
    return known;
}

/// The numbers of the actions to take back: the action, and later recognitions of captures it touched or that those made.
Result<std::vector<qint64>> planFor(Connection &connection, qint64 number)
{
    std::vector<qint64> actions{number};
    std::set<Id> captures;
    if (const auto noted = noteCaptures(connection, number, captures); !noted)
        return Unexpected(noted.error());
    if (captures.empty())
        return actions;
    const auto recognitions = recognitionsAfter(connection, number);
    if (!recognitions)
        return Unexpected(recognitions.error());
    for (const qint64 recognition : *recognitions) {
        const auto touched = noteCaptures(connection, recognition, captures);
        if (!touched)
            return Unexpected(touched.error());
        if (*touched)
            actions.push_back(recognition);
    }
    return actions;
}

/// Takes one change back and answers the people whose derived values have to follow: two when a value changes hands.
Result<std::vector<Id>> takeBack(Connection &connection, Action &action, const Change &change)
{
    const auto current = loadRow(connection, change.kind, change.id);
    if (!current)
        return Unexpected(current.error());
    const auto deltas = journal::takeBack(*current, change.deltas);
    if (!deltas)
        return Unexpected(deltas.error());
    const auto after = journal::applyDeltas(*current, *deltas);
    if (!after)
        return Unexpected(after.error());
    if (const auto written = action.write(change.kind, change.id, *current, *after, change.action); !written)
        return Unexpected(written.error());
    std::vector<Id> people;
    for (const journal::Fields *fields : {&*current, &*after}) {
        if (const Id person = personOf(change.kind, change.id, *fields); !person.isNull())
            people.push_back(person);
    }
    return people;
}

Result<void> markUndone(Connection &connection, const std::vector<qint64> &actions, qint64 by)
{
    for (const qint64 number : actions) {
        if (const auto marked = connection.statement("UPDATE action SET undone_by = ? WHERE nr = ?", by, number).run(); !marked)
            return marked;
    }
    return {};
}

}  // namespace

Result<std::optional<ActionName>> nextUndo(Connection &connection)
{
    const auto row = newestUserAction(connection);
    if (!row)
        return Unexpected(row.error());
    return *row ? std::optional((*row)->name) : std::nullopt;
}

Result<std::optional<UndoneAction>> undoLast(Connection &connection, HybridClock &clock)
{
    auto action = Action::begin(connection, clock, ActionName::Undo);
    if (!action)
        return Unexpected(action.error());
    const auto target = newestUserAction(connection);
    if (!target)
        return Unexpected(target.error());
    if (!*target)
        return std::optional<UndoneAction>();
    const auto plan = planFor(connection, (*target)->number);
    if (!plan)
        return Unexpected(plan.error());

    std::set<Id> touched;
    std::set<Id> people;
    for (auto number = plan->rbegin(); number != plan->rend(); ++number) {
        const auto done = eachChange(connection, *number, [&](const Change &change) -> Result<void> {
            const auto owners = takeBack(connection, *action, change);
            if (!owners)
                return Unexpected(owners.error());
            people.insert(owners->begin(), owners->end());
            touched.insert(change.id);
            return {};
        });
        if (!done)
            return Unexpected(done.error());
    }
    const PersonStore store(connection);
    for (const Id &person : people) {
        if (const auto refreshed = store.refresh(person, action->now()); !refreshed)
            return Unexpected(refreshed.error());
    }
    if (const auto recorded = action->record(); !recorded)
        return Unexpected(recorded.error());
    if (const auto marked = markUndone(connection, *plan, action->number()); !marked)
        return Unexpected(marked.error());
    if (const auto committed = action->commit(); !committed)
        return Unexpected(committed.error());
    return std::optional(UndoneAction{(*target)->name, {touched.begin(), touched.end()}});
}

}  // namespace wellmet::storage
