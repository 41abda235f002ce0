// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/shutter.h"

#include <QPolygonF>
#include <QTransform>

#include <cmath>
#include <numeric>

namespace wellmet {

namespace {

constexpr int columns = 32;
constexpr int rows = 20;
constexpr int perCell = 3;  // samples a cell and direction
constexpr float flatness = 1.0F;  // standard deviation in grey levels below which a card counts as plain

float brightnessAt(const QImage &frame, QPointF p)
{
    const int x = std::clamp(int(p.x()), 0, frame.width() - 1);
    const int y = std::clamp(int(p.y()), 0, frame.height() - 1);
    return float(qGray(frame.pixel(x, y)));
}

/// Mean 0, length 1; empty when there is nothing to tell apart.
CardLook normalised(CardLook look)
{
    const float mean = std::accumulate(look.begin(), look.end(), 0.0F) / float(look.size());
    float squares = 0;
    for (float &value : look) {
        value -= mean;
        squares += value * value;
    }
    if (squares < flatness * flatness * float(look.size()))
        return {};
    const float length = std::sqrt(squares);
    for (float &value : look)
        value /= length;
    return look;
}

}  // namespace

CardLook lookOf(const QImage &frame, const capture::Quad &quad)
{
    const QPolygonF unit({{0, 0}, {1, 0}, {1, 1}, {0, 1}});
    const QPolygonF corners(QList<QPointF>(quad.corners.begin(), quad.corners.end()));
    QTransform toFrame;
    if (frame.isNull() || !QTransform::quadToQuad(unit, corners, toFrame))
        return {};
    CardLook look(size_t(columns) * rows);
    for (int y = 0; y < rows * perCell; ++y) {
        for (int x = 0; x < columns * perCell; ++x) {
            const QPointF at((x + 0.5) / (columns * perCell), (y + 0.5) / (rows * perCell));
            look[size_t(y / perCell) * columns + size_t(x / perCell)] += brightnessAt(frame, toFrame.map(at));
        }
    }
    for (float &value : look)
        value /= perCell * perCell;
    return normalised(std::move(look));
}

double likeness(const CardLook &a, const CardLook &b)
{
    return a.size() == b.size() ? std::inner_product(a.begin(), a.end(), b.begin(), 0.0) : 0;
}

bool Shutter::see(const Glimpse &glimpse)
{
    m_tracker.see(glimpse.at, glimpse.edges, glimpse.frameSize);
    if (glimpse.edges) {
        m_edgesAt = glimpse.at;
        m_seenLook = glimpse.look;
        m_isTaken = likeness(m_takenLook, m_seenLook) >= sameCard;
    } else if (glimpse.at - m_edgesAt > forgetMillis) {
        m_takenLook.clear();
        m_seenLook.clear();
        m_isTaken = false;
    }
    return m_tracker.heldStill() && !m_isTaken;
}

void Shutter::taken()
{
    m_tracker.taken();
    m_takenLook = m_seenLook;
    m_isTaken = !m_takenLook.empty();
}

double Shutter::steadiness() const
{
    return m_isTaken || !m_tracker.edges() ? 0 : m_tracker.progress();
}

}  // namespace wellmet
