// SPDX-License-Identifier: MPL-2.0
#include "storage/searchterms.h"

#include "base/text.h"
#include "contacts/normalize.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::storage {
namespace {

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
    std::vector<PlacedTerm> terms;
    bool unspaced = false;
};

/// The terms of one word (a run without white space), as they stand there.
Terms cut(QStringView word)
{
    Terms result;
    qsizetype start = -1;
    bool currentIsUnspaced = false;
    const auto flush = [&](qsizetype end) {
        if (start >= 0)
            result.terms.push_back({word.sliced(start, end - start).left(MaxTermLength).toString(), start, end - start, false});
        start = -1;
    };
    for (qsizetype at = 0; at < word.size();) {
        const bool pair = word[at].isHighSurrogate() && at + 1 < word.size() && word[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(word[at], word[at + 1]) : word[at].unicode();
        if (!isTermCharacter(c)) {
            flush(at);
        } else {
            // A mark stays with its base; a character of an unspaced script is a term, and so is what follows it.
            if (!QChar::isMark(c)) {
                const bool unspaced = isUnspaced(c);
                if (unspaced || currentIsUnspaced)
                    flush(at);
                currentIsUnspaced = unspaced;
                result.unspaced |= unspaced;
            }
            if (start < 0)
                start = at;
        }
        at += pair ? 2 : 1;
    }
    flush(word.size());
    return result;
}

/// The word in one piece when it is only held together by punctuation inside a name.
QString joined(QStringView word, const Terms &terms)
{
    const bool address = word.contains(u'@') || word.contains(u'/') || word.contains(u',') || word.contains(u';');
    if (terms.terms.size() < 2 || terms.unspaced || address)
        return {};
    QString piece;
    for (const PlacedTerm &term : terms.terms)
        piece += term.term;
    return piece.size() > MaxJoinedLength ? QString() : piece;
}

bool isPhoneCharacter(QChar c)
{
    return c.isDigit() || c.isSpace() || QStringView(u"+-()/.").contains(c);
}

/// A person's terms being put together.
class Document
{
public:
    Document() { separate(); }

    /// A value that can be looked for anywhere, and behind the mark unless it is null.
    void add(QStringView value, QChar facet = {})
    {
        const QString terms = indexTerms(value);
        if (terms.isEmpty())
            return;
        m_text += u' ' + terms;
        if (!facet.isNull()) {
            for (const QStringView term : QStringView(terms).split(u' '))
                addMarked(facet, term);
        }
        separate();
    }

    /// Each term unless it is there already: in `seen`.
    void addOnce(QStringView terms, QSet<QString> &seen, QChar facet = {})
    {
        QStringList fresh;
        for (const QStringView term : terms.split(u' ', Qt::SkipEmptyParts)) {
            if (const QString text = term.toString(); !seen.contains(text)) {
                seen.insert(text);
                fresh << text;
            }
        }
        for (const QString &term : std::as_const(fresh))
            m_text += u' ' + term;
        if (!facet.isNull()) {
            for (const QString &term : std::as_const(fresh))
                addMarked(facet, term);
        }
        if (!fresh.isEmpty())
            separate();
    }

    void has(QStringView possession) { addMarked(mark::Has, possession); }
    /// A day is there as its year and its month too, so that a range of them need not look for every day.
    void met(QStringView digits)
    {
        for (const qsizetype length : {4, 6, 8}) {
            if (length <= digits.size())
                addMarked(mark::Met, digits.first(length));
        }
    }
    QString take() { return std::move(m_text); }

private:
    void addMarked(QChar facet, QStringView term)
    {
        m_text += u' ';
        m_text += facet;
        m_text += term;
    }
    void separate()
    {
        if (!m_text.isEmpty())
            m_text += u' ';
        m_text += mark::Person;
    }

    QString m_text;
};

QStringView possessionOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return u"email";
    case ContactKind::Phone: return u"phone";
    case ContactKind::Url: return u"url";
    case ContactKind::Address: return u"address";
    case ContactKind::Social: return u"social";
    case ContactKind::Other: break;
    }
    return {};
}

/// The full name keeps its order and its repetitions: terms of one word are searched as a phrase. Of the other names only
/// what it does not hold.
void addNames(Document &document, const PersonName &name)
{
    document.add(name.full, mark::Name);
    const QStringList full = indexTerms(name.full).split(u' ', Qt::SkipEmptyParts);
    QSet<QString> seen(full.begin(), full.end());
    for (const QString *part : {&name.prefix, &name.given, &name.additional, &name.family, &name.suffix, &name.nickname,
                                &name.phoneticGiven, &name.phoneticFamily, &name.previous})
        document.addOnce(indexTerms(*part), seen, mark::Name);
}

