// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/table.h"

#include <opencv2/imgproc.hpp>

#include <QColor>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

/// Mixes two colours by a map of 0..1.
void mix(QImage &image, const cv::Mat &map, const QColor &low, const QColor &high)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const auto *weights = map.ptr<float>(y);
        for (int x = 0; x < image.width(); ++x) {
            const float t = std::clamp(weights[x], 0.0F, 1.0F);
            const auto channel = [t](int a, int b) { return static_cast<int>(static_cast<float>(a) + t * static_cast<float>(b - a)); };
            line[x] = qRgb(channel(low.red(), high.red()), channel(low.green(), high.green()), channel(low.blue(), high.blue()));
        }
    }
}

cv::Mat wood(cv::Size size, Random &random)
{
    const bool upright = random.chance(0.3);
    const cv::Size s = upright ? cv::Size(size.height, size.width) : size;
    cv::Mat grain = smoothNoise(s, {s.width, 26}, 3, random) * 0.6 + smoothNoise(s, {s.width / 2, 7}, 2, random) * 0.4;
    if (random.chance(0.5)) {
        const int plank = random.whole(140, 420);
        for (int y = random.whole(0, plank); y < s.height; y += plank)
            for (int k = 0; k < 3 && y + k < s.height; ++k)
                grain.row(y + k) -= 0.5F;
    }
    return upright ? cv::Mat(grain.t()) : grain;
}

cv::Mat marble(cv::Size size, Random &random)
{
    cv::Mat veins = cv::abs(smoothNoise(size, {size.width / 2, size.height / 2}, 5, random) - 0.5);
    cv::Mat map;
    cv::exp(veins * -26, map);
    return 1 - map * 0.55;
}

cv::Mat fabric(cv::Size size, Random &random)
{
    cv::Mat map = smoothNoise(size, {60, 60}, 2, random) * 0.5;
    const float step = static_cast<float>(random.real(0.7, 1.3));
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            map.at<float>(y, x) += 0.25F * (std::sin(static_cast<float>(x) * step) * std::sin(static_cast<float>(y) * step) + 1);
    return map;
}

}  // namespace

cv::Mat smoothNoise(cv::Size size, cv::Size cell, int octaves, Random &random)
{
    cv::Mat sum = cv::Mat::zeros(size, CV_32F);
    float weight = 1, total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        const cv::Size grid(std::max(2, size.width * (1 << octave) / std::max(1, cell.width) + 2),
                            std::max(2, size.height * (1 << octave) / std::max(1, cell.height) + 2));
        cv::Mat coarse(grid, CV_32F), fine;
        for (int y = 0; y < grid.height; ++y)
            for (int x = 0; x < grid.width; ++x)
                coarse.at<float>(y, x) = static_cast<float>(random.unit());
        cv::resize(coarse, fine, size, 0, 0, cv::INTER_CUBIC);
        sum += fine * weight;
        total += weight;
        weight *= 0.5F;
    }
    return sum / total;
}

QImage drawTable(QSize qsize, Random random, QStringList &tags)
{
    const cv::Size size(qsize.width(), qsize.height());
    QImage image(qsize, QImage::Format_RGB32);
    switch (random.whole(0, 9)) {
    case 0:
    case 1:
        tags << u"table-wood"_s;
        mix(image, wood(size, random), QColor(120, 78, 42), QColor(214, 168, 112));
        break;
    case 2:
        tags << u"table-dark-wood"_s;
        mix(image, wood(size, random), QColor(38, 22, 14), QColor(104, 66, 40));
        break;
    case 3:
    case 4: {
        tags << u"table-grey"_s;
        const int tone = random.whole(105, 175);
        mix(image, smoothNoise(size, {size.width, size.height}, 2, random) * 0.8 + smoothNoise(size, {5, 5}, 1, random) * 0.2,
            QColor(tone, tone, tone), QColor(tone + 24, tone + 25, tone + 22));
        break;
    }
    case 5: {
        tags << u"table-leather"_s;
        const auto base = QColor::fromHsl(random.whole(0, 40), random.whole(30, 140), random.whole(36, 64));
        mix(image, smoothNoise(size, {9, 9}, 2, random) * 0.5 + smoothNoise(size, {size.width, size.height}, 2, random) * 0.5,
            base.darker(150), base.lighter(140));
        break;
    }
    case 6:
        tags << u"table-marble"_s;
        mix(image, marble(size, random), QColor(120, 120, 124), QColor(205, 203, 198));
        break;
    case 7: {
        tags << u"table-fabric"_s;
        const auto base = QColor::fromHsl(random.whole(0, 359), random.whole(30, 150), random.whole(50, 130));
        mix(image, fabric(size, random), base.darker(140), base.lighter(125));
        break;
    }
    case 8:
        tags << u"table-black"_s;
        mix(image, smoothNoise(size, {size.width, size.height}, 3, random), QColor(18, 19, 22), QColor(56, 58, 62));
        break;
    default: {
        tags << u"table-granite"_s;
        mix(image, smoothNoise(size, {4, 4}, 2, random), QColor(60, 60, 62), QColor(170, 165, 160));
        break;
    }
    }
    return image;
}

}  // namespace wellmet::cardgen
