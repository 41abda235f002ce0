// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/photograph.h"

#include "support/cardgen/optics.h"
#include "support/cardgen/table.h"

#include <opencv2/imgproc.hpp>

#include <QPainterPath>
#include <QTransform>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

/// Text whose x-height falls below this many pixels cannot be read by people either.
constexpr double SmallestXHeight = 8.5;

/// Corners of a card of this size seen by a camera off the perpendicular, about the origin, width about 1.
QPolygonF seen(QSizeF size, const Shot &shot, double turn)
{
    constexpr double degree = std::numbers::pi / 180;
    const double cz = std::cos(turn * degree), sz = std::sin(turn * degree), sx = std::sin(shot.pitch * degree),
                 cx = std::cos(shot.pitch * degree), sy = std::sin(shot.yaw * degree), cy = std::cos(shot.yaw * degree);
    const double w = size.width() / 2, h = size.height() / 2, distance = 2.2 * std::max(size.width(), size.height());
    QPolygonF quad;
    for (const auto &corner : {QPointF(-w, -h), QPointF(w, -h), QPointF(w, h), QPointF(-w, h)}) {
        const double x = corner.x() * cz - corner.y() * sz, y = corner.x() * sz + corner.y() * cz;
        const double y2 = y * cx, z2 = y * sx, x3 = x * cy + z2 * sy, z3 = z2 * cy - x * sy;
        quad << QPointF(x3, y2) * (distance / (distance + z3));
    }
    return quad;
}

double shortestEdgeRatio(const QPolygonF &quad, QSizeF pixels)
{
    const auto length = [&](int i, int j) { return QLineF(quad[i], quad[j]).length(); };
    return std::min(
        {length(0, 1) / pixels.width(), length(3, 2) / pixels.width(), length(0, 3) / pixels.height(), length(1, 2) / pixels.height()});
}

QPolygonF placed(const QPolygonF &quad, double scale, QPointF at)
{
    QPolygonF moved;
    const auto centre = quad.boundingRect().center();
    for (const auto &p : quad)
        moved << (p - centre) * scale + at;
    return moved;
}

QPainterPath pathOf(const QPolygonF &polygon)
{
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

/// Places every card in the picture, apart from each other.
std::optional<std::vector<QPolygonF>> arrange(const std::vector<DrawnCard> &drawn, const Shot &shot, QSize size, Random &random)
{
    const double margin = 0.02 * std::max(size.width(), size.height());
    std::vector<QPolygonF> quads;
    for (const auto &card : drawn) {
        bool found = false;
        for (int attempt = 0; attempt < 60 && !found; ++attempt) {
            const double turn = shot.turn + shot.tilt + (drawn.size() > 1 ? random.real(-14, 14) : 0);
            const auto quad = seen(card.millimetres, shot, turn);
            const auto bounds = quad.boundingRect();
            const double largest = std::min((size.width() - 2 * margin) / bounds.width(), (size.height() - 2 * margin) / bounds.height());
            const double scale = largest * shot.fill * (attempt < 20 ? 1 : 0.9);
            const double w = bounds.width() * scale, h = bounds.height() * scale;
            const auto whole = placed(quad, scale,
                                      {random.real(margin + w / 2, size.width() - margin - w / 2 + 1),
                                       random.real(margin + h / 2, size.height() - margin - h / 2 + 1)});
            if (card.smallestText * shortestEdgeRatio(whole, card.image.size()) < SmallestXHeight)
                continue;
            found = true;
            for (const auto &other : quads)
                found = found && !pathOf(placed(other, 1.05, other.boundingRect().center())).intersects(pathOf(whole));
            if (found)
                quads.push_back(whole);
        }
        if (!found)
            return std::nullopt;
    }
    return quads;
}

/// A card curled about its vertical axis: the middle stands off, the corners stay. Gives points of the flat card their place on `image`,
/// which has room above and below.
struct Curled {
    cv::Mat image;
    double bend = 0, padding = 0;
    QSizeF size;

    QPointF map(const QPointF &p) const
    {
        const double u = p.x() / size.width();
        return {p.x(), p.y() + padding + bend * size.height() * 4 * u * (1 - u)};
    }
};

Curled curl(const QImage &card, double bend)
{
    Curled c;
    c.size = card.size();
    c.bend = bend;
    c.padding = std::ceil(std::abs(bend) * card.height()) + 4;
    const auto flat = card.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const cv::Mat source(flat.height(), flat.width(), CV_8UC4, const_cast<uchar *>(flat.constBits()),
                         static_cast<size_t>(flat.bytesPerLine()));
    const cv::Size size(flat.width(), flat.height() + 2 * static_cast<int>(c.padding));
    cv::Mat mapX(size, CV_32F), mapY(size, CV_32F);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            mapX.at<float>(y, x) = static_cast<float>(x);
            mapY.at<float>(y, x) = static_cast<float>(y - c.map({static_cast<double>(x), 0.0}).y());
        }
    cv::remap(source, c.image, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar());
    return c;
}

