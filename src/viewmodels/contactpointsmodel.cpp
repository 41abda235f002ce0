// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/contactpointsmodel.h"

#include "viewmodels/contactwords.h"
#include "viewmodels/provenancewords.h"

namespace wellmet {

void ContactPointsModel::setPoints(std::vector<ContactPoint> points)
{
    if (points == m_points)
        return;
    const bool sameCount = points.size() == m_points.size();
    beginResetModel();
    m_points = std::move(points);
    endResetModel();
    if (!sameCount)
        Q_EMIT countChanged();
}

int ContactPointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ContactPointsModel::roleNames() const
{
    return {{KindRole, "kind"},           {ValueRole, "value"}, {LabelRole, "label"},   {CaptionRole, "caption"},
            {KindWordsRole, "kindWords"}, {UrlRole, "url"},     {SourceRole, "source"}, {RemarkRole, "remark"}};
}

QVariant ContactPointsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContactPoint &point = m_points[static_cast<size_t>(index.row())];
    switch (role) {
    case KindRole: return static_cast<int>(point.kind);
    case Qt::DisplayRole:
    case ValueRole: return point.value;
    case LabelRole: return point.label;
    case CaptionRole: return captionWords(point);
    case KindWordsRole: return kindWords(point.kind);
    case UrlRole: return actionUrl(point);
    case SourceRole: return provenanceWords(point.provenance, QLocale());
    case RemarkRole: return remarkOn(point.kind, point.value);
    default: return {};
    }
}

void ContactPointsModel::changeAt(int row, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row), index(row), roles);
    Q_EMIT edited();
}

void ContactPointsModel::setValue(int row, const QString &value)
{
    if (row < 0 || row >= count() || m_points[static_cast<size_t>(row)].value == value)
        return;
    m_points[static_cast<size_t>(row)].value = value;
    changeAt(row, {ValueRole, UrlRole, RemarkRole});
}

void ContactPointsModel::setLabel(int row, const QString &label)
{
    if (row < 0 || row >= count() || m_points[static_cast<size_t>(row)].label == label)
        return;
    m_points[static_cast<size_t>(row)].label = label;
    changeAt(row, {LabelRole, CaptionRole, UrlRole});
}

void ContactPointsModel::add(int kind)
{
    if (kind < 0 || kind > static_cast<int>(ContactKind::Other))
        return;
    ContactPoint point;
    point.kind = static_cast<ContactKind>(kind);
    point.position = count();
    beginInsertRows({}, count(), count());
    m_points.push_back(std::move(point));
    endInsertRows();
    Q_EMIT countChanged();
    Q_EMIT edited();
}

void ContactPointsModel::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_points.erase(m_points.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT edited();
}

}  // namespace wellmet
