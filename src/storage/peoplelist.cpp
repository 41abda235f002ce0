// SPDX-License-Identifier: MPL-2.0
#include "storage/peoplelist.h"

#include "storage/derived.h"

#include <algorithm>
#include <string_view>

namespace wellmet::storage {
namespace {

/// So far down it is cheaper to step over the index than to keep the order.
constexpr int SteppedOver = 512;

PersonSummary summaryAt(const Statement &row)
{
    return {.id = row.id(0),
            .name = row.text(1),
            .subtitle = row.text(2),
            .sortKey = {},
            .changed = row.integer(3),
            .starred = row.integer(4) != 0,
            .archived = false,
            .portrait = row.text(5)};
}

Result<std::vector<PersonSummary>> allOf(Statement query)
{
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

std::string_view windowSql(ListOrder order)
{
    return order == ListOrder::Name
        ? "SELECT id, full_name, subtitle, changed, starred, portrait FROM person WHERE alive AND archived IS NULL "
          "ORDER BY sort_key, nr LIMIT ? OFFSET ?"
        : "SELECT id, full_name, subtitle, changed, starred, portrait FROM person WHERE alive AND archived IS NULL "
          "ORDER BY changed DESC, nr DESC LIMIT ? OFFSET ?";
}

std::string_view numbersSql(ListOrder order)
{
    return order == ListOrder::Name ? "SELECT nr FROM person WHERE alive AND archived IS NULL ORDER BY sort_key, nr"
                                    : "SELECT nr FROM person WHERE alive AND archived IS NULL ORDER BY changed DESC, nr DESC";
}

Result<QString> sectionOf(Connection &connection, const Collation &collation, qint64 number)
{
    Statement query = connection.statement(
        "SELECT full_name, given, additional, family, phonetic_given, phonetic_family FROM person WHERE nr = ?", number);
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    PersonName name;
    name.full = query.text(0);
    name.given = query.text(1);
    name.additional = query.text(2);
    name.family = query.text(3);
    name.phoneticGiven = query.text(4);
    name.phoneticFamily = query.text(5);
    return collation.section(name);
}

}  // namespace

Result<std::vector<PersonSummary>> PeopleList::window(ListOrder order, int limit, int offset)
{
    if (limit < 0 || offset + limit <= SteppedOver)
        return allOf(m_connection->statement(windowSql(order), limit, offset));
    const auto all = numbers(order);
    if (!all)
        return Unexpected(all.error());
    const auto size = static_cast<int>((*all)->size());
    std::vector<PersonSummary> people;
    for (int place = std::max(0, offset); place < std::min(size, offset + limit); ++place) {
        Statement query = m_connection->statement("SELECT id, full_name, subtitle, changed, starred, portrait FROM person WHERE nr = ?",
                                                  (**all)[static_cast<size_t>(place)]);
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (*row)
            people.push_back(summaryAt(query));
    }
    return people;
}

Result<int> PeopleList::count() const
{
    return m_connection->number("SELECT count(*) FROM person WHERE alive AND archived IS NULL").transform([](qint64 n) {
        return static_cast<int>(n);
    });
}

Result<std::vector<ListSection>> PeopleList::sections()
{
    const auto all = numbers(ListOrder::Name);
    if (!all)
        return Unexpected(all.error());
    const auto collation = collationOf(*m_connection);
    if (!collation)
        return Unexpected(collation.error());
    const std::vector<qint64> &people = **all;
    std::vector<ListSection> sections;
    for (size_t at = 0; at < people.size();) {
        const auto label = sectionOf(*m_connection, *collation, people[at]);
        if (!label)
            return Unexpected(label.error());
        sections.push_back({*label, static_cast<int>(at)});
        // The label's last person: ever longer steps, then halves.
        size_t inside = at;
        size_t step = 1;
        size_t outside = people.size();
        while (outside - inside > 1) {
            const size_t probe = inside + step < outside ? inside + step : inside + (outside - inside) / 2;
            const auto other = sectionOf(*m_connection, *collation, people[probe]);
            if (!other)
                return Unexpected(other.error());
            if (*other == *label) {
                inside = probe;
                step *= 2;
            } else {
                outside = probe;
                step = std::max<size_t>(1, (outside - inside) / 2);
            }
        }
        at = outside;
    }
    return sections;
}

Result<const std::vector<qint64> *> PeopleList::numbers(ListOrder order)
{
    const auto version = m_connection->number("PRAGMA data_version");
    if (!version)
        return Unexpected(version.error());
    const quint64 written = m_connection->writeCount();
    if (m_snapshot && m_snapshot->order == order && m_snapshot->dataVersion == *version && m_snapshot->writeCount == written)
        return &m_snapshot->numbers;
    Snapshot snapshot{order, *version, written, {}};
    Statement query = m_connection->statement(numbersSql(order));
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        snapshot.numbers.push_back(query.integer(0));
    }
    m_snapshot = std::move(snapshot);
    return &m_snapshot->numbers;
}

}  // namespace wellmet::storage
