// SPDX-License-Identifier: MPL-2.0
// Two people that are one: what becomes of their values. The rule is written down in docs/adr/0005.
#pragma once

#include "contacts/person.h"

#include <map>
#include <vector>

namespace wellmet {

/// Which of the two.
enum class MergeSide : quint8 { A, B };

/// A line of the preview. The single ones (up to Birthday) can be chosen; of the lists everything is kept.
enum class MergeField : quint8 {
    Name,
    Pronouns,
    Portrait,
    Met,
    Context,
    Birthday,
    About,
    ContactPoint,
    Affiliation,
    Date,
    CustomField,
    Relation,
    Tag,
    Mark,  ///< star, archive
};

enum class MergeRelation : quint8 {
    OnlyA,
    OnlyB,
    Same,  ///< both have it
    Conflict,  ///< each has another; one is chosen
    Both,  ///< each has another, both are kept in one text
};

/// One line of the preview, side by side.
struct MergeLine {
    MergeField field = MergeField::Name;
    MergeRelation relation = MergeRelation::Same;
    QString a;  ///< as shown, or empty
    QString b;
    MergeSide taken = MergeSide::A;  ///< whose value the result has; of Same and Both it is A

    bool operator==(const MergeLine &) const = default;
};

/// What the user chose for single values; the rule decides the others.
using MergeChoices = std::map<MergeField, MergeSide>;

struct MergePlan {
    /// The person as merged: a's id, a's list values first, then those of b that a does not have, with b's ids.
    Person merged;
    std::vector<MergeLine> lines;

    bool operator==(const MergePlan &) const = default;
};

/// How a (who stays) and b (who is absorbed) become one. Pure; nothing of the lists is lost. Without a choice: the name
/// that is surer and has more parts; the values only one has; where both have one, a's; both texts about the person, b's
/// under a's; the older `created`. Of contact points with equal normalised value a's stays and takes b's label if it has
/// none. Relations between the two go.
MergePlan mergePlan(const Person &a, const Person &b, const MergeChoices &choices = {});

/// Which of the two should stay: the one with more values, then the older one.
MergeSide betterSurvivor(const Person &a, const Person &b);

}  // namespace wellmet
