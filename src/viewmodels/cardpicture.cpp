// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/cardpicture.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace wellmet {

namespace {

constexpr double maxSide = 1600;
constexpr double smallestPart = 0.02;  // of the picture's width and height: anything smaller holds no readable card

QPolygonF polygonOf(const capture::Quad &quad)
{
    return QPolygonF(QList<QPointF>(quad.corners.begin(), quad.corners.end()));
}

double length(QPointF from, QPointF to)
{
    return std::hypot(to.x() - from.x(), to.y() - from.y());
}

QSizeF sizeOf(const capture::Quad &quad)
{
    const auto &[a, b, c, d] = quad.corners;
    return {(length(a, b) + length(d, c)) / 2, (length(b, c) + length(a, d)) / 2};
}

QPolygonF rectangle(QSizeF size)
{
    return polygonOf(capture::Quad::fromRect(QRectF(QPointF(), size)));
}

/// The whole picture with the corner first that is top-left once it has been turned clockwise.
capture::Quad wholePicture(QSizeF size, int orientation)
{
    capture::Quad quad = capture::Quad::fromRect(QRectF(QPointF(), size));
    const int turns = ((orientation / 90) % 4 + 4) % 4;
    std::ranges::rotate(quad.corners, quad.corners.begin() + (4 - turns) % 4);
    return quad;
}

}  // namespace

QList<QPointF> partsOf(const capture::Quad &quad, QSizeF size)
{
    QList<QPointF> parts;
    for (const QPointF &corner : quad.corners)
        parts.append({corner.x() / size.width(), corner.y() / size.height()});
    return parts;
}

capture::Quad quadOf(const QList<QPointF> &parts, QSizeF size)
{
    capture::Quad quad;
    for (qsizetype i = 0; i < std::min<qsizetype>(4, parts.size()); ++i)
        quad.corners[size_t(i)] = {parts[i].x() * size.width(), parts[i].y() * size.height()};
    return quad;
}

bool canHoldCard(const QList<QPointF> &parts)
{
    if (parts.size() != 4)
        return false;
    for (qsizetype i = 0; i < 4; ++i) {
        const QPointF a = parts[i];
        const QPointF ab = parts[(i + 1) % 4] - a;
        const QPointF bc = parts[(i + 2) % 4] - parts[(i + 1) % 4];
        const bool turnsClockwise = ab.x() * bc.y() - ab.y() * bc.x() > smallestPart * smallestPart / 4;
        if (!turnsClockwise || a.x() < -0.01 || a.x() > 1.01 || a.y() < -0.01 || a.y() > 1.01 || std::hypot(ab.x(), ab.y()) < smallestPart)
            return false;
    }
    return true;
}

CardPicture makeCardPicture(const QImage &picture, const capture::ScannedCard &card)
{
    CardPicture result;
    if (picture.isNull())
        return result;
    result.pictureSize = picture.size();
    result.quad = canHoldCard(partsOf(card.quad, result.pictureSize)) ? card.quad : wholePicture(result.pictureSize, card.orientation);
    const bool large = std::max(picture.width(), picture.height()) > maxSide;
    result.photo = large ? picture.scaled(int(maxSide), int(maxSide), Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;

    // The picture is made smaller first: a warp that skips pixels would tear the letters.
    QSizeF cardSize = sizeOf(result.quad);
    const double shrink = std::min(1.0, maxSide / std::max(cardSize.width(), cardSize.height()));
    const QImage source = shrink < 1 ? picture.scaled(picture.size() * shrink, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : picture;
    cardSize *= shrink;

    const QPolygonF corners = polygonOf(result.quad);
    QTransform warp;
    QTransform::quadToQuad(corners, rectangle({1, 1}), result.toCard);
    QTransform::quadToQuad(
        QTransform::fromScale(double(source.width()) / picture.width(), double(source.height()) / picture.height()).map(corners),
        rectangle(cardSize), warp);
    result.card = QImage(cardSize.toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    result.card.fill(Qt::white);
    QPainter painter(&result.card);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(warp);
    painter.drawImage(0, 0, source);
    return result;
}

QImage thumbnailOf(const QImage &frame, const std::optional<capture::Quad> &edges, int side)
{
    if (frame.isNull())
        return {};
    const QRect whole = frame.rect();
    const QRect part = edges ? edges->boundingBox().toAlignedRect().intersected(whole) : whole;
    return frame.copy(part.isEmpty() ? whole : part).scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace wellmet
