// SPDX-License-Identifier: MPL-2.0
#include "vision/rectify.h"

#include "vision/matimage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace wellmet::vision {
namespace {

// A phone's main camera has a focal length of about three quarters of the picture's diagonal.
constexpr double usualFocalLength = 0.75;

/// Width over height of the rectangle whose picture is `quad`, the optical axis going through the picture's centre. The
/// focal length follows from the two vanishing points; a usual one is taken where those are too far away to tell.
double aspectFromPerspective(const Quad &quad, cv::Size pictureSize)
{
    const cv::Point2d centre(pictureSize.width / 2.0, pictureSize.height / 2.0);
    const auto at = [&](size_t i) { return cv::Vec3d(quad.corners[i].x() - centre.x, quad.corners[i].y() - centre.y, 1.0); };
    const cv::Vec3d m1 = at(0);
    const cv::Vec3d m2 = at(1);
    const cv::Vec3d m3 = at(3);
    const cv::Vec3d m4 = at(2);
    const double k2 = m1.cross(m4).dot(m3) / m2.cross(m4).dot(m3);
    const double k3 = m1.cross(m4).dot(m2) / m3.cross(m4).dot(m2);
    const cv::Vec3d n2 = k2 * m2 - m1;
    const cv::Vec3d n3 = k3 * m3 - m1;
    const double diagonal = std::hypot(pictureSize.width, pictureSize.height);
    double focalSquared = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
    const bool clear = std::abs(n2[2]) >= 0.02 && std::abs(n3[2]) >= 0.02;
    const bool plausible = focalSquared > 0.4 * 0.4 * diagonal * diagonal && focalSquared < 4 * diagonal * diagonal;
    if (!clear || !plausible)
        focalSquared = usualFocalLength * usualFocalLength * diagonal * diagonal;
    const auto length = [&](const cv::Vec3d &n) { return std::sqrt((n[0] * n[0] + n[1] * n[1]) / focalSquared + n[2] * n[2]); };
    return length(n2) / length(n3);
}

}  // namespace

RectifiedCard rectify(const cv::Mat &picture, const Quad &quad, int maxSide)
{
    const cv::Size2f sides = sidesOf(quad);
    double width = std::max(1.0F, sides.width);
    double height = std::max(1.0F, sides.height);
    // Keep the better resolved direction, correct the foreshortened one; a wild estimate is not believed.
    const double factor = aspectFromPerspective(quad, picture.size()) / (width / height);
    if (factor > 1.0 && factor < 1.8)
        width *= factor;
    else if (factor < 1.0 && factor > 1 / 1.8)
        height /= factor;
    const double scale = std::min(1.0, maxSide / std::max(width, height));
    const int columns = std::max(8, static_cast<int>(std::lround(width * scale)));
    const int rows = std::max(8, static_cast<int>(std::lround(height * scale)));

    const auto from = pointsOf(quad);
    const std::array<cv::Point2f, 4> to{cv::Point2f(0, 0), cv::Point2f(static_cast<float>(columns), 0),
                                        cv::Point2f(static_cast<float>(columns), static_cast<float>(rows)),
                                        cv::Point2f(0, static_cast<float>(rows))};
    RectifiedCard card;
    card.toPicture = cv::Matx33d(cv::getPerspectiveTransform(to.data(), from.data()));
    // Area averaging comes first where the picture is much finer than the card wanted: warping alone would alias.
    const int shrink = std::max(1, static_cast<int>(std::floor(1.0 / scale)));
    cv::Mat source = picture;
    cv::Matx33d toSource = card.toPicture;
    if (shrink > 1) {
        cv::resize(picture, source, {}, 1.0 / shrink, 1.0 / shrink, cv::INTER_AREA);
        toSource = cv::Matx33d::diag({1.0 / shrink, 1.0 / shrink, 1.0}) * card.toPicture;
    }
    cv::warpPerspective(source, card.image, toSource, cv::Size(columns, rows), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                        cv::BORDER_REPLICATE);
    if (card.image.channels() == 4)
        cv::cvtColor(card.image, card.image, cv::COLOR_BGRA2BGR);
    return card;
}

cv::Matx33d turnMatrix(cv::Size size, int degrees)
{
    const double w = size.width;
    const double h = size.height;
    switch (degrees) {
    case 90: return {0, 1, 0, -1, 0, h, 0, 0, 1};
    case 180: return {-1, 0, w, 0, -1, h, 0, 0, 1};
    case 270: return {0, -1, w, 1, 0, 0, 0, 0, 1};
    default: return cv::Matx33d::eye();
    }
}

RectifiedCard turned(const RectifiedCard &card, int degrees)
{
    RectifiedCard result = card;
    if (degrees == 90)
        cv::rotate(card.image, result.image, cv::ROTATE_90_CLOCKWISE);
    else if (degrees == 180)
        cv::rotate(card.image, result.image, cv::ROTATE_180);
    else if (degrees == 270)
        cv::rotate(card.image, result.image, cv::ROTATE_90_COUNTERCLOCKWISE);
    result.toPicture = card.toPicture * turnMatrix(card.image.size(), degrees);
    return result;
}

}  // namespace wellmet::vision
