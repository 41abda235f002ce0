// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/duplicatesviewmodel.h"

#include "viewmodels/duplicatewords.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/namepicture.h"
#include "viewmodels/whendone.h"

#include <algorithm>

namespace wellmet {

DuplicatesViewModel::DuplicatesViewModel(Duplicates &duplicates, QObject *parent) : QObject(parent), m_duplicates(duplicates)
{
    connect(&m_duplicates, &Duplicates::pairsChanged, this, &DuplicatesViewModel::takePairs);
    takePairs();
}

const DuplicatePreview &DuplicatesViewModel::shown() const
{
    static const DuplicatePreview nobody;
    return m_preview ? *m_preview : nobody;
}

const DuplicatePair *DuplicatesViewModel::current() const
{
    return m_position >= 0 ? &m_pairs[size_t(m_position)] : nullptr;
}

int DuplicatesViewModel::placeOf(const std::optional<DuplicatePair> &wanted) const
{
    const auto found = std::ranges::find_if(
        m_pairs, [&wanted](const DuplicatePair &pair) { return wanted && pair.a == wanted->a && pair.b == wanted->b; });
    return found == m_pairs.end() ? -1 : int(found - m_pairs.begin());
}

/// Takes over the pairs that are known now. A pair that was decided on and is back was taken back: it is shown. Else the one
/// in view stays, or the next comes into its place.
void DuplicatesViewModel::takePairs()
{
    const auto before = current() ? std::optional(*current()) : std::nullopt;
    m_pairs = m_duplicates.pairs();
    const int same = placeOf(before);
    int back = -1;
    const auto answered = std::ranges::find_if(m_answered, [&](const DuplicatePair &pair) { return (back = placeOf(pair)) >= 0; });
    if (answered != m_answered.end())
        m_answered.erase(answered);
    if (back < 0 && same >= 0) {
        m_position = same;
        Q_EMIT currentChanged();
    } else {
        show(back >= 0 ? back : std::min(std::max(0, m_position), count() - 1));
    }
    Q_EMIT pairsChanged();
}

/// The pair in view is decided on: the next one comes, without waiting until everybody has been compared again.
void DuplicatesViewModel::putAside()
{
    m_answered.push_back(*current());
    m_pairs.erase(m_pairs.begin() + m_position);
    show(std::min(m_position, count() - 1));
    Q_EMIT pairsChanged();
}

void DuplicatesViewModel::show(int position)
{
    m_position = position;
    m_choices.clear();
    m_preview.reset();
    m_lines.setLines({});
    ++m_round;
    loadPreview();
    Q_EMIT currentChanged();
}

void DuplicatesViewModel::loadPreview()
{
    if (!current())
        return;
    // Who stays is decided once for a pair: another choice of values does not exchange the sides.
    const Id survivor = m_preview ? m_preview->a.id : Id();
    whenDone(m_duplicates.preview(current()->a, current()->b, m_choices, survivor), this,
             [this, round = ++m_round](const Result<DuplicatePreview> &preview) {
                 if (round != m_round)
                     return;
                 if (preview) {
                     m_preview = *preview;
                     m_lines.setLines(preview->plan.lines);
                 } else {
                     m_preview.reset();
                     m_lines.setLines({});
                 }
                 Q_EMIT currentChanged();
             });
}

void DuplicatesViewModel::refresh()
{
    if (!m_deciding)
        loadPreview();
}

void DuplicatesViewModel::setPosition(int position)
{
    if (position != m_position && position >= 0 && position < count())
        show(position);
}

void DuplicatesViewModel::next()
{
    setPosition(m_position + 1);
}

void DuplicatesViewModel::previous()
{
    setPosition(m_position - 1);
}

QString DuplicatesViewModel::evidence() const
{
    return current() ? evidenceWords(current()->evidence) : QString();
}

QString DuplicatesViewModel::likeliness() const
{
    return current() ? likelinessWords(current()->confidence) : QString();
}

QString DuplicatesViewModel::leftInitials() const
{
    return initialsOf(leftName());
}

double DuplicatesViewModel::leftHue() const
{
    return hueOf(leftName());
}

QString DuplicatesViewModel::rightInitials() const
{
    return initialsOf(rightName());
}

double DuplicatesViewModel::rightHue() const
{
    return hueOf(rightName());
}

QString DuplicatesViewModel::resultInitials() const
{
    return initialsOf(resultName());
}

double DuplicatesViewModel::resultHue() const
{
    return hueOf(resultName());
}

QString DuplicatesViewModel::result() const
{
    if (!m_preview)
        return {};
    return resultSubtitle().isEmpty() ? tr("Together: %1").arg(resultName())
                                      : tr("Together: %1, %2", "name, role").arg(resultName(), resultSubtitle());
}

void DuplicatesViewModel::choose(int row, bool right)
{
    if (row < 0 || row >= m_lines.count() || !m_preview)
        return;
    const MergeLine &line = m_lines.lines()[size_t(row)];
    const MergeSide side = right ? MergeSide::B : MergeSide::A;
    if (line.relation != MergeRelation::Conflict || line.taken == side)
        return;
    m_choices[line.field] = side;
    loadPreview();
}

void DuplicatesViewModel::merge()
{
    if (m_preview && !m_deciding)
        decide(m_duplicates.merge(m_preview->a.id, m_preview->b.id, m_choices),
               tr("%1 and %2 are one person now.").arg(leftName(), rightName()));
}

template <typename T>
void DuplicatesViewModel::decide(const QFuture<Result<T>> &decision, const QString &sentence)
{
    m_deciding = true;
    whenDone(decision, this, [this, sentence, pair = *current()](const Result<T> &decided) {
        m_deciding = false;
        if (decided && placeOf(pair) == m_position)
            putAside();
        Q_EMIT said(decided ? sentence : errorWords(decided.error().kind), decided.has_value());
    });
}

void DuplicatesViewModel::notTheSame()
{
    if (m_preview && !m_deciding)
        decide(m_duplicates.notTheSame(current()->a, current()->b), tr("%1 and %2 stay two people.").arg(leftName(), rightName()));
}

void DuplicatesViewModel::later()
{
    if (m_preview && !m_deciding)
        decide(m_duplicates.later(current()->a, current()->b), tr("Asked again when one of them changes."));
}

}  // namespace wellmet