QTransform transformOf(QSizeF size, const QPolygonF &quad)
{
    QTransform t;
    QTransform::quadToQuad(QPolygonF() << QPointF(0, 0) << QPointF(size.width(), 0) << QPointF(size.width(), size.height())
                                       << QPointF(0, size.height()),
                           quad, t);
    return t;
}

/// Lays the card on the picture with its shadow.
void lay(cv::Mat &picture, const Curled &card, const QPolygonF &quad, Random &random)
{
    const auto t = transformOf(card.size, quad);
    // OpenCV counts pixel centres, Qt pixel corners: half a pixel either way.
    const QTransform h = QTransform::fromTranslate(0.5, 0.5 - card.padding) * t * QTransform::fromTranslate(-0.5, -0.5);
    const cv::Matx33d m(h.m11(), h.m21(), h.m31(), h.m12(), h.m22(), h.m32(), h.m13(), h.m23(), h.m33());
    const double scale = shortestEdgeRatio(quad, card.size);
    cv::Mat source = card.image, layer;
    if (scale < 0.8)
        cv::GaussianBlur(source, source, {}, 0.35 / scale);
    cv::warpPerspective(source, layer, m, picture.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar());
    cv::Mat alpha, shadow;
    cv::extractChannel(layer, alpha, 3);
    const double reach = random.real(0.002, 0.008) * picture.cols, angle = random.real(0, 6.28);
    const cv::Matx23d shift(1, 0, std::cos(angle) * reach, 0, 1, std::sin(angle) * reach);
    cv::warpAffine(alpha, shadow, shift, alpha.size());
    cv::GaussianBlur(shadow, shadow, {}, reach * random.real(0.5, 1.2));
    const double strength = random.real(0.3, 0.65) / 255;
    picture.forEach<cv::Vec4b>([&](cv::Vec4b &pixel, const int *at) {
        const auto &over = layer.at<cv::Vec4b>(at[0], at[1]);
        const double dim = 1 - strength * shadow.at<uchar>(at[0], at[1]), rest = 1 - over[3] / 255.0;
        for (int c = 0; c < 3; ++c)
            pixel[c] = cv::saturate_cast<uchar>(pixel[c] * dim * rest + over[c]);
    });
}

int nearestTurn(const QPolygonF &quad)
{
    // The content's own "right" on the picture; turning clockwise by the answer brings it back to the right.
    const QPointF along = (quad[1] - quad[0]) + (quad[2] - quad[3]);
    const double lies = std::atan2(along.y(), along.x()) * 180 / std::numbers::pi;
    return ((360 - qRound(lies / 90) * 90) % 360 + 360) % 360;
}

CardTruth truthOf(const Content &content, const DrawnCard &drawn, const Curled &curled, const QPolygonF &quad, bool edges)
{
    CardTruth truth{content, drawn.layout, quad, nearestTurn(quad), edges, {}};
    const auto t = transformOf(curled.size, quad);
    for (const auto &box : drawn.boxes) {
        QPolygonF polygon;
        if (!box.isNull())
            for (const auto &corner : {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()})
                polygon << t.map(curled.map(corner) - QPointF(0, curled.padding));
        truth.boxes.push_back(polygon);
    }
    return truth;
}

}  // namespace

