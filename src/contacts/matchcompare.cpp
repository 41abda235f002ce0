// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchcompare.h"

#include "contacts/nicknames.h"
#include "contacts/similar.h"

#include <algorithm>
#include <bitset>

namespace wellmet {
namespace {

using Words = std::span<const WordId>;

/// A name that at least so many people have is a name, not a typing error.
constexpr quint32 EstablishedName = 3;

struct FieldResult {
    Agreement agreement = Agreement::Missing;
    float bits = 0;
};

/// Rough order of worth when one of several possible readings is taken.
float worth(const FieldResult &result)
{
    switch (result.agreement) {
    case Agreement::Same: return result.bits + 4;
    case Agreement::Variant: return 4;
    case Agreement::Close: return 4;
    case Agreement::Initial: return 2;
    case Agreement::Partly: return 1;
    case Agreement::Missing: return 0;
    case Agreement::Different: return -4;
    }
    return 0;
}

/// Endings that make another name: Jan and Jana, Paul and Paula, Christian and Christiane.
bool otherByEnding(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.startsWith(a)) {
        const QStringView rest = b.sliced(a.size());
        return rest == u"a" || rest == u"e" || rest == u"ne" || rest == u"na" || rest == u"ina" || rest == u"o" || rest == u"ette";
    }
    const auto vowel = [](QChar c) { return c == u'a' || c == u'e' || c == u'o'; };
    return a.size() == b.size() && a.chopped(1) == b.chopped(1) && vowel(a.back()) && vowel(b.back());
}

class Comparer
{
public:
    Comparer(const MatchTable &table, const MatchRow &a, const MatchRow &b)
        : m_table(table), m_words(table.vocabulary()), m_a(a), m_b(b) { }

    Comparison result()
    {
        names();
        put(MatchField::Middle, middle());
        put(MatchField::Birthday, birthday());
        put(MatchField::Address, address());
        put(MatchField::Email, email());
        put(MatchField::Phone, phone());
        put(MatchField::Organisation, organisation());
        put(MatchField::Social, social());
        m_result.contradicts = (m_a.generation != 0 && m_b.generation != 0 && m_a.generation != m_b.generation)
            || (m_a.sex != 0 && m_b.sex != 0 && m_a.sex != m_b.sex);
        m_result.oneGeneration = (m_a.generation == 0) != (m_b.generation == 0);
        return m_result;
    }

private:
    void put(MatchField field, FieldResult result)
    {
        m_result.agreements[static_cast<size_t>(field)] = result.agreement;
        m_result.bits[static_cast<size_t>(field)] = result.bits;
    }
    Words of(const MatchRow &row, Part part) const { return m_table.words(row, part); }

    /// One part of a name against another.
    FieldResult name(WordId a, WordId b, Words as, Words bs, bool given)
    {
        if (a == 0 || b == 0)
            return {};
        if (a == b)
            return {Agreement::Same, m_table.bits(a)};
        const QStringView textA = m_words.text(a);
        const QStringView textB = m_words.text(b);
        if (textA.size() == 1 || textB.size() == 1)
            return {textA.front() == textB.front() ? Agreement::Initial : Agreement::Different, 0};
        if (given && !as.empty() && !bs.empty() && areVariants(m_words[as[0]].variants, m_words[bs[0]].variants))
            return {Agreement::Variant, 0};
        if (as.size() != bs.size() && isPartOf(as.size() < bs.size() ? as : bs, as.size() < bs.size() ? bs : as))
            return {Agreement::Variant, 0};
        const bool maybeLike = textA.front() == textB.front() || maybeSlips(m_words[a], m_words[b], 3);
        const Likeness likeness = maybeLike ? likenessOf(textA, textB) : Likeness::None;
        if (likeness == Likeness::None)
            return {Agreement::Different, 0};
        const auto isName = [this](WordId word) { return m_words[word].people >= EstablishedName || m_words[word].variants != 0; };
        const bool established = isName(a) && isName(b);
        if (given && otherByEnding(textA, textB))
            return {Agreement::Different, 0};
        if (given && established) {
            m_result.twoNames = true;
            return {likeness == Likeness::Close ? Agreement::Partly : Agreement::Different, 0};
        }
        return {likeness == Likeness::Close ? Agreement::Close : Agreement::Partly, 0};
    }

    static bool isPartOf(Words few, Words many)
    {
        return !few.empty()
            && std::all_of(few.begin(), few.end(), [&many](WordId w) { return std::find(many.begin(), many.end(), w) != many.end(); });
    }

