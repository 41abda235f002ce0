// SPDX-License-Identifier: MPL-2.0
#include "storage/searchquery.h"

#include "storage/searchterms.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace wellmet::storage {
namespace {

constexpr size_t MaxTerms = 32;
constexpr qsizetype MaxWordLength = 1024;
/// Shorter words have too many neighbours one letter away.
constexpr qsizetype MinTypedLength = 3;
constexpr int YearDigits = 4;
constexpr int MonthDigits = 6;
constexpr int DayDigits = 8;

enum class Match { Whole, Beginning };

/// The terms one after another, each behind the mark unless it is null.
QString phrase(const QStringList &terms, QChar facet = {})
{
    QString text(u'"');
    for (const QString &term : terms) {
        if (text.size() > 1)
            text += u' ';
        if (!facet.isNull())
            text += facet;
        text += term;
    }
    return text + u'"';
}

QString either(QStringList alternatives)
{
    alternatives.removeDuplicates();
    return alternatives.size() == 1 ? alternatives.front() : u'(' + alternatives.join(u" OR "_s) + u')';
}

QString metExpression(const DayRange &days)
{
    QStringList alternatives;
    for (const QString &digits : datesWithin(days))
        alternatives << phrase({digits}, mark::Met) + (digits.size() < YearDigits ? u"*"_s : QString());
    return either(alternatives);
}

/// Empty for a facet without a value.
QString facetExpression(const FindTerm &term)
{
    if (term.text.isEmpty())
        return {};
    if (term.facet == Facet::Met)
        return metExpression(term.days);
    const QStringList terms = wordTerms(term.text);
    if (terms.isEmpty())
        return {};
    const bool whole = term.quoted || term.negated || term.facet == Facet::Has;
    return phrase(terms, markOf(term.facet)) + (whole ? QString() : u"*"_s);
}

/// One letter of a script that is written in words.
bool isOneLetter(const QString &term)
{
    constexpr QChar firstUnspaced{0x2e80};
    return term.size() == 1 && term.front() < firstUnspaced && term.front().isLetter();
}

/// One word that has to be there; digits also as a piece of a phone number. A single letter begins a word of nearly
/// everybody: it is only looked for where it can be meant to begin something, and where the prefix index helps.
QString wordExpression(const FindTerm &term, const QStringList &terms, Match match, QChar facet, bool unfinished)
{
    if (match == Match::Whole)
        return phrase(terms, facet);
    QStringList alternatives;
    if (facet.isNull() && terms.size() == 1 && isOneLetter(terms.front())) {
        for (const QChar beginning : {mark::Name, mark::Org, mark::Title, mark::Tag, mark::City, mark::Event})
            alternatives << phrase(terms, beginning) + u'*';
        return either(alternatives);
    }
    // The same goes for a single letter behind a dot or hyphen: behind a short word both are looked for in one piece ("S.A."),
    // behind a longer one the letter waits for the next while it is the last thing typed.
    if (facet.isNull() && terms.size() > 1 && isOneLetter(terms.back())) {
        const QString piece = terms.join(QString());
        if (piece.size() <= MinTypedLength)
            return phrase({piece}) + u'*';
        if (unfinished)
            return phrase(terms.first(terms.size() - 1));
    }
    alternatives << phrase(terms, facet) + u'*';
    if (facet.isNull()) {
        for (const QString &spelling : phoneSpellings(term.text))
            alternatives << phrase({spelling}) + u'*';
    }
    return either(alternatives);
}

/// The query's conditions, sorted by how they are looked for.
struct Conditions {
    struct Word {
        size_t term;
        QStringList terms;
    };
    std::vector<Word> words;
    QStringList everywhere;  ///< what holds in every pass: facets
    std::vector<QStringList> phrases;
    QStringList excluded;
};

Conditions conditionsOf(const FindQuery &query)
{
    Conditions conditions;
    const size_t count = std::min(query.size(), MaxTerms);
    for (size_t i = 0; i < count; ++i) {
        const FindTerm &term = query[i];
        if (term.kind == FindTerm::Kind::Facet) {
            if (const QString expression = facetExpression(term); !expression.isEmpty())
                (term.negated ? conditions.excluded : conditions.everywhere) << expression;
            continue;
        }
        const QStringList terms = wordTerms(QStringView(term.text).left(MaxWordLength));
        if (terms.isEmpty())
            continue;
        if (term.negated)
            conditions.excluded << phrase(terms);
        else if (term.kind == FindTerm::Kind::Phrase)
            conditions.phrases.push_back(terms);
        else
            conditions.words.push_back({i, terms});
    }
    return conditions;
}

QString expression(const Conditions &conditions, QChar phraseFacet, const std::function<QString(const Conditions::Word &)> &ofWord)
{
    QStringList all;
    for (const Conditions::Word &word : conditions.words)
        all << ofWord(word);
    for (const QStringList &terms : conditions.phrases)
        all << phrase(terms, phraseFacet);
    all << conditions.everywhere;
    if (all.isEmpty())
        all << phrase({QString(mark::Person)});
    const QString wanted = all.join(u" AND "_s);
    return conditions.excluded.isEmpty() ? wanted : u'(' + wanted + u") NOT "_s + either(conditions.excluded);
}

/// The whole query as a piece of one phone number, or empty.
QStringList wholeNumber(const FindQuery &query)
{
    QStringList pieces;
    for (const FindTerm &term : query) {
        if (term.kind != FindTerm::Kind::Word || term.negated)
            return {};
        pieces << term.text;
    }
    return phoneSpellings(pieces.join(u' '));
}

bool isEmpty(const Conditions &conditions)
{
    return conditions.words.empty() && conditions.phrases.empty() && conditions.everywhere.isEmpty() && conditions.excluded.isEmpty();
}

}  // namespace

