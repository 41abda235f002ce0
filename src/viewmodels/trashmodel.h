// SPDX-License-Identifier: MPL-2.0
// Who was deleted and can still be brought back.
#pragma once

#include "contacts/person.h"

#include <QAbstractListModel>

namespace wellmet {

class AppViewModel;

class TrashModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { PersonIdRole = Qt::UserRole, NameRole, SubtitleRole, InitialsRole, HueRole };
    explicit TrashModel(AppViewModel &app);

    int count() const { return static_cast<int>(m_people.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Reads the trash, now and whenever something is written.
    Q_INVOKABLE void load();
    Q_INVOKABLE void restore(const QString &personId);

Q_SIGNALS:
    void countChanged();

private:
    AppViewModel &m_app;
    std::vector<PersonSummary> m_people;
    bool m_wanted = false;
};

}  // namespace wellmet
