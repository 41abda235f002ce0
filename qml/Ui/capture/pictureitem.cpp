// SPDX-License-Identifier: MPL-2.0
#include "pictureitem.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

namespace wellmet::ui {

namespace {

QImage roundedAt(double radius, const QImage &image)
{
    QImage result(image.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(QRectF(result.rect()), radius, radius);
    return result;
}

}  // namespace

PictureItem::PictureItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void PictureItem::setImage(const QImage &image)
{
    if (image.isNull() && m_image.isNull())
        return;
    m_image = image;
    m_textureDirty = true;
    layOut();
    Q_EMIT imageChanged();
    update();
}

void PictureItem::setPart(const QRectF &part)
{
    if (part == m_part)
        return;
    m_part = part;
    layOut();
    Q_EMIT partChanged();
    update();
}

void PictureItem::setStill(bool still)
{
    if (still == m_still)
        return;
    m_still = still;
    m_textureDirty = true;
    Q_EMIT stillChanged();
    update();
}

void PictureItem::setRadius(double radius)
{
    if (qFuzzyCompare(radius + 1, m_radius + 1))
        return;
    m_radius = radius;
    m_textureDirty = true;
    Q_EMIT radiusChanged();
    update();
}

double PictureItem::aspect() const
{
    const QSizeF size = sourceRect(m_image.size()).size();
    return size.isEmpty() ? 0 : size.width() / size.height();
}

QRectF PictureItem::sourceRect(const QSize &size) const
{
    return {m_part.x() * size.width(), m_part.y() * size.height(), m_part.width() * size.width(), m_part.height() * size.height()};
}

void PictureItem::layOut()
{
    QRectF content;
    content.setSize(sourceRect(m_image.size()).size().scaled(size(), Qt::KeepAspectRatio));
    content.moveCenter(boundingRect().center());
    if (content == m_contentRect)
        return;
    m_contentRect = content;
    Q_EMIT contentRectChanged();
}

void PictureItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    m_textureDirty = m_textureDirty || m_still;
    layOut();
    update();
}

QSGNode *PictureItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *picture = static_cast<QSGImageNode *>(node);
    if (m_image.isNull() || m_contentRect.isEmpty()) {
        delete picture;
        return nullptr;
    }
    if (!picture) {
        picture = window()->createImageNode();
        picture->setOwnsTexture(true);
        picture->setFiltering(QSGTexture::Linear);
        m_textureDirty = true;
    }
    if (m_textureDirty) {
        QImage image = m_image;
        const QSize shown = (m_contentRect.size() * window()->effectiveDevicePixelRatio()).toSize();
        const bool whole = m_part == QRectF(0, 0, 1, 1);
        // Linear filtering skips pixels below half size; letters would look torn.
        if (m_still && whole && !shown.isEmpty() && image.width() > shown.width())
            image = image.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (m_still && m_radius > 0)
            image = roundedAt(m_radius * image.width() / m_contentRect.width(), image);
        picture->setTexture(window()->createTextureFromImage(image));
        m_textureDirty = false;
    }
    picture->setRect(m_contentRect);
    picture->setSourceRect(sourceRect(picture->texture()->textureSize()));
    return picture;
}

}  // namespace wellmet::ui
