// SPDX-License-Identifier: MPL-2.0
// Decides when a card has been held still long enough to take its picture.
#pragma once

#include "base/clock.h"
#include "capture/geometry.h"

#include <QSizeF>

#include <optional>

namespace wellmet::capture {

/// A pure value: feed it what each preview frame showed, ask whether the edges have held still.
class EdgeTracker
{
public:
    /// How long edges must hold, and how long they may be missing in between without starting over.
    static constexpr UtcMillis holdMillis = 500;
    static constexpr UtcMillis dropoutMillis = 150;
    /// Largest corner movement that still counts as still, as a part of the frame's diagonal.
    static constexpr double stillness = 0.015;

    /// Notes a frame taken at `at` (never before the last one); `quad` in pixels of a frame of `frameSize`, or nothing
    /// when no card was seen.
    void see(UtcMillis at, const std::optional<Quad> &quad, QSizeF frameSize);
    /// True once the edges have held still for `holdMillis`, until they move or taken() is called.
    bool heldStill() const { return m_heldMillis >= holdMillis; }
    /// 0..1: how much of the time to hold has passed.
    double progress() const { return std::min(1.0, static_cast<double>(m_heldMillis) / holdMillis); }
    /// The edges last seen; nothing when there are none or they have been missing for too long.
    const std::optional<Quad> &edges() const { return m_latest; }
    /// A picture has been taken: the same card does not hold again until it has left or moved.
    void taken();

    bool operator==(const EdgeTracker &) const = default;

private:
    std::optional<Quad> m_anchor;  // where the edges were when they came to rest
    std::optional<Quad> m_latest;
    std::optional<Quad> m_taken;  // the card that was photographed last and has not moved since
    UtcMillis m_since = 0;
    UtcMillis m_lastSeen = 0;
    UtcMillis m_heldMillis = 0;
    bool m_missing = false;  // the last frame showed no edges
};

}  // namespace wellmet::capture
