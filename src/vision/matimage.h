// SPDX-License-Identifier: MPL-2.0
// Between Qt's shapes and pictures and OpenCV's. Matrices are 8-bit B,G,R unless said otherwise.
#pragma once

#include "capture/geometry.h"

#include <QImage>

#include <opencv2/core.hpp>

namespace wellmet::vision {

using capture::Quad;

/// A picture's pixels as a matrix B,G,R,x. They are the picture's own where its format allows, so that a large photo is
/// not held twice; transparent parts lie on white.
class PicturePixels
{
public:
    explicit PicturePixels(const QImage &picture);
    const cv::Mat &mat() const { return m_mat; }

private:
    QImage m_owner;
    cv::Mat m_mat;
};

/// Corners as OpenCV takes them, same order.
std::array<cv::Point2f, 4> pointsOf(const Quad &quad);
Quad quadOf(const std::array<cv::Point2f, 4> &points);

/// Every corner through a homography.
Quad mapped(const Quad &quad, const cv::Matx33d &homography);

/// Lengths of the sides as (mean of top and bottom, mean of left and right).
cv::Size2f sidesOf(const Quad &quad);

}  // namespace wellmet::vision
