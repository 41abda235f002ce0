// SPDX-License-Identifier: MPL-2.0
// Cards of invented people, drawn with the fonts of the machine.
#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QStringList>

namespace wellmet::tests {

/// Black lines on a white card of 900x540; the first line is the largest.
inline QImage drawnCard(const QStringList &lines)
{
    QImage card(900, 540, QImage::Format_RGB32);
    card.fill(Qt::white);
    QPainter painter(&card);
    painter.setPen(Qt::black);
    int y = 110;
    for (const QString &line : lines) {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(line == lines.front() ? 48 : 32);
        painter.setFont(font);
        painter.drawText(60, y, line);
        y += 68;
    }
    return card;
}

/// The cards beside each other on a dark table.
inline QImage onTable(const std::vector<QImage> &cards)
{
    QImage table(static_cast<int>(cards.size()) * 1100 + 100, 800, QImage::Format_RGB32);
    table.fill(QColor(40, 44, 52));
    QPainter painter(&table);
    int x = 150;
    for (const QImage &card : cards) {
        painter.drawImage(x, 130, card);
        x += 1100;
    }
    return table;
}

inline QByteArray encoded(const QImage &image, const char *format = "JPEG")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 92);
    return bytes;
}

inline QImage anasCard()
{
    return drawnCard({QStringLiteral("Ana Silva"), QStringLiteral("Chief Engineer"), QStringLiteral("Lumen Bridge Ltd."),
                      QStringLiteral("ana.silva@lumenbridge.example"), QStringLiteral("+1 202 555 0143")});
}

inline QImage bosCard()
{
    return drawnCard({QStringLiteral("Bo Vexley"), QStringLiteral("Head of Sales"), QStringLiteral("Quill & Vane Inc."),
                      QStringLiteral("bo@quillvane.example"), QStringLiteral("+1 202 555 0177")});
}

}  // namespace wellmet::tests
