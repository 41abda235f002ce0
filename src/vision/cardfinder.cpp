// SPDX-License-Identifier: MPL-2.0
#include "vision/cardfinder.h"

#include "vision/matimage.h"
#include "vision/quadcandidates.h"
#include "vision/quadscore.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace wellmet::vision {
namespace {

constexpr int stillSide = 720;
constexpr int liveSide = 400;
// Below this the whole picture is the better answer: a wrong cut loses text, a missing one only background.
constexpr double minStillScore = 0.52;
constexpr double minLiveScore = 0.55;
// An outline this clear is not looked for by other means.
constexpr double clearScore = 0.8;
constexpr double minClearArea = 0.12;
constexpr double minStillArea = 0.03;
// Cards on one picture are of one kind: what is much smaller than the clearest one is something printed.
constexpr double minSizeRatio = 0.35;
constexpr int minPictureSide = 64;
// Longer strips than this, in widths, are no photographs; shrunk, nothing would be left of them.
constexpr int maxStrip = 12;
constexpr double minLiveArea = 0.06;
// A quad this large is the picture itself.
constexpr double maxArea = 0.95;
constexpr size_t maxCards = 12;
constexpr size_t maxSegmentQuads = 6000;
// How much a quad's size counts beside its outline: panels and frames on a card have outlines too, inside the card's.
constexpr double areaWeight = 0.25;

// Codes, logos and portraits are square, cards hardly ever: a square one has to be the main thing on the picture.
constexpr double minSquareArea = 0.15;
constexpr double squarish = 1.28;

struct Candidate {
    Corners corners;
    double score = 0;
    double rank = 0;
};

/// Shrunk to `longestSide`, B,G,R. Halving averages exactly and is many times faster than averaging by a fraction, so
/// that is left for the end.
cv::Mat reduced(const QImage &picture, int longestSide)
{
    const PicturePixels pixels(picture);
    cv::Mat small = pixels.mat();
    while (std::max(small.cols, small.rows) >= 2 * longestSide)
        cv::resize(small, small, {}, 0.5, 0.5, cv::INTER_AREA);
    const double scale = std::min(1.0, double(longestSide) / std::max(small.cols, small.rows));
    cv::resize(small, small, {}, scale, scale, cv::INTER_AREA);
    cv::cvtColor(small, small, cv::COLOR_BGRA2BGR);
    return small;
}

/// Whether there is room for a card.
bool isSearchable(const QImage &picture)
{
    const auto [shorter, longer] = std::minmax({picture.width(), picture.height()});
    return shorter >= minPictureSide && longer <= maxStrip * shorter;
}

bool isSquarish(const Corners &corners)
{
    const cv::Size2f sides = sidesOf(quadOf(corners));
    return std::max(sides.width, sides.height) < squarish * std::min(sides.width, sides.height);
}

std::vector<Candidate> ranked(const EdgeField &field, const std::vector<Corners> &quads, double minScore)
{
    const double pictureArea = field.size().area();
    std::vector<Candidate> candidates;
    for (const Corners &corners : quads) {
        const double area = areaOf(corners) / pictureArea;
        if (area > maxArea || (area < minSquareArea && isSquarish(corners)))
            continue;
        const double score = outlineScore(field, corners);
        if (score >= 0.75 * minScore)
            candidates.push_back({corners, score, score + areaWeight * std::sqrt(area)});
    }
    const auto better = [](const Candidate &a, const Candidate &b) { return a.rank > b.rank; };
    std::sort(candidates.begin(), candidates.end(), better);
    if (candidates.size() > 60)
        candidates.resize(60);
    for (Candidate &candidate : candidates) {
        const Corners fitted = refined(field, candidate.corners);
        const double score = outlineScore(field, fitted);
        if (score > candidate.score)
            candidate = {fitted, score, score + areaWeight * std::sqrt(areaOf(fitted) / pictureArea)};
    }
    std::erase_if(candidates, [&](const Candidate &c) { return c.score < minScore; });
    std::sort(candidates.begin(), candidates.end(), better);
    return candidates;
}

/// Part of the smaller quad that lies in the other, by points spread evenly over it. (Clipping one by the other, OpenCV 4.6
/// finds nothing in common where sides nearly coincide, and here they do.)
double overlap(const Corners &a, const Corners &b)
{
    const bool aIsSmaller = areaOf(a) < areaOf(b);
    const Corners &small = aIsSmaller ? a : b;
    const std::vector<cv::Point2f> large(aIsSmaller ? b.begin() : a.begin(), aIsSmaller ? b.end() : a.end());
    constexpr int steps = 12;
    int inside = 0;
    for (int i = 0; i < steps * steps; ++i) {
        const float u = (static_cast<float>(i % steps) + 0.5F) / steps;
        const float v = (static_cast<float>(i / steps) + 0.5F) / steps;
        const cv::Point2f top = small[0] + u * (small[1] - small[0]);
        const cv::Point2f bottom = small[3] + u * (small[2] - small[3]);
        inside += cv::pointPolygonTest(large, top + v * (bottom - top), false) >= 0 ? 1 : 0;
    }
    return double(inside) / (steps * steps);
}

/// A picture at one resolution, and how to get back to the original's pixels.
struct Look {
    cv::Mat picture;
    EdgeField field;
    float scale;

