// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/dates.h"

#include "meetings/quickadd/calendar.h"
#include "meetings/quickadd/numericdates.h"
#include "meetings/quickadd/wordlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::meetings::quickadd {
namespace {

class DateReader
{
public:
    DateReader(const std::vector<Token> &tokens, const Table &table, const QDateTime &saidAt)
        : m_tokens(tokens), m_table(table), m_today(saidAt.date()), m_now(saidAt.time()), m_count(static_cast<int>(tokens.size()))
    {
    }

    Dates read()
    {
        for (int i = 0; i < m_count;) {
            DateSpan span;
            span.withPreposition = span.first = i;
            const bool skip = m_tokens[index(i)].literal || m_tokens[index(i)].kind == TokenKind::Fixed;
            if (skip || !(readBirthday(i, span) || readCadence(i, span) || readWhen(i, span))) {
                ++i;
                continue;
            }
            readBirthdayAfter(span);
            m_dates.spans.push_back(span);
            i = span.end;
        }
        return std::move(m_dates);
    }

private:
    static size_t index(int i) { return static_cast<size_t>(i); }
    const Token *token(int i) const { return i >= 0 && i < m_count ? &m_tokens[index(i)] : nullptr; }
    bool isWordToken(int i) const { return token(i) && token(i)->isWord(); }

    // --- prepositions, dates, times -------------------------------------------------------------------------------
    bool readWhen(int at, DateSpan &span)
    {
        const Match preposition = m_table.match(u"prep"_s, m_tokens, at);
        // The longest reading wins: "by the 14th" is "by" and a date, "in June" is a date by itself.
        DateSpan after = span;
        const bool withPreposition = preposition && readDateTime(preposition.end, preposition.rule->action, after);
        const bool alone = readDateTime(at, {}, span);
        if (withPreposition && (!alone || after.end > span.end)) {
            span = after;
            span.withPreposition = at;
            span.first = preposition.end;
            const QString &action = preposition.rule->action;
            span.preposition = action == u"due" ? Preposition::Due : action == u"not" ? Preposition::Not : Preposition::On;
            return true;
        }
        return alone;
    }

    bool readDateTime(int at, const QString &preposition, DateSpan &span)
    {
        if (at >= m_count || m_tokens[index(at)].literal)
            return false;
        if (readDate(at, preposition, span)) {
            const Match joint = m_table.match(u"joint"_s, m_tokens, span.end);
            const int timeAt = joint && joint.rule->arguments.value(0) == u"time" ? joint.end : span.end;
            DateSpan time = span;
            if (readTime(timeAt, time) || readTime(span.end, time)) {
                span.time = time.time;
                span.end = time.end;
            }
            if (const Match part = m_table.match(u"part"_s, m_tokens, span.end))
                span.end = part.end;
            return true;
        }
        if (!readTime(at, span))
            return false;
        if (const Match part = m_table.match(u"part"_s, m_tokens, span.end))
            span.end = part.end;
        const Match joint = m_table.match(u"joint"_s, m_tokens, span.end);
        const int dateAt = joint ? joint.end : span.end;
        DateSpan date = span;
        if (readDate(dateAt, u"on"_s, date) || readDate(span.end, u"on"_s, date)) {
            date.time = span.time;
            span = date;
            return true;
        }
        span.date = span.time > m_now ? m_today : m_today.addDays(1);
        return true;
    }

    bool readDate(int at, const QString &preposition, DateSpan &span)
    {
        if (const NumericDate numeric = numericDateAt(m_tokens, at, {m_table.has(u"day_order"_s, u"mdy"_s), !preposition.isEmpty()})) {
            span.end = at + numeric.tokens;
            span.yearless = numeric.year == 0;
            span.yearWritten = !span.yearless;
            span.date = monthDay(m_today, numeric.month, numeric.day, numeric.year);
            if (numeric.time.isValid())
                span.time = numeric.time;
            return accept(at, span);
        }
        const Match match = m_table.match(u"date"_s, m_tokens, at);
        if (!match || isName(at, match, preposition))
            return false;
        span.end = match.end;
        span.bareWeekday = match.rule->action == u"weekday" && match.rule->arguments.value(0) == u"bare";
        span.yearWritten = match.captures.year > 0;
        const bool dayAndMonth = match.rule->action == u"monthday";
        span.yearless = (dayAndMonth || match.rule->action == u"month") && match.captures.year == 0;
        span.date = dateOf(match);
        span.begun = match.rule->action == u"month" && span.date.year() == m_today.year() && span.date.month() == m_today.month();
        return accept(at, span);
    }

