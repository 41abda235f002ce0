// SPDX-License-Identifier: MPL-2.0
#include "capture/edgetracker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wellmet::capture {
namespace {

/// Largest distance between corresponding corners.
double movement(const Quad &a, const Quad &b)
{
    double largest = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF d = a.corners[i] - b.corners[i];
        largest = std::max(largest, std::hypot(d.x(), d.y()));
    }
    return largest;
}

}  // namespace

void EdgeTracker::see(UtcMillis at, const std::optional<Quad> &quad, QSizeF frameSize)
{
    if (!quad) {
        m_missing = true;
        if (m_latest && at - m_lastSeen > dropoutMillis)
            *this = {};
        return;
    }
    // Frames that are far apart on a slow device are no dropout: only one that was looked at in vain is.
    const bool missedTooLong = m_latest && std::exchange(m_missing, false) && at - m_lastSeen > dropoutMillis;
    const double tolerance = stillness * std::hypot(frameSize.width(), frameSize.height());
    m_latest = quad;
    m_lastSeen = at;
    if (m_taken && movement(*m_taken, *quad) > 4 * tolerance)
        m_taken.reset();
    if (!m_anchor || missedTooLong || m_taken || movement(*m_anchor, *quad) > tolerance) {
        m_anchor = quad;
        m_since = at;
    }
    m_heldMillis = at - m_since;
}

void EdgeTracker::taken()
{
    m_taken = m_latest;
    m_anchor.reset();
    m_heldMillis = 0;
}

}  // namespace wellmet::capture
