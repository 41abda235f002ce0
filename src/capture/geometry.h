// SPDX-License-Identifier: MPL-2.0
// Shapes on pictures. Coordinates are pixels, x to the right, y down, of the picture after its EXIF orientation.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <algorithm>
#include <array>

namespace wellmet::capture {

/// Four corners, clockwise, starting at the one that is top-left when the content stands upright.
struct Quad {
    std::array<QPointF, 4> corners{};

    bool operator==(const Quad &) const = default;

    QRectF boundingBox() const
    {
        const auto [left, right] = std::minmax({corners[0].x(), corners[1].x(), corners[2].x(), corners[3].x()});
        const auto [top, bottom] = std::minmax({corners[0].y(), corners[1].y(), corners[2].y(), corners[3].y()});
        return {QPointF(left, top), QPointF(right, bottom)};
    }
    static Quad fromRect(const QRectF &r) { return {{r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()}}; }
};

/// Every corner through a projective transform.
inline Quad mapped(const Quad &quad, const QTransform &transform)
{
    Quad result;
    std::transform(quad.corners.begin(), quad.corners.end(), result.corners.begin(), [&](QPointF corner) { return transform.map(corner); });
    return result;
}

}  // namespace wellmet::capture
