// SPDX-License-Identifier: MPL-2.0
// The parts of a person (contact points, affiliations, dates, ...): rows of their own that belong to one.
#pragma once

#include "journal/delta.h"
#include "storage/action.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <algorithm>
#include <vector>

namespace wellmet::storage {

/// What kind of record a part is, and how it is read.
template <typename Part>
struct PartRecord;

template <>
struct PartRecord<ContactPoint> {
    static constexpr journal::Kind kind = journal::Kind::ContactPoint;
    static constexpr auto from = contactPointFrom;
};

template <>
struct PartRecord<Affiliation> {
    static constexpr journal::Kind kind = journal::Kind::Affiliation;
    static constexpr auto from = affiliationFrom;
};

template <>
struct PartRecord<ImportantDate> {
    static constexpr journal::Kind kind = journal::Kind::ImportantDate;
    static constexpr auto from = importantDateFrom;
};

template <>
struct PartRecord<CustomField> {
    static constexpr journal::Kind kind = journal::Kind::CustomField;
    static constexpr auto from = customFieldFrom;
};

template <>
struct PartRecord<Relation> {
    static constexpr journal::Kind kind = journal::Kind::Relation;
    static constexpr auto from = relationFrom;
};

template <typename Part>
const Part *withId(const std::vector<Part> &parts, const Id &id)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&id](const Part &part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

/// The living parts of one person, in their order.
template <typename Part>
Result<std::vector<Part>> loadParts(Connection &connection, const Id &person)
{
    constexpr journal::Kind kind = PartRecord<Part>::kind;
    Statement query = partsOf(connection, kind, person);
    std::vector<Part> parts;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return parts;
        parts.push_back(PartRecord<Part>::from(query.id(0), fieldsAt(query, 1, kind)));
    }
}

/// Makes what is stored of one record follow an edit that turned `before` (empty: the edit made it) into `after`. Fields the
/// edit did not touch stay as they are stored, whoever wrote them.
inline Result<bool> writeEdit(Connection &connection, Action &action, journal::Kind kind, const Id &id, const journal::Fields &before,
                              const journal::Fields &after)
{
    const auto stored = loadRow(connection, kind, id);
    if (!stored)
        return Unexpected(stored.error());
    if (stored->empty() || before.empty())
        return action.write(kind, id, *stored, after);
    auto now = journal::applyDeltas(*stored, journal::diff(before, after));
    if (!now)
        return Unexpected(now.error());
    (*now)[field::Alive] = after[field::Alive];
    return action.write(kind, id, *stored, *now);
}

/// Writes the parts that differ from `base`, and buries those of `base` that are no longer there. Gives ids, times and
/// positions to `parts`. Answers whether anything was written.
template <typename Part>
Result<bool> saveParts(Connection &connection, Action &action, const Id &person, std::vector<Part> &parts, const std::vector<Part> &base)
{
    constexpr journal::Kind kind = PartRecord<Part>::kind;
    bool changed = false;
    const auto take = [&changed](const Result<bool> &written) -> Result<void> {
        if (!written)
            return Unexpected(written.error());
        changed |= *written;
        return {};
    };
    int position = 0;
    for (Part &part : parts) {
        const bool made = part.id.isNull();
        if (made)
            part.id = Id::make(action.now());
        if (part.provenance.at == 0)
            part.provenance.at = action.now();
        part.position = position++;
        const Part *before = made ? nullptr : withId(base, part.id);
        if (before && *before == part)
            continue;
        const journal::Fields after = fieldsOf(part, person);
        const auto done =
            take(made ? action.write(kind, part.id, {}, after)
                      : writeEdit(connection, action, kind, part.id, before ? fieldsOf(*before, person) : journal::Fields(), after));
        if (!done)
            return Unexpected(done.error());
    }
    for (const Part &old : base) {
        if (withId(parts, old.id))
            continue;
        const journal::Fields before = fieldsOf(old, person);
        journal::Fields after = before;
        after[field::Alive] = false;
        if (const auto done = take(writeEdit(connection, action, kind, old.id, before, after)); !done)
            return Unexpected(done.error());
    }
    return changed;
}

}  // namespace wellmet::storage
