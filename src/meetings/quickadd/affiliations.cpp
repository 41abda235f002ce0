// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/affiliations.h"

#include "meetings/quickadd/names.h"
#include "meetings/quickadd/wordlists.h"

#include <algorithm>

namespace wellmet::meetings::quickadd {
namespace {

constexpr int longestLegalName = 5;
constexpr int farthestRole = 4;  // tokens between a person and "is now the CTO"

bool isPlace(const Line &line, const Phrase &phrase)
{
    return phrase && wordsOf(line.textOf(phrase.valueFirst, phrase.end).toCaseFolded()).testFlag(Word::Place);
}

class AffiliationReader
{
public:
    explicit AffiliationReader(Line &line) : m_line(line), m_names(line) { }

    void read()
    {
        for (int i = 0; i < m_line.count(); ++i) {
            if (m_line.isClause(i))
                continue;
            if (endsPerson(i))
                afterPerson(i);
            if (!m_line.isFree(i))
                continue;
            if (const Phrase role = m_names.roleAt(i); role && !m_line.isClause(role.end - 1) && isRoleHere(role)) {
                addRole(role);
                i = role.end - 1;
                continue;
            }
            if (const Match works = m_line.table.match(QStringLiteral("org"), m_line.tokens, i))
                addOrganisation(works.end, false);
        }
    }

private:
    // Token `i` follows directly on a person's chip.
    bool endsPerson(int i) const
    {
        return m_line.isTaken(i - 1) && std::any_of(m_line.chips.begin(), m_line.chips.end(), [&](const Chip &chip) {
                   return chip.kind == ChipKind::Person && chip.to == m_line.at(i - 1).to;
               });
    }

    void addRole(const Phrase &role)
    {
        m_line.add(ChipKind::Role, m_line.textOf(role.first, role.end), role.first, role.end);
        // "Acme CTO Ana Silva"
        if (isPerson(role.end) && m_names.isNameWord(role.first - 1)) {
            int first = role.first - 1;
            while (m_names.isNameWord(first - 1) && role.first - first < longestLegalName)
                --first;
            m_line.add(ChipKind::Org, m_line.textOf(first, role.first), first, role.first);
        }
        int next = role.end;
        if (m_line.isIn(u"orgprep", next)) {
            addOrganisation(next + 1, m_line.isIn(u"fromprep", next));
            return;
        }
        if (m_line.is(next, u',') || m_line.isDash(next) || m_line.is(next, u'|') || m_line.is(next, u'/'))
            loneOrganisation(next + 1);
    }

    // The organisation at `i`; `maybePlace`: a known place there is where somebody is from.
    bool addOrganisation(int i, bool maybePlace)
    {
        if (m_line.isTaken(i) || m_line.isClause(i))
            return false;
        while (m_line.isIn(u"orgarticle", i) && m_line.isFree(i + 1))
            ++i;
        const Phrase organisation = m_names.organisationAt(i);
        if (!organisation)
            return addSmallOrganisation(i);
        const bool place = isPlace(m_line, organisation) || m_line.isIn(u"venue", organisation.valueFirst);
        const ChipKind kind = place && maybePlace ? ChipKind::Place : ChipKind::Org;
        if (place && !maybePlace && !m_line.isIn(u"orgonly", i - 1))
            return false;
        m_line.add(kind, m_line.textOf(organisation.valueFirst, organisation.end), organisation.valueFirst, organisation.end);
        return true;
    }

    // "met tom from acme": where names are typed small, so are organisations.
    bool addSmallOrganisation(int i)
    {
        const bool smallNames = std::any_of(m_line.chips.begin(), m_line.chips.end(), [](const Chip &chip) {
            return chip.kind == ChipKind::Person && chip.value == chip.value.toLower();
        });
        if (!smallNames || !m_line.isFree(i) || m_line.at(i).capital || m_line.isIn(u"function", i) || m_line.isIn(u"plain", i)
            || m_line.isIn(u"notplace", i) || wordsOf(m_line.at(i).folded).testFlag(Word::Place))
            return false;
        m_line.add(ChipKind::Org, m_line.textOf(i, i + 1), i, i + 1);
        return true;
    }

