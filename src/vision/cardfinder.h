// SPDX-License-Identifier: MPL-2.0
// Where the cards lie on a picture.
#pragma once

#include "capture/geometry.h"

#include <QImage>

#include <optional>
#include <vector>

namespace wellmet::vision {

using capture::Quad;

/// A card's outline on the picture. Corners are clockwise, starting at the one nearest to the picture's top-left.
struct FoundCard {
    Quad quad;
    double score = 0;  ///< 0..1: how much of the outline is backed by edges, and how clearly

    bool operator==(const FoundCard &) const = default;
};

/// Cards on a still picture, in reading order; empty when none is clear enough, which also is the answer for a picture
/// that is one card from edge to edge.
std::vector<FoundCard> findCards(const QImage &picture);

/// The clearest card on a preview frame, for drawing its edges: less thorough than findCards, made for at least 15
/// frames of 1280x720 a second on one core.
std::optional<FoundCard> findCardEdges(const QImage &frame);

}  // namespace wellmet::vision
