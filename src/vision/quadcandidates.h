// SPDX-License-Identifier: MPL-2.0
// Quadrilaterals on a picture that might be the outline of a card.
#pragma once

#include "vision/quadscore.h"

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace wellmet::vision {

/// From the contours of edge maps and of masks by brightness, by colourfulness and by difference from what surrounds the
/// picture's middle. `bgr` is a reduced picture; quads smaller than `minArea` (a part of the picture) are left out.
std::vector<Corners> quadsFromContours(const cv::Mat &bgr, double minArea);

/// From straight segments: every pair of pairs of roughly parallel ones that could be a card's four sides, however often
/// they are interrupted. `maxQuads` bounds the number.
std::vector<Corners> quadsFromSegments(const cv::Mat &bgr, double minArea, size_t maxQuads);

/// The quad nearest to the outline of a convex hull, or nothing when it is no four-sided shape.
std::optional<Corners> quadFromHull(const std::vector<cv::Point> &hull);

/// Clockwise from the corner nearest to the picture's top-left.
Corners inOrder(Corners corners);

}  // namespace wellmet::vision
