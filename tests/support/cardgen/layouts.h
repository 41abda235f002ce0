// SPDX-License-Identifier: MPL-2.0
// How cards are laid out: some twenty arrangements seen on real cards.
#pragma once

#include "support/cardgen/artwork.h"
#include "support/cardgen/card.h"
#include "support/cardgen/random.h"

#include <optional>

namespace wellmet::cardgen {

/// Names of all layouts, in a fixed order.
QStringList layouts();

/// Draws the content with the named layout, trying looser and smaller type until all of it stands legibly; nullopt when this content
/// does not fit this layout.
std::optional<DrawnCard> drawCard(const Content &content, const QString &layout, Random random, std::optional<Paper> paper = {});

/// A layout for so many people on one card; the usual ones more often.
QString layoutFor(int people, Random random);

}  // namespace wellmet::cardgen
