// SPDX-License-Identifier: MPL-2.0
#include "storage/personstore.h"

#include "contacts/normalize.h"
#include "storage/records.h"
#include "storage/rows.h"
#include "storage/search.h"
#include "storage/searchterms.h"

#include <algorithm>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Kind;

/// More than any card, vCard or human has; keeps one hostile record from filling the notebook.
constexpr size_t MaxParts = 1000;

template <typename Part>
void complete(std::vector<Part> &parts, UtcMillis now)
{
    int position = 0;
    for (Part &part : parts) {
        if (part.id.isNull())
            part.id = Id::make(now);
        if (part.provenance.at == 0)
            part.provenance.at = now;
        part.position = position++;
    }
}

template <typename Part>
bool hasTwins(const std::vector<Part> &parts)
{
    std::vector<Id> ids;
    for (const Part &part : parts)
        ids.push_back(part.id);
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) != ids.end();
}

/// A normalised form that was made from another value than the present one is made again.
void normalize(std::vector<ContactPoint> &points, const std::vector<ContactPoint> &stored)
{
    for (ContactPoint &point : points) {
        const auto old = std::find_if(stored.begin(), stored.end(), [&point](const ContactPoint &p) { return p.id == point.id; });
        const bool stale = old != stored.end() && old->value != point.value && old->normalized == point.normalized;
        if (point.normalized.isEmpty() || stale)
            point.normalized = normalized(point.kind, point.value);
    }
}

void complete(Person &person, UtcMillis now)
{
    if (person.id.isNull())
        person.id = Id::make(now);
    if (person.created == 0)
        person.created = now;
    if (person.name.provenance.at == 0)
        person.name.provenance.at = now;
    complete(person.contactPoints, now);
    complete(person.affiliations, now);
}

/// Writes the parts that differ and buries those that are no longer there.
template <typename Part>
Result<bool> saveParts(Connection &connection, Action &action, Kind kind, const Id &person, const std::vector<Part> &parts,
                       const std::vector<Part> &stored)
{
    bool changed = false;
    const auto write = [&](const Id &id, const Fields &before, const Fields &after) -> Result<void> {
        const auto written = action.write(kind, id, before, after);
        if (!written)
            return Unexpected(written.error());
        changed |= *written;
        return {};
    };
    for (const Part &part : parts) {
        const auto same = std::find(stored.begin(), stored.end(), part);
        if (same != stored.end())
            continue;
        const auto before = loadRow(connection, kind, part.id);
        if (!before)
            return Unexpected(before.error());
        if (const auto done = write(part.id, *before, fieldsOf(part, person)); !done)
            return Unexpected(done.error());
    }
    for (const Part &old : stored) {
        const bool kept = std::any_of(parts.begin(), parts.end(), [&old](const Part &part) { return part.id == old.id; });
        if (kept)
            continue;
        const Fields before = fieldsOf(old, person);
        Fields after = before;
        after[field::Alive] = false;
        if (const auto done = write(old.id, before, after); !done)
            return Unexpected(done.error());
    }
    return changed;
}

PersonSummary summaryAt(const Statement &row)
{
    return {row.id(0), row.text(1), row.text(2), {}, row.integer(4)};
}

}  // namespace

Result<std::vector<ContactPoint>> PersonStore::contactPoints(const Id &person) const
{
    static const QByteArray sql = "SELECT id, " + columnList(Kind::ContactPoint).toByteArray()
        + " FROM contact_point WHERE person = ? AND alive ORDER BY position, nr";
    Statement query = m_connection->statement({sql.constData(), static_cast<size_t>(sql.size())}, person);
    std::vector<ContactPoint> points;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return points;
        points.push_back(contactPointFrom(query.id(0), fieldsAt(query, 1, Kind::ContactPoint)));
    }
}

