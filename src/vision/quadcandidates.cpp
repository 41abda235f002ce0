// SPDX-License-Identifier: MPL-2.0
#include "vision/quadcandidates.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wellmet::vision {
namespace {

struct Segment {
    cv::Point2f a;
    cv::Point2f b;
    double length = 0;
    double angle = 0;  // 0..pi
};

constexpr size_t maxSegments = 36;
constexpr double maxParallel = 0.35;  // radians two opposite sides may differ
constexpr double minCrossing = 0.85;  // radians two adjacent sides differ at least
constexpr double minSideOfPicture = 0.12;  // distance of opposite sides, as a part of the picture's longest side

double angleBetween(double a, double b)
{
    const double d = std::abs(a - b);
    return std::min(d, std::numbers::pi - d);
}

cv::Mat closed(const cv::Mat &mask, int size)
{
    cv::Mat result;
    cv::morphologyEx(mask, result, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {size, size}));
    return result;
}

cv::Mat opened(const cv::Mat &mask, int size)
{
    cv::Mat result;
    cv::morphologyEx(mask, result, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {size, size}));
    return result;
}

/// How far each pixel's colour lies from the colours along the picture's border, 0..255.
cv::Mat differenceFromBorder(const cv::Mat &lab)
{
    const int ring = std::max(4, std::min(lab.rows, lab.cols) / 16);
    cv::Mat border = cv::Mat::ones(lab.size(), CV_8U);
    border(cv::Rect(ring, ring, lab.cols - 2 * ring, lab.rows - 2 * ring)).setTo(0);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(lab, mean, deviation, border);
    cv::Mat total = cv::Mat::zeros(lab.size(), CV_32F);
    for (int channel = 0; channel < 3; ++channel) {
        cv::Mat plane;
        cv::extractChannel(lab, plane, channel);
        plane.convertTo(plane, CV_32F, 1.0, -mean[channel]);
        const double spread = std::max(3.0, deviation[channel]);
        total += plane.mul(plane) / (spread * spread);
    }
    cv::sqrt(total, total);
    cv::Mat result;
    total.convertTo(result, CV_8U, 24);
    return result;
}

/// Difference between the largest and the smallest of a pixel's colours.
cv::Mat chromaOf(const cv::Mat &bgr)
{
    std::array<cv::Mat, 3> planes;
    cv::split(bgr, planes.data());
    const cv::Mat high = cv::max(cv::max(planes[0], planes[1]), planes[2]);
    const cv::Mat low = cv::min(cv::min(planes[0], planes[1]), planes[2]);
    return high - low;
}

void addQuads(const cv::Mat &mask, double minPixels, std::vector<Corners> &quads)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(mask, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    for (const auto &contour : contours) {
        if (contour.size() < 4)
            continue;
        std::vector<cv::Point> hull;
        cv::convexHull(contour, hull);
        if (cv::contourArea(hull) < minPixels)
            continue;
        if (const auto quad = quadFromHull(hull))
            quads.push_back(*quad);
    }
}

std::vector<Segment> longestSegments(const cv::Mat &gray)
{
    std::vector<cv::Vec4f> raw;
    cv::createLineSegmentDetector(cv::LSD_REFINE_STD)->detect(gray, raw);
    const double shortest = 0.06 * std::max(gray.cols, gray.rows);
    std::vector<Segment> segments;
    for (const cv::Vec4f &s : raw) {
        Segment segment{{s[0], s[1]}, {s[2], s[3]}, std::hypot(s[2] - s[0], s[3] - s[1]), std::atan2(s[3] - s[1], s[2] - s[0])};
        if (segment.angle < 0)
            segment.angle += std::numbers::pi;
        if (segment.length >= shortest)
            segments.push_back(segment);
    }
    std::sort(segments.begin(), segments.end(), [](const Segment &a, const Segment &b) { return a.length > b.length; });
    // Pieces of one line count as one: keep the longest, give it the length of all.
    std::vector<Segment> lines;
    for (const Segment &s : segments) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Segment &line) {
            const cv::Point2f along = (line.b - line.a) / static_cast<float>(cv::norm(line.b - line.a));
            return angleBetween(line.angle, s.angle) < 0.035 && std::abs(along.cross(s.a - line.a)) < 3
                && std::abs(along.cross(s.b - line.a)) < 3;
        });
        if (same == lines.end())
            lines.push_back(s);
        else
            same->length += s.length;
    }
    std::sort(lines.begin(), lines.end(), [](const Segment &a, const Segment &b) { return a.length > b.length; });
    if (lines.size() > maxSegments)
        lines.resize(maxSegments);
    return lines;
}

/// Distance of the middle of `b` from the line through `a`, with its sign.
double offset(const Segment &a, const Segment &b)
{
    const cv::Point2f along = (a.b - a.a) / static_cast<float>(cv::norm(a.b - a.a));
    return along.cross((b.a + b.b) / 2 - a.a);
}

}  // namespace

