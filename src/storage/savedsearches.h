// SPDX-License-Identifier: MPL-2.0
// Saved searches as journalled rows.
#pragma once

#include "contacts/savedsearch.h"
#include "storage/action.h"

#include <vector>

namespace wellmet::storage {

class SavedSearches
{
public:
    explicit SavedSearches(Connection &connection) : m_connection(&connection) { }

    /// By name.
    Result<std::vector<SavedSearch>> list() const;
    /// Makes it (null id) or changes it. Errors: InvalidInput without a name or a query.
    Result<SavedSearch> save(Action &action, SavedSearch search) const;
    /// Errors: NotFound.
    Result<void> remove(Action &action, const Id &id) const;

private:
    Connection *m_connection;
};

}  // namespace wellmet::storage
