// SPDX-License-Identifier: MPL-2.0
// Shows a QImage that a view model hands over: a camera frame, a photo, a card.
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace wellmet::ui {

/// Fits the picture, or a part of it, into the item: whole and undistorted. Drawn by the scene graph, the software renderer too.
class PictureItem : public QQuickItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Picture)
    Q_PROPERTY(QImage image READ image WRITE setImage NOTIFY imageChanged FINAL)
    /// The part that is shown, 0..1 of the image's width and height.
    Q_PROPERTY(QRectF part READ part WRITE setPart NOTIFY partChanged FINAL)
    /// Made smaller with care, once: for pictures that stay. Camera frames are not worth it.
    Q_PROPERTY(bool still READ isStill WRITE setStill NOTIFY stillChanged FINAL)
    /// How round the corners of a still picture are, in pixels.
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY radiusChanged FINAL)
    /// Where the picture lies in the item.
    Q_PROPERTY(QRectF contentRect READ contentRect NOTIFY contentRectChanged FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY imageChanged FINAL)
    /// Width by height of the part shown; 0 without a picture.
    Q_PROPERTY(double aspect READ aspect NOTIFY imageChanged FINAL)

public:
    explicit PictureItem(QQuickItem *parent = nullptr);

    QImage image() const { return m_image; }
    void setImage(const QImage &image);
    QRectF part() const { return m_part; }
    void setPart(const QRectF &part);
    bool isStill() const { return m_still; }
    void setStill(bool still);
    double radius() const { return m_radius; }
    void setRadius(double radius);
    QRectF contentRect() const { return m_contentRect; }
    bool isEmpty() const { return m_image.isNull(); }
    double aspect() const;

Q_SIGNALS:
    void imageChanged();
    void partChanged();
    void stillChanged();
    void radiusChanged();
    void contentRectChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    QRectF sourceRect(const QSize &size) const;
    void layOut();

    QImage m_image;
    QRectF m_part{0, 0, 1, 1};
    QRectF m_contentRect;
    double m_radius = 0;
    bool m_still = false;
    bool m_textureDirty = false;
};

}  // namespace wellmet::ui
