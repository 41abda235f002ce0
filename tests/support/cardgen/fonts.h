// SPDX-License-Identifier: MPL-2.0
// The families cards are set in: free ones that Debian packages (see platform/linux/apt-packages.txt).
#pragma once

#include "support/cardgen/card.h"
#include "support/cardgen/random.h"

namespace wellmet::cardgen {

struct FontPair {
    QString heading, body;
};

/// A pair in which every character of the content exists.
FontPair fontsFor(const Content &content, Random &random);

/// Families that are not installed here.
QStringList missingFonts();

}  // namespace wellmet::cardgen
