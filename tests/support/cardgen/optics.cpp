// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/optics.h"

#include "support/cardgen/table.h"

#include <opencv2/imgproc.hpp>

#include <QBuffer>
#include <QFont>
#include <QImageWriter>
#include <QPainter>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

void scaleBy(cv::Mat &picture, const cv::Mat &light)
{
    picture.forEach<cv::Vec4b>([&](cv::Vec4b &pixel, const int *at) {
        const float l = light.at<float>(at[0], at[1]);
        for (int c = 0; c < 3; ++c)
            pixel[c] = cv::saturate_cast<uchar>(static_cast<float>(pixel[c]) * l);
    });
}

/// A soft-edged dark area that comes in from one side: the photographer.
void darken(cv::Mat &light, Random &random)
{
    cv::Mat shade(light.size(), CV_32F, cv::Scalar(1));
    const int side = random.whole(0, 3);
    const double w = light.cols, h = light.rows, depth = random.real(0.25, 0.65);
    std::vector<cv::Point> outline;
    const auto point = [&](double along, double in) {
        switch (side) {
        case 0: return cv::Point(static_cast<int>(along * w), static_cast<int>(in * h));
        case 1: return cv::Point(static_cast<int>(along * w), static_cast<int>((1 - in) * h));
        case 2: return cv::Point(static_cast<int>(in * w), static_cast<int>(along * h));
        default: return cv::Point(static_cast<int>((1 - in) * w), static_cast<int>(along * h));
        }
    };
    outline.push_back(point(random.real(-0.2, 0.3), -0.1));
    for (int i = 0; i < 5; ++i)
        outline.push_back(point(0.1 + 0.2 * i, depth * random.real(0.6, 1.0)));
    outline.push_back(point(random.real(0.8, 1.2), -0.1));
    cv::fillPoly(shade, std::vector<std::vector<cv::Point>>{outline}, cv::Scalar(random.real(0.55, 0.8)));
    // A shadow's edge is soft by the lamp's size: blurred small, then enlarged.
    cv::Mat small;
    cv::resize(shade, small, {}, 0.125, 0.125, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {}, w * random.real(0.006, 0.03) * 0.125);
    cv::resize(small, shade, light.size(), 0, 0, cv::INTER_CUBIC);
    light = light.mul(shade);
}

void reflect(cv::Mat &picture, const std::vector<QPolygonF> &cards, Random &random)
{
    const auto bounds = random.pick(cards).boundingRect();
    const double cx = bounds.left() + bounds.width() * random.real(0.1, 0.9), cy = bounds.top() + bounds.height() * random.real(0.1, 0.9);
    const double rx = bounds.width() * random.real(0.12, 0.35), ry = bounds.height() * random.real(0.12, 0.4), peak = random.real(35, 95);
    picture.forEach<cv::Vec4b>([&](cv::Vec4b &pixel, const int *at) {
        const double dx = (at[1] - cx) / rx, dy = (at[0] - cy) / ry, add = peak * std::exp(-0.5 * (dx * dx + dy * dy));
        for (int c = 0; c < 3; ++c)
            pixel[c] = cv::saturate_cast<uchar>(pixel[c] + add);
    });
}

cv::Mat motionKernel(int length, double angle)
{
    cv::Mat kernel = cv::Mat::zeros(length, length, CV_32F);
    const double mid = (length - 1) / 2.0;
    cv::line(kernel, cv::Point(qRound(mid - mid * std::cos(angle)), qRound(mid - mid * std::sin(angle))),
             cv::Point(qRound(mid + mid * std::cos(angle)), qRound(mid + mid * std::sin(angle))), cv::Scalar(1));
    return kernel / cv::sum(kernel)[0];
}

}  // namespace

void shine(cv::Mat &picture, const Shot &shot, const std::vector<QPolygonF> &cards, Random random)
{
    const cv::Size size = picture.size();
    cv::Mat light(size, CV_32F);
    const double slopeX = random.real(-0.22, 0.22), slopeY = random.real(-0.22, 0.22), vignette = random.real(0, 0.25),
                 level = shot.scan ? random.real(0.93, 1.02) : random.real(0.78, 1.03);
    light.forEach<float>([&](float &l, const int *at) {
        const double x = 2.0 * at[1] / size.width - 1, y = 2.0 * at[0] / size.height - 1;
        l = static_cast<float>(level * (1 + (shot.scan ? 0.2 : 1) * (slopeX * x + slopeY * y - vignette * (x * x + y * y) / 2)));
    });
    if (shot.castShadow)
        darken(light, random);
    if (shot.lowLight)
        light *= random.real(0.45, 0.6);
    scaleBy(picture, light);
    if (shot.glare)
        reflect(picture, cards, random);
}

