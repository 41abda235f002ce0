// SPDX-License-Identifier: MPL-2.0
// Finding people in the notebook.
#include "storage/derived.h"
#include "storage/notebookparts.h"
#include "storage/search.h"

namespace wellmet::storage {

Result<std::vector<FindHit>> Notebook::search(const QString &query, int limit) const
{
    if (!asksNothing(query))
        return findPeople(m_parts->connection, query, limit);
    return people(limit).transform([](std::vector<PersonSummary> everybody) {
        std::vector<FindHit> hits;
        for (PersonSummary &summary : everybody)
            hits.push_back({.person = std::move(summary)});
        return hits;
    });
}

Result<std::vector<PersonSummary>> Notebook::find(const QString &query, int limit) const
{
    return search(query, limit).transform([](std::vector<FindHit> hits) {
        std::vector<PersonSummary> found;
        for (FindHit &hit : hits)
            found.push_back(std::move(hit.person));
        return found;
    });
}

Result<std::vector<ListSection>> Notebook::listSections() const
{
    return m_parts->window.sections();
}

Result<Sorting> Notebook::sorting() const
{
    return sortingOf(m_parts->connection);
}

Result<void> Notebook::setSorting(const Sorting &sorting)
{
    auto transaction = Transaction::begin(m_parts->connection);
    if (!transaction)
        return Unexpected(transaction.error());
    if (const auto changed = changeSorting(m_parts->connection, sorting); !changed)
        return changed;
    return transaction->commit();
}

Result<std::vector<SavedSearch>> Notebook::savedSearches() const
{
    return m_parts->searches.list();
}

Result<SavedSearch> Notebook::saveSearch(const SavedSearch &search)
{
    return m_parts->inAction(ActionName::SaveSearch, Durability::Normal,
                             [&](Action &action) { return m_parts->searches.save(action, search); });
}

Result<void> Notebook::removeSearch(const Id &id)
{
    return m_parts->inAction(ActionName::RemoveSearch, Durability::Normal,
                             [&](Action &action) { return m_parts->searches.remove(action, id); });
}

}  // namespace wellmet::storage
