// SPDX-License-Identifier: MPL-2.0
#include "vision/quadscore.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace wellmet::vision {
namespace {

// In Sobel units of 8-bit Lab: about a step of three grey levels, which a white card on a light table still has.
constexpr float minGradient = 14;
// An edge counts when it crosses the line's normal by less than about 25 degrees.
constexpr float minAlignment = 0.9F;
constexpr double fullContrast = 18;
// A side this near to the picture's border (as a part of the picture's size) has nothing behind it to be told from.
constexpr double borderMargin = 0.012;
constexpr double borderSupport = 0.5;

cv::Point2f unit(cv::Point2f v)
{
    const auto length = static_cast<float>(cv::norm(v));
    return length > 1e-6F ? v / length : cv::Point2f(1, 0);
}

double angleAt(cv::Point2f before, cv::Point2f at, cv::Point2f after)
{
    const cv::Point2f u = unit(before - at);
    const cv::Point2f v = unit(after - at);
    return std::acos(std::clamp(double(u.dot(v)), -1.0, 1.0)) * 180 / std::numbers::pi;
}

/// 1 inside [low, high], falling to 0 at the outer limits.
double trapezoid(double x, double outerLow, double low, double high, double outerHigh)
{
    if (x < low)
        return std::clamp((x - outerLow) / (low - outerLow), 0.0, 1.0);
    if (x > high)
        return std::clamp((outerHigh - x) / (outerHigh - high), 0.0, 1.0);
    return 1;
}

/// How much the shape alone looks like a card seen from some angle.
double shapeScore(const Corners &c)
{
    double worstAngle = 90;
    for (size_t i = 0; i < 4; ++i) {
        const double angle = angleAt(c[(i + 3) % 4], c[i], c[(i + 1) % 4]);
        if (std::abs(angle - 90) > std::abs(worstAngle - 90))
            worstAngle = angle;
    }
    const double top = cv::norm(c[1] - c[0]);
    const double right = cv::norm(c[2] - c[1]);
    const double bottom = cv::norm(c[3] - c[2]);
    const double left = cv::norm(c[0] - c[3]);
    const double width = (top + bottom) / 2;
    const double height = (left + right) / 2;
    const double aspect = std::max(width, height) / std::max(1.0, std::min(width, height));
    const double taper = std::max(std::max(top, bottom) / std::max(1.0, std::min(top, bottom)),
                                  std::max(left, right) / std::max(1.0, std::min(left, right)));
    return trapezoid(worstAngle, 48, 75, 105, 132) * trapezoid(aspect, 0.85, 1.35, 2.0, 3.0) * trapezoid(taper, 0, 0.9, 1.25, 2.0);
}

bool onBorder(cv::Point2f a, cv::Point2f b, cv::Size size)
{
    const float mx = static_cast<float>(size.width * borderMargin);
    const float my = static_cast<float>(size.height * borderMargin);
    const auto w = static_cast<float>(size.width);
    const auto h = static_cast<float>(size.height);
    return (a.x < mx && b.x < mx) || (a.y < my && b.y < my) || (a.x > w - 1 - mx && b.x > w - 1 - mx)
        || (a.y > h - 1 - my && b.y > h - 1 - my);
}

}  // namespace

EdgeField::EdgeField(const cv::Mat &bgr)
{
    cv::Mat smooth;
    cv::GaussianBlur(bgr, smooth, {3, 3}, 0);
    cv::cvtColor(smooth, m_lab, cv::COLOR_BGR2Lab);
    m_gx = cv::Mat::zeros(bgr.size(), CV_16S);
    m_gy = cv::Mat::zeros(bgr.size(), CV_16S);
    cv::Mat strongest = cv::Mat::zeros(bgr.size(), CV_16S);
    for (int channel = 0; channel < 3; ++channel) {
        cv::Mat plane;
        cv::extractChannel(m_lab, plane, channel);
        cv::Mat gx;
        cv::Mat gy;
        cv::Sobel(plane, gx, CV_16S, 1, 0);
        cv::Sobel(plane, gy, CV_16S, 0, 1);
        const cv::Mat magnitude = cv::abs(gx) + cv::abs(gy);
        const cv::Mat stronger = magnitude > strongest;
        gx.copyTo(m_gx, stronger);
        gy.copyTo(m_gy, stronger);
        magnitude.copyTo(strongest, stronger);
    }
}

double EdgeField::support(cv::Point2f a, cv::Point2f b) const
{
    const cv::Point2f along = unit(b - a);
    const cv::Point2f normal(-along.y, along.x);
    const double length = cv::norm(b - a);
    const int samples = std::clamp(static_cast<int>(length / 4), 12, 80);
    int backed = 0;
    for (int i = 0; i < samples; ++i) {
        // Corners are rounded or worn: the ends of a side say little.
        const float t = 0.05F + 0.9F * (static_cast<float>(i) + 0.5F) / static_cast<float>(samples);
        const cv::Point2f p = a + t * (b - a);
        for (int step = -2; step <= 2; ++step) {
            const cv::Point q = p + static_cast<float>(step) * normal;
            if (q.x < 0 || q.y < 0 || q.x >= m_gx.cols || q.y >= m_gx.rows)
                continue;
            const float gx = m_gx.at<short>(q);
            const float gy = m_gy.at<short>(q);
            const float across = std::abs(gx * normal.x + gy * normal.y);
            if (across >= minGradient && across * across >= minAlignment * minAlignment * (gx * gx + gy * gy)) {
                ++backed;
                break;
            }
        }
    }
    return double(backed) / samples;
}

