// SPDX-License-Identifier: MPL-2.0
// Draws a four-sided outline: a card's edges on a preview, a field's box on a card.
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QQuickPaintedItem>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace wellmet::ui {

class OutlineItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Outline)
    /// Four corners as parts (0..1) of `area`; nothing is drawn for any other number.
    Q_PROPERTY(QList<QPointF> corners MEMBER m_corners NOTIFY changed FINAL)
    /// Where the picture lies that the corners refer to.
    Q_PROPERTY(QRectF area MEMBER m_area NOTIFY changed FINAL)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY changed FINAL)
    /// Drawn under the line, so that it can be seen on any picture.
    Q_PROPERTY(QColor haloColor MEMBER m_haloColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor fillColor MEMBER m_fillColor NOTIFY changed FINAL)
    Q_PROPERTY(double lineWidth MEMBER m_lineWidth NOTIFY changed FINAL)
    /// How far the outline reaches beyond the corners, in pixels.
    Q_PROPERTY(double grow MEMBER m_grow NOTIFY changed FINAL)
    /// 0..1: so much of the outline, from the first corner on, is drawn bold.
    Q_PROPERTY(double progress MEMBER m_progress NOTIFY changed FINAL)

public:
    explicit OutlineItem(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QList<QPointF> m_corners;
    QRectF m_area;
    QColor m_lineColor;
    QColor m_haloColor = Qt::transparent;
    QColor m_fillColor = Qt::transparent;
    double m_lineWidth = 2;
    double m_grow = 0;
    double m_progress = 0;
};

/// Corners moved away from their centre by `by` pixels in each direction.
QPolygonF grown(const QPolygonF &corners, double by);
/// The first `part` (0..1) of the closed outline's length, from its first corner on.
QPolygonF beginningOf(const QPolygonF &corners, double part);

}  // namespace wellmet::ui
