// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/mergelinesmodel.h"

#include "viewmodels/duplicatewords.h"

#include <algorithm>
#include <tuple>

namespace wellmet {

void MergeLinesModel::setLines(std::vector<MergeLine> lines)
{
    // Another choice changes what stays, not which lines there are: the rows keep their place and the keyboard.
    const auto what = [](const MergeLine &line) { return std::tie(line.field, line.a, line.b); };
    const bool sameRows = std::ranges::equal(lines, m_lines, {}, what, what);
    if (sameRows) {
        m_lines = std::move(lines);
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

int MergeLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

namespace {

bool hasLeft(const MergeLine &line)
{
    return line.relation != MergeRelation::OnlyB;
}

bool hasRight(const MergeLine &line)
{
    return line.relation != MergeRelation::OnlyA;
}

/// A picture has no text of its own.
QString textOf(const MergeLine &line, bool right)
{
    if (line.field == MergeField::Portrait)
        return (right ? hasRight(line) : hasLeft(line)) ? MergeLinesModel::tr("A picture") : QString();
    return right ? line.b : line.a;
}

QString resultOf(const MergeLine &line)
{
    if (line.relation == MergeRelation::Both)
        return textOf(line, false) + u'\n' + textOf(line, true);
    return textOf(line, line.taken == MergeSide::B);
}

}  // namespace

QVariant MergeLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MergeLine &line = m_lines[size_t(index.row())];
    const bool same = line.relation == MergeRelation::Same;
    const bool both = same || line.relation == MergeRelation::Both;
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole: return mergeFieldWords(line.field);
    case LeftRole: return textOf(line, false);
    case RightRole: return textOf(line, true);
    case ResultRole: return resultOf(line);
    case SameRole: return same;
    case ChoosableRole: return line.relation == MergeRelation::Conflict;
    case LeftStaysRole: return both || line.taken == MergeSide::A;
    case RightStaysRole: return both || line.taken == MergeSide::B;
    default: return {};
    }
}

QHash<int, QByteArray> MergeLinesModel::roleNames() const
{
    return {{LabelRole, "label"},         {LeftRole, "leftText"},     {RightRole, "rightText"},     {SameRole, "same"},
            {ChoosableRole, "choosable"}, {ResultRole, "resultText"}, {LeftStaysRole, "leftStays"}, {RightStaysRole, "rightStays"}};
}

int MergeLinesModel::nextChoosable(int from, int step) const
{
    for (int row = from + (step < 0 ? -1 : 1); row >= 0 && row < count(); row += step < 0 ? -1 : 1)
        if (m_lines[size_t(row)].relation == MergeRelation::Conflict)
            return row;
    return -1;
}

}  // namespace wellmet
