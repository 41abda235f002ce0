// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/clauses.h"

#include "base/text.h"
#include "meetings/quickadd/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::meetings::quickadd {
namespace {

// "needs a designer, a lawyer and money": how far a list is followed behind its first comma.
constexpr int mostListParts = 6;
constexpr int longestListPart = 5;

ChipKind kindOf(const QString &action)
{
    if (action == u"promise")
        return ChipKind::Promise;
    if (action == u"followup")
        return ChipKind::Followup;
    if (action == u"need")
        return ChipKind::Need;
    return action == u"offer" ? ChipKind::Offer : ChipKind::Introduction;
}

class ClauseReader
{
public:
    explicit ClauseReader(Line &line) : m_line(line) { }

    void read()
    {
        for (int i = 0; i < m_line.count();) {
            const Match match = matchAt(i, m_line.isClauseStart(i) || startsAfterDate(i));
            if (!match) {
                ++i;
                continue;
            }
            i = match.rule->action == u"none" ? match.end : std::max(readClause(i, match), i + 1);
        }
    }

private:
    Match matchAt(int i, bool start) const
    {
        if (!m_line.within(i) || m_line.at(i).literal || m_line.isDate(i) || m_line.isTaken(i))
            return {};
        // "Will Turner", "Mark Reed": a name, whatever else the word may be.
        if (m_line.isCapital(i) && m_line.isIn(u"notsmallname", i) && m_line.isCapital(i + 1) && !m_line.at(i).capitals)
            return {};
        return m_line.table.match(u"clause"_s, m_line.tokens, i, start);
    }

    // The date that stands right before `i` and begins a clause itself: "Tomorrow I'll send ...", "Friday: call Ana".
    const DateSpan *dateBefore(int i) const
    {
        const int last = m_line.is(i - 1, u',') || m_line.is(i - 1, u':') ? i - 2 : i - 1;
        if (!m_line.isDate(last))
            return nullptr;
        const DateSpan &span = m_line.dates[static_cast<size_t>(m_line.dateAt[static_cast<size_t>(last)])];
        return span.kind == DateSpan::Kind::Date && m_line.isClauseStart(span.withPreposition) ? &span : nullptr;
    }

    bool startsAfterDate(int i) const { return dateBefore(i) != nullptr; }

    // Adds the chip; answers where to read on.
    int readClause(int first, const Match &match)
    {
        const QString &action = match.rule->action;
        const bool nameLeads = match.captures.nameFrom == first;
        int begin = nameLeads ? match.captures.nameTo : first;
        const int end = match.valueEnd >= 0 ? match.end
            : action == u"introduction"     ? introductionEnd(match)
                                            : clauseEnd(match.value, match.end);
        const int valueEnd = match.valueEnd >= 0 ? match.valueEnd : end;
        std::vector<const DateSpan *> dates = datesBetween(match.value, end);
        if (const DateSpan *before = dateBefore(first); before && !nameLeads && action != u"introduction") {
            dates.insert(dates.begin(), before);
            begin = before->withPreposition;
        }
        const DateSpan *due = dueOf(dates);
        QString value = valueOf(match.value, valueEnd, due);
        if (action == u"followup" && m_line.isDate(end) && spanAt(end).kind == DateSpan::Kind::Cadence)
            return end;
        if (value.isEmpty())
            return match.end;
        if (match.captures.nameFrom >= 0)
            m_line.subjects.push_back(match.captures.nameFrom);
        Chip chip;
        chip.kind = kindOf(action);
        chip.value = std::move(value);
        chip.from = m_line.at(begin).from;
        chip.to = m_line.at(end - 1).to;
        if (due)
            chip.due = due->text();
        if (chip.kind == ChipKind::Promise)
            chip.direction = directionOf(match, end);
        m_line.chips.push_back(std::move(chip));
        std::fill(m_line.inClause.begin() + begin, m_line.inClause.begin() + end, static_cast<int>(m_line.chips.size()));
        // A gap in front is what the clause is about; only its last word announces it.
        for (int i = match.rule->rank == 0 ? match.end - 1 : first; i < match.end; ++i) {
            const bool named = i >= match.captures.nameFrom && i < match.captures.nameTo;
            const bool valued = i >= match.value && match.valueEnd >= 0 && i < match.valueEnd;
            m_line.announces[static_cast<size_t>(i)] = !named && !valued;
        }
        return end;
    }

    Direction directionOf(const Match &match, int end) const
    {
        const QString said = match.rule->arguments.value(0);
        if (said != u"auto")
            return said == u"theirs" ? Direction::TheyOwe : Direction::IOwe;
        for (int i = match.end; i < end; ++i)
            if (m_line.isIn(u"mypron", i))
                return Direction::TheyOwe;
        return Direction::IOwe;
    }