    bool accept(int at, const DateSpan &span)
    {
        if (span.date.isValid())
            return true;
        const std::pair found(at, span.end);
        if (std::find(m_dates.impossible.begin(), m_dates.impossible.end(), found) == m_dates.impossible.end())
            m_dates.impossible.push_back(found);
        return false;
    }

    QDate dateOf(const Match &match) const
    {
        const QString &action = match.rule->action;
        const QStringList &arguments = match.rule->arguments;
        const Captures &c = match.captures;
        const QString first = arguments.value(0);
        const int fixed = first.toInt();
        const int count = arguments.isEmpty() ? c.number : fixed;
        if (action == u"day")
            return m_today.addDays(fixed);
        if (action == u"in")
            return shifted(m_today, count, c.unit);
        if (action == u"ago")
            return shifted(m_today, -count, c.unit);
        if (action == u"weekday")
            return weekday(first, c.weekday);
        if (action == u"weekin")
            return (c.weekday > 0 ? comingWeekday(m_today, c.weekday) : m_today).addDays(7 * fixed);
        if (action == u"period")
            return periodDay(m_today, first, arguments.value(1).toInt());
        if (action == u"end")
            return periodEnd(m_today, first, arguments.value(1).toInt());
        if (action == u"weekend")
            return weekdayOfWeek(m_today, 6, fixed);
        if (action == u"monthday")
            return monthDay(m_today, c.month, c.day, c.year);
        if (action == u"month" || action == u"startmonth")
            return monthPeriod(m_today, c.month, c.year, false);
        if (action == u"endmonth")
            return monthPeriod(m_today, c.month, c.year, true);
        if (action == u"midmonth") {
            const QDate end = monthPeriod(m_today, c.month, c.year, true);
            return QDate(end.year(), end.month(), 15);
        }
        if (action == u"quarter" || action == u"endquarter")
            return quarterPeriod(m_today, c.quarter, c.year, action == u"endquarter");
        return action == u"dayofmonth" ? dayOfMonth(m_today, c.day) : QDate();
    }

    QDate weekday(const QString &which, int day) const
    {
        if (which == u"next")
            return weekdayOfWeek(m_today, day, 1);
        if (which == u"last")
            return comingWeekday(m_today, day).addDays(day == m_today.dayOfWeek() ? -14 : -7);
        if (which == u"this") {
            const QDate date = weekdayOfWeek(m_today, day, 0);
            return date < m_today ? date.addDays(7) : date;
        }
        return comingWeekday(m_today, day);
    }

    // "May Chen", "Sun Microsystems", "sat down", "Abril": a word of the calendar that is something else.
    bool isName(int at, const Match &match, const QString &preposition) const
    {
        const Token &word = m_tokens[index(at)];
        const QString &action = match.rule->action;
        const Token *next = token(match.end);
        if (action == u"weekday" && match.end == at + 1) {
            if (m_table.isIn(u"onlyafterpreposition"_s, word))
                return preposition.isEmpty();
            // Where days are written small, a capital in mid-sentence makes a name: "con Domingo".
            if (m_table.has(u"days"_s, u"small"_s) && word.capital && at > 0 && preposition.isEmpty() && isWordToken(at - 1))
                return true;
            if (next && next->isWord() && !next->literal && m_table.isIn(u"notafterday"_s, *next))
                return true;
            const bool capitalFollows = next && next->isWord() && next->capital && !m_table.isIn(u"plain"_s, *next)
                && m_table.weekdayOf(*next) == 0 && m_table.monthOf(*next) == 0;
            if (preposition.isEmpty() && word.capital && capitalFollows && previousTakesName(at))
                return true;
            if (!m_table.isIn(u"doubtful"_s, word) || !preposition.isEmpty())
                return false;
            return !word.capital || capitalFollows;
        }
        if (action == u"month" && next && next->isWord() && next->capital && !wordIsDate(*next)
            && m_table.isIn(u"doubtful"_s, m_tokens[index(match.end - 1)]))
            return true;
        if (action == u"monthday" && !word.capital && m_table.isIn(u"doubtful"_s, word))
            return next && next->isWord() && !m_table.isIn(u"conj"_s, *next) && !wordIsDate(*next) && next->spaced
                && !m_table.match(u"joint"_s, m_tokens, match.end);
        return false;
    }

