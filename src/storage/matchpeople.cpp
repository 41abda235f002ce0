// SPDX-License-Identifier: MPL-2.0
#include "storage/matchpeople.h"

namespace wellmet::storage {
namespace {

/// Steps through the rows of a query and hands each to `take`.
template <typename Take>
Result<void> eachRow(Statement query, Take take)
{
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        take(query);
    }
}

MatchRecord nameAt(const Statement &row)
{
    MatchRecord record;
    record.id = row.id(1);
    PersonName name;
    name.prefix = row.text(2);
    name.given = row.text(3);
    name.additional = row.text(4);
    name.family = row.text(5);
    name.suffix = row.text(6);
    name.full = row.text(7);
    takeName(record, name);
    return record;
}

/// Rows come in the order of people, so the person a part belongs to is the present one or a later one.
class Owners
{
public:
    Owners(std::vector<MatchRecord> &people, const std::vector<qint64> &numbers) : m_people(people), m_numbers(numbers) { }

    MatchRecord &of(qint64 number)
    {
        while (m_numbers[m_at] != number)
            ++m_at;
        return m_people[m_at];
    }

private:
    std::vector<MatchRecord> &m_people;
    const std::vector<qint64> &m_numbers;
    size_t m_at = 0;
};

}  // namespace

Result<MatchSlice> matchPeople(Connection &connection, qint64 from, int limit)
{
    MatchSlice slice;
    std::vector<qint64> numbers;
    const auto names = eachRow(connection.statement("SELECT nr, id, prefix, given, additional, family, suffix, full_name FROM person"
                                                    " WHERE alive AND nr > ? ORDER BY nr LIMIT ?",
                                                    from, limit),
                               [&](const Statement &row) {
                                   numbers.push_back(row.integer(0));
                                   slice.people.push_back(nameAt(row));
                               });
    if (!names)
        return Unexpected(names.error());
    if (slice.people.empty())
        return slice;
    const qint64 last = numbers.back();
    slice.next = static_cast<int>(slice.people.size()) < limit ? 0 : last;

    Owners ofPoints(slice.people, numbers);
    const auto points =
        eachRow(connection.statement(
                    "SELECT p.nr, c.kind, c.normalized, c.label, c.value, c.street, c.extended, c.locality, c.region, c.postal_code,"
                    " c.country FROM person p CROSS JOIN contact_point c ON c.person = p.id"
                    " WHERE p.alive AND p.nr > ? AND p.nr <= ? AND c.alive ORDER BY p.nr",
                    from, last),
                [&](const Statement &row) {
                    MatchRecord &person = ofPoints.of(row.integer(0));
                    const qint64 kind = row.integer(1);
                    if (kind == static_cast<qint64>(ContactKind::Address)) {
                        QString text;
                        for (int column = 5; column <= 10; ++column) {
                            if (!row.isNull(column))
                                text += row.text(column) + u' ';
                        }
                        person.addresses << (text.isEmpty() ? row.text(4) : text);
                    } else if (kind >= 0 && kind <= static_cast<qint64>(ContactKind::Other)) {
                        const bool mobile = row.text(3).contains(QLatin1StringView("mobile"), Qt::CaseInsensitive);
                        person.points.push_back({static_cast<ContactKind>(kind), row.text(2), mobile});
                    }
                });
    if (!points)
        return Unexpected(points.error());

    Owners ofRoles(slice.people, numbers);
    const auto roles = eachRow(connection.statement("SELECT p.nr, a.organisation FROM person p CROSS JOIN affiliation a ON a.person = p.id"
                                                    " WHERE p.alive AND p.nr > ? AND p.nr <= ? AND a.alive AND a.organisation IS NOT NULL"
                                                    " ORDER BY p.nr",
                                                    from, last),
                               [&](const Statement &row) { ofRoles.of(row.integer(0)).organisations << row.text(1); });
    if (!roles)
        return Unexpected(roles.error());

    Owners ofDates(slice.people, numbers);
    const auto dates = eachRow(connection.statement("SELECT p.nr, d.date FROM person p CROSS JOIN important_date d ON d.person = p.id"
                                                    " WHERE p.alive AND p.nr > ? AND p.nr <= ? AND d.alive AND d.kind = 0 ORDER BY p.nr",
                                                    from, last),
                               [&](const Statement &row) { ofDates.of(row.integer(0)).birthday = row.text(1); });
    if (!dates)
        return Unexpected(dates.error());
    return slice;
}

Result<std::vector<PersonLabel>> personLabels(Connection &connection)
{
    std::vector<PersonLabel> labels;
    const auto rows = eachRow(connection.statement("SELECT id, full_name, uid FROM person WHERE alive"), [&labels](const Statement &row) {
        Person person;
        person.id = row.id(0);
        person.uid = row.text(2);
        labels.push_back({person.id, row.text(1), uidOf(person)});
    });
    if (!rows)
        return Unexpected(rows.error());
    return labels;
}

}  // namespace wellmet::storage
