// SPDX-License-Identifier: MPL-2.0
// Takes a picture of drawn cards: lays them on a table, looks at them from an angle, and does to them what light, lens, sensor and JPEG do.
#pragma once

#include "support/cardgen/card.h"
#include "support/cardgen/random.h"

#include <optional>

namespace wellmet::cardgen {

/// How the picture is taken.
struct Shot {
    bool scan = false;  ///< cropped to the card, as scanning apps hand out; else a photo of a table
    bool watermark = false;  ///< a scanning app's stamp over the foot of the picture
    bool exif = false;  ///< pixels stored turned, put right by the EXIF orientation
    bool lowLight = false;
    bool glare = false;
    bool castShadow = false;  ///< of the hand or head that takes the picture
    int turn = 0;  ///< 0, 90, 180, 270: how the card lies
    double tilt = 0;  ///< degrees besides the turn
    double pitch = 0, yaw = 0;  ///< degrees the camera is off the perpendicular
    double bend = 0;  ///< how much the card curls, fraction of its height
    double fill = 0.7;  ///< the cards' share of the picture's width
    qsizetype mostBytes = 0;  ///< of the file; 0 for no limit
};

Shot shotFor(Random random, size_t cards);

/// The picture; `contents` and `drawn` go together. nullopt when the cards find no place where they can be read.
std::optional<Picture> photograph(const std::vector<Content> &contents, const std::vector<DrawnCard> &drawn, const Shot &shot,
                                  Random random);

}  // namespace wellmet::cardgen
