// SPDX-License-Identifier: MPL-2.0
// Decides which pieces are the name, the organisation, titles, departments and addresses: all at once.
#pragma once

#include "capture/fields/cardtext.h"
#include "capture/fields/pieces.h"
#include "capture/fields/scores.h"

namespace wellmet::capture::fields {

/// A value made of one piece or of several that stand under one another.
struct Assigned {
    FieldKind kind = FieldKind::Other;
    QString text;
    std::vector<int> pieces;  ///< indices, in reading order
    double evidence = 0;  ///< how much better the card reads with it than without, in units of Scores
    int person = 0;
};

/// The reading of all pieces with the highest sum of scores: at most one name and one organisation are chosen together
/// (each possibly over two lines), every other piece takes the best of what is left; then further people and firms that
/// stand out by themselves are added. Cost: pieces x candidates^2, both bounded.
std::vector<Assigned> assign(const std::vector<Piece> &pieces, const Evidence &evidence);

}  // namespace wellmet::capture::fields
