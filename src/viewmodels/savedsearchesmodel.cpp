// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/savedsearchesmodel.h"

#include "viewmodels/appviewmodel.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/whendone.h"

#include <algorithm>

namespace wellmet {

SavedSearchesModel::SavedSearchesModel(AppViewModel &app) : m_app(app)
{
    connect(&m_app, &AppViewModel::notebookChanged, this, [this] {
        if (m_wanted)
            load();
    });
}

int SavedSearchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SavedSearchesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SavedSearch &search = m_searches[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return search.name;
    case QueryRole: return search.query;
    default: return {};
    }
}

QHash<int, QByteArray> SavedSearchesModel::roleNames() const
{
    return {{NameRole, "name"}, {QueryRole, "query"}};
}

void SavedSearchesModel::load()
{
    m_wanted = true;
    if (!m_app.session())
        return;
    whenDone(m_app.session()->people->savedSearches(), this, [this](const Result<std::vector<SavedSearch>> &searches) {
        if (searches)
            take(*searches);
    });
}

int SavedSearchesModel::rowOf(const QString &query) const
{
    const auto found = std::ranges::find(m_searches, query.trimmed(), &SavedSearch::query);
    return found == m_searches.end() ? -1 : static_cast<int>(found - m_searches.begin());
}

void SavedSearchesModel::take(std::vector<SavedSearch> searches)
{
    // Most writes change no search: whoever stands on one keeps the focus.
    if (searches == m_searches)
        return;
    beginResetModel();
    m_searches = std::move(searches);
    endResetModel();
    Q_EMIT countChanged();
}

void SavedSearchesModel::save(const QString &name, const QString &query)
{
    const QString tidy = name.simplified();
    if (tidy.isEmpty() || !m_app.session())
        return;
    const auto same = std::ranges::find_if(
        m_searches, [&tidy](const SavedSearch &search) { return search.name.compare(tidy, Qt::CaseInsensitive) == 0; });
    const Id id = same == m_searches.end() ? Id() : same->id;
    whenDone(m_app.session()->people->saveSearch({id, tidy, query}), this, [this, tidy](const Result<SavedSearch> &saved) {
        Q_EMIT m_app.said(saved ? tr("Saved as “%1”.").arg(tidy) : errorWords(saved.error().kind), saved.has_value());
    });
}

void SavedSearchesModel::remove(int row)
{
    if (row < 0 || row >= count() || !m_app.session())
        return;
    const SavedSearch &search = m_searches[static_cast<size_t>(row)];
    whenDone(m_app.session()->people->removeSearch(search.id), this, [this, name = search.name](const Result<void> &done) {
        Q_EMIT m_app.said(done ? tr("“%1” is no longer saved.").arg(name) : errorWords(done.error().kind), done.has_value());
    });
}

}  // namespace wellmet
