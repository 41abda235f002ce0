// SPDX-License-Identifier: MPL-2.0
// The detector's boxes -> whole lines, their order, and their pictures.
#pragma once

#include "vision/textdetector.h"

#include <opencv2/core.hpp>

#include <vector>

namespace wellmet::vision {

/// Joins boxes that stand on one line: gap at most the text's height, heights within a ratio of 1.4, offset across the
/// line at most 0.3 of the height. The score of a joined box is the mean weighted by length.
std::vector<TextBox> mergeLineBoxes(std::vector<TextBox> boxes);

/// Sorts top to bottom, and left to right where lines stand side by side.
void sortInReadingOrder(std::vector<TextBox> &boxes);

/// The text inside `quad` made level: width and height are the quad's sides in pixels.
cv::Mat cropLine(const cv::Mat &card, const Quad &quad);

}  // namespace wellmet::vision
