// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace wellmet::controls {

/// One icon of the set, drawn in one colour. A painted item, because the software renderer has no shaders to tint with.
class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// File name in lucide-static without ".svg"; empty draws nothing.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    /// Flipped left to right, for arrows in right-to-left layouts.
    Q_PROPERTY(bool mirrored READ isMirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)
public:
    explicit Icon(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    bool isMirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void nameChanged();
    void colorChanged();
    void mirroredChanged();

private:
    QString m_name;
    QColor m_color;
    bool m_mirrored = false;
};

}  // namespace wellmet::controls
