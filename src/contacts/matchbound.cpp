// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchbound.h"

#include <algorithm>

namespace wellmet {
namespace {

// What an agreement of each kind is worth at most where the value's own rarity does not say it: bits, by the usual shares.
constexpr float LikeName = 5.0F;
constexpr float OtherName = -2.0F;
constexpr float LikeDate = 4.0F;
constexpr float OtherDate = -3.0F;
constexpr float SameMailbox = 7.5F;
constexpr float LikePoint = 4.0F;
constexpr float NothingCommon = -1.5F;

using Words = std::span<const WordId>;

class Bound
{
public:
    Bound(const MatchTable &table, const MatchRow &a, const MatchRow &b) : m_table(table), m_words(table.vocabulary()), m_a(a), m_b(b) { }

    float bits() const
    {
        float bits = name(m_a.given, m_b.given) + name(m_a.family, m_b.family);
        if (m_a.given == m_b.family || m_a.family == m_b.given)
            bits = std::max(bits, name(m_a.given, m_b.family) + name(m_a.family, m_b.given));
        if (m_a.birthday != 0 && m_b.birthday != 0) {
            const bool maybeLike = maybeSlips(m_words[m_a.birthday], m_words[m_b.birthday], 1);
            bits += m_a.birthday == m_b.birthday ? m_table.bits(m_a.birthday) : maybeLike ? LikeDate : OtherDate;
        }
        return bits + points(Part::Email, SameMailbox) + points(Part::Phone, LikePoint) + common(Part::Address) + common(Part::Organisation)
            + common(Part::Social);
    }

private:
    float name(WordId x, WordId y) const
    {
        if (x == 0 || y == 0)
            return 0.0F;
        if (x == y)
            return m_table.bits(x);
        const Vocabulary::Word &a = m_words[x];
        const Vocabulary::Word &b = m_words[y];
        const bool maybeLike = maybeSlips(a, b, 2) || a.head == b.head || (a.variants != 0 && b.variants != 0);
        return maybeLike ? LikeName : OtherName;
    }

    float common(Part part) const
    {
        const Words as = m_table.words(m_a, part);
        const Words bs = m_table.words(m_b, part);
        if (as.empty() || bs.empty())
            return 0;
        float common = 0;
        for (const WordId word : as) {
            if (std::find(bs.begin(), bs.end(), word) != bs.end())
                common += m_table.bits(word);
        }
        return common > 0 ? common : NothingCommon;
    }

    /// E-mails and phones, three words each: the value itself, and two that are worth something where it differs.
    float points(Part part, float sameSecond) const
    {
        const Words as = m_table.words(m_a, part);
        const Words bs = m_table.words(m_b, part);
        if (as.empty() || bs.empty())
            return 0;
        float best = NothingCommon;
        for (size_t i = 0; i < as.size(); i += 3) {
            for (size_t j = 0; j < bs.size(); j += 3) {
                if (as[i] == bs[j])
                    best = std::max(best, m_table.bitsBetween(as[i], m_a.given == m_b.given && m_a.family == m_b.family));
                else if (as[i + 1] == bs[j + 1])
                    best = std::max(best, sameSecond);
                else if (as[i + 2] != 0 && as[i + 2] == bs[j + 2])
                    best = std::max(best, LikePoint);
            }
        }
        return best;
    }

    const MatchTable &m_table;
    const Vocabulary &m_words;
    const MatchRow &m_a;
    const MatchRow &m_b;
};

}  // namespace

float mostBits(const MatchTable &table, const MatchRow &a, const MatchRow &b)
{
    return Bound(table, a, b).bits();
}

}  // namespace wellmet
