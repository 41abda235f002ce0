// SPDX-License-Identifier: MPL-2.0
#include "vision/textdetector.h"

#include "vision/matimage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace wellmet::vision {
namespace {

using namespace Qt::StringLiterals;

// Measured on real cards; larger inputs cost time and find no more.
constexpr int maxInputSide = 1120;
// A card is never square; a whole picture can be, and would take half as much memory again.
constexpr double maxInputArea = 1120.0 * 840.0;
constexpr int inputMultiple = 32;
constexpr float textProbability = 0.25F;
constexpr double boxProbability = 0.40;
constexpr float minShortSide = 3;
// A box this much taller than wide holds text that runs up or down.
constexpr double uprightRatio = 1.5;
// The network is trained on shrunken text areas; this undoes the shrinking.
constexpr float unclipRatio = 1.6F;
// A hostile picture can be all specks; a card has a few dozen lines.
constexpr size_t maxBoxes = 1000;

/// Channel means and deviations of the training set, in the order the network was trained with.
constexpr std::array<float, 3> mean{0.485F, 0.456F, 0.406F};
constexpr std::array<float, 3> deviation{0.229F, 0.224F, 0.225F};

int roundedToMultiple(double side)
{
    return std::max(inputMultiple, static_cast<int>(std::lround(side / inputMultiple)) * inputMultiple);
}

Tensor inputOf(const cv::Mat &card)
{
    const double scale =
        std::min({1.0, double(maxInputSide) / std::max(card.cols, card.rows), std::sqrt(maxInputArea / card.size().area())});
    const cv::Size size(roundedToMultiple(card.cols * scale), roundedToMultiple(card.rows * scale));
    cv::Mat small;
    cv::resize(card, small, size, 0, 0, scale < 0.6 ? cv::INTER_AREA : cv::INTER_LINEAR);
    Tensor tensor;
    tensor.shape = {1, 3, size.height, size.width};
    const auto plane = static_cast<size_t>(size.area());
    tensor.values.resize(3 * plane);
    for (size_t channel = 0; channel < 3; ++channel) {
        cv::Mat target(size, CV_32F, tensor.values.data() + channel * plane);
        cv::Mat source;
        cv::extractChannel(small, source, static_cast<int>(channel));
        source.convertTo(target, CV_32F, 1.0 / (255.0 * deviation[channel]), -mean[channel] / deviation[channel]);
    }
    return tensor;
}

/// Mean of the map inside the rectangle.
double meanInside(const cv::Mat &probability, const cv::RotatedRect &rect)
{
    const cv::Rect bounds = rect.boundingRect() & cv::Rect({0, 0}, probability.size());
    if (bounds.empty())
        return 0;
    std::array<cv::Point2f, 4> corners;
    rect.points(corners.data());
    std::array<cv::Point, 4> polygon;
    std::transform(corners.begin(), corners.end(), polygon.begin(),
                   [&](cv::Point2f p) { return cv::Point(cvRound(p.x) - bounds.x, cvRound(p.y) - bounds.y); });
    cv::Mat mask = cv::Mat::zeros(bounds.size(), CV_8U);
    cv::fillConvexPoly(mask, polygon.data(), 4, cv::Scalar(1));
    return cv::mean(probability(bounds), mask)[0];
}

}  // namespace

bool standsUpright(const Quad &quad)
{
    const QPointF along = quad.corners[1] - quad.corners[0];
    return std::abs(along.y()) > std::abs(along.x());
}

Quad readingQuad(const cv::RotatedRect &rect)
{
    std::array<cv::Point2f, 4> p;
    rect.points(p.data());
    if ((p[1] - p[0]).cross(p[2] - p[1]) < 0)
        std::reverse(p.begin(), p.end());
    const double first = cv::norm(p[1] - p[0]);
    const double second = cv::norm(p[2] - p[1]);
    const bool elongated = std::max(first, second) > uprightRatio * std::min(first, second);
    // The side the text runs along: the longer one, rightwards or else upwards; of a squarish box the most level one.
    const auto rank = [&](size_t i) {
        const cv::Point2f side = p[(i + 1) % 4] - p[i];
        const bool longer = (i % 2 == 0) == (first > second);
        const bool level = std::abs(side.x) >= std::abs(side.y);
        if (!elongated)
            return double(side.x);
        return longer ? double(level ? side.x : -side.y) : -1e9;
    };
    size_t start = 0;
    for (size_t i = 1; i < 4; ++i)
        if (rank(i) > rank(start))
            start = i;
    std::rotate(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(start), p.end());
    return quadOf(p);
}

std::vector<TextBox> boxesOf(const cv::Mat &probability)
{
    const cv::Mat text = probability > textProbability;
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(text, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    std::vector<TextBox> boxes;
    for (const auto &contour : contours) {
        if (boxes.size() >= maxBoxes)
            break;
        cv::RotatedRect rect = cv::minAreaRect(contour);
        if (std::min(rect.size.width, rect.size.height) < minShortSide)
            continue;
        const double score = meanInside(probability, rect);
        if (score < boxProbability)
            continue;
        const float distance = rect.size.area() * unclipRatio / (2 * (rect.size.width + rect.size.height));
        rect.size.width += 2 * distance;
        rect.size.height += 2 * distance;
        boxes.push_back({readingQuad(rect), static_cast<float>(score)});
    }
    return boxes;
}

Result<std::vector<TextBox>> TextDetector::detect(const cv::Mat &card)
{
    Tensor input = inputOf(card);
    auto output = m_model.run(input);
    if (!output)
        return Unexpected(output.error());
    if (output->shape.size() != 4 || output->shape[2] != input.shape[2] || output->shape[3] != input.shape[3])
        return Unexpected(ErrorKind::ModelDamaged, u"the text detector's output does not fit its input"_s);
    const cv::Mat probability(static_cast<int>(output->shape[2]), static_cast<int>(output->shape[3]), CV_32F, output->values.data());
    auto boxes = boxesOf(probability);
    const cv::Matx33d toCard = cv::Matx33d::diag({double(card.cols) / probability.cols, double(card.rows) / probability.rows, 1.0});
    for (TextBox &box : boxes)
        box.quad = mapped(box.quad, toCard);
    return boxes;
}

}  // namespace wellmet::vision
