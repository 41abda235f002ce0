// SPDX-License-Identifier: MPL-2.0
// Two people side by side: how far each kind of value agrees.
#pragma once

#include "contacts/duplicatepair.h"
#include "contacts/matchtable.h"

#include <array>

namespace wellmet {

struct Comparison {
    std::array<Agreement, MatchFieldCount> agreements{};
    /// How surprising it is that unrelated people agree so, in bits; 0 where `agreements` says it all.
    std::array<float, MatchFieldCount> bits{};
    bool swapped = false;  ///< given and family names are exchanged
    bool contradicts = false;  ///< junior and senior, Mr and Mrs: two people, whatever else agrees
    bool twoNames = false;  ///< the given names are alike, but each is a name that others have: Lena and Lea
    bool sharedPoint = false;  ///< the agreeing e-mail is a role's
    bool mobile = false;  ///< the agreeing phone is a mobile
    bool privateHost = false;  ///< e-mails at one host that is not everybody's
    bool oneGeneration = false;  ///< only one of them is called junior or senior

    Agreement of(MatchField field) const { return agreements[static_cast<size_t>(field)]; }
};

Comparison compare(const MatchTable &table, const MatchRow &a, const MatchRow &b);

}  // namespace wellmet
