// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/names.h"

#include "meetings/quickadd/wordlists.h"

namespace wellmet::meetings::quickadd {
namespace {

constexpr int longestName = 5;
constexpr int longestRole = 8;
constexpr int longestOrganisation = 6;

}  // namespace

bool NameReader::isLegalForm(int i) const
{
    if (!m_line.isFree(i) || !m_line.isIn(u"legalform", i))
        return false;
    // "ag" and "as" are words; the forms begin with a capital.
    return m_line.at(i).capital;
}

bool NameReader::isRoleHead(int i) const
{
    if (!m_line.isFree(i))
        return false;
    const Token &token = m_line.at(i);
    if (m_line.isIn(u"rolehead", i))
        return true;
    if (m_line.isIn(u"norole", i))
        return false;
    const Words words = wordsOf(token.folded);
    return words.testFlag(Word::RoleHead) && !(token.capital && !token.capitals && words.testFlag(Word::GivenName));
}

bool NameReader::isRoleWord(int i) const
{
    if (!m_line.isFree(i) || m_line.isIn(u"norole", i))
        return false;
    return isRoleHead(i) || m_line.isIn(u"roleword", i) || wordsOf(m_line.at(i).folded).testFlag(Word::RoleWord);
}

bool NameReader::isNameWord(int i) const
{
    if (!m_line.isCapital(i) || m_line.isIn(u"plain", i) || m_line.isIn(u"weak", i) || m_line.announces[static_cast<size_t>(i)] != 0)
        return false;
    if (m_line.isIn(u"noun", i) && !wordsOf(m_line.at(i).folded).testAnyFlags({Word::GivenName, Word::FamilyName}))
        return false;
    const Token &token = m_line.at(i);
    const Words words = wordsOf(token.folded);
    if (isLegalForm(i) || m_line.isIn(u"eventword", i) || m_line.isIn(u"event", i))
        return false;
    if (isRoleHead(i) && (token.capitals || !words.testAnyFlags({Word::FamilyName, Word::GivenName})))
        return false;
    return true;
}

// "ana silva": small letters, a known given name, perhaps one word more before a mark or the end.
int NameReader::smallName(int i) const
{
    if (!m_line.isFree(i) || m_line.at(i).capital || m_line.isIn(u"plain", i) || m_line.isIn(u"notsmallname", i))
        return i;
    if (!wordsOf(m_line.at(i).folded).testFlag(Word::GivenName))
        return i;
    const int next = i + 1;
    if (!m_line.isFree(next) || m_line.at(next).capital || m_line.isIn(u"plain", next) || m_line.isIn(u"conj", next) || isRoleWord(next)
        || m_line.isIn(u"function", next))
        return next;
    const bool family = wordsOf(m_line.at(next).folded).testFlag(Word::FamilyName);
    const bool closes = !m_line.within(next + 1) || !m_line.at(next + 1).isWord() || m_line.isIn(u"orgprep", next + 1)
        || m_line.isIn(u"conj", next + 1) || isRoleWord(next + 1) || m_line.isIn(u"function", next + 1) || m_line.isDate(next + 1);
    return family || closes ? next + 1 : next;
}

Phrase NameReader::nameAt(int i, bool expected) const
{
    Phrase name{i, i, i, 0, false};
    int at = i;
    while (m_line.isFree(at) && m_line.isIn(u"salutation", at) && m_line.within(at + 1)) {
        at += m_line.is(at + 1, u'.') && !m_line.at(at + 1).spaced ? 2 : 1;
        name.known = true;
    }
    name.valueFirst = at;
    while (m_line.isFree(at) && m_line.isIn(u"title", at) && m_line.at(at).capital) {
        at += m_line.is(at + 1, u'.') && !m_line.at(at + 1).spaced ? 2 : 1;
        name.known = true;
    }
    const int first = at;
    bool capitals = false;
    while (name.words < longestName) {
        if (m_line.isCapital(at) && m_line.at(at).folded.size() == 1 && m_line.is(at + 1, u'.') && !m_line.at(at + 1).spaced
            && (name.words > 0 || m_line.isCapital(at + 2))) {
            at += 2;  // an initial
            ++name.words;
            continue;
        }
        if (!isNameWord(at)) {
            int particle = at;
            while (name.words > 0 && particle < at + 3 && m_line.isFree(particle) && !m_line.at(particle).capital
                   && m_line.isIn(u"particle", particle))
                ++particle;
            // "Otto von Hagen", "Juan Carlos de la Vega", but "Lena Hart von Blauhafen", "Sr. Navarro de Solaria".
            const bool salutation = name.valueFirst > name.first;
            const bool ofFirm = m_line.isIn(u"orgparticle", at) && (salutation || (name.words > 1 && particle == at + 1));
            if (particle > at && isNameWord(particle) && !ofFirm && !m_line.isIn(u"orgmark", at) && !organisationWord(particle)
                && !wordsOf(m_line.at(particle).folded).testFlag(Word::Place)) {
                at = particle + 1;
                name.words += 2;
                continue;
            }
            break;
        }
        // "Ana Silva ACME": capitals after a name in mixed case are something else, "Ana SILVA" is a name.
        if (name.words >= 2 && m_line.at(at).capitals && !capitals)
            break;
        capitals = m_line.at(at).capitals;
        if (name.words == 0)
            name.known |= wordsOf(m_line.at(at).folded).testFlag(Word::GivenName);
        ++name.words;
        ++at;
    }
    if (name.words > 0 && m_line.isIn(u"suffix", at) && m_line.isCapital(at))
        at += m_line.is(at + 1, u'.') && !m_line.at(at + 1).spaced && !m_line.isFullStop(at + 1) ? 2 : 1;
    if (name.words == 0 && expected && at == first) {
        at = smallName(first);
        name.words = at - first;
        name.known |= at > first;
    }
    name.end = at > first ? at : i;
    if (name.end == i)
        name.words = 0;
    return name;
}

Phrase NameReader::roleAt(int i) const
{
    Phrase role{i, i, i, 0, false};
    int at = i;
    bool head = false;
    bool open = false;  // "Head of": any word may follow
    int lastGood = i;
    while (at < i + longestRole && m_line.isFree(at)) {
        if (isRoleWord(at)) {
            head |= isRoleHead(at);
            open = m_line.isIn(u"openhead", at);
            ++at;
            if (head)
                lastGood = at;
        } else if (m_line.isIn(u"roleof", at) && head) {
            // "of Growth", "für Vertrieb", "de la stratégie"
            int word = at + 1;
            while (m_line.isIn(u"roleof", word) || m_line.isIn(u"rolearticle", word))
                ++word;
            // "directora de Acme" names the organisation, "Head of Growth" the field.
            const bool field = m_line.isIn(u"openhead", lastGood - 1) && !m_line.isIn(u"function", word)
                && (!m_line.isCapital(word) || m_line.isIn(u"roleofany", at));
            if (!m_line.isFree(word) || !(isRoleWord(word) || field))
                break;
            at = word + 1;
            // Two more for "Head of Machine Learning".
            while (at < word + 3 && m_line.isCapital(at) && !m_line.isIn(u"plain", at) && !isRoleHead(at) && m_line.at(word).capital)
                ++at;
            lastGood = at;
            open = false;
        } else if (open && m_line.isCapital(at) && m_line.isIn(u"vp", at - 1)) {
            lastGood = ++at;
            open = false;
        } else if (!head && at < i + 3 && !m_line.isIn(u"function", at) && !m_line.isIn(u"plain", at) && at > i && isRoleHead(at + 1)
                   && m_line.at(at + 1).folded.size() > 3) {
            ++at;  // "Senior Rust Developer"
        } else {
            break;
        }
        // "co-founder & CTO", "founder and CEO", "CTO/founder"
        const bool joined = m_line.isIn(u"and", at) || m_line.is(at, u'&') || m_line.is(at, u'/');
        if (head && joined && isRoleWord(at + 1)) {
            int next = at + 1;
            while (isRoleWord(next) && !isRoleHead(next) && next < at + 4)
                ++next;
            if (isRoleHead(next))
                at = next;
        }
    }
    role.end = head ? lastGood : i;
    role.words = role.end - i;
    return role;
}

Phrase NameReader::organisationAt(int i) const
{
    Phrase organisation{i, i, i, 0, false};
    int at = i;
    if (m_line.isIn(u"the", at) && isNameWord(at + 1))
        ++at;
    organisation.valueFirst = at;
    const int first = at;
    while (at < first + longestOrganisation && m_line.within(at)) {
        const bool abbreviated = m_line.isIn(u"legalform", at - 1) || (m_line.within(at - 1) && m_line.at(at - 1).folded == u"co");
        const bool dotted = m_line.is(at, u'.') && !m_line.at(at).spaced && at > first && abbreviated && !m_line.isFullStop(at);
        if (isLegalForm(at) || dotted) {
            if (at == first)
                break;
            organisation.known = true;
            ++at;
            continue;
        }
        const bool word = m_line.isCapital(at) && !m_line.isIn(u"plain", at) && !(isRoleHead(at) && !organisationWord(at));
        if (word && !(at > first && m_line.isIn(u"eventword", at) && !organisationWord(at))) {
            organisation.known |= organisationWord(at);
            ++at;
            continue;
        }
        const bool number = at > first && m_line.at(at).kind == TokenKind::Number && !m_line.isDate(at) && m_line.at(at).folded.size() <= 3;
        const bool joint = at > first && (m_line.is(at, u'&') || m_line.is(at, u'+') || m_line.isIn(u"orgjoint", at))
            && m_line.isCapital(at + 1) && !m_line.isIn(u"plain", at + 1);
        if (!number && !joint)
            break;
        at += joint ? 2 : 1;
    }
    organisation.words = at - first;
    organisation.end = at > first ? at : i;
    return organisation;
}

bool NameReader::organisationWord(int i) const
{
    return m_line.isIn(u"orgword", i);
}

}  // namespace wellmet::meetings::quickadd
