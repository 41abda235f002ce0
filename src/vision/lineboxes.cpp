// SPDX-License-Identifier: MPL-2.0
#include "vision/lineboxes.h"

#include "vision/matimage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wellmet::vision {
namespace {

constexpr double maxGapInHeights = 1.0;
constexpr double maxHeightRatio = 1.4;
constexpr double maxOffsetInHeights = 0.3;
constexpr double maxTurn = 0.18;  // radians, about ten degrees
// A crop longer than any line of print is an artefact; it would only cost memory.
constexpr int maxCropSide = 8000;

/// A box in the frame of a line: `x` along the text, `y` across it.
struct Extent {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;

    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

struct Frame {
    cv::Point2d along;
    cv::Point2d across;
};

Frame frameOf(const Quad &quad)
{
    const auto p = pointsOf(quad);
    cv::Point2d along = cv::Point2d(p[1] - p[0]) + cv::Point2d(p[2] - p[3]);
    along *= 1 / std::max(1e-9, cv::norm(along));
    return {along, cv::Point2d(-along.y, along.x)};
}

Extent extentOf(const Quad &quad, const Frame &frame)
{
    Extent extent{1e18, -1e18, 1e18, -1e18};
    for (const QPointF &corner : quad.corners) {
        const cv::Point2d p(corner.x(), corner.y());
        extent.left = std::min(extent.left, p.dot(frame.along));
        extent.right = std::max(extent.right, p.dot(frame.along));
        extent.top = std::min(extent.top, p.dot(frame.across));
        extent.bottom = std::max(extent.bottom, p.dot(frame.across));
    }
    return extent;
}

Quad quadOf(const Extent &e, const Frame &frame)
{
    const auto at = [&](double x, double y) {
        const cv::Point2d p = x * frame.along + y * frame.across;
        return QPointF(p.x, p.y);
    };
    return {{at(e.left, e.top), at(e.right, e.top), at(e.right, e.bottom), at(e.left, e.bottom)}};
}

bool onOneLine(const Quad &a, const Quad &b)
{
    const bool aIsLonger = sidesOf(a).width >= sidesOf(b).width;
    const Quad &longer = aIsLonger ? a : b;
    const Quad &shorter = aIsLonger ? b : a;
    const Frame frame = frameOf(longer);
    const Frame other = frameOf(shorter);
    const cv::Size2f shortSides = sidesOf(shorter);
    // The angle of a box about as long as high says nothing.
    if (shortSides.width > 2 * shortSides.height && std::abs(frame.along.cross(other.along)) > maxTurn)
        return false;
    const Extent e = extentOf(longer, frame);
    const Extent f = extentOf(shorter, frame);
    const double low = std::min(e.height(), f.height());
    const double high = std::max(e.height(), f.height());
    const double gap = std::max(e.left, f.left) - std::min(e.right, f.right);
    return low > 0 && high / low <= maxHeightRatio && gap <= maxGapInHeights * low
        && std::abs(e.middle() - f.middle()) <= maxOffsetInHeights * high;
}

TextBox joined(const TextBox &a, const TextBox &b)
{
    const double aWidth = sidesOf(a.quad).width;
    const double bWidth = sidesOf(b.quad).width;
    const Frame frame = frameOf(aWidth >= bWidth ? a.quad : b.quad);
    const Extent e = extentOf(a.quad, frame);
    const Extent f = extentOf(b.quad, frame);
    const Extent both{std::min(e.left, f.left), std::max(e.right, f.right), std::min(e.top, f.top), std::max(e.bottom, f.bottom)};
    return {quadOf(both, frame), static_cast<float>((a.score * aWidth + b.score * bWidth) / std::max(1e-9, aWidth + bWidth))};
}

}  // namespace

std::vector<TextBox> mergeLineBoxes(std::vector<TextBox> boxes)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < boxes.size(); ++i) {
            for (size_t j = boxes.size(); j-- > i + 1;) {
                if (!onOneLine(boxes[i].quad, boxes[j].quad))
                    continue;
                boxes[i] = joined(boxes[i], boxes[j]);
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(j));
                changed = true;
            }
        }
    }
    return boxes;
}

void sortInReadingOrder(std::vector<TextBox> &boxes)
{
    const auto middle = [](const TextBox &box) { return box.quad.boundingBox().center().y(); };
    std::sort(boxes.begin(), boxes.end(), [&](const TextBox &a, const TextBox &b) { return middle(a) < middle(b); });
    // Rows: a box belongs to the row whose first box it overlaps by its middle.
    for (size_t first = 0; first < boxes.size();) {
        const QRectF row = boxes[first].quad.boundingBox();
        size_t last = first + 1;
        while (last < boxes.size() && middle(boxes[last]) - row.center().y() < row.height() / 2)
            ++last;
        std::sort(boxes.begin() + static_cast<std::ptrdiff_t>(first), boxes.begin() + static_cast<std::ptrdiff_t>(last),
                  [](const TextBox &a, const TextBox &b) { return a.quad.boundingBox().left() < b.quad.boundingBox().left(); });
        first = last;
    }
}

cv::Mat cropLine(const cv::Mat &card, const Quad &quad)
{
    const cv::Size2f sides = sidesOf(quad);
    const int width = std::clamp(static_cast<int>(std::lround(sides.width)), 1, maxCropSide);
    const int height = std::clamp(static_cast<int>(std::lround(sides.height)), 1, maxCropSide);
    const auto from = pointsOf(quad);
    const std::array<cv::Point2f, 4> to{cv::Point2f(0, 0), cv::Point2f(static_cast<float>(width), 0),
                                        cv::Point2f(static_cast<float>(width), static_cast<float>(height)),
                                        cv::Point2f(0, static_cast<float>(height))};
    const cv::Mat homography = cv::getPerspectiveTransform(from.data(), to.data());
    cv::Mat crop;
    cv::warpPerspective(card, crop, homography, cv::Size(width, height), cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return crop;
}

}  // namespace wellmet::vision
