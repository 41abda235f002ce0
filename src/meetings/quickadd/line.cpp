// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/line.h"

#include "base/text.h"

namespace wellmet::meetings::quickadd {

QString Line::textOf(int first, int end) const
{
    if (first >= end)
        return {};
    const qsizetype from = at(first).from;
    return text::squeeze(text.sliced(from, at(end - 1).to - from));
}

bool Line::isDash(int i) const
{
    if (!within(i) || at(i).kind != TokenKind::Mark || at(i).literal || !at(i).spaced)
        return false;
    const QString &mark = at(i).folded;
    const bool dash = mark == u"-" || mark == u"\u2013" || mark == u"\u2014";
    return dash && (!within(i + 1) || at(i + 1).spaced || isBreak(i + 1));
}

bool Line::isFullStop(int i) const
{
    if (!is(i, u'.') || isDate(i))
        return false;
    if (within(i + 1) && !isBreak(i + 1) && !at(i + 1).spaced)
        return false;
    if (at(i).spaced || i == 0)
        return true;
    const Token &before = at(i - 1);
    const bool initial = before.isWord() && before.folded.size() == 1 && before.capital;
    const bool dotsInside = before.kind == TokenKind::Word && before.folded.contains(u'.');
    return !initial && !dotsInside && !table.isIn(QStringLiteral("title"), before) && !table.isIn(QStringLiteral("salutation"), before)
        && !table.isIn(QStringLiteral("abbreviation"), before);
}

bool Line::isHardStop(int i) const
{
    if (!within(i))
        return true;
    const Token &token = at(i);
    if (token.kind == TokenKind::Break)
        return true;
    if (token.literal || token.kind != TokenKind::Mark)
        return false;
    return token.is(u';') || token.is(u'!') || token.is(u'?') || token.is(u'|') || token.is(u'\u2022') || token.is(u'\u00b7')
        || isFullStop(i) || isDash(i);
}

bool Line::isClauseStart(int i) const
{
    if (i == 0 || isHardStop(i - 1))
        return true;
    const Token &before = at(i - 1);
    if (before.literal)
        return false;
    if (table.isIn(QStringLiteral("lead"), before) && isClauseStart(i - 1))
        return true;
    return before.is(u',') || before.is(u':') || before.is(u'(') || before.is(u')') || before.is(u'-') || before.is(u'*') || before.is(u'>')
        || before.kind == TokenKind::Fixed || table.isIn(QStringLiteral("conj"), before);
}

void Line::add(ChipKind kind, const QString &value, int first, int end)
{
    for (int i = first; i < end; ++i)
        if (isTaken(i) || inClause[static_cast<size_t>(i)] != inClause[static_cast<size_t>(first)])
            return;
    Chip chip;
    chip.kind = kind;
    chip.value = value;
    chip.from = at(first).from;
    chip.to = at(end - 1).to;
    chips.push_back(std::move(chip));
    for (int i = first; i < end; ++i)
        taken[static_cast<size_t>(i)] = 1;
}

}  // namespace wellmet::meetings::quickadd
