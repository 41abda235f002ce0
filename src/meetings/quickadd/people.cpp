// SPDX-License-Identifier: MPL-2.0
// People by name.
#include "meetings/quickadd/entities.h"

#include "meetings/quickadd/affiliations.h"
#include "meetings/quickadd/names.h"
#include "meetings/quickadd/wordlists.h"

#include <algorithm>

namespace wellmet::meetings::quickadd {
namespace {

// How far behind a name an "(Acme)" may close before the next name of a list.
constexpr int longestBracket = 12;

class PeopleReader
{
public:
    explicit PeopleReader(Line &line) : m_line(line), m_names(line) { }

    void read()
    {
        for (int i = 0; i < m_line.count(); ++i) {
            if (m_line.at(i).literal || m_line.isTaken(i))
                continue;
            if (const Match meet = m_line.isDate(i) ? Match() : m_line.table.match(QStringLiteral("people"), m_line.tokens, i)) {
                const int end = readList(pastArticle(meet.end), true);
                if (end > meet.end) {
                    i = end - 1;
                    continue;
                }
            }
            if (!m_line.isFree(i) || startsInsideName(i))
                continue;
            const Phrase name = m_names.nameAt(i, false);
            if (name && mayStandAlone(name))
                i = std::max(readList(i, false), i + 1) - 1;
        }
    }

private:
    int pastArticle(int i) const
    {
        while (m_line.isIn(u"rolearticle", i) && m_line.isCapital(i + 1) && m_line.isIn(u"namearticle", i))
            ++i;
        return i;
    }

    bool startsInsideName(int i) const { return i > 0 && m_line.isCapital(i - 1) && m_names.isNameWord(i - 1) && !m_line.isClauseStart(i); }

    bool looksLikeOrganisation(const Phrase &name) const
    {
        for (int i = name.valueFirst; i < name.end; ++i)
            if (m_line.isIn(u"orgword", i) || (!name.known && (m_line.isIn(u"venue", i) || m_line.isIn(u"hall", i))))
                return true;
        // "Senior Rust" of "Senior Rust Developer"
        return m_names.isLegalForm(name.end) || (!name.known && m_names.roleAt(name.valueFirst).end > name.end);
    }

    bool isPlace(const Phrase &name) const
    {
        const QString text = m_line.textOf(name.valueFirst, name.end);
        return wordsOf(text.toCaseFolded()).testFlag(Word::Place) && !name.known;
    }

    bool knownToNotebook(const Phrase &name) const
    {
        return m_line.people && !m_line.people(m_line.textOf(name.valueFirst, name.end)).empty();
    }

    bool expectedName(const Phrase &name) const
    {
        if (!name || looksLikeOrganisation(name) || isPlace(name))
            return false;
        if (name.known)
            return true;
        const bool nouns = m_line.language == Language::German;
        if (name.words >= 2)
            return !nouns || !m_line.isIn(u"noun", name.valueFirst);
        if (m_line.at(name.valueFirst).capitals && m_line.at(name.valueFirst).folded.size() <= 5)
            return knownToNotebook(name);
        return (!nouns && (!m_line.isIn(u"function", name.valueFirst) || m_line.isIn(u"notsmallname", name.valueFirst)))
            || knownToNotebook(name);
    }

    // Whether a name that nothing announces is one.
    bool mayStandAlone(const Phrase &name) const
    {
        const int i = name.first;
        if (looksLikeOrganisation(name) || isPlace(name))
            return false;
        if (m_line.isIn(u"orgonly", i - 1) || m_line.is(i - 1, u'@') || m_line.is(i - 1, u'#'))
            return false;
        if (name.valueFirst > name.first)
            return true;  // "Frau Weber"
        if (m_line.isIn(u"title", name.valueFirst) && m_line.is(name.valueFirst + 1, u'.'))
            return true;
        const bool begins = m_line.isClauseStart(i) || m_line.isIn(u"beforename", i - 1);
        if (name.known && name.words >= 2)
            return !m_line.isIn(u"placeprep", i - 1) || !m_line.isIn(u"sureplaceprep", i - 1);
        if (name.known)
            return singleGivenName(name, begins);
        if (begins && name.words == 1 && isSubject(i))
            return true;
        return begins && name.words >= 2 && !m_line.isIn(u"noun", i) && hasPersonContext(name.end);
    }

    bool singleGivenName(const Phrase &name, bool begins) const
    {
        const int i = name.first;
        if (isSubject(i))
            return true;
        const bool ambiguous = m_line.isIn(u"notsmallname", i) || m_line.isIn(u"notname", i);
        if (m_line.isClause(i))
            return (!ambiguous || m_line.announces[static_cast<size_t>(i) - 1] != 0) && !isTown(i) && !followedByNoun(i);
        const bool number = m_line.within(name.end) && m_line.at(name.end).kind == TokenKind::Number;
        return begins && (!ambiguous || hasPersonContext(name.end)) && !followedByNoun(i) && !number;
    }

