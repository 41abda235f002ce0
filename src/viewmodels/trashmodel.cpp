// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/trashmodel.h"

#include "viewmodels/appviewmodel.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/namepicture.h"
#include "viewmodels/whendone.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace wellmet {

TrashModel::TrashModel(AppViewModel &app) : m_app(app)
{
    connect(&m_app, &AppViewModel::notebookChanged, this, [this] {
        if (m_wanted)
            load();
    });
}

void TrashModel::load()
{
    m_wanted = true;
    if (!m_app.session())
        return;
    whenDone(m_app.session()->people->trash(), this, [this](const Result<std::vector<PersonSummary>> &people) {
        beginResetModel();
        m_people = people.value_or(std::vector<PersonSummary>());
        endResetModel();
        Q_EMIT countChanged();
    });
}

int TrashModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PersonSummary &person = m_people[size_t(index.row())];
    switch (role) {
    case PersonIdRole: return person.id.toString();
    case Qt::DisplayRole:
    case NameRole: return person.name;
    case SubtitleRole:
        return tr("Deleted %1", "date")
            .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(person.changed).date(), QLocale::ShortFormat));
    case InitialsRole: return initialsOf(person.name);
    case HueRole: return hueOf(person.name);
    default: return {};
    }
}

QHash<int, QByteArray> TrashModel::roleNames() const
{
    return {{PersonIdRole, "personId"}, {NameRole, "name"}, {SubtitleRole, "subtitle"}, {InitialsRole, "initials"}, {HueRole, "hue"}};
}

void TrashModel::restore(const QString &personId)
{
    const auto id = Id::fromString(personId);
    if (!id || !m_app.session())
        return;
    const auto person = std::ranges::find(m_people, *id, &PersonSummary::id);
    const QString name = person == m_people.end() ? QString() : person->name;
    whenDone(m_app.session()->people->restore({*id}), this, [this, name](const Result<void> &done) {
        Q_EMIT m_app.said(done ? tr("%1 is back.").arg(name) : errorWords(done.error().kind), done.has_value());
    });
}

}  // namespace wellmet