    bool previousTakesName(int at) const
    {
        const Token *before = token(at - 1);
        return before && before->isWord() && m_table.isIn(u"beforename"_s, *before);
    }

    bool wordIsDate(const Token &word) const { return m_table.weekdayOf(word) > 0 || m_table.monthOf(word) > 0; }

    bool readTime(int at, DateSpan &span) const
    {
        if (at >= m_count || m_tokens[index(at)].literal)
            return false;
        if (const NumericTime numeric = numericTimeAt(m_tokens, at)) {
            span.time = numeric.time;
            span.end = at + numeric.tokens;
            // "17:30 Uhr"
            if (const Token *unit = token(span.end); unit && m_table.isIn(u"clockword"_s, *unit))
                ++span.end;
            return true;
        }
        const Match match = m_table.match(u"time"_s, m_tokens, at);
        if (!match)
            return false;
        const QString &action = match.rule->action;
        int hour = match.captures.number;
        if (action == u"clock")
            span.time = QTime::fromString(match.rule->arguments.value(0), u"HH:mm"_s);
        else if (action == u"pm")
            span.time = QTime(hour < 12 ? hour + 12 : hour, 0);
        else if (action == u"am")
            span.time = QTime(hour == 12 ? 0 : hour, 0);
        else if (action == u"hour")
            span.time = QTime(hour == 24 ? 0 : hour, 0);
        span.end = match.end;
        return span.time.isValid();
    }

    // --- cadences ----------------------------------------------------------------------------------------------------
    bool readCadence(int at, DateSpan &span) const
    {
        const Match match = m_table.match(u"cadence"_s, m_tokens, at);
        if (!match)
            return false;
        // "a monthly newsletter" is no cadence, "catch up monthly" is one.
        if (match.rule->action == u"adverb") {
            const Token *before = token(at - 1);
            const Token *next = token(match.end);
            if (before && before->isWord() && m_table.isIn(u"article"_s, *before))
                return false;
            if (next && next->isWord() && !m_table.isIn(u"aftercadence"_s, *next))
                return false;
            if (before && before->kind == TokenKind::Fixed && next && next->isWord())
                return false;
        }
        span.kind = DateSpan::Kind::Cadence;
        span.end = match.end;
        return true;
    }

    // --- birthdays ---------------------------------------------------------------------------------------------------
    bool readBirthday(int at, DateSpan &span)
    {
        const Match match = m_table.match(u"birthday"_s, m_tokens, at);
        if (!match || match.rule->action != u"before")
            return false;
        DateSpan when = span;
        if (!readDateTime(match.end, u"on"_s, when) && !readWhen(match.end, when))
            return false;
        if (when.time.isValid())
            return false;
        span = when;
        span.kind = DateSpan::Kind::Birthday;
        span.withPreposition = span.first = at;
        span.preposition = Preposition::None;
        span.yearless = !span.yearWritten;
        return true;
    }

    void readBirthdayAfter(DateSpan &span) const
    {
        if (span.kind != DateSpan::Kind::Date || span.time.isValid())
            return;
        const Match match = m_table.match(u"birthday"_s, m_tokens, span.end);
        if (!match || match.rule->action != u"after")
            return;
        span.kind = DateSpan::Kind::Birthday;
        span.end = match.end;
        span.yearless = true;
    }

    const std::vector<Token> &m_tokens;
    const Table &m_table;
    QDate m_today;
    QTime m_now;
    int m_count;
    Dates m_dates;
};

}  // namespace

QString DateSpan::text() const
{
    if (kind == Kind::Cadence)
        return {};
    if (kind == Kind::Birthday)
        return date.toString(yearless ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
    const QString day = date.toString(u"yyyy-MM-dd"_s);
    return time.isValid() ? day + time.toString(u" HH:mm"_s) : day;
}

DateSpan DateSpan::told(QDate today) const
{
    DateSpan past = *this;
    if (date <= today || begun)
        return past;
    if (bareWeekday)
        past.date = date.addDays(-7);
    else if (yearless)
        past.date = date.addYears(-1);
    return past;
}

Dates datesIn(const std::vector<Token> &tokens, const Table &table, const QDateTime &saidAt)
{
    return DateReader(tokens, table, saidAt).read();
}

}  // namespace wellmet::meetings::quickadd
