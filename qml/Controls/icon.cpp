// SPDX-License-Identifier: MPL-2.0
#include "Controls/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace wellmet::controls {

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(24, 24);
    setAntialiasing(true);
}

void Icon::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    Q_EMIT nameChanged();
    update();
}

void Icon::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Icon::setMirrored(bool mirrored)
{
    if (mirrored == m_mirrored)
        return;
    m_mirrored = mirrored;
    Q_EMIT mirroredChanged();
    update();
}

void Icon::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    QFile file(QStringLiteral(":/wellmet/icons/%1.svg").arg(m_name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon \"%s\" in qml/Controls/CMakeLists.txt", qPrintable(m_name));
        return;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", m_color.name(QColor::HexRgb).toLatin1());
    // Lucide draws with 2 units of 24; beside Inter Regular a slightly finer line looks equally heavy.
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    QSvgRenderer renderer(svg);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_color.alphaF());
    if (m_mirrored) {
        painter->translate(width(), 0);
        painter->scale(-1, 1);
    }
    renderer.render(painter, QRectF(0, 0, width(), height()));
}

}  // namespace wellmet::controls
