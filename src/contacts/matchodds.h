// SPDX-License-Identifier: MPL-2.0
// From agreement to odds: are these two one person?
#pragma once

#include "contacts/matchcompare.h"

#include <span>

namespace wellmet {

/// The odds of Fellegi and Sunter ("A Theory for Record Linkage", 1969) with four explanations of a pair instead of two,
/// because people who live or work together agree in much without being one person: the same person, one household,
/// colleagues, strangers. For strangers the chance of agreeing is the value's own frequency in the notebook.
class MatchOdds
{
public:
    /// Odds from what is usual, for a notebook of that many people.
    explicit MatchOdds(size_t people);

    /// Learns from the pairs of this notebook how common duplicates and households are and how often the fields of one
    /// person differ (expectation maximisation, Dempster, Laird, Rubin 1977, starting at and held back by what is usual).
    /// Looks at an evenly spaced part of very many pairs. The same pairs give the same odds.
    void learn(std::span<const Comparison> pairs);

    /// Probability that the two are one person, 0..1, by written rules no more than the evidence allows: a contradiction,
    /// or only a name and a workplace, never makes one.
    double probability(const Comparison &pair) const;

    /// Cheap upper bound for passing over strangers: log2 of the odds against strangers.
    double strangerOdds(const Comparison &pair) const;

private:
    enum Class : quint8 { Person, Household, Colleagues };
    static constexpr size_t ClassCount = 3;
    using Table = std::array<std::array<double, AgreementCount>, MatchFieldCount>;

    void setTables();
    std::array<double, ClassCount> logRatios(const Comparison &pair) const;

    size_t m_people;
    std::array<Table, ClassCount> m_shares;  ///< how often each agreement is seen in each class
    std::array<double, ClassCount> m_partners;  ///< how many a person has on average
    std::array<std::array<std::array<float, AgreementCount>, MatchFieldCount>, ClassCount> m_log{};
    std::array<float, ClassCount> m_prior{};
};

}  // namespace wellmet