void expose(cv::Mat &picture, const Shot &shot, double xHeight, Random random)
{
    const double warm = random.real(-0.09, 0.11), green = random.real(-0.02, 0.02);
    const cv::Vec3d balance(1 - warm, 1 + green, 1 + warm * 0.6);
    // Letters stay letters while the blur is a small part of their height.
    const double blur = random.chance(0.75) ? random.real(0.35, 0.07 * xHeight) : random.real(0.07, 0.115) * xHeight;
    cv::GaussianBlur(picture, picture, {}, std::max(0.35, shot.scan ? blur * 0.6 : blur));
    if (!shot.scan && random.chance(0.15)) {
        const int length = std::clamp(static_cast<int>(xHeight * random.real(0.18, 0.32)) | 1, 3, 9);
        cv::filter2D(picture, picture, -1, motionKernel(length, random.real(0, 3.14)));
    }
    const double noise = shot.scan ? random.real(0.5, 2.5) : shot.lowLight ? random.real(4, 7.5) : random.real(1, 4.5);
    for (int y = 0; y < picture.rows; ++y) {
        auto *line = picture.ptr<cv::Vec4b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            // Eight bytes of one draw: sums of three or four make near-normal noise, part of it shared by the channels.
            const quint64 bits = random.next();
            const auto byte = [bits](int i) { return static_cast<double>((bits >> (8 * i)) & 255); };
            const double shared = byte(0) + byte(1) - 255;
            for (int c = 0; c < 3; ++c) {
                const double own = byte(2 + 2 * c) + byte(3 + 2 * c - (c == 2 ? 6 : 0)) - 255;
                line[x][c] = cv::saturate_cast<uchar>(line[x][c] * balance[c] + noise * (0.75 * shared + 0.6 * own) / 104);
            }
        }
    }
}

void stamp(QImage &picture, Random random)
{
    static const std::array words = {u"Scanned with PaperLark"_s, u"ScanNimbus"_s, u"Scanned by DocuPond"_s};
    QPainter p(&picture);
    QFont font(u"Liberation Sans"_s);
    font.setPixelSize(std::max(8, static_cast<int>(picture.width() * random.real(0.022, 0.032))));
    p.setFont(font);
    p.setPen(random.chance(0.5) ? QColor(90, 90, 96, 150) : QColor(30, 130, 120, 160));
    const double edge = picture.width() * 0.012;
    p.drawText(QRectF(picture.rect()).adjusted(edge, edge, -edge, -edge),
               Qt::AlignBottom | (random.chance(0.7) ? Qt::AlignRight : Qt::AlignLeft), random.pick(words));
}

QByteArray develop(const QImage &picture, const Shot &shot, Random random)
{
    auto image = picture.convertToFormat(QImage::Format_RGB888);
    const int orientation = !shot.exif ? 1 : random.chance(0.6) ? 6 : random.chance(0.5) ? 8 : 3;
    if (orientation != 1)
        image = image.transformed(QTransform().rotate(orientation == 6 ? -90 : orientation == 8 ? 90 : 180));
    QByteArray bytes;
    int quality = random.whole(72, 92);
    do {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setQuality(quality);
        writer.write(image);
        quality -= 6;
    } while (shot.mostBytes > 0 && bytes.size() > shot.mostBytes && quality > 30);
    if (orientation == 1)
        return bytes;
    // APP1 with a TIFF directory of one entry: tag 0x0112, SHORT, count 1 (Exif 2.32, 4.5.4 and 4.6.4).
    QByteArray exif = QByteArray::fromHex("ffe1002245786966000049492a00080000000100120103000100000000000000"
                                          "00000000");
    exif[28] = static_cast<char>(orientation);
    return bytes.insert(2, exif);
}

}  // namespace wellmet::cardgen