    // ", Acme" and the like: only when nothing else follows in that part.
    bool loneOrganisation(int i)
    {
        const Phrase organisation = m_names.organisationAt(i);
        if (!organisation || m_line.isClause(i) || isPlace(m_line, organisation) || m_line.isTaken(i))
            return false;
        const bool given = wordsOf(m_line.at(organisation.valueFirst).folded).testFlag(Word::GivenName);
        if (given && !organisation.known)
            return false;
        if (m_line.language == Language::German && m_line.isIn(u"noun", organisation.end - 1))
            return false;
        const int next = organisation.end;
        const bool closes = m_line.isHardStop(next) || m_line.is(next, u',') || m_line.is(next, u')') || m_line.isTaken(next)
            || m_line.isIn(u"orgend", next) || m_line.is(next, u'.') || m_line.isDate(next) || m_names.roleAt(next);
        if (!closes)
            return false;
        m_line.add(ChipKind::Org, m_line.textOf(organisation.valueFirst, organisation.end), organisation.valueFirst, organisation.end);
        return true;
    }

    void afterPerson(int i)
    {
        if (m_line.is(i, u'(')) {
            insideBracket(i + 1);
            return;
        }
        if (m_line.isIn(u"orgprep", i) && !m_line.isIn(u"with", i)) {
            addOrganisation(i + 1, m_line.isIn(u"fromprep", i));
            return;
        }
        if (m_line.is(i, u',') || m_line.is(i, u'/') || m_line.is(i, u'|') || m_line.isDash(i)) {
            if (!m_names.roleAt(i + 1))
                loneOrganisation(i + 1);
        }
    }

    // "(CTO, Acme)", "(Acme, Lisbon)", "(CTO at Acme)"
    void insideBracket(int i)
    {
        while (m_line.within(i) && !m_line.is(i, u')') && !m_line.isBreak(i)) {
            if (const Phrase role = m_names.roleAt(i)) {
                addRole(role);
                i = role.end;
                while (m_line.within(i) && !m_line.is(i, u',') && !m_line.is(i, u')') && !m_line.isBreak(i))
                    ++i;
            } else if (const Phrase organisation = m_names.organisationAt(m_line.isIn(u"orgprep", i) ? i + 1 : i)) {
                const bool closes =
                    m_line.is(organisation.end, u',') || m_line.is(organisation.end, u')') || m_names.roleAt(organisation.end);
                if (closes && !m_line.isTaken(organisation.first))
                    m_line.add(isPlace(m_line, organisation) ? ChipKind::Place : ChipKind::Org,
                               m_line.textOf(organisation.valueFirst, organisation.end), organisation.valueFirst, organisation.end);
                i = organisation.end;
            } else {
                ++i;
            }
            if (m_line.is(i, u','))
                ++i;
        }
    }

    bool isRoleHere(const Phrase &role) const
    {
        // Right behind a person or an organisation, "is the" and the like between.
        int before = role.first - 1;
        for (int steps = 0; steps < farthestRole && m_line.within(before) && !m_line.isTaken(before); ++steps) {
            const bool between = m_line.isIn(u"article", before) || m_line.isIn(u"copula", before) || m_line.isIn(u"asa", before)
                || m_line.isIn(u"asrole", before) || m_line.is(before, u',') || m_line.is(before, u'(') || m_line.is(before, u'|')
                || m_line.is(before, u'/') || m_line.is(before, u':') || m_line.isDash(before);
            if (!between)
                break;
            --before;
        }
        if (m_line.isTaken(before) && m_line.at(before).kind != TokenKind::Fixed)
            return true;
        if (m_line.isIn(u"asrole", role.first - 1) || m_line.isIn(u"asrole", role.first - 2))
            return true;
        const int next = role.end;
        if (m_line.isTaken(next) && (m_line.is(next, u'@') || isPerson(next)))
            return true;
        if (m_line.isIn(u"orgprep", next) && (m_line.isCapital(next + 1) || m_line.isTaken(next + 1))
            && !m_line.isIn(u"rolebefore", role.first - 1))
            return !isPlace(m_line, m_names.organisationAt(next + 1)) || m_line.isClauseStart(role.first);
        // A line of its own.
        const bool begins = role.first == 0 || m_line.isBreak(role.first - 1) || m_line.is(role.first - 1, u'|');
        const bool ends = m_line.isBreak(next) || m_line.is(next, u'|') || m_line.is(next, u',');
        return begins && ends && m_line.lines > 1;
    }

