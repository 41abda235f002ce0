// SPDX-License-Identifier: MPL-2.0
// Pictures of cards for tests: drawn here, of invented people.
#pragma once

#include "capture/geometry.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QStringList>
#include <QTransform>

#include <cmath>

namespace wellmet::tests {

inline QStringList quillLines()
{
    return {QStringLiteral("Zoe Quill"), QStringLiteral("Head of Optics"), QStringLiteral("Quill and Vane Instruments"),
            QStringLiteral("zoe@quillvane.example"), QStringLiteral("+49 30 5550100")};
}

/// A card of `size`, filled with `paper`, the lines down its left, the first one largest.
inline QImage drawnCard(const QStringList &lines = quillLines(), QSize size = {1000, 600}, QColor paper = Qt::white, QColor ink = Qt::black)
{
    QImage card(size, QImage::Format_RGB32);
    card.fill(paper);
    QPainter painter(&card);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(ink);
    double y = size.height() * 0.2;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(static_cast<int>(size.height() * (i == 0 ? 0.1 : 0.065)));
        painter.setFont(font);
        painter.drawText(QPointF(size.width() * 0.08, y), lines[i]);
        y += size.height() * 0.15;
    }
    return card;
}

/// The card laid on a table so that its corners come to lie at `quad`.
inline void layOn(QImage &table, const QImage &card, const capture::Quad &quad)
{
    const QPolygonF from(QList<QPointF>{{0, 0}, QPointF(card.width(), 0), QPointF(card.width(), card.height()), QPointF(0, card.height())});
    const QPolygonF to(QList<QPointF>(quad.corners.begin(), quad.corners.end()));
    QTransform transform;
    if (!QTransform::quadToQuad(from, to, transform))
        qFatal("the quad has no perspective");
    QPainter painter(&table);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setTransform(transform);
    painter.drawImage(0, 0, card);
}

/// A table of one colour with some light falling across it.
inline QImage table(QSize size = {1600, 1200}, QColor colour = QColor(92, 70, 52))
{
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient light(0, 0, size.width(), size.height());
    light.setColorAt(0, colour.lighter(115));
    light.setColorAt(1, colour.darker(115));
    painter.fillRect(picture.rect(), light);
    return picture;
}

/// Largest distance of corresponding corners, the order of corners starting anywhere.
inline double cornerDistance(const capture::Quad &a, const capture::Quad &b)
{
    double best = 1e9;
    for (size_t turn = 0; turn < 4; ++turn) {
        double worst = 0;
        for (size_t i = 0; i < 4; ++i) {
            const QPointF d = a.corners[i] - b.corners[(i + turn) % 4];
            worst = std::max(worst, std::hypot(d.x(), d.y()));
        }
        best = std::min(best, worst);
    }
    return best;
}

}  // namespace wellmet::tests
