// SPDX-License-Identifier: MPL-2.0
#include "outlineitem.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace wellmet::ui {

QPolygonF grown(const QPolygonF &corners, double by)
{
    QPointF centre;
    for (const QPointF &corner : corners)
        centre += corner / corners.size();
    QPolygonF result;
    for (const QPointF &corner : corners) {
        const QPointF out = corner - centre;
        const double length = std::hypot(out.x(), out.y());
        result.append(length > 0 ? corner + out * (by * M_SQRT2 / length) : corner);
    }
    return result;
}

QPolygonF beginningOf(const QPolygonF &corners, double part)
{
    QPolygonF closed = corners;
    closed.append(corners.first());
    double total = 0;
    for (qsizetype i = 0; i + 1 < closed.size(); ++i)
        total += QLineF(closed[i], closed[i + 1]).length();
    double left = total * part;
    QPolygonF result{closed.first()};
    for (qsizetype i = 0; i + 1 < closed.size() && left > 0; ++i) {
        const QLineF side(closed[i], closed[i + 1]);
        result.append(left >= side.length() ? side.p2() : side.pointAt(left / side.length()));
        left -= side.length();
    }
    return result;
}

OutlineItem::OutlineItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &OutlineItem::changed, this, [this] { update(); });
}

void OutlineItem::paint(QPainter *painter)
{
    if (m_corners.size() != 4)
        return;
    QPolygonF outline;
    for (const QPointF &corner : m_corners)
        outline.append({m_area.x() + corner.x() * m_area.width(), m_area.y() + corner.y() * m_area.height()});
    if (m_grow > 0)
        outline = grown(outline, m_grow);
    const auto pen = [](const QColor &colour, double width) { return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); };
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(m_fillColor.alpha() > 0 ? QBrush(m_fillColor) : QBrush(Qt::NoBrush));
    painter->setPen(m_haloColor.alpha() > 0 ? pen(m_haloColor, m_lineWidth + 2) : QPen(Qt::NoPen));
    painter->drawPolygon(outline);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen(m_lineColor, m_lineWidth));
    painter->drawPolygon(outline);
    if (m_progress > 0) {
        painter->setPen(pen(m_lineColor, m_lineWidth * 2.5));
        painter->drawPolyline(beginningOf(outline, std::min(1.0, m_progress)));
    }
}

}  // namespace wellmet::ui