void addContactPoints(Document &document, const std::vector<ContactPoint> &points)
{
    QSet<QString> numbers;
    QStringList kinds;  // in an order that is the same in every process
    for (const ContactPoint &point : points) {
        document.add(point.value);
        if (point.kind == ContactKind::Phone) {
            document.addOnce(phoneTerms(point.value), numbers);
            document.addOnce(phoneTerms(point.normalized), numbers);
        }
        if (!point.postal.locality.isEmpty()) {
            document.add(point.postal.locality, mark::City);
            kinds << u"city"_s;
        }
        if (const QStringView kind = possessionOf(point.kind); !kind.isEmpty())
            kinds << kind.toString();
    }
    kinds.removeDuplicates();
    for (const QString &kind : std::as_const(kinds))
        document.has(kind);
}

void addRoles(Document &document, const std::vector<Affiliation> &roles)
{
    bool hasOrg = false;
    bool hasTitle = false;
    for (const Affiliation &role : roles) {
        document.add(role.organisation, mark::Org);
        document.add(role.title, mark::Title);
        document.add(role.department);
        hasOrg |= !role.organisation.isEmpty();
        hasTitle |= !role.title.isEmpty();
    }
    if (hasOrg)
        document.has(u"org");
    if (hasTitle)
        document.has(u"title");
}

void addMeeting(Document &document, const HowWeMet &met)
{
    document.add(met.event, mark::Event);
    document.add(met.place);
    document.add(met.introducedByName);
    if (!met.event.isEmpty())
        document.has(u"event");
    QString digits = met.date;
    digits.remove(u'-');
    if (!digits.isEmpty() && !met.date.startsWith(u'-')) {
        document.met(digits);
        document.has(u"met");
    }
}

}  // namespace

QChar markOf(Facet facet)
{
    switch (facet) {
    case Facet::Tag: return mark::Tag;
    case Facet::Org: return mark::Org;
    case Facet::Title: return mark::Title;
    case Facet::City: return mark::City;
    case Facet::Event: return mark::Event;
    case Facet::Has: return mark::Has;
    case Facet::Met: break;
    }
    return mark::Met;
}

QString searchTermsOf(const Person &person)
{
    Document document;
    addNames(document, person.name);
    addRoles(document, person.affiliations);
    addContactPoints(document, person.contactPoints);
    for (const QString &tag : person.tags)
        document.add(tag, mark::Tag);
    for (const CustomField &field : person.customFields) {
        document.add(field.label);
        document.add(field.value);
    }
    for (const ImportantDate &date : person.dates)
        document.add(date.label);
    for (const Relation &relation : person.relations)
        document.add(relation.name);
    addMeeting(document, person.met);
    document.add(person.about);
    const bool birthday =
        std::any_of(person.dates.begin(), person.dates.end(), [](const ImportantDate &date) { return date.kind == DateKind::Birthday; });
    for (const auto &[there, what] : {std::pair{!person.tags.isEmpty(), u"tag"},
                                      {!person.portrait.isEmpty(), u"photo"},
                                      {!person.captureId.isNull(), u"card"},
                                      {birthday, u"birthday"},
                                      {!person.about.isEmpty(), u"note"},
                                      {person.starred, u"star"}}) {
        if (there)
            document.has(what);
    }
    return document.take();
}

QStringList nameWordsOf(const Person &person)
{
    const PersonName &name = person.name;
    QStringList words;
    for (const QString *part : {&name.full, &name.given, &name.additional, &name.family, &name.nickname, &name.phoneticGiven,
                                &name.phoneticFamily, &name.previous})
        words << indexTerms(*part).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString indexTerms(QStringView text)
{
    const QString folded = text::fold(text);
    QStringList all;
    QStringList pieces;
    for (const QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        const Terms terms = cut(word);
        for (const PlacedTerm &term : terms.terms)
            all << term.term;
        if (const QString piece = joined(word, terms); !piece.isEmpty())
            pieces << piece;
    }
    return (all + pieces).join(u' ');
}

QStringList wordTerms(QStringView word)
{
    QStringList all;
    const QString folded = text::fold(word);
    for (const QStringView part : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        for (const PlacedTerm &term : cut(part).terms)
            all << term.term;
    }
    return all;
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

QStringList phoneSpellings(QStringView typed)
{
    if (!std::all_of(typed.begin(), typed.end(), isPhoneCharacter))
        return {};
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

std::vector<PlacedTerm> placedTerms(QStringView text)
{
    std::vector<PlacedTerm> all;
    std::vector<PlacedTerm> pieces;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const QStringView word = text.sliced(at, end - at);
        Terms terms = cut(word);
        for (PlacedTerm &term : terms.terms) {
            term.term = text::fold(term.term);
            term.start += at;
        }
        all.insert(all.end(), terms.terms.begin(), terms.terms.end());
        if (const QString piece = joined(word, terms); !piece.isEmpty()) {
            const PlacedTerm &last = terms.terms.back();
            const qsizetype start = terms.terms.front().start;
            pieces.push_back({piece, start, last.start + last.length - start, true});
        }
        at = end;
    }
    all.insert(all.end(), pieces.begin(), pieces.end());
    return all;
}

}  // namespace wellmet::storage