    Look(const QImage &original, int longestSide)
        : picture(reduced(original, longestSide)), field(picture),
          scale(static_cast<float>(original.width()) / static_cast<float>(picture.cols))
    {
    }
};

/// The candidates on the original picture.
std::vector<Candidate> onPicture(const Look &look, std::vector<Candidate> candidates)
{
    for (Candidate &candidate : candidates)
        for (cv::Point2f &corner : candidate.corners)
            corner *= look.scale;
    return candidates;
}

bool better(const Candidate &a, const Candidate &b)
{
    return a.rank > b.rank;
}

/// The best ones that don't lie on each other and are about the size of the best.
std::vector<Candidate> chosenFrom(const std::vector<Candidate> &candidates)
{
    std::vector<Candidate> chosen;
    for (const Candidate &candidate : candidates) {
        const bool taken =
            std::any_of(chosen.begin(), chosen.end(), [&](const Candidate &c) { return overlap(c.corners, candidate.corners) > 0.1; });
        const bool tooSmall = !chosen.empty() && areaOf(candidate.corners) < minSizeRatio * areaOf(chosen.front().corners);
        if (!taken && !tooSmall && chosen.size() < maxCards)
            chosen.push_back(candidate);
    }
    return chosen;
}

/// The card's corners, fitted once more at the resolution of `look`.
FoundCard found(const Candidate &candidate, const Look &look)
{
    Corners corners = candidate.corners;
    for (cv::Point2f &corner : corners)
        corner /= look.scale;
    corners = refined(look.field, corners);
    for (cv::Point2f &corner : corners)
        corner *= look.scale;
    return {quadOf(inOrder(corners)), candidate.score};
}

void sortInReadingOrder(std::vector<FoundCard> &cards)
{
    const auto middle = [](const FoundCard &card) { return card.quad.boundingBox().center(); };
    std::sort(cards.begin(), cards.end(), [&](const FoundCard &a, const FoundCard &b) { return middle(a).y() < middle(b).y(); });
    for (size_t first = 0; first < cards.size();) {
        const QRectF row = cards[first].quad.boundingBox();
        size_t last = first + 1;
        while (last < cards.size() && middle(cards[last]).y() < row.bottom())
            ++last;
        std::sort(cards.begin() + static_cast<std::ptrdiff_t>(first), cards.begin() + static_cast<std::ptrdiff_t>(last),
                  [&](const FoundCard &a, const FoundCard &b) { return middle(a).x() < middle(b).x(); });
        first = last;
    }
}

}  // namespace

std::vector<FoundCard> findCards(const QImage &picture)
{
    if (!isSearchable(picture))
        return {};
    // Fine edges show at the higher resolution; soft and broken ones close up at the lower.
    const Look fine(picture, stillSide);
    const Look coarse(picture, liveSide);
    std::vector<Candidate> candidates;
    const auto consider = [&](const Look &look, const std::vector<Corners> &quads) {
        for (const Candidate &candidate : onPicture(look, ranked(look.field, quads, minStillScore)))
            candidates.push_back(candidate);
    };
    consider(fine, quadsFromContours(fine.picture, minStillArea));
    consider(coarse, quadsFromContours(coarse.picture, minStillArea));
    // A card in two colours has a contour for each; only its sides, taken as lines, go all the way.
    consider(coarse, quadsFromSegments(coarse.picture, minStillArea, maxSegmentQuads));
    const double clearArea = minClearArea * picture.width() * picture.height();
    const bool clear = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate &c) { return c.score >= clearScore && areaOf(c.corners) >= clearArea; });
    if (!clear)
        consider(fine, quadsFromSegments(fine.picture, minStillArea, maxSegmentQuads));
    std::sort(candidates.begin(), candidates.end(), better);

    std::vector<FoundCard> cards;
    for (const Candidate &candidate : chosenFrom(candidates))
        cards.push_back(found(candidate, fine));
    sortInReadingOrder(cards);
    return cards;
}

std::optional<FoundCard> findCardEdges(const QImage &frame)
{
    if (!isSearchable(frame))
        return std::nullopt;
    const Look look(frame, liveSide);
    const std::vector<Candidate> candidates =
        onPicture(look, ranked(look.field, quadsFromContours(look.picture, minLiveArea), minLiveScore));
    if (candidates.empty())
        return std::nullopt;
    return found(candidates.front(), look);
}

}  // namespace wellmet::vision
