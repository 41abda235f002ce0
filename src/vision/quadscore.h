// SPDX-License-Identifier: MPL-2.0
// How well the picture backs the claim that a card's outline lies somewhere.
#pragma once

#include <opencv2/core.hpp>

#include <array>

namespace wellmet::vision {

/// Corners in clockwise order (y runs down), on a reduced picture.
using Corners = std::array<cv::Point2f, 4>;

/// Colours and their strongest gradients, prepared once a picture.
class EdgeField
{
public:
    /// `bgr` is a reduced picture, 8 bits a channel.
    explicit EdgeField(const cv::Mat &bgr);

    cv::Size size() const { return m_lab.size(); }
    const cv::Mat &lab() const { return m_lab; }

    /// Part of the line from `a` to `b` (ends left out) that follows an edge running its way, 0..1.
    double support(cv::Point2f a, cv::Point2f b) const;
    /// Difference of colour between the two sides of the line, in CIE Lab units.
    double contrast(cv::Point2f a, cv::Point2f b) const;
    /// The line moved onto the edge it lies nearest to: fitted to the strongest gradient across it within `reach` pixels.
    std::array<cv::Point2f, 2> fitted(cv::Point2f a, cv::Point2f b, int reach) const;

private:
    cv::Mat m_lab;
    cv::Mat m_gx;
    cv::Mat m_gy;
};

/// 0..1 for a quad: edge support and contrast of the sides, plausibility of the shape as the picture of a card, and
/// whether the edges end at the corners, as a card's do, or run on. 0 for what cannot be a card.
double outlineScore(const EdgeField &field, const Corners &corners);

/// Every side fitted to its edge; unchanged where that would not give a quad.
Corners refined(const EdgeField &field, const Corners &corners);

double areaOf(const Corners &corners);

/// Where the lines a-b and c-d meet; far away when they hardly do.
cv::Point2f intersection(cv::Point2f a, cv::Point2f b, cv::Point2f c, cv::Point2f d);

}  // namespace wellmet::vision
