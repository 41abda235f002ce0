// SPDX-License-Identifier: MPL-2.0
#include "storage/savedsearches.h"

#include "base/text.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <algorithm>

namespace wellmet::storage {

using journal::Fields;
using journal::Kind;

namespace {

Fields fieldsOf(const SavedSearch &search)
{
    return {true, search.name, search.query};
}

}  // namespace

Result<std::vector<SavedSearch>> SavedSearches::list() const
{
    Statement query = m_connection->statement("SELECT id, name, query FROM saved_search WHERE alive");
    std::vector<SavedSearch> searches;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        searches.push_back({query.id(0), query.text(1), query.text(2)});
    }
    std::sort(searches.begin(), searches.end(), [](const SavedSearch &a, const SavedSearch &b) {
        return std::pair(text::fold(a.name), a.id) < std::pair(text::fold(b.name), b.id);
    });
    return searches;
}

Result<SavedSearch> SavedSearches::save(Action &action, SavedSearch search) const
{
    search.name = text::squeeze(search.name);
    search.query = search.query.trimmed();
    if (search.name.isEmpty() || search.query.isEmpty())
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("a saved search needs a name and a query"));
    if (search.id.isNull())
        search.id = Id::make(action.now());
    const auto before = loadRow(*m_connection, Kind::SavedSearch, search.id);
    if (!before)
        return Unexpected(before.error());
    if (const auto written = action.write(Kind::SavedSearch, search.id, *before, fieldsOf(search)); !written)
        return Unexpected(written.error());
    return search;
}

Result<void> SavedSearches::remove(Action &action, const Id &id) const
{
    const auto before = loadRow(*m_connection, Kind::SavedSearch, id);
    if (!before)
        return Unexpected(before.error());
    if (!isAlive(*before))
        return Unexpected(ErrorKind::NotFound, QStringLiteral("no saved search %1").arg(id.toString()));
    Fields after = *before;
    after[field::Alive] = false;
    if (const auto written = action.write(Kind::SavedSearch, id, *before, after); !written)
        return Unexpected(written.error());
    return {};
}

}  // namespace wellmet::storage
