// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/unglue.h"

#include "base/text.h"
#include "capture/fields/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestGlued = 9;
constexpr qsizetype longestGlued = 60;
constexpr qsizetype shortestPart = 4;
constexpr qsizetype longestPart = 16;
constexpr double unknownCost = 3.2;

bool isConnector(const QString &part)
{
    return part == u"of" || part == u"and" || part == u"the" || part == u"for" || part == u"&" || part == u"de";
}

/// Lower is better; a part that cannot stand has a large cost.
double costOf(const QString &part)
{
    if (isConnector(part))
        return 1.3;
    return part.size() >= shortestPart && kindsOf(part) ? 1.0 : 1000.0;
}

struct Cut {
    double cost = 1e9;
    qsizetype from = 0;
    int unknown = 0;
};

/// Cheapest cutting of a folded word: known parts, at most one unknown part of two letters or more.
QStringList cutFolded(const QString &word, const QString &folded)
{
    const qsizetype size = folded.size();
    std::vector<std::array<Cut, 2>> best(static_cast<size_t>(size) + 1);
    best[0][0] = {0, 0, 0};
    for (qsizetype end = 2; end <= size; ++end) {
        for (qsizetype from = std::max<qsizetype>(0, end - longestPart); from + 2 <= end; ++from) {
            const double known = costOf(folded.mid(from, end - from));
            for (int unknown = 0; unknown < 2; ++unknown) {
                const double before = best[static_cast<size_t>(from)][static_cast<size_t>(unknown)].cost;
                Cut &here = best[static_cast<size_t>(end)][static_cast<size_t>(unknown)];
                if (before + known < here.cost)
                    here = {before + known, from, unknown};
                Cut &guess = best[static_cast<size_t>(end)][1];
                if (unknown == 0 && before + unknownCost < guess.cost)
                    guess = {before + unknownCost, from, 0};
            }
        }
    }
    int unknown = best[static_cast<size_t>(size)][0].cost <= best[static_cast<size_t>(size)][1].cost ? 0 : 1;
    if (best[static_cast<size_t>(size)][static_cast<size_t>(unknown)].cost > 7.5)
        return {word};
    QStringList parts;
    qsizetype unknownLetters = 0;
    for (qsizetype end = size; end > 0;) {
        const Cut &cut = best[static_cast<size_t>(end)][static_cast<size_t>(unknown)];
        if (cut.unknown != unknown)
            unknownLetters = end - cut.from;
        parts.prepend(word.mid(cut.from, end - cut.from));
        end = cut.from;
        unknown = cut.unknown;
    }
    return 2 * unknownLetters > size ? QStringList{word} : parts;
}

/// Cuts at a capital behind small letters when the part in front or behind is a word.
QStringList cutAtCapitals(const QString &word)
{
    for (qsizetype i = 3; i + 1 < word.size(); ++i) {
        if (!(word[i - 1].isLower() && word[i].isUpper()))
            continue;
        const QStringList rest = cutAtCapitals(word.mid(i));
        if (kindsOf(text::fold(QStringView(word).left(i))) || kindsOf(text::fold(rest.front())))
            return QStringList{word.left(i)} + rest;
    }
    return {word};
}

bool isPlainWord(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

}  // namespace

QStringList unglued(const QString &word)
{
    QStringList parts;
    for (const QString &part : cutAtCapitals(word)) {
        const QString folded = text::fold(part);
        const bool cuttable = part.size() >= shortestGlued && part.size() <= longestGlued && folded.size() == part.size()
            && isPlainWord(part) && !kindsOf(folded);
        if (cuttable)
            parts += cutFolded(part, folded);
        else
            parts << part;
    }
    return parts;
}

QString respaced(const QString &text)
{
    static const QRegularExpression comma(u",(?=\\p{L})"_s);
    static const QRegularExpression digitWord(u"(?<=[0-9])(?=\\p{Lu}\\p{Ll}{2})|(?<=\\p{Ll}\\p{Ll})(?=[0-9]{2})"_s);
    QString result = text;
    result.replace(comma, u", "_s);
    result.replace(digitWord, u" "_s);
    QStringList words;
    for (const QString &word : result.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype end = word.endsWith(u',') || word.endsWith(u'.') ? 1 : 0;
        // Small letters run together can be a compound of their language: only capitals tell.
        const QString bare = word.chopped(end);
        const QStringList parts = bare == bare.toUpper() ? unglued(bare) : cutAtCapitals(bare);
        words << parts.join(u' ') + word.right(end);
    }
    return words.join(u' ');
}

}  // namespace wellmet::capture::fields
