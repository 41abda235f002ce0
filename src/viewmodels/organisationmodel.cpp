// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/organisationmodel.h"

#include "viewmodels/appviewmodel.h"
#include "viewmodels/namepicture.h"
#include "viewmodels/personwords.h"
#include "viewmodels/whendone.h"

#include <QLocale>

namespace wellmet {

void OrganisationModel::load(const QString &name)
{
    m_name = name;
    Q_EMIT nameChanged();
    if (!m_app.session())
        return;
    whenDone(m_app.session()->people->membersOf(name), this, [this, name](const Result<std::vector<Member>> &members) {
        if (name != m_name)
            return;
        beginResetModel();
        m_members = members.value_or(std::vector<Member>());
        endResetModel();
        Q_EMIT countChanged();
    });
}

int OrganisationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OrganisationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Member &member = m_members[size_t(index.row())];
    switch (role) {
    case PersonIdRole: return member.person.id.toString();
    case Qt::DisplayRole:
    case NameRole: return member.person.name;
    case SubtitleRole: {
        QStringList parts{member.role.title, roleTimeWords(member.role, QLocale())};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case InitialsRole: return initialsOf(member.person.name);
    case HueRole: return hueOf(member.person.name);
    case FormerRole: return isFormer(index.row());
    case FirstOfGroupRole: return index.row() == 0 || isFormer(index.row()) != isFormer(index.row() - 1);
    default: return {};
    }
}

QHash<int, QByteArray> OrganisationModel::roleNames() const
{
    return {{PersonIdRole, "personId"}, {NameRole, "name"},     {SubtitleRole, "subtitle"},        {InitialsRole, "initials"},
            {HueRole, "hue"},           {FormerRole, "former"}, {FirstOfGroupRole, "firstOfGroup"}};
}

}  // namespace wellmet
