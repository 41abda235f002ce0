// SPDX-License-Identifier: MPL-2.0
// From a wish to a drawn card, and from drawn cards to a picture in which all of them can be read.
#pragma once

#include "support/cardgen/layouts.h"
#include "support/cardgen/people.h"
#include "support/cardgen/photograph.h"

#include <optional>

namespace wellmet::cardgen {

struct Side {
    Content content;
    DrawnCard drawn;
};

/// A content that does not fit the layout is thought up again, after a while with less on the card. An empty `layout` leaves the choice
/// to the generator, which stays with one for several tries so that crowded layouts get their share.
std::optional<Side> makeSide(Wish wish, const QString &layout, Random random, std::optional<Paper> paper = {});

/// Comes nearer, and more directly above, until everything can be read.
std::optional<Picture> take(const std::vector<Side> &sides, const Shot &wanted, Random random);

}  // namespace wellmet::cardgen