Shot shotFor(Random random, size_t cards)
{
    Shot s;
    s.scan = cards == 1 && random.chance(0.12);
    s.watermark = s.scan && random.chance(0.3);
    s.exif = random.chance(0.06);
    if (s.scan)
        return s;
    static constexpr std::array turns = {0, 0, 0, 0, 0, 0, 0, 90, 180, 270};
    s.turn = random.pick(turns);
    s.tilt = random.chance(0.8) ? random.normal() * 5 : random.real(-28, 28);
    s.tilt = std::clamp(s.tilt, -32.0, 32.0);
    const double off = random.chance(0.7) ? 8 : 24;
    s.pitch = random.real(-off, off);
    s.yaw = random.real(-off, off);
    s.bend = random.chance(0.25) ? random.real(-0.03, 0.03) : 0;
    s.lowLight = random.chance(0.1);
    s.glare = random.chance(0.18);
    s.castShadow = !s.lowLight && random.chance(0.25);
    s.fill = cards > 1 ? random.real(0.4, 0.46) - 0.03 * static_cast<double>(cards - 2) : random.real(0.58, 0.93);
    return s;
}

std::optional<Picture> photograph(const std::vector<Content> &contents, const std::vector<DrawnCard> &drawn, const Shot &shot,
                                  Random random)
{
    Picture picture;
    const auto &first = drawn.front();
    const int longer = drawn.size() > 1 ? random.whole(2300, 2800) : random.whole(1500, 2000);
    QSize size = random.chance(0.8) ? QSize(longer, longer * 3 / 4) : QSize(longer * 3 / 4, longer);
    std::vector<QPolygonF> quads;
    if (shot.scan) {
        size = (first.millimetres * random.real(11.5, 15)).toSize();
        const double out = size.width() * 0.006, turn = random.real(-0.006, 0.006) * size.height();
        quads.push_back(QPolygonF() << QPointF(-out + turn, -out) << QPointF(size.width() + out, -out + turn)
                                    << QPointF(size.width() + out - turn, size.height() + out)
                                    << QPointF(-out, size.height() + out - turn));
    } else if (auto found = arrange(drawn, shot, size, random)) {
        quads = std::move(*found);
    } else {
        return std::nullopt;
    }

    auto table = drawTable(size, random.fork(1), picture.tags);
    if (!shot.scan)
        drawClutter(table, quads, random.fork(2), picture.tags);
    cv::Mat image(table.height(), table.width(), CV_8UC4, table.bits(), static_cast<size_t>(table.bytesPerLine()));
    double xHeight = 1e9;
    for (size_t i = 0; i < drawn.size(); ++i) {
        const auto curled = curl(drawn[i].image, shot.bend);
        lay(image, curled, quads[i], random);
        xHeight = std::min(xHeight, drawn[i].smallestText * shortestEdgeRatio(quads[i], drawn[i].image.size()));
        picture.cards.push_back(truthOf(contents[i], drawn[i], curled, quads[i], !shot.scan));
        if (shot.scan)
            picture.cards.back().quad = QPolygonF(QRectF(QPointF(), QSizeF(size))).mid(0, 4);
    }
    shine(image, shot, quads, random.fork(3));
    expose(image, shot, xHeight, random.fork(4));
    if (shot.watermark)
        stamp(table, random.fork(5));
    picture.size = size;
    picture.bytes = develop(table, shot, random.fork(6));
    for (const auto &[on, tag] : {std::pair(shot.scan, u"scan"_s),
                                  {shot.watermark, u"watermark"_s},
                                  {shot.exif, u"exif"_s},
                                  {shot.lowLight, u"low-light"_s},
                                  {shot.glare, u"glare"_s},
                                  {shot.castShadow, u"shadow"_s},
                                  {shot.bend != 0, u"bent"_s},
                                  {drawn.size() > 1, u"several-cards"_s}})
        if (on)
            picture.tags << tag;
    return picture;
}

}  // namespace wellmet::cardgen