    bool isPerson(int i) const
    {
        return m_line.within(i) && std::any_of(m_line.chips.begin(), m_line.chips.end(), [&](const Chip &chip) {
                   return chip.kind == ChipKind::Person && chip.from == m_line.at(i).from;
               });
    }

    Line &m_line;
    NameReader m_names;
};

}  // namespace

void readLegalNames(Line &line)
{
    const NameReader names(line);
    for (int i = 1; i < line.count(); ++i) {
        if (!names.isLegalForm(i) || !line.isCapital(i - 1))
            continue;
        int first = i - 1;
        while (
            first > 0 && i - first < longestLegalName
            && (line.isCapital(first - 1) || ((line.is(first - 1, u'&') || line.isIn(u"orgjoint", first - 1)) && line.isCapital(first - 2)))
            && !line.isIn(u"plain", first - 1) && !line.table.match(QStringLiteral("people"), line.tokens, first - 1)
            && !(names.isRoleHead(first - 1) && line.at(first - 1).capitals))
            --first;
        const Phrase organisation = names.organisationAt(first);
        const int end = std::max(organisation.end, i + 1);
        line.add(ChipKind::Org, line.textOf(first, end), first, end);
        i = end - 1;
    }
}

void readSignature(Line &line)
{
    if (line.lines < 2)
        return;
    const NameReader names(line);
    bool person = false;
    bool role = false;
    bool organisation = std::any_of(line.chips.begin(), line.chips.end(), [](const Chip &chip) { return chip.kind == ChipKind::Org; });
    for (int first = 0; first < line.count();) {
        int end = first;
        while (!line.isBreak(end))
            ++end;
        // A part of a line between bars is a line of its own.
        for (int part = first; part < end;) {
            int stop = part;
            while (stop < end && !line.is(stop, u'|') && !line.is(stop, u'\u00b7') && !line.is(stop, u'\u2022'))
                ++stop;
            const Phrase name = names.nameAt(part, !person);
            const Phrase job = names.roleAt(part);
            const Phrase firm = names.organisationAt(part);
            const bool clause = line.isClause(part);
            const bool suffix = name.end == stop || line.is(name.end, u',');
            if (!person && name && suffix && !job && !clause && (name.known || name.words >= 2) && !names.isLegalForm(name.end)
                && !line.isIn(u"orgword", name.end - 1) && name.words >= 2) {
                line.add(ChipKind::Person, line.textOf(name.valueFirst, name.end), name.first, name.end);
                person = true;
            } else if (job && job.end == stop && person) {
                line.add(ChipKind::Role, line.textOf(job.first, job.end), job.first, job.end);
                role = true;
            } else if (firm && firm.end == stop && person && !clause && !line.isTaken(part) && isPlace(line, firm)) {
                line.add(ChipKind::Place, line.textOf(firm.valueFirst, firm.end), firm.valueFirst, firm.end);
            } else if (firm && person && !clause && !line.isTaken(part) && isPlace(line, firm) && line.is(firm.end, u',')
                       && isPlace(line, names.organisationAt(firm.end + 1))) {
                const int country = names.organisationAt(firm.end + 1).end;
                line.add(ChipKind::Place, line.textOf(firm.valueFirst, country), firm.valueFirst, country);
            } else if (firm && firm.end == stop && person && !organisation && !clause && !line.isTaken(part) && (role || firm.known)
                       && firm.words <= 4) {
                line.add(ChipKind::Org, line.textOf(firm.valueFirst, firm.end), firm.valueFirst, firm.end);
                organisation = true;
            }
            part = stop + 1;
        }
        first = end + 1;
    }
}

void readAffiliations(Line &line)
{
    AffiliationReader(line).read();
}

}  // namespace wellmet::meetings::quickadd
