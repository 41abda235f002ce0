// SPDX-License-Identifier: MPL-2.0
// Lists of people read in windows, from any place at the same cost.
#pragma once

#include "contacts/peoplelists.h"
#include "storage/connection.h"

#include <optional>
#include <vector>

namespace wellmet::storage {

/// Windows near the beginning are read straight from the index. For those further down the order is kept as row numbers
/// (8 bytes a person), made in one pass over the index when first needed after anything was written.
class PeopleWindow
{
public:
    explicit PeopleWindow(Connection &connection) : m_connection(&connection) { }

    /// At most `limit` people (negative: all) from place `offset` on.
    Result<std::vector<PersonSummary>> read(const PeopleQuery &query, int limit, int offset);
    /// The letters of the list of everybody who is not archived, by name, and where each begins.
    Result<std::vector<ListSection>> sections();

private:
    struct Order {
        PeopleQuery query;
        qint64 dataVersion;
        quint64 writeCount;
        std::vector<qint64> numbers;
    };
    Result<const std::vector<qint64> *> numbers(const PeopleQuery &query);

    Connection *m_connection;
    std::optional<Order> m_order;
};

}  // namespace wellmet::storage
