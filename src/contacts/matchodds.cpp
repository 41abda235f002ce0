// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchodds.h"

#include <algorithm>
#include <cmath>

namespace wellmet {
namespace {

constexpr double SmallestBook = 200;  ///< below that many people coincidence is judged as in a book of that size
constexpr double StrictestCap = 0.3;  ///< what a pair that a rule forbids may be at most
constexpr double DoubtfulCap = 0.85;  ///< what a pair may be at most that somebody has to look at, whatever the odds say
/// What is known besides the name has to be that rare to make two of one name likely one: bits.
constexpr float LeastBesides = 8;
constexpr size_t MaxLearned = 40'000;
constexpr int Rounds = 12;
/// Where nothing of work is known, few share an address because they work there: bits.
constexpr double UnseenWork = 6;
/// How many pairs' worth the usual shares count.
constexpr double UsualPairs = 60;
/// How many people's worth the usual numbers of partners count.
constexpr double UsualPeople = 10;
/// One person's names and birthdays do not differ more often than that, whatever the pairs seem to say.
constexpr double MostDifferent = 0.15;

using Shares = std::array<std::array<double, AgreementCount>, MatchFieldCount>;

// Columns: missing (never counted), same, variant, initial, close, partly, different.
// "Same" of strangers comes from the value itself; so does any agreement of addresses.
constexpr Shares strangers{{
    {1, 1, 0.004, 0.07, 0.004, 0.010, 0.98},  // given
    {1, 1, 0.004, 0.07, 0.002, 0.006, 0.99},  // family
    {1, 1, 1, 1, 1, 1, 0.90},  // middle
    {1, 1, 1, 1, 0.003, 1, 0.995},  // birthday
    {1, 1, 1, 1, 1, 1, 0.95},  // address
    {1, 1, 0.0005, 1, 0.0005, 0.005, 0.99},  // e-mail
    {1, 1, 1, 1, 0.002, 0.003, 0.99},  // phone
    {1, 1, 1, 1, 0.003, 1, 0.98},  // organisation
    {1, 1, 1, 1, 1, 1, 1},  // social
}};
constexpr Shares onePerson{{
    {1, 0.80, 0.05, 0.60, 0.08, 0.03, 0.025},
    {1, 0.86, 0.03, 0.60, 0.06, 0.02, 0.04},
    {1, 0.85, 1, 1, 1, 1, 0.04},
    {1, 0.90, 1, 1, 0.05, 1, 0.03},
    {1, 0.60, 1, 1, 0.15, 0.08, 0.17},
    {1, 0.60, 0.08, 1, 0.04, 0.06, 0.30},
    {1, 0.65, 1, 1, 0.03, 0.05, 0.30},
    {1, 0.60, 1, 1, 0.08, 1, 0.32},
    {1, 0.85, 1, 1, 1, 1, 0.15},
}};
constexpr Shares household{{
    {1, 0.02, 0.006, 0.09, 0.015, 0.03, 0.93},
    {1, 0.80, 0.03, 0.60, 0.03, 0.02, 0.13},
    {1, 0.05, 1, 1, 1, 1, 0.90},
    {1, 0.02, 1, 1, 0.01, 1, 0.97},
    {1, 0.75, 1, 1, 0.18, 0.04, 0.03},
    {1, 0.04, 0.005, 1, 0.005, 0.20, 0.80},
    {1, 0.40, 1, 1, 0.01, 0.03, 0.50},
    {1, 0.03, 1, 1, 0.005, 1, 0.96},
    {1, 0.02, 1, 1, 1, 1, 0.98},
}};
constexpr Shares colleagues{{
    {1, 0.0, 0.004, 0.07, 0.004, 0.010, 0.98},
    {1, 0.003, 0.004, 0.07, 0.002, 0.006, 0.99},
    {1, 0.0, 1, 1, 1, 1, 0.90},
    {1, 0.0, 1, 1, 0.003, 1, 0.995},
    {1, 0.50, 1, 1, 0.20, 0.10, 0.20},
    {1, 0.05, 0.0005, 1, 0.003, 0.80, 0.10},
    {1, 0.35, 1, 1, 0.02, 0.35, 0.30},
    {1, 0.90, 1, 1, 0.07, 1, 0.03},
    {1, 0.01, 1, 1, 1, 1, 0.99},
}};
/// Other cards of the same person, people one lives with, colleagues: how many a person of the notebook has there.
constexpr std::array<double, 3> usualPartners{0.05, 0.30, 2.0};

/// What is learnt about one person: how often these differ. The others depend on how people live, not on how they type.
constexpr std::array learned{MatchField::Given, MatchField::Family, MatchField::Birthday, MatchField::Address};

/// Shares of the whole: of each class, when strangers are 0 bits.
template <size_t Count>
std::array<double, Count> sharesOf(const std::array<double, Count> &bits)
{
    const double most = std::max(*std::max_element(bits.begin(), bits.end()), 0.0);
    std::array<double, Count> shares{};
    double all = std::exp2(-most);
    for (size_t c = 0; c < Count; ++c)
        all += shares[c] = std::exp2(bits[c] - most);
    for (double &share : shares)
        share /= all;
    return shares;
}

bool agrees(const Comparison &pair, MatchField field)
{
    return pair.of(field) == Agreement::Same || pair.of(field) == Agreement::Close || pair.of(field) == Agreement::Variant;
}

/// The mailboxes differ as the names do: two people, each with one of their own, more likely than two slips.
bool slipsTogether(const Comparison &pair)
{
    return pair.of(MatchField::Email) == Agreement::Close
        && (pair.of(MatchField::Given) != Agreement::Same || pair.of(MatchField::Family) != Agreement::Same);
}

/// Something agrees that is one person's own, not a household's or a company's.
bool ownAgrees(const Comparison &pair)
{
    const bool email = agrees(pair, MatchField::Email) && !pair.sharedPoint && !slipsTogether(pair);
    const bool mobile = pair.of(MatchField::Phone) == Agreement::Same && pair.mobile;
    return email || mobile || agrees(pair, MatchField::Social);
}

/// How rare the rarest thing besides the name is that agrees, bits.
float bitsBesides(const Comparison &pair)
{
    float most = 0;
    for (const MatchField field : {MatchField::Birthday, MatchField::Address, MatchField::Email, MatchField::Phone, MatchField::Social}) {
        const bool slip = pair.of(field) == Agreement::Close || pair.of(field) == Agreement::Variant;
        most = std::max(most, slip ? LeastBesides : pair.bits[static_cast<size_t>(field)]);
    }
    return most;
}

/// The written rules above the odds (docs/adr/0005): what a pair may be at most.
double capOf(const Comparison &pair)
{
    if (pair.contradicts)
        return StrictestCap;
    const bool own = ownAgrees(pair);
    const bool bornOneDay = agrees(pair, MatchField::Birthday);
    const auto differs = [&pair](MatchField field) { return pair.of(field) == Agreement::Different; };
    const bool oneWorkplace = agrees(pair, MatchField::Organisation) || pair.privateHost;
    if (oneWorkplace && !own && !bornOneDay) {
        const bool samePhone = pair.of(MatchField::Phone) == Agreement::Same;
        if (!samePhone && !slipsTogether(pair))
            return StrictestCap;
        if (slipsTogether(pair) || pair.of(MatchField::Email) == Agreement::Partly)
            return DoubtfulCap;
    }
    const bool twins = (differs(MatchField::Given) || pair.twoNames) && !(bornOneDay && own);
    const bool neighbours = differs(MatchField::Family) && !(bornOneDay || own);
    const bool generations = differs(MatchField::Birthday);
    if (twins || neighbours || generations || bitsBesides(pair) < LeastBesides)
        return DoubtfulCap;
    return 1;
}

}  // namespace

MatchOdds::MatchOdds(size_t people) : m_people(people), m_shares{onePerson, household, colleagues}, m_partners(usualPartners)
{
    setTables();
}

void MatchOdds::setTables()
{
    const double people = std::max(static_cast<double>(m_people), SmallestBook);
    for (size_t c = 0; c < ClassCount; ++c) {
        m_prior[c] = static_cast<float>(std::log2(m_partners[c] / people));
        for (size_t f = 0; f < MatchFieldCount; ++f)
            for (size_t a = 0; a < AgreementCount; ++a)
                m_log[c][f][a] = static_cast<float>(std::log2(std::max(m_shares[c][f][a], 1e-9) / strangers[f][a]));
    }
}

std::array<double, MatchOdds::ClassCount> MatchOdds::logRatios(const Comparison &pair) const
{
    std::array<double, ClassCount> ratios{m_prior[0], m_prior[1], m_prior[2]};
    for (size_t f = 0; f < MatchFieldCount; ++f) {
        const auto agreement = static_cast<size_t>(pair.agreements[f]);
        if (pair.agreements[f] == Agreement::Missing)
            continue;
        const float bits = pair.bits[f];
        for (size_t c = 0; c < ClassCount; ++c) {
            const float ratio = m_log[c][f][agreement] + bits;
            // Values can agree by chance in any class.
            ratios[c] += bits > 0 ? std::max(ratio, 0.0F) : ratio;
        }
    }
    const bool workSeen = pair.of(MatchField::Organisation) != Agreement::Missing || pair.privateHost
        || pair.of(MatchField::Phone) == Agreement::Partly || pair.of(MatchField::Phone) == Agreement::Same;
    if (!workSeen)
        ratios[Colleagues] -= UnseenWork;
    if (pair.mobile) {  // people who live or work together share many a phone, but seldom this
        ratios[Household] -= 3;
        ratios[Colleagues] -= 3;
    }
    if (pair.swapped) {
        ratios[Person] -= 4;
        ratios[Household] -= 10;
        ratios[Colleagues] -= 10;
    }
    if (pair.oneGeneration)
        ratios[Person] -= 3;
    return ratios;
}

double MatchOdds::strangerOdds(const Comparison &pair) const
{
    const auto ratios = logRatios(pair);
    return std::max({ratios[0], ratios[1], ratios[2]});
}

double MatchOdds::probability(const Comparison &pair) const
{
    return std::min(sharesOf(logRatios(pair))[Person], capOf(pair));
}

void MatchOdds::learn(std::span<const Comparison> pairs)
{
    const size_t step = pairs.size() / MaxLearned + 1;
    for (int round = 0; round < Rounds; ++round) {
        std::array<double, ClassCount> found{};
        std::array<std::array<double, AgreementCount>, MatchFieldCount> seen{};
        for (size_t i = 0; i < pairs.size(); i += step) {
            const auto shares = sharesOf(logRatios(pairs[i]));
            for (size_t c = 0; c < ClassCount; ++c)
                found[c] += shares[c];
            for (const MatchField field : learned)
                seen[static_cast<size_t>(field)][static_cast<size_t>(pairs[i].of(field))] += shares[Person];
        }
        const auto scale = static_cast<double>(step);
        for (const Class c : {Person, Household}) {
            const double partners = (2 * found[c] * scale + usualPartners[c] * UsualPeople) / (static_cast<double>(m_people) + UsualPeople);
            m_partners[c] = partners;
        }
        for (const MatchField field : learned) {
            const auto f = static_cast<size_t>(field);
            double total = 0;
            double usual = 0;
            for (size_t a = 1; a < AgreementCount; ++a) {
                if (strangers[f][a] == 1 && onePerson[f][a] == 1)
                    continue;
                total += seen[f][a];
                usual += onePerson[f][a];
            }
            for (size_t a = 1; a < AgreementCount; ++a) {
                if ((strangers[f][a] == 1 && onePerson[f][a] == 1) || a == static_cast<size_t>(Agreement::Initial))
                    continue;
                const double share = (seen[f][a] + UsualPairs * onePerson[f][a] / usual) / (total + UsualPairs);
                const bool differs = a == static_cast<size_t>(Agreement::Different) && field != MatchField::Address;
                m_shares[Person][f][a] = differs ? std::min(share, MostDifferent) : share;
            }
        }
        setTables();
    }
}

}  // namespace wellmet