    // "Berlin list", "Paul Smith jacket": a capitalised word before another that is no name.
    bool followedByNoun(int i) const { return m_line.language == Language::German && m_line.isCapital(i + 1); }

    bool isTown(int i) const { return m_line.isIn(u"placeprep", i - 1) && wordsOf(m_line.at(i).folded).testFlag(Word::Place); }

    bool isSubject(int i) const { return std::find(m_line.subjects.begin(), m_line.subjects.end(), i) != m_line.subjects.end(); }

    // What follows a person: "@Acme", "(", ", CTO", "from Acme".
    bool hasPersonContext(int end) const
    {
        if (m_line.is(end, u'@') || m_line.is(end, u'(') || (m_line.within(end) && m_line.announces[static_cast<size_t>(end)] != 0))
            return true;
        int next = end;
        if (m_line.is(end, u',') || m_line.isDash(end) || m_line.is(end, u'|') || m_line.is(end, u'/'))
            ++next;
        while (m_line.isIn(u"copula", next) || m_line.isIn(u"asa", next) || m_line.isIn(u"asrole", next))
            ++next;
        if (m_names.roleAt(next) || m_line.is(next, u'@'))
            return true;
        return next == end && m_line.isIn(u"orgprep", next) && m_line.isCapital(next + 1);
    }

    // Adds the name at `i` and those that follow it in a list; answers where the list ends, or `i`.
    int readList(int i, bool expected)
    {
        Phrase name = m_names.nameAt(i, expected);
        if (expected && namesOrganisation(name))
            return i;
        if (!(expected ? expectedName(name) : bool(name)))
            return i;
        int end = i;
        for (;;) {
            add(name);
            end = name.end;
            int next = pastBracket(end);
            const bool comma = m_line.is(next, u',');
            if (comma)
                ++next;
            const bool also = m_line.isIn(u"and", next);
            if (also)
                ++next;
            if (!comma && !also)
                return end;
            name = m_names.nameAt(next, true);
            const bool goesOn = name
                && (also ? expectedName(name) : (name.known || andName(name.end)) && expectedName(name) && !clauseOf(name))
                && !(also && clauseOf(name) && !isSubject(name.first) && !name.known);
            if (!goesOn)
                return end;
        }
    }

    // "..., May and June": one more name behind an "and".
    bool andName(int i) const { return m_line.isIn(u"and", i) && !m_line.isClause(i) && bool(m_names.nameAt(i + 1, false)); }

    bool clauseOf(const Phrase &name) const { return m_line.isClause(name.first); }

    // "Acme CTO Ana Silva": an organisation before a role.
    bool namesOrganisation(const Phrase &name)
    {
        if (!name || name.known || name.words > 2)
            return false;
        const int possessive = m_line.within(name.end) && m_line.at(name.end).folded == u"'s" ? name.end + 1 : name.end;
        const Phrase role = m_names.roleAt(possessive);
        if (!role || !(m_names.isNameWord(role.end) || possessive > name.end))
            return false;
        m_line.add(ChipKind::Org, m_line.textOf(name.valueFirst, name.end), name.valueFirst, name.end);
        m_line.add(ChipKind::Role, m_line.textOf(role.first, role.end), role.first, role.end);
        readList(role.end, true);
        return true;
    }

    int pastBracket(int i) const
    {
        if (m_line.is(i, u'@')) {
            while (m_line.isTaken(i))
                ++i;
        }
        if (!m_line.is(i, u'('))
            return i;
        for (int at = i; at < i + longestBracket && m_line.within(at); ++at)
            if (m_line.is(at, u')'))
                return at + 1;
        return i;
    }

    void add(const Phrase &name)
    {
        const QString value = m_line.textOf(name.valueFirst, name.end);
        // Mentioned again: "Met Ana Silva ... call Ana on Monday".
        for (const Chip &chip : m_line.chips) {
            if (chip.kind == ChipKind::Person
                && (chip.value == value || chip.value.startsWith(value + u' ') || chip.value.endsWith(u' ' + value)))
                return;
        }
        m_line.add(ChipKind::Person, value, name.first, name.end);
    }

    Line &m_line;
    NameReader m_names;
};

}  // namespace

void readPeople(Line &line)
{
    readLegalNames(line);
    readSignature(line);
    PeopleReader(line).read();
    readAffiliations(line);
}

}  // namespace wellmet::meetings::quickadd
