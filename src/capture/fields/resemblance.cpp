// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/resemblance.h"

#include "base/text.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTarget = 40;
constexpr int mostWords = 8;

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

/// Depth-first: the longest words used decide. Returns the longest chunk of a full covering, 0 if there is none.
int longestChunk(const QString &target, int at, const QStringList &words, unsigned used, int best, int &steps)
{
    if (at == target.size())
        return std::max(best, 1);
    if (++steps > 4000)
        return 0;
    int result = 0;
    for (int w = 0; w < words.size(); ++w) {
        if (used & (1u << w))
            continue;
        const QString &word = words[w];
        int common = 0;
        while (common < word.size() && at + common < target.size() && word[common] == target[at + common])
            ++common;
        for (int n = common; n > 0; --n) {
            const int chunk = longestChunk(target, at + n, words, used | (1u << w), std::max(best, n), steps);
            result = std::max(result, chunk);
            if (result > 3)
                return result;
        }
    }
    return result;
}

}  // namespace

double coverage(const QString &target, const QStringList &words)
{
    QStringList plain;
    for (const QString &word : words) {
        const QString letters = lettersOf(word);
        if (!letters.isEmpty() && plain.size() < mostWords)
            plain << letters;
    }
    if (target.size() < 2 || target.size() > longestTarget || plain.isEmpty())
        return 0;
    int steps = 0;
    const int chunk = longestChunk(target, 0, plain, 0, 0, steps);
    if (chunk >= 3 || (chunk > 0 && target.size() >= 3 && target.size() == plain.size()))
        return 1;
    if (chunk > 0 && target.size() >= 4)
        return 0.7;
    double best = 0;
    for (const QString &word : plain) {
        if (word.size() >= 4 && target.contains(word))
            best = std::max(best, 0.5 + 0.4 * static_cast<double>(word.size()) / static_cast<double>(target.size()));
        else if (word.size() >= 5 && target.size() >= 5 && similarity(word, target.right(word.size())) >= 0.8)
            best = std::max(best, 0.6);
    }
    return std::min(best, 0.9);
}

double fitsLocalPart(const QStringList &foldedWords, const QString &local)
{
    static const QSet<QString> roles{u"info"_s,       u"contact"_s, u"sales"_s,      u"office"_s,    u"mail"_s,      u"support"_s,
                                     u"admin"_s,      u"service"_s, u"hello"_s,      u"kontakt"_s,   u"contacto"_s,  u"ventas"_s,
                                     u"biuro"_s,      u"enquiry"_s, u"enquiries"_s,  u"marketing"_s, u"hr"_s,        u"team"_s,
                                     u"reception"_s,  u"accueil"_s, u"commercial"_s, u"direction"_s, u"comercial"_s, u"geral"_s,
                                     u"segreteria"_s, u"buero"_s,   u"post"_s,       u"help"_s,      u"booking"_s,   u"export"_s};
    QString letters;
    for (const QChar c : text::fold(local)) {
        if (c.isLetter())
            letters += c;
    }
    return roles.contains(letters) ? 0 : coverage(letters, foldedWords);
}

double fitsDomain(const QStringList &foldedWords, const QString &ownLabel)
{
    const QString own = lettersOf(text::fold(ownLabel));
    QString joined;
    QString initials;
    for (const QString &word : foldedWords) {
        const QString letters = lettersOf(word);
        joined += letters;
        if (!letters.isEmpty())
            initials += letters.front();
    }
    if (own.size() < 2 || joined.isEmpty())
        return 0;
    if (joined == own)
        return 1;
    if (own.size() >= 3 && joined.startsWith(own))
        return 0.95;
    if (own.size() >= 2 && initials.size() >= 2 && (initials == own || (own.size() >= 3 && initials.startsWith(own))))
        return 0.85;
    const double covered = coverage(own, foldedWords);
    if (covered >= 1)
        return 0.95;
    if (joined.size() >= 4 && own.contains(joined))
        return 0.6 + 0.3 * static_cast<double>(joined.size()) / static_cast<double>(own.size());
    if (own.size() >= 4 && joined.contains(own))
        return 0.85;
    if (own.size() >= 5 && similarity(joined, own) >= 0.75)
        return 0.8;
    return covered >= 0.75 ? 0.6 : 0;
}

double similarity(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = static_cast<size_t>(j);
            const qsizetype substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, substituted});
        }
    }
    return 1.0 - static_cast<double>(row.back()) / static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace wellmet::capture::fields