    void names()
    {
        const Words ga = of(m_a, Part::GivenWords);
        const Words gb = of(m_b, Part::GivenWords);
        const Words fa = of(m_a, Part::FamilyWords);
        const Words fb = of(m_b, Part::FamilyWords);
        FieldResult given = name(m_a.given, m_b.given, ga, gb, true);
        FieldResult family = name(m_a.family, m_b.family, fa, fb, false);
        if (worth(given) + worth(family) < 4) {
            const FieldResult crossed = name(m_a.given, m_b.family, ga, fb, false);
            const FieldResult crossedBack = name(m_a.family, m_b.given, fa, gb, false);
            const auto agrees = [](const FieldResult &r) { return r.agreement == Agreement::Same || r.agreement == Agreement::Close; };
            // One whole name is needed: "Paul Martin" and "Martin Berg" have nothing to do with each other.
            const bool whole = (agrees(crossed) || crossed.agreement == Agreement::Missing)
                && (agrees(crossedBack) || crossedBack.agreement == Agreement::Missing);
            if (whole && worth(crossed) + worth(crossedBack) > worth(given) + worth(family)) {
                given = crossed;
                family = crossedBack;
                m_result.swapped = true;
            }
        }
        put(MatchField::Given, given);
        put(MatchField::Family, family);
    }

    FieldResult middle() const
    {
        const Words as = of(m_a, Part::MiddleWords);
        const Words bs = of(m_b, Part::MiddleWords);
        if (as.empty() || bs.empty())
            return {};
        const QStringView a = m_words.text(as[0]);
        const QStringView b = m_words.text(bs[0]);
        if (a == b || ((a.size() == 1 || b.size() == 1) && a.front() == b.front()) || likenessOf(a, b) == Likeness::Close)
            return {Agreement::Same, 4};
        return {Agreement::Different, 0};
    }

    FieldResult birthday() const
    {
        if (m_a.birthday == 0 || m_b.birthday == 0)
            return {};
        if (m_a.birthday == m_b.birthday)
            return {Agreement::Same, m_table.bits(m_a.birthday)};
        const QStringView a = m_words.text(m_a.birthday);
        const QStringView b = m_words.text(m_b.birthday);
        const bool noYear = a.startsWith(u"0000") || b.startsWith(u"0000");
        if (noYear)
            return a.sliced(4) == b.sliced(4) ? FieldResult{Agreement::Same, 8} : FieldResult{Agreement::Different, 0};
        const bool dayAndMonth = a.first(4) == b.first(4) && a.sliced(4, 2) == b.sliced(6) && a.sliced(6) == b.sliced(4, 2);
        return {dayAndMonth || editDistance(a, b, 1) <= 1 ? Agreement::Close : Agreement::Different, 0};
    }

    float pointBits(WordId word) const { return m_table.bitsBetween(word, m_a.given == m_b.given && m_a.family == m_b.family); }
    float wordBits(WordId word) const { return m_table.bits(word); }

    /// Addresses as bags of words, each counting by its rarity, so that parts may stand in any field and any order. Words
    /// are paired exactly, then with a typing error, then two that one side wrote as one.
    FieldResult address() const
    {
        const Words as = of(m_a, Part::Address);
        const Words bs = of(m_b, Part::Address);
        if (as.empty() || bs.empty())
            return {};
        std::bitset<64> usedA;
        std::bitset<64> usedB;
        float shared = 0;
        float covered = 0;
        for (size_t i = 0; i < as.size(); ++i) {
            for (size_t j = 0; j < bs.size(); ++j) {
                if (as[i] != bs[j] || usedB[j])
                    continue;
                usedA.set(i);
                usedB.set(j);
                shared += wordBits(as[i]);
                covered += wordBits(as[i]);
                break;
            }
        }
        if (shared < 3)
            return {Agreement::Different, 0};
        for (size_t i = 0; i < as.size(); ++i) {
            for (size_t j = 0; j < bs.size() && !usedA[i]; ++j) {
                const bool alike = !usedB[j] && (slipped(as[i], bs[j]) || joined(as, i, bs[j]) || joined(bs, j, as[i]));
                if (!alike)
                    continue;
                usedA.set(i);
                usedB.set(j);
                const float least = std::min(wordBits(as[i]), wordBits(bs[j]));
                shared += least * 0.5F;
                covered += least;
            }
        }
        float all = 0;
        float others = 0;
        for (size_t i = 0; i < as.size(); ++i)
            all += usedA[i] ? 0 : std::min(wordBits(as[i]), 8.0F);
        for (size_t j = 0; j < bs.size(); ++j)
            others += usedB[j] ? 0 : std::min(wordBits(bs[j]), 8.0F);
        const float quality = covered / (covered + std::min(all, others));
        // Where much differs, what agrees is a street or a town that neighbours share.
        if (quality < 0.6F)
            return {Agreement::Partly, std::min(shared, 30.0F) * quality / 0.6F};
        return {quality >= 0.9F ? Agreement::Same : Agreement::Close, std::min(shared, 30.0F)};
    }

    bool slipped(WordId x, WordId y) const
    {
        const int shorter = std::min(m_words[x].length, m_words[y].length);
        if (shorter < 4)
            return false;
        const QStringView a = m_words.text(x);
        const QStringView b = m_words.text(y);
        const int slips = shorter >= 8 ? 2 : 1;
        return (maybeSlips(m_words[x], m_words[y], slips) && editDistance(a, b, slips) <= slips) || a.startsWith(b) || b.startsWith(a);
    }

