// SPDX-License-Identifier: MPL-2.0
// Who might be in the notebook twice.
#pragma once

#include "contacts/matchcompare.h"
#include "contacts/matchodds.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace wellmet {

/// One reason for, or against, two people being one. What it says in words is up to who shows it.
struct MatchEvidence {
    MatchField field = MatchField::Given;
    Agreement agreement = Agreement::Same;
    bool mobile = false;  ///< the phone is a mobile
    bool swapped = false;  ///< given and family names are exchanged

    bool operator==(const MatchEvidence &) const = default;
};

struct DuplicatePair {
    Id a;
    Id b;  ///< a < b
    double confidence = 0;  ///< probability that they are one person, 0..1
    std::vector<MatchEvidence> evidence;  ///< the strongest first, what speaks against last

    bool operator==(const DuplicatePair &) const = default;
};

/// From here on a pair is worth showing.
constexpr double PossibleDuplicate = 0.75;
/// From here on a pair is called likely.
constexpr double LikelyDuplicate = 0.9;

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