double EdgeField::contrast(cv::Point2f a, cv::Point2f b) const
{
    const cv::Point2f along = unit(b - a);
    const cv::Point2f normal(-along.y, along.x);
    const cv::Rect bounds({0, 0}, m_lab.size());
    const int samples = 40;
    std::vector<double> differences;
    for (int i = 0; i < samples; ++i) {
        const float t = 0.05F + 0.9F * (static_cast<float>(i) + 0.5F) / samples;
        const cv::Point2f p = a + t * (b - a);
        // The lesser of two depths: a thin printed line can lie at one of them, the ground behind a card lies at both.
        double least = 1e9;
        for (const float depth : {4.0F, 7.0F}) {
            const cv::Point in = p + depth * normal;
            const cv::Point out = p - depth * normal;
            if (bounds.contains(in) && bounds.contains(out))
                least = std::min(least, cv::norm(cv::Vec3d(m_lab.at<cv::Vec3b>(in)) - cv::Vec3d(m_lab.at<cv::Vec3b>(out))));
        }
        if (least < 1e9)
            differences.push_back(least);
    }
    if (differences.size() < samples / 4)
        return 0;
    std::nth_element(differences.begin(), differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2), differences.end());
    return differences[differences.size() / 2];
}

std::array<cv::Point2f, 2> EdgeField::fitted(cv::Point2f a, cv::Point2f b, int reach) const
{
    const cv::Point2f along = unit(b - a);
    const cv::Point2f normal(-along.y, along.x);
    std::vector<cv::Point2f> points;
    const int samples = std::clamp(static_cast<int>(cv::norm(b - a) / 3), 12, 120);
    for (int i = 0; i < samples; ++i) {
        const float t = 0.08F + 0.84F * (static_cast<float>(i) + 0.5F) / static_cast<float>(samples);
        const cv::Point2f p = a + t * (b - a);
        float best = minGradient;
        int bestStep = reach + 1;
        for (int step = -reach; step <= reach; ++step) {
            const cv::Point q = p + static_cast<float>(step) * normal;
            if (q.x < 0 || q.y < 0 || q.x >= m_gx.cols || q.y >= m_gx.rows)
                continue;
            const float across = std::abs(m_gx.at<short>(q) * normal.x + m_gy.at<short>(q) * normal.y);
            if (across > best) {
                best = across;
                bestStep = step;
            }
        }
        if (bestStep <= reach)
            points.push_back(p + static_cast<float>(bestStep) * normal);
    }
    if (points.size() < static_cast<size_t>(samples) / 3)
        return {a, b};
    cv::Vec4f line;
    cv::fitLine(points, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    const cv::Point2f direction(line[0], line[1]);
    const cv::Point2f origin(line[2], line[3]);
    return {origin + direction * direction.dot(a - origin), origin + direction * direction.dot(b - origin)};
}

double areaOf(const Corners &c)
{
    return std::abs((c[2] - c[0]).cross(c[3] - c[1])) / 2.0;
}

cv::Point2f intersection(cv::Point2f a, cv::Point2f b, cv::Point2f c, cv::Point2f d)
{
    const cv::Point2d r = b - a;
    const cv::Point2d s = d - c;
    const double cross = r.cross(s);
    if (std::abs(cross) < 1e-6)
        return {1e9F, 1e9F};
    const double t = cv::Point2d(c - a).cross(s) / cross;
    return cv::Point2d(a) + t * r;
}

Corners refined(const EdgeField &field, const Corners &corners)
{
    std::array<std::array<cv::Point2f, 2>, 4> sides;
    for (size_t i = 0; i < 4; ++i) {
        const cv::Point2f a = corners[i];
        const cv::Point2f b = corners[(i + 1) % 4];
        sides[i] = onBorder(a, b, field.size()) ? std::array{a, b} : field.fitted(a, b, 5);
    }
    Corners result;
    for (size_t i = 0; i < 4; ++i) {
        const auto &before = sides[(i + 3) % 4];
        result[i] = intersection(before[0], before[1], sides[i][0], sides[i][1]);
        if (cv::norm(result[i] - corners[i]) > 14)
            return corners;
    }
    return result;
}

double outlineScore(const EdgeField &field, const Corners &corners)
{
    const double shape = shapeScore(corners);
    if (shape <= 0)
        return 0;
    const double beyond = 0.04 * std::max(field.size().width, field.size().height);
    std::array<double, 4> sides;
    double runsOn = 0;
    int ends = 0;
    int borderSides = 0;
    for (size_t i = 0; i < 4; ++i) {
        const cv::Point2f a = corners[i];
        const cv::Point2f b = corners[(i + 1) % 4];
        if (onBorder(a, b, field.size())) {
            // One side may be out of the picture; a shape that leans on two is a stripe or a panel of something larger.
            if (++borderSides > 1)
                return 0;
            sides[i] = borderSupport;
            continue;
        }
        const double support = field.support(a, b);
        if (support < 0.25)
            return 0;
        sides[i] = support * (0.35 + 0.65 * std::min(1.0, field.contrast(a, b) / fullContrast));
        const cv::Point2f along = b - a;
        const auto reach = static_cast<float>(std::max(beyond, 0.12 * cv::norm(along)) / cv::norm(along));
        runsOn += field.support(b + 0.03F * along, b + reach * along) + field.support(a - 0.03F * along, a - reach * along);
        ends += 2;
    }
    std::sort(sides.begin(), sides.end());
    const double evidence = 0.35 * sides[0] + 0.25 * sides[1] + 0.2 * sides[2] + 0.2 * sides[3];
    const double stops = ends == 0 ? 0 : 1 - 0.35 * runsOn / ends;
    return evidence * stops * (0.4 + 0.6 * shape);
}

}  // namespace wellmet::vision
