// SPDX-License-Identifier: MPL-2.0
#include "contacts/duplicates.h"

#include "contacts/matchbound.h"
#include "contacts/matchkeys.h"

#include <algorithm>
#include <cmath>

namespace wellmet {
namespace {

/// Pairs that even at best are that much likelier to be strangers teach nothing.
constexpr double Hopeless = -6;
/// How many bits two people must be able to have in common to be worth a comparison: fewer, and even a book full of
/// duplicates makes strangers of them.
float leastBits(size_t people)
{
    return std::log2(static_cast<float>(std::max<size_t>(people, 200))) - 2;
}

std::optional<DuplicatePair> judged(const MatchOdds &odds, const MatchRow &a, const MatchRow &b, const Comparison &comparison)
{
    const double confidence = odds.probability(comparison);
    if (confidence < PossibleDuplicate)
        return std::nullopt;
    return DuplicatePair{std::min(a.id, b.id), std::max(a.id, b.id), confidence, evidenceOf(comparison)};
}

void sortBestFirst(std::vector<DuplicatePair> &pairs)
{
    std::sort(pairs.begin(), pairs.end(), [](const DuplicatePair &x, const DuplicatePair &y) {
        return x.confidence != y.confidence ? x.confidence > y.confidence : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
}

}  // namespace

void DuplicateFinder::put(const MatchRecord &record)
{
    remove(record.id);
    m_rows[record.id] = m_table.add(record);
}

void DuplicateFinder::remove(const Id &id)
{
    const auto found = m_rows.find(id);
    if (found == m_rows.end())
        return;
    m_table.remove(found->second);
    m_rows.erase(found);
}

std::vector<DuplicatePair> DuplicateFinder::scan()
{
    m_table.weigh();
    MatchOdds odds(m_rows.size());
    std::vector<RowPair> pairs;
    std::vector<Comparison> comparisons;
    const float least = leastBits(m_rows.size());
    for (const RowPair &pair : candidatePairs(m_table)) {
        if (mostBits(m_table, m_table[pair.a], m_table[pair.b]) < least)
            continue;
        const Comparison comparison = compare(m_table, m_table[pair.a], m_table[pair.b]);
        if (odds.strangerOdds(comparison) < Hopeless)
            continue;
        pairs.push_back(pair);
        comparisons.push_back(comparison);
    }
    odds.learn(comparisons);
    m_odds = odds;
    std::vector<DuplicatePair> found;
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (auto pair = judged(odds, m_table[pairs[i].a], m_table[pairs[i].b], comparisons[i]))
            found.push_back(std::move(*pair));
    }
    sortBestFirst(found);
    return found;
}

std::vector<DuplicatePair> DuplicateFinder::pairsOf(const Id &id) const
{
    const auto row = m_rows.find(id);
    if (row == m_rows.end())
        return {};
    const MatchOdds odds = m_odds.value_or(MatchOdds(m_rows.size()));
    std::vector<DuplicatePair> found;
    const float least = leastBits(m_rows.size());
    for (const quint32 other : likeRows(m_table, row->second, least)) {
        const MatchRow &a = m_table[row->second];
        const MatchRow &b = m_table[other];
        if (mostBits(m_table, a, b) < least)
            continue;
        if (auto pair = judged(odds, a, b, compare(m_table, a, b)))
            found.push_back(std::move(*pair));
    }
    sortBestFirst(found);
    return found;
}

std::vector<MatchEvidence> evidenceOf(const Comparison &comparison)
{
    std::vector<MatchEvidence> evidence;
    for (const MatchField field : {MatchField::Email, MatchField::Phone, MatchField::Social, MatchField::Given, MatchField::Family,
                                   MatchField::Middle, MatchField::Birthday, MatchField::Address, MatchField::Organisation}) {
        const Agreement agreement = comparison.of(field);
        if (agreement == Agreement::Missing)
            continue;
        const bool isName = field == MatchField::Given || field == MatchField::Family;
        evidence.push_back({field, agreement, field == MatchField::Phone && comparison.mobile, isName && comparison.swapped});
    }
    const auto rank = [](const MatchEvidence &e) {
        return e.agreement == Agreement::Same ? 0 : e.agreement == Agreement::Different ? 2 : 1;
    };
    std::stable_sort(evidence.begin(), evidence.end(), [&rank](const auto &x, const auto &y) { return rank(x) < rank(y); });
    return evidence;
}

}  // namespace wellmet
