// SPDX-License-Identifier: MPL-2.0
// Light, lens, sensor and file.
#pragma once

#include "support/cardgen/photograph.h"

#include <opencv2/core.hpp>

namespace wellmet::cardgen {

/// Uneven light, shadows thrown on the scene, reflections. `picture` is CV_8UC4.
void shine(cv::Mat &picture, const Shot &shot, const std::vector<QPolygonF> &cards, Random random);

/// White balance, blur in proportion to the smallest text (its x-height in pixels), sensor noise.
void expose(cv::Mat &picture, const Shot &shot, double xHeight, Random random);

/// An invented scanning app's mark across the foot of the picture.
void stamp(QImage &picture, Random random);

/// JPEG, with an EXIF orientation when the shot has one.
QByteArray develop(const QImage &picture, const Shot &shot, Random random);

}  // namespace wellmet::cardgen
