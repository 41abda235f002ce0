// SPDX-License-Identifier: MPL-2.0
#include "storage/ownerpath.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/actionname.h"
#include "storage/fieldvalues.h"
#include "storage/records.h"

#include <algorithm>

namespace wellmet::storage {
namespace {

struct Step {
    Id owner;
    Id merge;  ///< the action that brought the value here; null where it began
};

/// The owner a change gives to a list value; null when it leaves the owner alone.
Result<Id> newOwner(const journal::Change &change)
{
    const auto delta = std::find_if(change.deltas.begin(), change.deltas.end(),
                                    [](const journal::FieldDelta &d) { return d.field == static_cast<size_t>(field::Owner); });
    if (delta == change.deltas.end())
        return Id();
    const auto value = journal::decode(delta->after);
    if (!value)
        return Unexpected(ErrorKind::DamagedNotebook, QStringLiteral("an owner in the journal cannot be read"));
    return heldId({*value}, 0);
}

}  // namespace

Result<std::vector<Id>> mergesPassed(Connection &connection, const Id &part)
{
    Statement query = connection.statement("SELECT j.change, a.name FROM journal j JOIN action a ON a.nr = j.action"
                                           " WHERE substr(j.change, 5, 16) = ? AND a.undone_by IS NULL AND a.name <> ? ORDER BY j.nr",
                                           part, static_cast<int>(ActionName::Undo));
    std::vector<Step> path;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        const auto change = journal::unpack(query.blob(0));
        const auto owner = change ? newOwner(*change) : Unexpected(change.error());
        if (!owner)
            return Unexpected(owner.error());
        if (owner->isNull())
            continue;
        if (query.integer(1) == static_cast<int>(ActionName::MergePeople) && !journal::creates(change->deltas)) {
            path.push_back({*owner, change->action});
            continue;
        }
        const auto there = std::find_if(path.begin(), path.end(), [&owner](const Step &step) { return step.owner == *owner; });
        if (there == path.end())
            path = {{*owner, Id()}};
        else
            path.erase(there + 1, path.end());
    }
    std::vector<Id> merges;
    for (const Step &step : path) {
        if (!step.merge.isNull())
            merges.push_back(step.merge);
    }
    return merges;
}

}  // namespace wellmet::storage
