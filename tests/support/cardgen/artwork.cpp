// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/artwork.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <QPainterPath>

#include <cmath>
#include <exception>
#include <numbers>

namespace wellmet::cardgen {

namespace {

constexpr double Pi = std::numbers::pi;

QPainterPath regular(const QPointF &centre, double radius, int corners, double turn)
{
    QPolygonF polygon;
    for (int i = 0; i <= corners; ++i)
        polygon << centre + QPointF(std::cos(turn + 2 * Pi * i / corners), std::sin(turn + 2 * Pi * i / corners)) * radius;
    QPainterPath path;
    path.addPolygon(polygon);
    return path;
}

void bars(QPainter &p, const QRectF &b, const QColor &colour, Random &random)
{
    const int n = random.whole(4, 7);
    for (int i = 0; i < n; ++i) {
        const double h = b.height() * (0.25 + 0.75 * std::abs(std::sin(1.1 * i + 0.6)));
        p.fillRect(QRectF(b.left() + b.width() * i / n, b.bottom() - h, b.width() / n * 0.62, h), colour);
    }
}

void leaf(QPainter &p, const QRectF &b, const QColor &colour, const QColor &second)
{
    QPainterPath half;
    half.moveTo(b.bottomLeft());
    half.quadTo(b.topLeft(), b.topRight());
    half.quadTo(b.bottomRight(), b.bottomLeft());
    p.fillPath(half, colour);
    p.setPen(QPen(second, b.width() * 0.05));
    p.drawLine(b.bottomLeft(), b.center() + QPointF(b.width(), -b.height()) * 0.22);
}

void monogram(QPainter &p, const QRectF &b, const QColor &colour, const QColor &second, const QString &initials)
{
    p.setBrush(colour);
    p.drawEllipse(b);
    QFont font(QStringLiteral("Liberation Serif"));
    font.setPixelSize(std::max(1, qRound(b.height() * 0.5)));
    font.setBold(true);
    p.setFont(font);
    p.setPen(second);
    p.drawText(b, Qt::AlignCenter, initials);
}

}  // namespace

void drawMark(QPainter &p, const QRectF &b, const QColor &colour, const QColor &second, const QString &initials, Random random)
{
    p.save();
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    switch (random.whole(0, 9)) {
    case 0:  // rings
        p.setBrush(Qt::NoBrush);
        for (int i = 0; i < 3; ++i) {
            p.setPen(QPen(colour, b.width() * 0.09));
            const double inset = b.width() * (0.06 + 0.16 * i);
            p.drawEllipse(b.adjusted(inset, inset, -inset, -inset));
        }
        break;
    case 1:  // two overlapping triangles
        p.drawPath(regular(b.center(), b.width() * 0.5, 3, -Pi / 2));
        p.setBrush(second);
        p.setOpacity(0.55);
        p.drawPath(regular(b.center() + QPointF(b.width() * 0.16, b.height() * 0.1), b.width() * 0.36, 3, -Pi / 2));
        break;
    case 2: monogram(p, b, colour, second, initials); break;
    case 3:  // hexagon with a hole
        p.fillPath(regular(b.center(), b.width() * 0.5, 6, 0.52).subtracted(regular(b.center(), b.width() * 0.24, 6, 0)), colour);
        break;
    case 4: leaf(p, b, colour, second); break;
    case 5: bars(p, b, colour, random); break;
    case 6:  // waves
        p.setBrush(Qt::NoBrush);
        for (int i = 0; i < 3; ++i) {
            QPainterPath wave(QPointF(b.left(), b.top() + b.height() * (0.25 + 0.25 * i)));
            for (int k = 1; k <= 24; ++k)
                wave.lineTo(b.left() + b.width() * k / 24, b.top() + b.height() * (0.25 + 0.25 * i + 0.1 * std::sin(k * Pi / 6)));
            p.setPen(QPen(i == 1 ? colour.lighter(130) : colour, b.height() * 0.09, Qt::SolidLine, Qt::RoundCap));
            p.drawPath(wave);
        }
        break;
    case 7:  // squares
        for (int i = 0; i < 9; ++i)
            if (i != 2 && i != 4)
                p.fillRect(
                    QRectF(b.left() + b.width() * (i % 3) / 3, b.top() + b.height() * (i / 3) / 3, b.width() * 0.29, b.height() * 0.29),
                    colour);
        break;
    case 8: {  // crescent
        QPainterPath moon, bite;
        moon.addEllipse(b);
        bite.addEllipse(b.translated(b.width() * 0.25, -b.height() * 0.12));
        p.fillPath(moon.subtracted(bite), colour);
        break;
    }
    default:  // flower of dots
        for (int i = 0; i < 8; ++i)
            p.drawEllipse(b.center() + QPointF(std::cos(i * Pi / 4), std::sin(i * Pi / 4)) * b.width() * 0.36, b.width() * 0.11,
                          b.width() * 0.11);
        break;
    }
    p.restore();
}

void drawIcon(QPainter &p, const QRectF &box, Icon icon, const QColor &colour, bool onDisc)
{
    p.save();
    p.setPen(Qt::NoPen);
    QRectF b = box;
    QColor ink = colour;
    if (onDisc) {
        p.setBrush(colour);
        p.drawEllipse(box);
        const double inset = box.width() * 0.24;
        b = box.adjusted(inset, inset, -inset, -inset);
        ink = colour.lightness() > 150 ? QColor(30, 30, 30) : QColor(Qt::white);
    } else {
        const double inset = box.width() * 0.1;
        b = box.adjusted(inset, inset, -inset, -inset);
    }
    const double w = b.width(), h = b.height();
    QPen pen(ink, w * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    p.setBrush(Qt::NoBrush);
    p.setPen(pen);
    switch (icon) {
    case Icon::Phone: {  // a handset
        pen.setWidthF(w * 0.2);
        p.setPen(pen);
        QPainterPath path(b.topLeft() + QPointF(w * 0.2, h * 0.1));
        path.quadTo(b.topLeft() + QPointF(w * 0.15, h * 0.85), b.topLeft() + QPointF(w * 0.9, h * 0.8));
        p.drawPath(path);
        pen.setWidthF(w * 0.32);
        p.setPen(pen);
        p.drawPoint(b.topLeft() + QPointF(w * 0.26, h * 0.16));
        p.drawPoint(b.topLeft() + QPointF(w * 0.84, h * 0.76));
        break;
    }
    case Icon::Mobile:
        p.drawRoundedRect(b.adjusted(w * 0.22, 0, -w * 0.22, 0), w * 0.1, w * 0.1);
        p.drawPoint(QPointF(b.center().x(), b.bottom() - h * 0.16));
        break;
    case Icon::Fax:
        p.drawRect(b.adjusted(0, h * 0.35, 0, -h * 0.1));
        p.drawRect(b.adjusted(w * 0.22, 0, -w * 0.22, -h * 0.65));
        break;
    case Icon::Mail:
        p.drawRect(b.adjusted(0, h * 0.14, 0, -h * 0.14));
        p.drawPolyline(QPolygonF() << b.topLeft() + QPointF(0, h * 0.16) << b.center() + QPointF(0, h * 0.08)
                                   << b.topRight() + QPointF(0, h * 0.16));
        break;
    case Icon::Globe:
        p.drawEllipse(b);
        p.drawEllipse(b.adjusted(w * 0.28, 0, -w * 0.28, 0));
        p.drawLine(QPointF(b.left(), b.center().y()), QPointF(b.right(), b.center().y()));
        break;
    case Icon::Pin: {
        QPainterPath path;
        path.addEllipse(b.adjusted(w * 0.18, 0, -w * 0.18, -h * 0.36));
        path.moveTo(b.center().x() - w * 0.26, b.top() + h * 0.5);
        path.lineTo(b.center().x(), b.bottom());
        path.lineTo(b.center().x() + w * 0.26, b.top() + h * 0.5);
        p.drawPath(path);
        break;
    }
    case Icon::Handle:
        p.drawRoundedRect(b, w * 0.25, h * 0.25);
        p.drawEllipse(b.center(), w * 0.24, h * 0.24);
        break;
    case Icon::None: break;
    }
    p.restore();
}

bool drawCode(QPainter &p, const QRectF &box, const QString &text, const QColor &dark)
{
    ZXing::BitMatrix matrix;
    try {
        matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                     .setEncoding(ZXing::CharacterSet::UTF8)
                     .setEccLevel(2)
                     .setMargin(0)
                     .encode(text.toStdWString(), 0, 0);
    } catch (const std::exception &) {
        return false;
    }
    const int modules = matrix.width();
    const double size = std::floor(box.width() * 0.9 / modules);
    const double quiet = (box.width() - size * modules) / 2;
    if (modules > 61 || size < 3)
        return false;
    p.save();
    p.setRenderHint(QPainter::Antialiasing, false);
    p.fillRect(box, Qt::white);
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x)
            if (matrix.get(x, y))
                p.fillRect(QRectF(std::round(box.left() + quiet) + x * size, std::round(box.top() + quiet) + y * size, size, size), dark);
    p.restore();
    return true;
}

}  // namespace wellmet::cardgen
