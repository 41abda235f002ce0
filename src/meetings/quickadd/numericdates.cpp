// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/numericdates.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace wellmet::meetings::quickadd {
namespace {

constexpr qsizetype longestNumber = 20;

const Token *tokenAt(const std::vector<Token> &tokens, int at)
{
    return at >= 0 && at < static_cast<int>(tokens.size()) ? &tokens[static_cast<size_t>(at)] : nullptr;
}

std::optional<int> numberIn(QStringView text, qsizetype fewest, qsizetype most)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || text.size() < fewest || text.size() > most)
        return std::nullopt;
    return text.toInt();
}

int fullYear(int year)
{
    return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

bool plausible(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

// A currency, "v" or a percent sign beside a number: no date, no time.
bool isMeasure(const std::vector<Token> &tokens, int at, int end)
{
    const auto isSign = [](const Token *token) {
        return token && token->kind == TokenKind::Mark
            && (token->folded == u"$" || token->folded == u"\u20ac" || token->folded == u"\u00a3" || token->folded == u"%");
    };
    const auto isCode = [](const Token *token) {
        static const QStringList words{QStringLiteral("eur"),     QStringLiteral("usd"),     QStringLiteral("gbp"),
                                       QStringLiteral("chf"),     QStringLiteral("euro"),    QStringLiteral("euros"),
                                       QStringLiteral("v"),       QStringLiteral("version"), QStringLiteral("release"),
                                       QStringLiteral("percent"), QStringLiteral("mio")};
        return token && token->isWord() && words.contains(token->folded);
    };
    const Token *before = tokenAt(tokens, at - 1);
    const Token *after = tokenAt(tokens, end);
    return isSign(before) || isSign(after) || isCode(before) || isCode(after);
}

NumericDate isoDate(const QStringList &parts, int tokens)
{
    const auto year = numberIn(parts[0], 4, 4);
    const auto month = numberIn(parts[1], 1, 2);
    const auto day = numberIn(parts[2], 1, 2);
    if (!year || !month || !day || *year < 1900 || *year > 2199)
        return {};
    return {*day, *month, *year, {}, tokens};
}

// Two or three numbers, day or month first.
NumericDate shortDate(const QStringList &parts, bool monthFirst, int tokens)
{
    const auto first = numberIn(parts[0], 1, 2);
    const auto second = numberIn(parts[1], 1, 2);
    const auto year = parts.size() > 2 ? numberIn(parts[2], 2, 4) : std::optional<int>(0);
    if (!first || !second || !year || (parts.size() > 2 && parts[2].size() == 3))
        return {};
    const bool swap = monthFirst ? *first <= 12 : *second > 12 && *first <= 12;
    const int day = swap ? *second : *first;
    const int month = swap ? *first : *second;
    if (!plausible(day, month))
        return {};
    return {day, month, parts.size() > 2 ? fullYear(*year) : 0, {}, tokens};
}

}  // namespace

NumericDate numericDateAt(const std::vector<Token> &tokens, int at, const NumericRules &rules)
{
    const Token *token = tokenAt(tokens, at);
    if (!token || token->kind != TokenKind::Number || token->literal || token->folded.size() > longestNumber
        || isMeasure(tokens, at, at + 1))
        return {};
    QString text = token->folded;
    QTime time;
    if (const qsizetype t = text.indexOf(u't'); t == 10) {
        time = QTime::fromString(text.sliced(11).left(5), QStringLiteral("HH:mm"));
        text.truncate(10);
    }
    for (const QChar separator : {QChar(u'-'), QChar(u'.'), QChar(u'/')}) {
        if (!text.contains(separator))
            continue;
        const QStringList parts = text.split(separator);
        const bool points = separator == u'.';
        const Token *next = tokenAt(tokens, at + 1);
        const bool dotted = next && next->is(u'.') && !next->spaced;
        const Token *afterDot = tokenAt(tokens, at + 2);
        if (parts.size() == 3 && parts[0].size() == 4) {
            NumericDate date = isoDate(parts, 1);
            date.time = time;
            return date;
        }
        // "12.5.2026", "12.5.26"
        if (parts.size() == 3)
            return shortDate(parts, rules.monthFirst && separator == u'/', 1);
        if (parts.size() != 2 || separator == u'-')
            return {};
        // "12.5. 2026"
        if (points && dotted && afterDot && afterDot->kind == TokenKind::Number && numberIn(afterDot->folded, 4, 4)
            && afterDot->folded.toInt() >= 1900 && afterDot->folded.toInt() < 2200)
            return shortDate({parts[0], parts[1], afterDot->folded}, false, 3);
        // "12.5." with its point; at the end of a sentence only where a preposition says that a date comes.
        const bool ends = !afterDot || afterDot->kind == TokenKind::Break;
        const bool sentence = afterDot && afterDot->isWord() && afterDot->capital;
        if (points && dotted && (rules.afterPreposition || (!ends && !sentence) || ends) && numberIn(parts[1], 1, 2))
            return shortDate(parts, false, 2);
        if (rules.afterPreposition && !points)
            return shortDate(parts, rules.monthFirst, 1);
        if (rules.afterPreposition && points && parts[1].size() == 2)
            return shortDate(parts, false, 1);
        return {};
    }
    return {};
}

NumericTime numericTimeAt(const std::vector<Token> &tokens, int at)
{
    const Token *token = tokenAt(tokens, at);
    if (!token || token->kind != TokenKind::Number || token->literal || token->folded.size() > 8 || isMeasure(tokens, at, at + 1))
        return {};
    QString text = token->folded;
    int count = 1;
    bool pm = false;
    bool am = false;
    const auto takeHalf = [&](const QString &half) {
        pm = half == u"pm" || half == u"p.m";
        am = half == u"am" || half == u"a.m";
        return pm || am;
    };
    if (text.endsWith(u"pm") || text.endsWith(u"am")) {
        takeHalf(text.last(2));
        text.chop(2);
    } else if (const Token *next = tokenAt(tokens, at + 1); next && next->isWord() && takeHalf(next->folded)) {
        count = 2;
        const Token *dot = tokenAt(tokens, at + 2);
        if (next->folded.contains(u'.') && dot && dot->is(u'.') && !dot->spaced)
            count = 3;
    }
    qsizetype separator = text.indexOf(u':');
    if (separator < 0)
        separator = text.indexOf(u'h');
    const bool half = am || pm;
    if (separator < 0 && !half)
        return {};
    const auto hour = numberIn(separator < 0 ? QStringView(text) : QStringView(text).first(separator), 1, 2);
    const QStringView rest = separator < 0 ? QStringView() : QStringView(text).sliced(separator + 1);
    const auto minute = rest.isEmpty() && (separator < 0 || text[separator] == u'h') ? std::optional<int>(0) : numberIn(rest, 2, 2);
    if (!hour || !minute || (half && (*hour < 1 || *hour > 12)))
        return {};
    const int shown = pm ? *hour % 12 + 12 : am ? *hour % 12 : *hour == 24 ? 0 : *hour;
    const QTime time(shown, *minute);
    return time.isValid() ? NumericTime{time, count} : NumericTime{};
}

}  // namespace wellmet::meetings::quickadd
