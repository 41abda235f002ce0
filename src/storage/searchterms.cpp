// SPDX-License-Identifier: MPL-2.0
#include "storage/searchterms.h"

#include "base/text.h"
#include "contacts/normalize.h"

#include <algorithm>

namespace wellmet::storage {
namespace {

constexpr qsizetype MaxQueryLength = 1024;
constexpr qsizetype MaxQueryWords = 32;
constexpr qsizetype MaxTermLength = 64;
constexpr qsizetype MaxJoinedLength = 40;
constexpr qsizetype MinPhoneDigits = 3;
constexpr qsizetype MaxPhoneDigits = 20;

bool isTermCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// Scripts whose words are not set apart by spaces, or (Hangul) whose names are written in one piece.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan: return true;
    default: return c == U'\u30fc';  // the long vowel mark of Kana belongs to no single script
    }
}

struct Terms {
    QStringList terms;
    bool unspaced = false;
};

/// The terms of one word (a run without white space) that is folded already.
Terms termsOf(QStringView word)
{
    Terms result;
    QString current;
    bool currentIsUnspaced = false;
    const auto flush = [&] {
        if (!current.isEmpty())
            result.terms << current.left(MaxTermLength);
        current.clear();
    };
    for (const char32_t c : word.toUcs4()) {
        if (!isTermCharacter(c)) {
            flush();
            continue;
        }
        // A mark stays with its base; a character of an unspaced script is a term, and so is what follows it.
        if (!QChar::isMark(c)) {
            const bool unspaced = isUnspaced(c);
            if (unspaced || currentIsUnspaced)
                flush();
            currentIsUnspaced = unspaced;
            result.unspaced |= unspaced;
        }
        current += QChar::fromUcs4(c);
    }
    flush();
    return result;
}

/// The word in one piece when it is only held together by punctuation inside a name.
QString joined(QStringView word, const Terms &terms)
{
    const bool address = word.contains(u'@') || word.contains(u'/') || word.contains(u',') || word.contains(u';');
    const QString piece = terms.terms.join(QString());
    return terms.terms.size() < 2 || terms.unspaced || address || piece.size() > MaxJoinedLength ? QString() : piece;
}

QString quoted(const QStringList &terms)
{
    return u'"' + terms.join(u' ') + u'"';
}

bool isPhoneCharacter(QChar c)
{
    return c.isDigit() || c.isSpace() || QStringView(u"+-()/.").contains(c);
}

/// How digits a user typed may stand at a stored number's beginning or inside it: as typed, without the trunk zero or the
/// international prefix, without the country code.
QStringList phoneSpellings(QStringView typed)
{
    QString digits = phoneDigits(typed);
    if (digits.size() < MinPhoneDigits)
        return {};
    const bool international = digits.startsWith(u'+') || digits.startsWith(u"00");
    digits.remove(u'+');
    QStringList spellings{digits};
    QString bare = digits;
    while (bare.startsWith(u'0'))
        bare.remove(0, 1);
    spellings << bare;
    if (international)
        spellings << bare.mid(countryCodeLength(bare));
    spellings.removeDuplicates();
    spellings.removeIf([](const QString &s) { return s.size() < MinPhoneDigits; });
    return spellings;
}

/// One word of the query as a prefix; digits also as a piece of a phone number.
QString prefixOf(QStringView word, const QStringList &terms)
{
    QStringList alternatives{quoted(terms) + u'*'};
    if (std::all_of(word.begin(), word.end(), isPhoneCharacter)) {
        for (const QString &spelling : phoneSpellings(word))
            alternatives << quoted({spelling}) + u'*';
        alternatives.removeDuplicates();
    }
    return alternatives.size() == 1 ? alternatives.first() : u'(' + alternatives.join(u" OR ") + u')';
}

}  // namespace

QString indexTerms(QStringView text)
{
    QStringList all;
    const QString folded = text::fold(text);
    for (const QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        const Terms terms = termsOf(word);
        all << terms.terms;
        if (const QString piece = joined(word, terms); !piece.isEmpty())
            all << piece;
    }
    return all.join(u' ');
}

QString phoneTerms(QStringView number)
{
    QString digits = phoneDigits(number);
    digits.remove(u'+');
    digits.truncate(MaxPhoneDigits);
    QStringList suffixes;
    for (qsizetype from = 0; digits.size() - from >= MinPhoneDigits; ++from)
        suffixes << digits.mid(from);
    return suffixes.join(u' ');
}

std::optional<SearchExpressions> searchExpressions(QStringView query)
{
    const QString folded = text::fold(query.left(MaxQueryLength));
    QStringList exact;
    QStringList prefixes;
    for (const QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList terms = termsOf(word).terms;
        if (terms.isEmpty())
            continue;
        exact << quoted(terms);
        prefixes << prefixOf(word, terms);
        if (exact.size() == MaxQueryWords)
            break;
    }
    if (exact.isEmpty())
        return std::nullopt;
    const QString beginnings = prefixes.join(u" AND ");
    QString orPhone = beginnings;
    if (std::all_of(folded.begin(), folded.end(), isPhoneCharacter)) {
        for (const QString &spelling : phoneSpellings(folded))
            orPhone += QStringLiteral(" OR ") + quoted({spelling}) + u'*';
    }
    return SearchExpressions{exact.join(u" AND "), beginnings, orPhone};
}

}  // namespace wellmet::storage
