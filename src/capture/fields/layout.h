// SPDX-License-Identifier: MPL-2.0
// How pieces stand to one another on the card.
#pragma once

#include "capture/fields/pieces.h"

namespace wellmet::capture::fields {

/// `lower` is the next thing under `upper`: close, and in line with it at the left, the middle or the right.
bool standsUnder(const Piece &upper, const Piece &lower, double mostGap = 1.2);

/// Same row, `right` behind `left`.
bool standsBeside(const Piece &left, const Piece &right);

/// Same row, close and of one size: a phrase a wide space cut.
bool nextOnRow(const Piece &left, const Piece &right);

/// Heights within a factor.
bool sameSize(const Piece &a, const Piece &b, double factor);

/// Touching or nearly so: above, under or beside.
bool isNear(const Piece &a, const Piece &b);

}  // namespace wellmet::capture::fields
