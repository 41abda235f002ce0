// SPDX-License-Identifier: MPL-2.0
// The searches that were kept under a name, each a list of its own.
#pragma once

#include "contacts/savedsearch.h"

#include <QAbstractListModel>

#include <vector>

namespace wellmet {

class AppViewModel;

/// By name. Read when first asked for and whenever something was written since.
class SavedSearchesModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { NameRole = Qt::UserRole, QueryRole };
    explicit SavedSearchesModel(AppViewModel &app);

    int count() const { return static_cast<int>(m_searches.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void load();
    /// The row of the search with this query, or -1.
    Q_INVOKABLE int rowOf(const QString &query) const;
    /// One action. A search of that name gets the new query.
    Q_INVOKABLE void save(const QString &name, const QString &query);
    /// One action, said with a way back.
    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void countChanged();

private:
    void take(std::vector<SavedSearch> searches);

    AppViewModel &m_app;
    std::vector<SavedSearch> m_searches;
    bool m_wanted = false;
};

}  // namespace wellmet
