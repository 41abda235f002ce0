// SPDX-License-Identifier: MPL-2.0
// Decides when the camera shoots by itself. Pure values.
#pragma once

#include "base/clock.h"
#include "capture/edgetracker.h"
#include "capture/geometry.h"

#include <QImage>
#include <QSizeF>

#include <optional>
#include <vector>

namespace wellmet {

/// What lies inside a card's edges, coarsely: 32 x 20 brightness values with mean 0 and length 1, row by row from the first
/// corner. Empty when the card is one plain tone.
using CardLook = std::vector<float>;

CardLook lookOf(const QImage &frame, const capture::Quad &quad);
/// Correlation of two looks, -1..1; 0 when either is empty.
double likeness(const CardLook &a, const CardLook &b);

/// What one preview frame showed. Corners in pixels of the frame.
struct Glimpse {
    UtcMillis at = 0;
    std::optional<capture::Quad> edges;
    QSizeF frameSize;
    CardLook look;  ///< of what is inside the edges

    bool operator==(const Glimpse &) const = default;
};

/// Shoots once per card: when edges have held still for half a second (capture::EdgeTracker) and the card inside them is not the
/// one taken last. That one counts as gone when no edges have been seen for `forgetMillis`, so a finder that blinks does not
/// make it shoot again, and the same card shown again on purpose is taken again.
class Shutter
{
public:
    static constexpr UtcMillis forgetMillis = 700;
    static constexpr double sameCard = 0.95;  ///< likeness from which two glimpses show the same card

    /// True when it is time to shoot. Frames come in the order of their times.
    bool see(const Glimpse &glimpse);
    /// A picture was taken of what was seen last, by itself or by hand.
    void taken();
    /// 0..1: how much of the time to hold still has passed; 0 for a card that was taken.
    double steadiness() const;
    const std::optional<capture::Quad> &edges() const { return m_tracker.edges(); }
    bool isTaken() const { return m_isTaken; }

private:
    capture::EdgeTracker m_tracker;
    CardLook m_seenLook;
    CardLook m_takenLook;
    UtcMillis m_edgesAt = 0;
    bool m_isTaken = false;  // what is in view was taken
};

}  // namespace wellmet
