// SPDX-License-Identifier: MPL-2.0
// A line of text read from a rectified, upright card.
#pragma once

#include "capture/geometry.h"

#include <QString>

#include <vector>

namespace wellmet::capture {

/// One line as the readers saw it. `box` is on the rectified card. `charX` has text.size()+1 entries: where each
/// character begins along the line's width (0..1) and where the last one ends; it locates a part of the line.
struct TextLine {
    QString text;
    double confidence = 0;  ///< mean character probability of the first reader, 0..1
    Quad box;
    std::vector<float> charX;
    QString alternative;  ///< the second reader's own reading of the line, empty if it had none

    bool operator==(const TextLine &) const = default;
};

}  // namespace wellmet::capture
