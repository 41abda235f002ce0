// SPDX-License-Identifier: MPL-2.0
// A quadrilateral of a picture -> a flat, straight picture of the card.
#pragma once

#include "capture/geometry.h"

#include <opencv2/core.hpp>

namespace wellmet::vision {

using capture::Quad;

/// A card seen from straight above. `toPicture` maps its pixel coordinates to the picture it was cut from.
struct RectifiedCard {
    cv::Mat image;
    cv::Matx33d toPicture = cv::Matx33d::eye();
};

/// Cuts `quad` out of `picture` and makes it a rectangle of the card's own aspect ratio, which follows from the
/// perspective (Zhang and He, "Whiteboard scanning and image enhancement", 2007) or, seen from straight above, from the
/// sides. The longest side is at most `maxSide` pixels and never larger than it stands on the picture.
/// `picture` is B,G,R or B,G,R,x; the card is B,G,R.
RectifiedCard rectify(const cv::Mat &picture, const Quad &quad, int maxSide = 2000);

/// From pixels of a card of `size` turned clockwise by `degrees` (0, 90, 180, 270) to its pixels before.
cv::Matx33d turnMatrix(cv::Size size, int degrees);

/// The card turned clockwise by `degrees` (0, 90, 180, 270).
RectifiedCard turned(const RectifiedCard &card, int degrees);

}  // namespace wellmet::vision
