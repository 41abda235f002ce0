// SPDX-License-Identifier: MPL-2.0
#include "storage/merges.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/fieldvalues.h"
#include "storage/personstore.h"
#include "storage/records.h"
#include "storage/rows.h"
#include "storage/unmerging.h"

#include <algorithm>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Kind;

/// A chain of merges longer than that is a loop that somebody made by hand.
constexpr int LongestChain = 100;

Merge mergeAt(const Statement &row)
{
    return {row.id(0), row.id(1), row.id(2), row.integer(3)};
}

Result<std::vector<Merge>> mergesIn(Statement query)
{
    std::vector<Merge> merges;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return merges;
        merges.push_back(mergeAt(query));
    }
}

Result<void> setAlive(Connection &connection, Action &action, Kind kind, const Id &id, bool alive)
{
    const auto before = loadRow(connection, kind, id);
    if (!before)
        return Unexpected(before.error());
    Fields after = *before;
    after[field::Alive] = alive;
    const auto written = action.write(kind, id, *before, after);
    return written ? Result<void>() : Unexpected(written.error());
}

}  // namespace

Result<Person> mergePeople(Connection &connection, Action &action, const Id &survivor, const Id &absorbed, const MergeChoices &choices)
{
    if (survivor == absorbed)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("a person cannot be merged with itself"));
    const PersonStore people(connection);
    const auto a = people.load(survivor);
    const auto b = people.load(absorbed);
    if (!a || !b)
        return Unexpected(!a ? a.error() : b.error());
    auto merged = people.save(action, mergePlan(*a, *b, choices).merged);
    if (!merged)
        return merged;
    if (const auto buried = setAlive(connection, action, Kind::Person, absorbed, false); !buried)
        return Unexpected(buried.error());
    const Fields record{true, survivor.toByteArray(), absorbed.toByteArray(), action.now(), action.id().toByteArray()};
    if (const auto written = action.write(Kind::Merge, Id::make(action.now()), {}, record); !written)
        return Unexpected(written.error());
    if (const auto refreshed = people.refresh(absorbed, action.now()); !refreshed)
        return Unexpected(refreshed.error());
    return merged;
}

Result<Merge> unmerge(Connection &connection, Action &action, const Id &id)
{
    const auto fields = loadRow(connection, Kind::Merge, id);
    if (!fields)
        return Unexpected(fields.error());
    if (fields->empty() || !isAlive(*fields))
        return Unexpected(ErrorKind::NotFound, QStringLiteral("no merge %1").arg(id.toString()));
    const Merge merge{id, idIn(*fields, field::Survivor), idIn(*fields, field::Absorbed), held<qint64>(*fields, field::MergedAt)};
    const auto holder = survivorOf(connection, merge.survivor);
    if (!holder)
        return Unexpected(holder.error());
    const auto changes = changesOfAction(connection, idIn(*fields, field::MergedBy));
    if (!changes)
        return Unexpected(changes.error());
    if (const auto done = takeApart(connection, action, merge, *changes); !done)
        return Unexpected(done.error());
    if (const auto buried = setAlive(connection, action, Kind::Merge, id, false); !buried)
        return Unexpected(buried.error());
    const PersonStore people(connection);
    for (const Id &person : {merge.survivor, merge.absorbed, *holder}) {
        if (const auto refreshed = people.refresh(person, action.now()); !refreshed)
            return Unexpected(refreshed.error());
    }
    return merge;
}

Result<Id> survivorOf(Connection &connection, const Id &person)
{
    Id now = person;
    for (int step = 0; step < LongestChain; ++step) {
        Statement query =
            connection.statement("SELECT survivor FROM person_merge WHERE absorbed = ? AND alive ORDER BY nr DESC LIMIT 1", now);
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        now = query.id(0);
    }
    return now;
}

Result<std::vector<Merge>> mergesOf(Connection &connection, const Id &person)
{
    if (person.isNull())
        return mergesIn(connection.statement("SELECT id, survivor, absorbed, at FROM person_merge WHERE alive ORDER BY nr DESC"));
    return mergesIn(
        connection.statement("SELECT id, survivor, absorbed, at FROM person_merge WHERE alive AND (survivor = ? OR absorbed = ?)"
                             " ORDER BY nr DESC",
                             person, person));
}

Result<Id> mergeBy(Connection &connection, const Id &action)
{
    Statement query = connection.statement("SELECT id FROM person_merge WHERE action = ? AND alive", action);
    const auto row = query.step();
    if (!row || !*row)
        return row ? Unexpected(ErrorKind::NotFound, QStringLiteral("the merge is taken apart already")) : Unexpected(row.error());
    return query.id(0);
}

Result<void> setVerdict(Connection &connection, Action &action, const Id &a, const Id &b, std::optional<Verdict> verdict)
{
    const Id first = std::min(a, b);
    const Id second = std::max(a, b);
    if (first == second)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("a pair is two people"));
    Id id;
    {
        Statement query = connection.statement("SELECT id FROM pair_verdict WHERE first = ? AND second = ?", first, second);
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (*row)
            id = query.id(0);
    }
    if (id.isNull() && !verdict)
        return {};
    const auto before = id.isNull() ? Result<Fields>(Fields()) : loadRow(connection, Kind::Verdict, id);
    if (!before)
        return Unexpected(before.error());
    Fields after = before->empty() ? Fields{true, first.toByteArray(), second.toByteArray(), qint64(0), qint64(0)} : *before;
    after[field::Alive] = verdict.has_value();
    if (verdict) {
        after[field::VerdictValue] = static_cast<qint64>(*verdict);
        after[field::VerdictAt] = action.now();
    }
    const auto written = action.write(Kind::Verdict, id.isNull() ? Id::make(action.now()) : id, *before, after);
    return written ? Result<void>() : Unexpected(written.error());
}

Result<std::vector<PairVerdict>> verdicts(Connection &connection)
{
    std::vector<PairVerdict> all;
    {
        Statement query = connection.statement("SELECT first, second, verdict, at FROM pair_verdict WHERE alive ORDER BY nr");
        for (;;) {
            const auto row = query.step();
            if (!row)
                return Unexpected(row.error());
            if (!*row)
                break;
            const Verdict verdict = query.integer(2) == static_cast<qint64>(Verdict::Later) ? Verdict::Later : Verdict::NotTheSame;
            all.push_back({query.id(0), query.id(1), verdict, query.integer(3)});
        }
    }
    for (PairVerdict &pair : all) {
        const auto a = survivorOf(connection, pair.a);
        const auto b = survivorOf(connection, pair.b);
        if (!a || !b)
            return Unexpected(!a ? a.error() : b.error());
        pair.a = std::min(*a, *b);
        pair.b = std::max(*a, *b);
    }
    return all;
}

}  // namespace wellmet::storage
