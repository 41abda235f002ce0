// SPDX-License-Identifier: MPL-2.0
// The pictures of cards as the pages show them.
#pragma once

#include "capture/cardscan.h"

#include <QImage>
#include <QList>
#include <QPointF>
#include <QTransform>

#include <optional>

namespace wellmet {

/// The whole photo and the card cut out of it, straight and upright, both at most 1600 pixels on their longest side.
struct CardPicture {
    QImage photo;
    QImage card;
    QSizeF pictureSize;  ///< of the picture as it came in; what corners and boxes refer to
    capture::Quad quad;  ///< the card on that picture
    QTransform toCard;  ///< picture -> parts (0..1) of the card's width and height

    bool isNull() const { return photo.isNull(); }
};

/// `picture` upright. A card that was not found, or whose corners make no card, is the whole picture, turned by
/// `card.orientation`. A null picture gives a null result.
CardPicture makeCardPicture(const QImage &picture, const capture::ScannedCard &card);

/// Corners of `quad` as parts of a picture of `size`, and back.
QList<QPointF> partsOf(const capture::Quad &quad, QSizeF size);
capture::Quad quadOf(const QList<QPointF> &parts, QSizeF size);

/// Whether four corners can hold a card: inside the picture (a hair's breadth outside is put up with), convex, clockwise
/// and not tiny.
bool canHoldCard(const QList<QPointF> &parts);

/// Part of the frame around the edges (all of it without edges), at most `side` pixels wide and high: the small picture that
/// says "this was taken".
QImage thumbnailOf(const QImage &frame, const std::optional<capture::Quad> &edges, int side);

}  // namespace wellmet