Corners inOrder(Corners c)
{
    if ((c[1] - c[0]).cross(c[2] - c[1]) < 0)
        std::reverse(c.begin(), c.end());
    const auto first = std::min_element(c.begin(), c.end(), [](cv::Point2f a, cv::Point2f b) { return a.x + a.y < b.x + b.y; });
    std::rotate(c.begin(), first, c.end());
    return c;
}

std::optional<Corners> quadFromHull(const std::vector<cv::Point> &hull)
{
    const double length = cv::arcLength(hull, true);
    const double area = cv::contourArea(hull);
    std::vector<cv::Point> polygon;
    for (double epsilon = 0.01; epsilon <= 0.08; epsilon += 0.01) {
        cv::approxPolyDP(hull, polygon, epsilon * length, true);
        if (polygon.size() <= 4)
            break;
    }
    if (polygon.size() != 4)
        return std::nullopt;
    Corners corners;
    std::copy(polygon.begin(), polygon.end(), corners.begin());
    corners = inOrder(corners);
    const double quadArea = areaOf(corners);
    if (!cv::isContourConvex(polygon) || quadArea < 0.8 * area || quadArea > 1.2 * area)
        return std::nullopt;
    return corners;
}

std::vector<Corners> quadsFromContours(const cv::Mat &bgr, double minArea)
{
    const double minPixels = minArea * bgr.size().area();
    cv::Mat smooth;
    cv::GaussianBlur(bgr, smooth, {5, 5}, 0);
    cv::Mat gray;
    cv::cvtColor(smooth, gray, cv::COLOR_BGR2GRAY);
    cv::Mat lab;
    cv::cvtColor(smooth, lab, cv::COLOR_BGR2Lab);
    const cv::Mat chroma = chromaOf(smooth);

    std::vector<Corners> quads;
    cv::Mat mask;
    for (const auto &[low, high] : {std::pair(20.0, 50.0), std::pair(50.0, 120.0)}) {
        cv::Canny(gray, mask, low, high);
        addQuads(closed(mask, 5), minPixels, quads);
    }
    cv::Canny(chroma, mask, 25, 60);
    addQuads(closed(mask, 5), minPixels, quads);

    for (const cv::Mat &plane : {gray, chroma, differenceFromBorder(lab)}) {
        cv::threshold(plane, mask, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
        addQuads(closed(mask, 9), minPixels, quads);
        addQuads(opened(mask, 9), minPixels, quads);
        addQuads(opened(~mask, 9), minPixels, quads);
    }
    return quads;
}

std::vector<Corners> quadsFromSegments(const cv::Mat &bgr, double minArea, size_t maxQuads)
{
    cv::Mat gray;
    cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
    const std::vector<Segment> lines = longestSegments(gray);
    const double minDistance = minSideOfPicture * std::max(bgr.cols, bgr.rows);
    struct Pair {
        size_t first;
        size_t second;
        double length;
    };
    std::vector<Pair> pairs;
    for (size_t i = 0; i < lines.size(); ++i)
        for (size_t j = i + 1; j < lines.size(); ++j)
            if (angleBetween(lines[i].angle, lines[j].angle) < maxParallel && std::abs(offset(lines[i], lines[j])) > minDistance)
                pairs.push_back({i, j, lines[i].length + lines[j].length});
    std::sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.length > b.length; });

    const cv::Rect2f around(-0.05F * static_cast<float>(bgr.cols), -0.05F * static_cast<float>(bgr.rows),
                            1.1F * static_cast<float>(bgr.cols), 1.1F * static_cast<float>(bgr.rows));
    std::vector<Corners> quads;
    for (size_t p = 0; p < pairs.size() && quads.size() < maxQuads; ++p) {
        for (size_t q = p + 1; q < pairs.size() && quads.size() < maxQuads; ++q) {
            const Segment &a = lines[pairs[p].first];
            const Segment &b = lines[pairs[p].second];
            const Segment &c = lines[pairs[q].first];
            const Segment &d = lines[pairs[q].second];
            if (angleBetween(a.angle, c.angle) < minCrossing || angleBetween(b.angle, d.angle) < minCrossing)
                continue;
            Corners corners{intersection(a.a, a.b, c.a, c.b), intersection(a.a, a.b, d.a, d.b), intersection(b.a, b.b, d.a, d.b),
                            intersection(b.a, b.b, c.a, c.b)};
            if (!std::all_of(corners.begin(), corners.end(), [&](cv::Point2f corner) { return around.contains(corner); }))
                continue;
            corners = inOrder(corners);
            if (areaOf(corners) >= minArea * bgr.size().area()
                && cv::isContourConvex(std::vector<cv::Point2f>(corners.begin(), corners.end())))
                quads.push_back(corners);
        }
    }
    return quads;
}

}  // namespace wellmet::vision
