// SPDX-License-Identifier: MPL-2.0
#include "storage/peoplewindow.h"

#include "storage/derived.h"
#include "storage/peoplelists.h"

#include <algorithm>

namespace wellmet::storage {
namespace {

/// So far down it is cheaper to step over the index than to keep the order.
constexpr int SteppedOver = 512;

Result<QString> sectionOf(Connection &connection, const Collation &collation, qint64 number)
{
    return sortedNameOf(connection, number).transform([&collation](const PersonName &name) { return collation.section(name); });
}

/// One past the last person whose label is `label`, who all stand together from `first` on: ever longer steps, then halves.
Result<size_t> endOfSection(Connection &connection, const Collation &collation, const std::vector<qint64> &people, size_t first,
                            const QString &label)
{
    size_t inside = first;
    size_t outside = people.size();
    size_t step = 1;
    while (outside - inside > 1) {
        const size_t probe = std::min(inside + step, inside + std::max<size_t>(1, (outside - inside) / 2));
        const auto other = sectionOf(connection, collation, people[probe]);
        if (!other)
            return Unexpected(other.error());
        if (*other == label) {
            inside = probe;
            step *= 2;
        } else {
            outside = probe;
        }
    }
    return outside;
}

}  // namespace

Result<std::vector<PersonSummary>> PeopleWindow::read(const PeopleQuery &query, int limit, int offset)
{
    if (limit < 0 || offset + limit <= SteppedOver)
        return listPeople(*m_connection, query, limit, offset);
    const auto all = numbers(query);
    if (!all)
        return Unexpected(all.error());
    const auto end = std::min((*all)->size(), static_cast<size_t>(offset) + static_cast<size_t>(limit));
    std::vector<PersonSummary> people;
    for (auto place = static_cast<size_t>(offset); place < end; ++place) {
        auto summary = summaryOf(*m_connection, (**all)[place]);
        if (!summary)
            return Unexpected(summary.error());
        people.push_back(std::move(*summary));
    }
    return people;
}

Result<std::vector<ListSection>> PeopleWindow::sections()
{
    const auto all = numbers({});
    if (!all)
        return Unexpected(all.error());
    const auto collation = collationOf(*m_connection);
    if (!collation)
        return Unexpected(collation.error());
    std::vector<ListSection> sections;
    for (size_t at = 0; at < (*all)->size();) {
        const auto label = sectionOf(*m_connection, *collation, (**all)[at]);
        if (!label)
            return Unexpected(label.error());
        sections.push_back({*label, static_cast<int>(at)});
        const auto end = endOfSection(*m_connection, *collation, **all, at, *label);
        if (!end)
            return Unexpected(end.error());
        at = *end;
    }
    return sections;
}

Result<const std::vector<qint64> *> PeopleWindow::numbers(const PeopleQuery &query)
{
    const auto version = m_connection->number("PRAGMA data_version");
    if (!version)
        return Unexpected(version.error());
    const quint64 written = m_connection->writeCount();
    if (!m_order || m_order->query != query || m_order->dataVersion != *version || m_order->writeCount != written) {
        auto made = numbersOfPeople(*m_connection, query);
        if (!made)
            return Unexpected(made.error());
        m_order = Order{query, *version, written, std::move(*made)};
    }
    return &m_order->numbers;
}

}  // namespace wellmet::storage
