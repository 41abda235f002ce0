// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/factsmodel.h"

#include "base/text.h"
#include "contacts/partialdate.h"
#include "contacts/relations.h"
#include "viewmodels/personwords.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet {

namespace {

/// The word for a known kind of relation, or what was typed.
QString relationKindOf(const QString &typed)
{
    const QString wanted = text::fold(typed);
    const auto &kinds = relationKinds();
    const auto known = std::ranges::find_if(kinds, [&wanted](const QString &kind) { return text::fold(relationWords(kind)) == wanted; });
    return known == kinds.end() ? text::squeeze(typed) : *known;
}

}  // namespace

QString typedDate(const QString &text, const QLocale &locale)
{
    const QString squeezed = text::squeeze(text);
    if (readPartialDate(squeezed))
        return readPartialDate(squeezed)->toString();
    const auto read = [&](const QStringList &formats) {
        for (const QString &format : formats)
            if (const QDate date = locale.toDate(squeezed, format); date.isValid())
                return date;
        return QDate();
    };
    QString shortDay = locale.dateFormat(QLocale::ShortFormat);
    if (!shortDay.contains("yyyy"_L1))
        shortDay.replace("yy"_L1, "yyyy"_L1);
    if (const QDate day = read({u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"MMMM d, yyyy"_s, u"d. MMMM yyyy"_s, shortDay, u"d.M.yyyy"_s});
        day.isValid())
        return PartialDate{day.year(), day.month(), day.day()}.toString();
    if (const QDate month = read({u"MMMM yyyy"_s, u"MMM yyyy"_s}); month.isValid())
        return PartialDate{month.year(), month.month(), 0}.toString();
    // A leap year, so that 29 February can be read.
    const QDate day = locale.toDate(squeezed + " 2000"_L1, u"d MMMM yyyy"_s);
    return day.isValid() ? PartialDate{0, day.month(), day.day()}.toString() : text;
}

void FactsModel::reset(What what, std::vector<Row> rows)
{
    beginResetModel();
    m_what = what;
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void FactsModel::setDates(const std::vector<ImportantDate> &dates)
{
    std::vector<Row> rows;
    for (const ImportantDate &date : dates)
        rows.push_back({.label = dateLabelWords(date), .value = partialDateWords(date.date, QLocale()), .date = date});
    reset(What::Date, std::move(rows));
}

void FactsModel::setFields(const std::vector<CustomField> &fields)
{
    std::vector<Row> rows;
    for (const CustomField &field : fields)
        rows.push_back({.label = field.label, .value = fieldValueWords(field, QLocale()), .field = field});
    reset(What::Field, std::move(rows));
}

void FactsModel::setRelations(const std::vector<Relation> &relations, const std::function<QString(const Id &)> &nameOf)
{
    std::vector<Row> rows;
    for (const Relation &relation : relations) {
        const QString name = relation.other.isNull() ? relation.name : nameOf(relation.other);
        rows.push_back({.label = relationWords(relation.kind), .value = name, .relation = relation});
    }
    reset(What::Relation, std::move(rows));
}

std::vector<ImportantDate> FactsModel::dates() const
{
    std::vector<ImportantDate> dates;
    for (const Row &row : m_rows) {
        ImportantDate date = row.date;
        if (row.touched) {
            date.date = typedDate(row.value, QLocale());
            date.label = date.kind == DateKind::Other ? row.label : QString();
        }
        dates.push_back(date);
    }
    return dates;
}

std::vector<CustomField> FactsModel::fields() const
{
    std::vector<CustomField> fields;
    for (const Row &row : m_rows) {
        CustomField field = row.field;
        if (row.touched) {
            field.label = row.label;
            field.value = field.type == FieldType::Date ? typedDate(row.value, QLocale()) : row.value;
        }
        fields.push_back(field);
    }
    return fields;
}

std::vector<Relation> FactsModel::relations() const
{
    std::vector<Relation> relations;
    for (const Row &row : m_rows) {
        Relation relation = row.relation;
        if (row.touched) {
            relation.kind = relationKindOf(row.label);
            if (relation.other.isNull())
                relation.name = row.value;
        }
        relations.push_back(relation);
    }
    return relations;
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole: return row.label;
    case ValueRole: return row.value;
    case FixedLabelRole: return m_what == What::Date && row.date.kind != DateKind::Other;
    case RemarkRole: {
        const bool isDate = m_what == What::Date || (m_what == What::Field && row.field.type == FieldType::Date);
        const bool unread = isDate && !row.value.isEmpty() && !readPartialDate(typedDate(row.value, QLocale()));
        return unread ? tr("This is not read as a date; it is kept as typed.") : QString();
    }
    default: return {};
    }
}

QHash<int, QByteArray> FactsModel::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}, {FixedLabelRole, "fixedLabel"}, {RemarkRole, "remark"}};
}

void FactsModel::changeAt(int row, const QList<int> &roles)
{
    m_rows[size_t(row)].touched = true;
    Q_EMIT dataChanged(index(row), index(row), roles);
    Q_EMIT edited();
}

void FactsModel::setLabel(int row, const QString &label)
{
    if (row < 0 || row >= count() || m_rows[size_t(row)].label == label)
        return;
    m_rows[size_t(row)].label = label;
    changeAt(row, {LabelRole});
}

void FactsModel::setValue(int row, const QString &value)
{
    if (row < 0 || row >= count() || m_rows[size_t(row)].value == value)
        return;
    m_rows[size_t(row)].value = value;
    changeAt(row, {ValueRole, RemarkRole});
}

void FactsModel::add(bool birthday)
{
    Row row;
    const auto isBirthday = [](const Row &other) { return other.date.kind == DateKind::Birthday; };
    row.date.kind = birthday && std::ranges::none_of(m_rows, isBirthday) ? DateKind::Birthday : DateKind::Other;
    row.label = row.date.kind == DateKind::Birthday ? dateLabelWords(row.date) : QString();
    row.touched = true;
    beginInsertRows({}, count(), count());
    m_rows.push_back(std::move(row));
    endInsertRows();
    Q_EMIT countChanged();
    Q_EMIT edited();
}

void FactsModel::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT edited();
}

}  // namespace wellmet