    /// True when word `i` and the next of `parts` are `whole` in two pieces.
    bool joined(Words parts, size_t i, WordId whole) const
    {
        if (i + 1 >= parts.size())
            return false;
        const QStringView first = m_words.text(parts[i]);
        const QStringView second = m_words.text(parts[i + 1]);
        const QStringView text = m_words.text(whole);
        return text.size() >= 5 && text.size() == first.size() + second.size() && text.startsWith(first) && text.endsWith(second);
    }

    FieldResult email()
    {
        const Words as = of(m_a, Part::Email);
        const Words bs = of(m_b, Part::Email);
        FieldResult best;
        for (size_t i = 0; i < as.size(); i += 3) {
            for (size_t j = 0; j < bs.size(); j += 3) {
                const FieldResult one = emails(as.subspan(i, 3), bs.subspan(j, 3));
                if (best.agreement == Agreement::Missing || worth(one) > worth(best)) {
                    best = one;
                    m_result.sharedPoint = one.agreement == Agreement::Same && m_words[as[i]].shared;
                }
                m_result.privateHost |= as[i + 2] == bs[j + 2] && !m_words[as[i + 2]].shared;
            }
        }
        return best;
    }

    FieldResult emails(Words a, Words b) const
    {
        if (a[0] == b[0])
            return {Agreement::Same, pointBits(a[0])};
        const bool roles = m_words[a[1]].shared || m_words[b[1]].shared;
        if (a[1] == b[1] && !roles && m_words.text(a[1]).size() >= 5)
            return {Agreement::Variant, 0};
        const QStringView textA = m_words.text(a[0]);
        const QStringView textB = m_words.text(b[0]);
        if (!roles && std::min(m_words[a[1]].length, m_words[b[1]].length) >= 5 && maybeSlips(m_words[a[0]], m_words[b[0]], 2)
            && editDistance(textA, textB, 2) <= 2 && !digitsDiffer(textA, textB))
            return {Agreement::Close, 0};
        if (a[2] == b[2] && !m_words[a[2]].shared && !roles)
            return {Agreement::Partly, 0};
        return {Agreement::Different, 0};
    }

    /// "ana.silva1" and "ana.silva2" are two mailboxes, not a slip.
    static bool digitsDiffer(QStringView a, QStringView b)
    {
        const auto digits = [](QStringView text) {
            QString found;
            for (const QChar c : text)
                if (c.isDigit())
                    found += c;
            return found;
        };
        return digits(a) != digits(b);
    }

    FieldResult phone()
    {
        const Words as = of(m_a, Part::Phone);
        const Words bs = of(m_b, Part::Phone);
        FieldResult best;
        for (size_t i = 0; i < as.size(); i += 3) {
            for (size_t j = 0; j < bs.size(); j += 3) {
                FieldResult one{Agreement::Different, 0};
                if (as[i] == bs[j])
                    one = {Agreement::Same, pointBits(as[i])};
                else if (as[i + 1] == bs[j + 1])
                    one = {Agreement::Partly, 0};
                else if (maybeSlips(m_words[as[i]], m_words[bs[j]], 1) && editDistance(m_words.text(as[i]), m_words.text(bs[j]), 1) <= 1)
                    one = {Agreement::Close, 0};
                if (best.agreement == Agreement::Missing || worth(one) > worth(best)) {
                    best = one;
                    m_result.mobile = one.agreement == Agreement::Same && (as[i + 2] != 0 || bs[j + 2] != 0);
                }
            }
        }
        return best;
    }

    FieldResult organisation() const
    {
        const Words as = of(m_a, Part::Organisation);
        const Words bs = of(m_b, Part::Organisation);
        if (as.empty() || bs.empty())
            return {};
        for (const WordId a : as) {
            for (const WordId b : bs) {
                if (a == b)
                    return {Agreement::Same, m_table.bits(a)};
                const QStringView textA = m_words.text(a);
                const QStringView textB = m_words.text(b);
                if (std::min(textA.size(), textB.size()) < 4)
                    continue;
                if (textA.startsWith(textB) || textB.startsWith(textA)
                    || (maybeSlips(m_words[a], m_words[b], 2) && editDistance(textA, textB, 2) <= 2))
                    return {Agreement::Close, 0};
            }
        }
        return {Agreement::Different, 0};
    }

    FieldResult social() const
    {
        const Words as = of(m_a, Part::Social);
        const Words bs = of(m_b, Part::Social);
        if (as.empty() || bs.empty())
            return {};
        for (const WordId a : as) {
            if (std::find(bs.begin(), bs.end(), a) != bs.end())
                return {Agreement::Same, pointBits(a)};
        }
        return {Agreement::Different, 0};
    }

    const MatchTable &m_table;
    const Vocabulary &m_words;
    const MatchRow &m_a;
    const MatchRow &m_b;
    Comparison m_result;
};

}  // namespace

Comparison compare(const MatchTable &table, const MatchRow &a, const MatchRow &b)
{
    return Comparer(table, a, b).result();
}

}  // namespace wellmet