    // --- where a clause ends ------------------------------------------------------------------------------------------
    int clauseEnd(int value, int from) const
    {
        int depth = 0;
        int i = from;
        for (; i < m_line.count(); ++i) {
            if (m_line.isHardStop(i))
                break;
            if (m_line.isDate(i)) {
                if (spanAt(i).kind != DateSpan::Kind::Date && i > value)
                    break;
                continue;
            }
            if (m_line.isTaken(i))
                continue;
            depth += m_line.is(i, u'(') ? 1 : m_line.is(i, u')') ? -1 : 0;
            if (depth < 0)
                break;
            if (m_line.is(i, u',') && endsAtComma(i))
                break;
            if (m_line.isIn(u"conj", i) && i > value && startsSomethingElse(i + 1))
                break;
            // Without any mark between them: "... needs devs I'll send ..."
            if (i > from && breaksIn(i))
                break;
        }
        while (i > from && (m_line.is(i - 1, u',') || m_line.is(i - 1, u':') || m_line.isIn(u"conj", i - 1)))
            --i;
        return i;
    }

    bool breaksIn(int i) const
    {
        if (m_line.isIn(u"relative", i - 1) || m_line.isIn(u"subordinate", i - 1))
            return false;
        const Match match = matchAt(i, false);
        return match && match.rule->action == u"promise" && match.captures.nameFrom < 0;
    }

    bool startsSomethingElse(int i) const
    {
        if (!m_line.within(i))
            return true;
        if (m_line.isIn(u"conj", i))
            ++i;
        return bool(matchAt(i, true));
    }

    bool endsAtComma(int comma) const
    {
        const int next = comma + 1;
        if (m_line.isBreak(next) || m_line.at(next).kind == TokenKind::Fixed || startsSomethingElse(next))
            return true;
        // ", by Friday"
        if (m_line.isDate(next))
            return bool(matchAt(spanAt(next).end, true));
        return !listGoesOn(next);
    }

    // A list whose last part has an "and": "money, people and time".
    bool listGoesOn(int i) const
    {
        int words = 0;
        for (int parts = 0; parts < mostListParts && m_line.within(i); ++i) {
            if (m_line.isHardStop(i) || m_line.at(i).kind == TokenKind::Fixed || m_line.isDate(i) || m_line.is(i, u'@'))
                return false;
            if (m_line.isIn(u"and", i))
                return words > 0 && !startsSomethingElse(i + 1);
            if (m_line.is(i, u',')) {
                if (startsSomethingElse(i + 1))
                    return false;
                ++parts;
                words = 0;
            } else if (++words > longestListPart) {
                return false;
            }
        }
        return false;
    }

    int introductionEnd(const Match &match)
    {
        const NameReader names(m_line);
        int end = names.nameAt(match.value, true).end;
        if (end <= match.value)
            return clauseEnd(match.value, match.end);
        while (m_line.isIn(u"introlink", end)) {
            const int next = names.nameAt(end + 1, true).end;
            if (next <= end + 1)
                break;
            end = next;
        }
        if (m_line.isDate(end) && spanAt(end).kind == DateSpan::Kind::Date && match.rule->atStart)
            end = spanAt(end).end;
        return end;
    }

    // --- dates and value ----------------------------------------------------------------------------------------------
    const DateSpan &spanAt(int i) const { return m_line.dates[static_cast<size_t>(m_line.dateAt[static_cast<size_t>(i)])]; }

    std::vector<const DateSpan *> datesBetween(int first, int end) const
    {
        std::vector<const DateSpan *> found;
        for (int i = first; i < end; ++i) {
            if (!m_line.isDate(i))
                continue;
            const DateSpan &span = spanAt(i);
            if (span.kind == DateSpan::Kind::Date)
                found.push_back(&span);
            i = std::max(i, span.end - 1);
        }
        return found;
    }

    // "by Friday" before anything else, then the last date that is not "from" or "since".
    static const DateSpan *dueOf(const std::vector<const DateSpan *> &dates)
    {
        const DateSpan *due = nullptr;
        for (const DateSpan *span : dates) {
            if (span->preposition == Preposition::Due)
                return span;
            if (span->preposition != Preposition::Not)
                due = span;
        }
        return due;
    }

    QString valueOf(int first, int end, const DateSpan *due) const
    {
        QString value;
        int from = first;
        if (due && due->withPreposition >= first && due->end <= end) {
            value = trimmed(m_line.textOf(first, due->withPreposition));
            from = due->end;
        }
        const QString rest = trimmed(m_line.textOf(from, end));
        if (!value.isEmpty() && !rest.isEmpty())
            value += u' ';
        return value + rest;
    }

    static QString trimmed(QString text)
    {
        static const QString edge = u",;:.-\u2013\u2014 "_s;
        while (!text.isEmpty() && edge.contains(text.back()))
            text.chop(1);
        while (!text.isEmpty() && edge.contains(text.front()))
            text.remove(0, 1);
        return text;
    }

    Line &m_line;
};

}  // namespace

void readClauses(Line &line)
{
    ClauseReader(line).read();
}

}  // namespace wellmet::meetings::quickadd
