// SPDX-License-Identifier: MPL-2.0
// Who might be in the notebook twice.
#pragma once

#include "contacts/matchcompare.h"
#include "contacts/matchodds.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace wellmet {

/// Finds pairs among the people it was given. Deterministic: the same people in the same order give the same pairs.
class DuplicateFinder
{
public:
    /// Adds a person, or replaces the one of that id.
    void put(const MatchRecord &record);
    void remove(const Id &id);
    size_t size() const { return m_rows.size(); }

    /// All pairs from PossibleDuplicate on, best first.
    std::vector<DuplicatePair> scan();
    /// The pairs of one person who is there. Odds are those learnt by the last scan.
    std::vector<DuplicatePair> pairsOf(const Id &id) const;

private:
    MatchTable m_table;
    std::unordered_map<Id, quint32, size_t (*)(const Id &)> m_rows{16, [](const Id &id) { return qHash(id); }};
    std::optional<MatchOdds> m_odds;
};

/// The words of a comparison as evidence.
std::vector<MatchEvidence> evidenceOf(const Comparison &comparison);

}  // namespace wellmet
