// SPDX-License-Identifier: MPL-2.0
#include "vision/orientation.h"

#include "vision/lineboxes.h"
#include "vision/matimage.h"
#include "vision/rectify.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace wellmet::vision {
namespace {

using namespace Qt::StringLiterals;

constexpr int inputHeight = 48;
constexpr int inputWidth = 192;
// The longest boxes vote; more bring no more certainty.
constexpr size_t voters = 10;
// Votes this clear are not checked by reading.
constexpr double clearVote = 0.25;
constexpr size_t trialLines = 4;

/// How much sense a line makes: characters, each as sure as it is read.
Result<double> legibility(TextRecogniser &recogniser, const cv::Mat &line)
{
    auto reading = recogniser.read(line);
    if (!reading)
        return Unexpected(reading.error());
    double sum = 0;
    for (const float p : reading->probabilities)
        sum += (p - 0.5) * 2;
    return sum;
}

/// Whether the lines read better turned by 180 degrees.
Result<bool> readsBetterTurned(TextRecogniser &recogniser, const std::vector<cv::Mat> &lines)
{
    double balance = 0;
    for (size_t i = 0; i < std::min(trialLines, lines.size()); ++i) {
        cv::Mat flipped;
        cv::rotate(lines[i], flipped, cv::ROTATE_180);
        const auto asIs = legibility(recogniser, lines[i]);
        const auto turnedRound = legibility(recogniser, flipped);
        if (!asIs || !turnedRound)
            return Unexpected(asIs ? turnedRound.error() : asIs.error());
        balance += *turnedRound - *asIs;
    }
    return balance > 0;
}

}  // namespace

Result<double> LineTurnClassifier::upsideDown(const cv::Mat &line)
{
    const int used = std::clamp(static_cast<int>(std::ceil(double(line.cols) * inputHeight / line.rows)), 1, inputWidth);
    Tensor input = lineTensor(line, inputHeight, inputWidth, used);
    auto output = m_model.run(input);
    if (!output)
        return Unexpected(output.error());
    if (output->values.size() != 2)
        return Unexpected(ErrorKind::ModelDamaged, u"the turn classifier's output has %1 classes"_s.arg(output->values.size()));
    return output->values[1];
}

bool mostlyUpright(const std::vector<TextBox> &boxes)
{
    double upright = 0;
    double level = 0;
    for (const TextBox &box : boxes) {
        const cv::Size2f sides = sidesOf(box.quad);
        if (sides.width > 1.5F * sides.height)
            (standsUpright(box.quad) ? upright : level) += sides.width;
    }
    return upright > level;
}

Result<int> uprightTurn(const cv::Mat &card, const std::vector<TextBox> &boxes, LineTurnClassifier &classifier, TextRecogniser &recogniser)
{
    const bool upright = mostlyUpright(boxes);
    std::vector<Quad> quads;
    for (const TextBox &box : boxes)
        if (standsUpright(box.quad) == upright)
            quads.push_back(box.quad);
    if (quads.empty())
        return 0;
    std::sort(quads.begin(), quads.end(), [](const Quad &a, const Quad &b) { return sidesOf(a).width > sidesOf(b).width; });
    quads.resize(std::min(voters, quads.size()));

    std::vector<cv::Mat> lines;
    double sum = 0;
    for (const Quad &quad : quads) {
        lines.push_back(cropLine(card, quad));
        const auto vote = classifier.upsideDown(lines.back());
        if (!vote)
            return Unexpected(vote.error());
        sum += *vote;
    }
    const double share = sum / static_cast<double>(quads.size());
    bool upsideDown = share > 0.5;
    if (share > clearVote && share < 1 - clearVote) {
        const auto better = readsBetterTurned(recogniser, lines);
        if (!better)
            return Unexpected(better.error());
        upsideDown = *better;
    }
    return upright ? (upsideDown ? 270 : 90) : (upsideDown ? 180 : 0);
}

std::vector<TextBox> turnedBoxes(const std::vector<TextBox> &boxes, cv::Size size, int degrees)
{
    const cv::Matx33d turn = turnMatrix(size, degrees).inv();
    std::vector<TextBox> result = boxes;
    for (TextBox &box : result) {
        const auto p = pointsOf(mapped(box.quad, turn));
        const cv::Size2f sides = sidesOf(box.quad);
        const cv::Point2f along = (p[1] - p[0] + p[2] - p[3]) * 0.5F;
        const double angle = std::atan2(along.y, along.x) * 180 / CV_PI;
        const cv::Point2f centre = (p[0] + p[1] + p[2] + p[3]) * 0.25F;
        box.quad = readingQuad(cv::RotatedRect(centre, sides, static_cast<float>(angle)));
    }
    return result;
}

}  // namespace wellmet::vision
