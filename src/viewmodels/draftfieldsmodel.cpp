// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/draftfieldsmodel.h"

namespace wellmet {

using namespace Qt::StringLiterals;
using capture::DraftField;
using capture::FieldKind;

namespace {

/// "Phone, mobile".
QString labelOf(const DraftField &field)
{
    const QString kind = DraftFieldsModel::kindWord(capture::nameOf(field.kind));
    return field.type.isEmpty()
        ? kind
        : DraftFieldsModel::tr("%1, %2", "kind of field, its type").arg(kind, DraftFieldsModel::typeWord(field.type));
}

}  // namespace

int DraftFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DraftFieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DraftField &field = m_fields[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole: return field.value;
    case KindRole: return capture::nameOf(field.kind);
    case TypeRole: return field.type;
    case TrustRole: return int(draftform::trustOf(field));
    case PersonRole: return field.person;
    case FirstOfPersonRole: return index.row() == 0 || m_fields[size_t(index.row()) - 1].person != field.person;
    case FromCodeRole: return field.fromCode;
    case ConfidenceRole: return field.confidence;
    case LabelRole: return labelOf(field);
    default: return {};
    }
}

QHash<int, QByteArray> DraftFieldsModel::roleNames() const
{
    return {{ValueRole, "value"},       {KindRole, "kind"},
            {TypeRole, "type"},         {TrustRole, "trust"},
            {PersonRole, "person"},     {FirstOfPersonRole, "firstOfPerson"},
            {FromCodeRole, "fromCode"}, {ConfidenceRole, "confidence"},
            {LabelRole, "label"}};
}

int DraftFieldsModel::doubtful() const
{
    return int(std::ranges::count_if(m_fields, draftform::isDoubtful));
}

int DraftFieldsModel::people() const
{
    return m_fields.empty() ? 0 : m_fields.back().person + 1;
}

void DraftFieldsModel::setFields(draftform::Fields fields)
{
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT doubtfulChanged();
    Q_EMIT peopleChanged();
}

void DraftFieldsModel::setValue(int row, const QString &value)
{
    if (!isRow(row) || m_fields[size_t(row)].value == value)
        return;
    DraftField &field = m_fields[size_t(row)];
    field.value = value;
    field.confidence = 1;
    field.fromCode = false;
    changed(row, {ValueRole, Qt::DisplayRole, TrustRole, FromCodeRole, ConfidenceRole});
}

void DraftFieldsModel::setKind(int row, const QString &kind)
{
    const auto known = capture::fieldKindFromName(kind);
    if (!isRow(row) || !known || m_fields[size_t(row)].kind == *known)
        return;
    DraftField &field = m_fields[size_t(row)];
    field.kind = *known;
    field.type.clear();
    field.confidence = 1;
    changed(row, {KindRole, TypeRole, TrustRole, ConfidenceRole, LabelRole});
}

void DraftFieldsModel::setType(int row, const QString &type)
{
    if (!isRow(row) || m_fields[size_t(row)].type == type)
        return;
    m_fields[size_t(row)].type = type;
    changed(row, {TypeRole, LabelRole});
}

void DraftFieldsModel::setBox(int row, const capture::Quad &box)
{
    if (isRow(row))
        m_fields[size_t(row)].box = box;
}

int DraftFieldsModel::add(const QString &kind, int person)
{
    const auto known = capture::fieldKindFromName(kind);
    if (!known)
        return -1;
    DraftField field;
    field.kind = *known;
    field.person = std::clamp(person, 0, std::max(0, people() - 1));
    field.confidence = 1;
    return insert(field, draftform::placeFor(m_fields, field.kind, field.person));
}

int DraftFieldsModel::addPerson()
{
    DraftField field;
    field.kind = FieldKind::Name;
    field.person = people();
    return insert(field, m_fields.size());
}

int DraftFieldsModel::insert(const DraftField &field, size_t place)
{
    const int row = int(place);
    beginInsertRows({}, row, row);
    m_fields.insert(m_fields.begin() + row, field);
    endInsertRows();
    Q_EMIT countChanged();
    if (row + 1 < count())
        Q_EMIT dataChanged(index(row + 1), index(row + 1), {FirstOfPersonRole});
    Q_EMIT doubtfulChanged();
    Q_EMIT peopleChanged();
    Q_EMIT edited();
    return row;
}

void DraftFieldsModel::remove(int row)
{
    if (!isRow(row))
        return;
    beginRemoveRows({}, row, row);
    m_fields.erase(m_fields.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
    if (row < count())
        Q_EMIT dataChanged(index(row), index(row), {FirstOfPersonRole});
    Q_EMIT doubtfulChanged();
    Q_EMIT peopleChanged();
    Q_EMIT edited();
}

int DraftFieldsModel::personOf(int row) const
{
    return isRow(row) ? m_fields[size_t(row)].person : 0;
}

int DraftFieldsModel::nextDoubtful(int from, int step) const
{
    return draftform::nextDoubtful(m_fields, from, step < 0 ? -1 : 1).value_or(-1);
}

QStringList DraftFieldsModel::kinds()
{
    QStringList names;
    for (const FieldKind kind : {FieldKind::Name, FieldKind::Title, FieldKind::Organisation, FieldKind::Department, FieldKind::Phone,
                                 FieldKind::Email, FieldKind::Url, FieldKind::Address, FieldKind::Social, FieldKind::Other})
        names.append(capture::nameOf(kind));
    return names;
}

QStringList DraftFieldsModel::typesOf(const QString &kind)
{
    if (kind == u"phone")
        return {u"mobile"_s, u"work"_s, u"home"_s, u"fax"_s};
    if (kind == u"email" || kind == u"address" || kind == u"url")
        return {u"work"_s, u"home"_s};
    return {};
}

QString DraftFieldsModel::kindWord(const QString &kind)
{
    switch (capture::fieldKindFromName(kind).value_or(FieldKind::Other)) {
    case FieldKind::Name: return tr("Name");
    case FieldKind::Title: return tr("Title");
    case FieldKind::Organisation: return tr("Organisation");
    case FieldKind::Department: return tr("Department");
    case FieldKind::Phone: return tr("Phone");
    case FieldKind::Email: return tr("E-mail");
    case FieldKind::Url: return tr("Web site");
    case FieldKind::Address: return tr("Address");
    case FieldKind::Social: return tr("Social");
    case FieldKind::Other: break;
    }
    return tr("Other text");
}

QString DraftFieldsModel::typeWord(const QString &type)
{
    if (type == u"mobile")
        return tr("mobile");
    if (type == u"work")
        return tr("work");
    if (type == u"home")
        return tr("home");
    return type == u"fax" ? tr("fax") : type;
}

void DraftFieldsModel::changed(int row, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row), index(row), roles);
    Q_EMIT doubtfulChanged();
    Q_EMIT edited();
}

}  // namespace wellmet
