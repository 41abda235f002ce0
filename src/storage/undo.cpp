// SPDX-License-Identifier: MPL-2.0
#include "storage/undo.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/personstore.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <algorithm>
#include <set>

namespace wellmet::storage {
namespace {

using journal::Change;
using journal::Kind;

struct ActionRow {
    qint64 number = 0;
    ActionName name = ActionName::Undo;
};

// The numbers are ActionName::Recognise, Undo and StoreAttachment.
static_assert(static_cast<int>(ActionName::Recognise) == 2 && static_cast<int>(ActionName::Undo) == 9
              && static_cast<int>(ActionName::StoreAttachment) == 10);

Result<std::optional<ActionRow>> newestUserAction(Connection &connection)
{
    Statement query =
        connection.statement("SELECT nr, name FROM action WHERE undone_by IS NULL AND name NOT IN (2, 9, 10) ORDER BY nr DESC LIMIT 1");
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

Result<std::vector<Change>> changesOf(Connection &connection, qint64 action)
{
    Statement query = connection.statement("SELECT change FROM journal WHERE action = ? ORDER BY nr", action);
    std::vector<Change> changes;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return changes;
        auto change = journal::unpack(query.blob(0));
        if (!change)
            return Unexpected(change.error());
        if (change->kind != Kind::Attachment)
            changes.push_back(std::move(*change));
    }
}

struct Plan {
    std::vector<qint64> actions;
    std::vector<Change> changes;  ///< oldest first
};

/// The action's changes and those of later recognitions that touched the same captures, or captures they had made.
Result<Plan> planFor(Connection &connection, qint64 number)
{
    Plan plan;
    std::set<Id> touched;
    const auto include = [&](qint64 action, std::vector<Change> changes) {
        plan.actions.push_back(action);
        for (Change &change : changes) {
            touched.insert(change.id);
            plan.changes.push_back(std::move(change));
        }
    };
    auto own = changesOf(connection, number);
    if (!own)
        return Unexpected(own.error());
    include(number, std::move(*own));
    const auto recognitions = recognitionsAfter(connection, number);
    if (!recognitions)
        return Unexpected(recognitions.error());
    for (const qint64 recognition : *recognitions) {
        auto changes = changesOf(connection, recognition);
        if (!changes)
            return Unexpected(changes.error());
        if (std::any_of(changes->begin(), changes->end(), [&touched](const Change &c) { return touched.contains(c.id); }))
            include(recognition, std::move(*changes));
    }
    return plan;
}

/// Takes one change back and answers the person whose derived values have to follow, or null.
Result<Id> takeBack(Connection &connection, Action &action, const Change &change)
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
    switch (change.kind) {
    case Kind::Person: return change.id;
    case Kind::ContactPoint: return idIn(*after, field::PointPerson);
    case Kind::Affiliation: return idIn(*after, field::RolePerson);
    case Kind::Capture:
    default: break;
    }
    return Id();
}

Result<void> markUndone(Connection &connection, const Plan &plan, qint64 by)
{
    for (const qint64 number : plan.actions) {
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

    UndoneAction undone{(*target)->name, {}};
    std::set<Id> people;
    for (auto change = plan->changes.rbegin(); change != plan->changes.rend(); ++change) {
        const auto person = takeBack(connection, *action, *change);
        if (!person)
            return Unexpected(person.error());
        if (!person->isNull())
            people.insert(*person);
        if (std::find(undone.touched.begin(), undone.touched.end(), change->id) == undone.touched.end())
            undone.touched.push_back(change->id);
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
    return std::optional(std::move(undone));
}

}  // namespace wellmet::storage
