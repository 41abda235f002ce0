// SPDX-License-Identifier: MPL-2.0
// Who is at an organisation, and who was.
#pragma once

#include "contacts/peoplelists.h"

#include <QAbstractListModel>

#include <vector>

namespace wellmet {

class AppViewModel;

class OrganisationModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QString name READ name NOTIFY nameChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        PersonIdRole = Qt::UserRole,
        NameRole,
        SubtitleRole,  ///< title and time of the role there
        InitialsRole,
        HueRole,
        FormerRole,  ///< the role has ended
        FirstOfGroupRole,  ///< the first of those who are there, or of those who were
    };
    explicit OrganisationModel(AppViewModel &app) : m_app(app) { }

    QString name() const { return m_name; }
    int count() const { return static_cast<int>(m_members.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Reads who is at the organisation of this name, however it is spelt.
    Q_INVOKABLE void load(const QString &name);

Q_SIGNALS:
    void nameChanged();
    void countChanged();

private:
    bool isFormer(int row) const { return !m_members[size_t(row)].role.to.isEmpty(); }

    AppViewModel &m_app;
    QString m_name;
    std::vector<Member> m_members;
};

}  // namespace wellmet
