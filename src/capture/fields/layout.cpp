// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/layout.h"

#include <algorithm>
#include <cmath>

namespace wellmet::capture::fields {

bool standsUnder(const Piece &upper, const Piece &lower, double mostGap)
{
    const double height = std::max(upper.height, lower.height);
    const double gap = lower.box.top() - upper.box.bottom();
    if (lower.box.center().y() <= upper.box.center().y() || gap > mostGap * height || gap < -0.6 * height)
        return false;
    const bool overlaps = std::min(upper.box.right(), lower.box.right()) - std::max(upper.box.left(), lower.box.left()) > 0;
    const double off = std::min({std::abs(upper.box.left() - lower.box.left()), std::abs(upper.box.right() - lower.box.right()),
                                 std::abs(upper.box.center().x() - lower.box.center().x())});
    return overlaps && off < 1.5 * height;
}

bool standsBeside(const Piece &left, const Piece &right)
{
    const double overlap = std::min(left.box.bottom(), right.box.bottom()) - std::max(left.box.top(), right.box.top());
    return overlap > 0.5 * std::min(left.box.height(), right.box.height()) && right.box.left() >= left.box.right() - 0.3 * left.height;
}

bool nextOnRow(const Piece &left, const Piece &right)
{
    return standsBeside(left, right) && sameSize(left, right, 1.35) && right.box.left() - left.box.right() < 2.5 * left.height;
}

bool sameSize(const Piece &a, const Piece &b, double factor)
{
    return std::max(a.height, b.height) <= factor * std::min(a.height, b.height);
}

bool isNear(const Piece &a, const Piece &b)
{
    return standsUnder(a, b, 1.6) || standsUnder(b, a, 1.6)
        || ((standsBeside(a, b) || standsBeside(b, a))
            && (a.span.line == b.span.line || std::abs(a.box.right() - b.box.left()) < 3 * a.height));
}

}  // namespace wellmet::capture::fields
