// SPDX-License-Identifier: MPL-2.0
// Sigils, events, venues, places.
#include "meetings/quickadd/entities.h"

#include "meetings/quickadd/names.h"
#include "meetings/quickadd/wordlists.h"

#include <algorithm>

namespace wellmet::meetings::quickadd {
namespace {

constexpr int longestEvent = 5;
constexpr int longestPlace = 4;

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool isAdjacent(const Line &line, int i)
{
    return line.within(i) && !line.at(i).spaced && (line.at(i).kind == TokenKind::Word || line.at(i).kind == TokenKind::Number)
        && !line.at(i).literal;
}

void readHash(Line &line, int i)
{
    const Token &word = line.at(i + 1);
    if (!hasLetter(word.folded) || (i > 0 && !line.at(i).spaced && line.at(i - 1).kind == TokenKind::Word))
        return;
    // "#AI" is a topic, however it is written.
    const bool event = line.isIn(u"hashat", i - 1) || (word.capital && !line.isIn(u"plain", i + 1));
    line.add(event ? ChipKind::Event : ChipKind::Tag, line.textOf(i + 1, i + 2), i, i + 2);
}

void readAt(Line &line, int i)
{
    if (line.isIn(u"network", i - 1) || (line.is(i - 1, u':') && line.isIn(u"network", i - 2))) {
        line.add(ChipKind::Url, u'@' + line.textOf(i + 1, i + 2), i, i + 2);
        return;
    }
    const NameReader names(line);
    int end = i + 2;
    // "@Blue Harbor CTO": capitalised words go on until one is a role, a name or a date.
    while (end < i + 5 && line.at(i + 1).capital && line.isCapital(end) && line.at(end).spaced && !line.isIn(u"plain", end)
           && (line.isIn(u"orgword", end) || names.isLegalForm(end)
               || (!names.isRoleHead(end) && !wordsOf(line.at(end).folded).testAnyFlags({Word::GivenName, Word::RoleWord, Word::Place})
                   && !line.isIn(u"eventword", end) && !line.isIn(u"weak", end)
                   && !line.table.match(QStringLiteral("clause"), line.tokens, end))))
        ++end;
    line.add(ChipKind::Org, line.textOf(i + 1, end), i, end);
}

// Capitalised words (and years, and what joins them) from `i`; 0 for none.
int properEnd(const Line &line, int i, int most)
{
    int at = i;
    while (at < i + most && line.within(at)) {
        const bool year =
            at > i && line.at(at).kind == TokenKind::Number && line.at(at).folded.size() <= 4 && !line.isDate(at) && !line.isTaken(at);
        const bool joint = at > i && line.isIn(u"properjoint", at) && line.isCapital(at + 1);
        if (!line.isCapital(at) && !year && !joint)
            break;
        if (at > i && line.isIn(u"plain", at))
            break;
        ++at;
    }
    return at;
}

// An event by its words: where it ends, or `i`.
int eventEnd(const Line &line, int i)
{
    const int end = properEnd(line, i, longestEvent);
    int event = i;
    for (int at = i; at < end; ++at) {
        const Token &token = line.at(at);
        // "PyCon", "DEVCONF": coined names carry capitals inside.
        const QStringView written = line.text.sliced(token.from, token.to - token.from);
        const auto capitals = std::count_if(written.begin(), written.end(), [](QChar c) { return c.isUpper(); });
        const bool coined = token.kind == TokenKind::Word && capitals > 1 && line.isIn(u"eventending", at);
        if (line.isIn(u"event", at) || coined)
            event = at + 1;
        if (line.isIn(u"eventword", at) && (at > i || token.capital))
            event = at + 1;
        if (event == at && event > i && token.kind == TokenKind::Number)
            event = at + 1;
    }
    // A conference that has no name is none: "at the Summit".
    if (event == i + 1 && !line.isIn(u"event", i) && line.isIn(u"eventword", i))
        event = i;
    // "the Berlin meetup": the word itself in small letters.
    if (event == i && end > i && line.isFree(end) && line.isIn(u"eventword", end) && !line.isIn(u"weakevent", end))
        event = end + 1;
    // A name and a year: "at Slush 2026".
    if (event == i && end > i + 1 && line.at(end - 1).kind == TokenKind::Number && line.at(end - 1).folded.size() == 4)
        event = end;
    return event;
}

int venueEnd(const Line &line, int i)
{
    const int end = properEnd(line, i, longestPlace);
    const bool venue = [&] {
        for (int at = i; at < end; ++at)
            if ((line.isIn(u"venue", at) && end > i + 1) || line.isIn(u"hall", at))
                return true;
        return false;
    }();
    if (venue)
        return end;
    return end > i && line.isFree(end) && line.isIn(u"venue", end) ? end + 1 : i;
}

}  // namespace

void readSigils(Line &line)
{
    for (int i = 0; i + 1 < line.count(); ++i) {
        if (!isAdjacent(line, i + 1))
            continue;
        if (line.is(i, u'#'))
            readHash(line, i);
        else if (line.is(i, u'@') && (i == 0 || line.at(i).spaced || line.at(i - 1).kind != TokenKind::Word))
            readAt(line, i);
    }
    // "CTO @ Acme"
    for (int i = 0; i + 1 < line.count(); ++i) {
        if (line.is(i, u'@') && line.at(i).spaced && line.isCapital(i + 1) && line.at(i + 1).spaced) {
            const Phrase organisation = NameReader(line).organisationAt(i + 1);
            if (organisation)
                line.add(ChipKind::Org, line.textOf(organisation.valueFirst, organisation.end), i, organisation.end);
        }
    }
}

void readOccasions(Line &line)
{
    for (int i = 0; i < line.count(); ++i) {
        if (!line.isFree(i))
            continue;
        int first = i + 1;
        while (line.isIn(u"rolearticle", first) || line.isIn(u"the", first))
            ++first;
        const int lead = first;
        while (line.isIn(u"eventlead", first) && line.isCapital(first + 1))
            ++first;
        if (line.isIn(u"eventprep", i)) {
            const bool strong = line.isIn(u"eventarticle", first - 1) && line.isIn(u"strongeventprep", i);
            int end = first > lead ? properEnd(line, first, longestEvent) : eventEnd(line, first);
            if (end == first && strong && !line.isClause(i)) {
                end = properEnd(line, first, 3);
                if (end > first && (line.isIn(u"noun", first) || line.isIn(u"eventword", end - 1)))
                    end = first;
                if (end > first && wordsOf(line.at(first).folded).testAnyFlags({Word::Place, Word::Street}))
                    end = first;
            }
            if (end > first) {
                line.add(ChipKind::Event, line.textOf(first, end), first, end);
                i = end - 1;
                continue;
            }
        }
        if (line.isIn(u"venueprep", i) && !line.isClause(i)) {
            const int end = venueEnd(line, first);
            if (end > first) {
                line.add(ChipKind::Place, line.textOf(first, end), first, end);
                i = end - 1;
            }
        }
    }
}

void readPlaces(Line &line)
{
    for (int i = 0; i + 1 < line.count(); ++i) {
        if (!line.isFree(i) || line.isClause(i) || !line.isIn(u"placeprep", i))
            continue;
        const bool sure = line.isIn(u"sureplaceprep", i);
        int first = i + 1;
        while (line.isIn(u"the", first) && line.isCapital(first + 1))
            ++first;
        const int end = properEnd(line, first, longestPlace);
        if (end == first || line.isClause(first))
            continue;
        const bool known = wordsOf(line.at(first).folded).testFlag(Word::Place)
            || (end > first + 1 && wordsOf(line.at(first).folded + u' ' + line.at(first + 1).folded).testFlag(Word::Place));
        if (!known && (!sure || line.isIn(u"plain", first) || line.isIn(u"notplace", first) || line.isIn(u"orgword", end - 1)))
            continue;
        int last = end;
        // "Lisbon, Portugal"
        if (line.is(last, u',') && line.isCapital(last + 1) && wordsOf(line.at(last + 1).folded).testFlag(Word::Place))
            last += 2;
        line.add(ChipKind::Place, line.textOf(first, last), first, last);
    }
}

}  // namespace wellmet::meetings::quickadd