bool asksNothing(const FindQuery &query)
{
    return std::all_of(query.begin(), query.end(), [](const FindTerm &term) {
        return term.text.trimmed().isEmpty() || (term.kind == FindTerm::Kind::Word && term.text == u"-");
    });
}

std::vector<QString> searchPasses(const FindQuery &query)
{
    const Conditions conditions = conditionsOf(query);
    std::vector<QString> passes;
    if (isEmpty(conditions))
        return passes;
    const auto add = [&](QString pass) {
        if (std::find(passes.begin(), passes.end(), pass) == passes.end())
            passes.push_back(std::move(pass));
    };
    QStringList numbers;
    for (const QString &spelling : wholeNumber(query))
        numbers << phrase({spelling}) + u'*';
    if (!numbers.isEmpty())
        add(numbers.join(u" OR "_s));
    for (const auto &[match, facet] :
         {std::pair{Match::Whole, mark::Name}, {Match::Beginning, mark::Name}, {Match::Whole, QChar()}, {Match::Beginning, QChar()}}) {
        // A number is in nobody's name.
        if (numbers.isEmpty() || facet.isNull())
            add(expression(conditions, facet, [&query, match = match, facet = facet](const Conditions::Word &word) {
                return wordExpression(query[word.term], word.terms, match, facet, word.term + 1 == query.size());
            }));
    }
    // Whoever has but a few people may want to find somebody by a letter of an e-mail address.
    if (conditions.words.size() == 1 && conditions.words.front().terms.join(QString()).size() == 1)
        add(expression(conditions, {}, [](const Conditions::Word &word) { return phrase(word.terms) + u'*'; }));
    return passes;
}

std::vector<TypedWord> typedWords(const FindQuery &query)
{
    std::vector<TypedWord> words;
    for (const Conditions::Word &word : conditionsOf(query).words) {
        const QString &term = word.terms.front();
        const bool hasDigit = std::any_of(term.begin(), term.end(), [](QChar c) { return c.isDigit(); });
        if (word.terms.size() == 1 && term.size() >= MinTypedLength && !hasDigit)
            words.push_back({word.term, term, word.term + 1 == query.size()});
    }
    return words;
}

QString forgivingPass(const FindQuery &query, const std::vector<QStringList> &variants)
{
    const std::vector<TypedWord> typed = typedWords(query);
    if (std::all_of(variants.begin(), variants.end(), [](const QStringList &list) { return list.isEmpty(); }))
        return {};
    return expression(conditionsOf(query), {}, [&](const Conditions::Word &word) {
        QStringList alternatives{wordExpression(query[word.term], word.terms, Match::Beginning, {}, word.term + 1 == query.size())};
        for (size_t i = 0; i < typed.size() && i < variants.size(); ++i) {
            if (typed[i].term != word.term)
                continue;
            for (const QString &variant : variants[i])
                alternatives << phrase({variant}, mark::Name);
        }
        return either(alternatives);
    });
}

QStringList datesWithin(const DayRange &days)
{
    QStringList found;
    // From the empty beginning, which holds every date, down to days. Of years only thousands and hundreds are looked for
    // by their beginning: with the mark that is what the prefix index holds.
    const std::function<void(int, int, int)> visit = [&](int beginning, int digits, int width) {
        const int low = beginning * width;
        const int high = low + width - 1;
        if (high < days.first || low > days.last)
            return;
        const bool held = digits == 1 || digits == 2 || digits == YearDigits || digits == MonthDigits || digits == DayDigits;
        const int last = beginning % 100;
        if ((digits == MonthDigits && (last < 1 || last > 12)) || (digits == DayDigits && (last < 1 || last > 31)))
            return;
        if (held && low >= days.first && high <= days.last) {
            found << QString::number(beginning).rightJustified(digits, u'0');
            return;
        }
        for (int digit = 0; digit < 10 && digits < DayDigits; ++digit)
            visit(beginning * 10 + digit, digits + 1, width / 10);
    };
    visit(0, 0, 100'000'000);
    return found;
}

}  // namespace wellmet::storage
