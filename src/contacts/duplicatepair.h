// SPDX-License-Identifier: MPL-2.0
// Two people who may be one, and why.
#pragma once

#include "base/id.h"

#include <vector>

namespace wellmet {

/// What two people are compared by.
enum class MatchField : quint8 { Given, Family, Middle, Birthday, Address, Email, Phone, Organisation, Social };
constexpr size_t MatchFieldCount = 9;

/// How far the two agree in one field.
enum class Agreement : quint8 {
    Missing,  ///< one of them has no such value
    Same,
    Variant,  ///< Bill and William; one name of a double name; the same mailbox at another host
    Initial,  ///< J. and John
    Close,  ///< a typing error apart
    Partly,  ///< alike; part of the address; a number of the same exchange; another mailbox at the same private host
    Different,
};
constexpr size_t AgreementCount = 7;

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

}  // namespace wellmet
