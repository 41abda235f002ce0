// SPDX-License-Identifier: MPL-2.0
// A rectified card -> its text, upright.
#pragma once

#include "capture/vision.h"
#include "vision/models.h"
#include "vision/rectify.h"

#include <vector>

namespace wellmet::vision {

using capture::CancelToken;
using capture::Progress;
using capture::TextLine;

/// A card the right way up and what it says, in reading order. The lines' boxes are on `card`.
struct CardText {
    RectifiedCard card;
    int orientation = 0;  ///< clockwise turn that made it upright
    std::vector<TextLine> lines;
};

/// Finds the text, turns the card upright (by `orientation` degrees, or as the text wants when that is -1) and reads
/// every line. `progress` goes from 0 to 1. Errors: Cancelled, ModelDamaged.
Result<CardText> readCard(Models &models, const RectifiedCard &rectified, int orientation, const CancelToken &cancel,
                          const Progress &progress);

}  // namespace wellmet::vision