Result<std::vector<Affiliation>> PersonStore::affiliations(const Id &person) const
{
    static const QByteArray sql =
        "SELECT id, " + columnList(Kind::Affiliation).toByteArray() + " FROM affiliation WHERE person = ? AND alive ORDER BY position, nr";
    Statement query = m_connection->statement({sql.constData(), static_cast<size_t>(sql.size())}, person);
    std::vector<Affiliation> roles;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return roles;
        roles.push_back(affiliationFrom(query.id(0), fieldsAt(query, 1, Kind::Affiliation)));
    }
}

Result<Person> PersonStore::load(const Id &id) const
{
    const auto fields = loadRow(*m_connection, Kind::Person, id);
    if (!fields)
        return Unexpected(fields.error());
    if (!isAlive(*fields))
        return Unexpected(ErrorKind::NotFound, QStringLiteral("no person %1").arg(id.toString()));
    Person person = personFrom(id, *fields);
    auto points = contactPoints(id);
    if (!points)
        return Unexpected(points.error());
    person.contactPoints = std::move(*points);
    auto roles = affiliations(id);
    if (!roles)
        return Unexpected(roles.error());
    person.affiliations = std::move(*roles);
    Statement changed = m_connection->statement("SELECT changed FROM person WHERE id = ?", id);
    if (const auto row = changed.one(); !row)
        return Unexpected(row.error());
    person.changed = changed.integer(0);
    return person;
}

Result<std::vector<PersonSummary>> PersonStore::list(int limit, int offset) const
{
    Statement query = m_connection->statement(
        "SELECT id, full_name, subtitle, sort_key, changed FROM person WHERE alive ORDER BY sort_key, nr LIMIT ? OFFSET ?", limit, offset);
    std::vector<PersonSummary> people;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return people;
        people.push_back(summaryAt(query));
    }
}

Result<int> PersonStore::count() const
{
    return m_connection->number("SELECT count(*) FROM person WHERE alive").transform([](qint64 n) { return static_cast<int>(n); });
}

Result<Person> PersonStore::save(Action &action, Person person) const
{
    if (person.contactPoints.size() > MaxParts || person.affiliations.size() > MaxParts)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("more than %1 contact points or affiliations").arg(MaxParts));
    const UtcMillis now = action.now();
    complete(person, now);
    if (hasTwins(person.contactPoints) || hasTwins(person.affiliations))
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("two contact points or affiliations have the same id"));
    const auto before = loadRow(*m_connection, Kind::Person, person.id);
    const auto points = contactPoints(person.id);
    const auto roles = affiliations(person.id);
    if (!before || !points || !roles)
        return Unexpected(!before ? before.error() : !points ? points.error() : roles.error());
    normalize(person.contactPoints, *points);

    const auto own = action.write(Kind::Person, person.id, *before, fieldsOf(person));
    if (!own)
        return Unexpected(own.error());
    const auto pointsChanged = saveParts(*m_connection, action, Kind::ContactPoint, person.id, person.contactPoints, *points);
    if (!pointsChanged)
        return Unexpected(pointsChanged.error());
    const auto rolesChanged = saveParts(*m_connection, action, Kind::Affiliation, person.id, person.affiliations, *roles);
    if (!rolesChanged)
        return Unexpected(rolesChanged.error());
    if (!*own && !*pointsChanged && !*rolesChanged)
        return load(person.id);
    person.changed = now;
    QString terms;
    if (isAlive(*before)) {
        Person old = personFrom(person.id, *before);
        old.contactPoints = *points;
        old.affiliations = *roles;
        terms = searchTermsOf(old);
    }
    if (const auto indexed = indexPerson(*m_connection, person, terms); !indexed)
        return Unexpected(indexed.error());
    return person;
}

Result<void> PersonStore::remove(Action &action, const Id &id) const
{
    const auto before = loadRow(*m_connection, Kind::Person, id);
    if (!before)
        return Unexpected(before.error());
    if (!isAlive(*before))
        return Unexpected(ErrorKind::NotFound, QStringLiteral("no person %1").arg(id.toString()));
    Fields after = *before;
    after[field::Alive] = false;
    if (const auto written = action.write(Kind::Person, id, *before, after); !written)
        return Unexpected(written.error());
    return unindexPerson(*m_connection, id, action.now());
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
