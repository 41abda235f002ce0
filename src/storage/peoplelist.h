// SPDX-License-Identifier: MPL-2.0
// The list of people who are neither deleted nor archived, read in windows.
#pragma once

#include "contacts/peoplelist.h"
#include "contacts/person.h"
#include "storage/connection.h"

#include <optional>
#include <vector>

namespace wellmet::storage {

/// Windows near the beginning are read straight from the index. For those further down the order is kept as row numbers
/// (8 bytes a person), made in one pass over the index when first needed after a change: then every window costs the same.
class PeopleList
{
public:
    explicit PeopleList(Connection &connection) : m_connection(&connection) { }

    /// At most `limit` people (negative: all) from place `offset` on.
    Result<std::vector<PersonSummary>> window(ListOrder order, int limit, int offset);
    Result<int> count() const;
    /// The letters of the list by name, in its order.
    Result<std::vector<ListSection>> sections();

private:
    struct Snapshot {
        ListOrder order;
        qint64 dataVersion;
        quint64 writeCount;
        std::vector<qint64> numbers;
    };
    Result<const std::vector<qint64> *> numbers(ListOrder order);

    Connection *m_connection;
    std::optional<Snapshot> m_snapshot;
};

}  // namespace wellmet::storage
