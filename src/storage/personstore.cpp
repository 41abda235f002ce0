// SPDX-License-Identifier: MPL-2.0
#include "storage/personstore.h"

#include "contacts/normalize.h"
#include "contacts/tags.h"
#include "storage/parts.h"
#include "storage/search.h"
#include "storage/searchterms.h"
#include "storage/tagstore.h"

#include <algorithm>
#include <set>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Kind;
using journal::Value;

Unexpected nobody(const Id &id)
{
    return Unexpected(ErrorKind::NotFound, QStringLiteral("no person %1").arg(id.toString()));
}

/// A normalised form that was made from another value than the present one is made again.
void normalize(std::vector<ContactPoint> &points, const std::vector<ContactPoint> &base)
{
    for (ContactPoint &point : points) {
        const ContactPoint *old = withId(base, point.id);
        const bool stale = old && old->value != point.value && old->normalized == point.normalized;
        if (point.normalized.isEmpty() || stale)
            point.normalized = normalized(point.kind, point.value);
    }
}

Result<void> checked(const Person &person)
{
    bool twins = false;
    forEachPartList([&](auto list) {
        const auto &parts = person.*list;
        std::set<Id> ids;
        for (const auto &part : parts)
            twins |= !part.id.isNull() && !ids.insert(part.id).second;
    });
    if (hasTooManyParts(person))
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("more than %1 parts of one kind").arg(MostParts));
    if (twins)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("two parts of a person have the same id"));
    return {};
}

}  // namespace

Result<Person> PersonStore::complete(const Id &id, const Fields &fields) const
{
    Person person = personFrom(id, fields);
    Result<void> failed;
    forEachPartList([&](auto list) {
        using Part = typename std::decay_t<decltype(person.*list)>::value_type;
        auto parts = loadParts<Part>(*m_connection, id);
        if (parts)
            person.*list = std::move(*parts);
        else
            failed = Unexpected(parts.error());
    });
    auto tags = loadTags(*m_connection, id);
    if (!failed || !tags)
        return Unexpected(!failed ? failed.error() : tags.error());
    person.tags = std::move(*tags);
    Statement changed = m_connection->statement("SELECT changed FROM person WHERE id = ?", id);
    if (const auto row = changed.one(); !row)
        return Unexpected(row.error());
    person.changed = changed.integer(0);
    return person;
}

Result<Person> PersonStore::load(const Id &id) const
{
    const auto fields = loadRow(*m_connection, Kind::Person, id);
    if (!fields)
        return Unexpected(fields.error());
    return isAlive(*fields) ? complete(id, *fields) : nobody(id);
}

Result<Person> PersonStore::loadFromTrash(const Id &id) const
{
    const auto fields = loadRow(*m_connection, Kind::Person, id);
    if (!fields)
        return Unexpected(fields.error());
    if (fields->empty() || (!isAlive(*fields) && (*fields)[field::DeletedAt] == Value()))
        return nobody(id);
    return complete(id, *fields);
}

Result<Person> PersonStore::save(Action &action, Person person, const Person *base) const
{
    if (const auto fine = checked(person); !fine)
        return Unexpected(fine.error());
    const bool made = person.id.isNull();
    if (made)
        person.id = Id::make(action.now());
    if (person.created == 0)
        person.created = action.now();
    if (person.name.provenance.at == 0)
        person.name.provenance.at = action.now();
    person.tags = tidyTags(person.tags);
    person.deletedAt = 0;

    const auto fields = made ? Result<Fields>(Fields()) : loadRow(*m_connection, Kind::Person, person.id);
    if (!fields)
        return Unexpected(fields.error());
    Person stored;
    if (!fields->empty()) {
        auto loaded = complete(person.id, *fields);
        if (!loaded)
            return loaded;
        stored = std::move(*loaded);
    }
    if (fields->empty() || !base)
        base = &stored;
    normalize(person.contactPoints, base->contactPoints);
    const auto written = write(action, person, *base, *fields);
    if (!written)
        return Unexpected(written.error());
    const bool others = base != &stored;  // the stored person may hold what neither base nor edit know
    if (!*written || others) {
        auto now = load(person.id);
        if (!now || !*written)
            return now;
        person = std::move(*now);
    }
    person.changed = action.now();
    const QString terms = isAlive(*fields) ? searchTermsOf(stored) : QString();
    if (const auto indexed = indexPerson(*m_connection, person, terms); !indexed)
        return Unexpected(indexed.error());
    return person;
}

Result<bool> PersonStore::write(Action &action, Person &person, const Person &base, const Fields &stored) const
{
    Fields before;
    if (!stored.empty()) {
        before = fieldsOf(base);
        before[field::Alive] = stored[field::Alive];
        before[field::DeletedAt] = stored[field::DeletedAt];
    }
    const auto after = journal::applyDeltas(stored, journal::diff(before, fieldsOf(person)));
    if (!after)
        return Unexpected(after.error());
    auto written = action.write(Kind::Person, person.id, stored, *after);
    forEachPartList([&](auto list) {
        if (!written)
            return;
        const auto parts = saveParts(*m_connection, action, person.id, person.*list, base.*list);
        written = parts ? Result<bool>(*written || *parts) : parts;
    });
    if (!written)
        return written;
    const auto tagged = saveTags(*m_connection, action, person.id, person.tags, base.tags);
    return tagged ? Result<bool>(*written || *tagged) : tagged;
}

Result<void> PersonStore::remove(Action &action, const Id &id) const
{
    const auto before = loadRow(*m_connection, Kind::Person, id);
    if (!before)
        return Unexpected(before.error());
    if (!isAlive(*before))
        return nobody(id);
    Fields after = *before;
    after[field::Alive] = false;
    after[field::DeletedAt] = action.now();
    if (const auto written = action.write(Kind::Person, id, *before, after); !written)
        return Unexpected(written.error());
    return unindexPerson(*m_connection, id, action.now());
}

Result<void> PersonStore::restore(Action &action, const Id &id) const
{
    const auto before = loadRow(*m_connection, Kind::Person, id);
    if (!before)
        return Unexpected(before.error());
    if (before->empty() || isAlive(*before) || (*before)[field::DeletedAt] == Value())
        return nobody(id);
    Fields after = *before;
    after[field::Alive] = true;
    after[field::DeletedAt] = Value();
    if (const auto written = action.write(Kind::Person, id, *before, after); !written)
        return Unexpected(written.error());
    return refresh(id, action.now());
}

Result<void> PersonStore::refresh(const Id &id, UtcMillis changed) const
{
    auto person = load(id);
    if (!person)
        return person.error().kind == ErrorKind::NotFound ? unindexPerson(*m_connection, id, changed) : Unexpected(person.error());
    person->changed = changed;
    return indexPerson(*m_connection, *person);
}

}  // namespace wellmet::storage
