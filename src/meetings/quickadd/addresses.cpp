// SPDX-License-Identifier: MPL-2.0
// "12 Baker Street, London", "Hauptstr. 12, 10115 Berlin", "Calle Mayor 5, 28013 Madrid".
#include "meetings/quickadd/entities.h"

#include "meetings/quickadd/wordlists.h"

#include <algorithm>

namespace wellmet::meetings::quickadd {
namespace {

constexpr int longestStreet = 5;

bool isNumber(const Line &line, int i, qsizetype fewest, qsizetype most)
{
    if (!line.within(i) || line.at(i).kind != TokenKind::Number || line.at(i).literal || line.isTaken(i) || line.isDate(i))
        return false;
    const QString &text = line.at(i).folded;
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits >= fewest && digits <= most && text.size() <= most + 2 && !text.contains(u'.') && !text.contains(u':');
}

bool isPostCode(const Line &line, int i)
{
    return isNumber(line, i, 4, 5) && line.at(i).folded.size() <= 5;
}

// "SW1A 2AA", "K1A"
bool isLetterCode(const Line &line, int i)
{
    if (!line.within(i) || line.at(i).literal || line.isTaken(i))
        return false;
    const QString &text = line.at(i).folded;
    const bool digits = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool letters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return digits && letters && text.size() >= 3 && text.size() <= 4 && line.at(i).folded != line.at(i).lower.toUpper();
}

bool isTown(const Line &line, int i)
{
    return line.isCapital(i) && !line.isIn(u"plain", i);
}

// The house number behind a street: "12", "12a", "12-14".
int numberEnd(const Line &line, int i)
{
    if (!isNumber(line, i, 1, 4))
        return i;
    const bool letter = line.within(i + 1) && line.at(i + 1).isWord() && line.at(i + 1).folded.size() == 1 && line.at(i + 1).spaced
        && !line.isIn(u"conj", i + 1) && !line.isIn(u"function", i + 1);
    return letter ? i + 2 : i + 1;
}

// "12 Baker Street", "12 rue de la Paix"
int streetAfterNumber(const Line &line, int i)
{
    int at = numberEnd(line, i);
    if (at == i)
        return i;
    if (line.is(at, u','))
        ++at;
    if (line.isFree(at) && line.isIn(u"streetbefore", at)) {
        int end = at + 1;
        while (end < at + longestStreet && (line.isCapital(end) || (line.isIn(u"particle", end) && line.isFree(end + 1))))
            ++end;
        return end > at + 1 ? end : i;
    }
    for (int end = at; end < at + longestStreet && line.isCapital(end); ++end)
        if (end > at && line.isIn(u"streetafter", end))
            return end + 1;
    return i;
}

// "Hauptstrasse 12", "Calle Mayor 5": where it ends.
int streetBeforeNumber(const Line &line, int i)
{
    if (!line.isFree(i) || !line.at(i).capital)
        return i;
    int at = i;
    if (line.isIn(u"streetbefore", i)) {
        ++at;
        while (at < i + longestStreet && (line.isCapital(at) || (line.isIn(u"particle", at) && line.isFree(at + 1))))
            ++at;
        if (at == i + 1)
            return i;
    } else {
        while (at < i + 3 && line.isCapital(at) && !line.isIn(u"streetending", at) && !line.isIn(u"streetword", at))
            ++at;
        if (!line.isCapital(at) || !(line.isIn(u"streetending", at) || line.isIn(u"streetword", at)))
            return i;
        ++at;
        if (line.is(at, u'.') && !line.at(at).spaced)
            ++at;
    }
    if (line.is(at, u','))
        ++at;
    const int end = numberEnd(line, at);
    return end > at ? end : i;
}

// ", 10115 Berlin, Germany", " London SW1A 2AA"
int townEnd(const Line &line, int end)
{
    int best = end;
    for (int part = 0; part < 3; ++part) {
        int at = best;
        const bool comma = line.is(at, u',') || (line.within(at) && line.at(at).kind == TokenKind::Break);
        if (comma)
            ++at;
        const int start = at;
        bool sure = false;
        if (isPostCode(line, at) && (comma || part > 0 || isTown(line, at + 1))) {
            ++at;
            sure = true;
        }
        const int town = at;
        while (at < town + 3 && isTown(line, at) && !isLetterCode(line, at)
               && (sure || wordsOf(line.at(at).folded).testFlag(Word::Place) || (at > town && line.isCapital(at) && !comma)))
            ++at;
        if (at > town)
            sure = true;
        while (isLetterCode(line, at) && at > start)
            ++at;
        if (isPostCode(line, at) && at > town)
            ++at;
        if (!sure || at == start)
            break;
        best = at;
    }
    return best;
}

}  // namespace

void readAddresses(Line &line)
{
    for (int i = 0; i < line.count(); ++i) {
        if (line.isTaken(i) || line.isDate(i))
            continue;
        int end = streetAfterNumber(line, i);
        if (end == i)
            end = streetBeforeNumber(line, i);
        // "10115 Berlin" by itself.
        if (end == i && isPostCode(line, i) && isTown(line, i + 1) && wordsOf(line.at(i + 1).folded).testFlag(Word::Place))
            end = i + 2;
        if (end == i)
            continue;
        end = townEnd(line, end);
        line.add(ChipKind::Address, line.textOf(i, end), i, end);
        i = end - 1;
    }
}

}  // namespace wellmet::meetings::quickadd
