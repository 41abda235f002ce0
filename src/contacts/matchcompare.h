// SPDX-License-Identifier: MPL-2.0
// Two people side by side: how far each kind of value agrees.
#pragma once

#include "contacts/matchtable.h"

#include <array>

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

struct Comparison {
    std::array<Agreement, MatchFieldCount> agreements{};
    /// How surprising it is that unrelated people agree so, in bits; 0 where `agreements` says it all.
    std::array<float, MatchFieldCount> bits{};
    bool swapped = false;  ///< given and family names are exchanged
    bool contradicts = false;  ///< junior and senior, Mr and Mrs: two people, whatever else agrees
    bool sharedPoint = false;  ///< the agreeing e-mail is a role's
    bool mobile = false;  ///< the agreeing phone is a mobile
    bool privateHost = false;  ///< e-mails at one host that is not everybody's
    bool oneGeneration = false;  ///< only one of them is called junior or senior

    Agreement of(MatchField field) const { return agreements[static_cast<size_t>(field)]; }
};

Comparison compare(const MatchTable &table, const MatchRow &a, const MatchRow &b);

}  // namespace wellmet
