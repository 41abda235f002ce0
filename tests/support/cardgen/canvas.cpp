// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/canvas.h"

#include "support/cardgen/artwork.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wellmet::cardgen {

namespace {

constexpr double MillimetresPerPoint = 25.4 / 72;
constexpr double LineHeight = 1.22;  // em

double emOf(const Style &style, double scale)
{
    return style.points * scale * MillimetresPerPoint * PixelsPerMillimetre;
}

bool isLabel(const Piece &piece)
{
    return piece.field < 0;
}

}  // namespace

Canvas::Canvas(const Content &content, QSizeF millimetres)
    : m_content(content), m_millimetres(millimetres),
      m_image(QSize(qRound(millimetres.width() * PixelsPerMillimetre), qRound(millimetres.height() * PixelsPerMillimetre)),
              QImage::Format_ARGB32_Premultiplied),
      m_boxes(content.fields.size())
{
    m_image.fill(Qt::transparent);
    m_painter = std::make_unique<QPainter>(&m_image);
    m_painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
}

QRectF Canvas::pixels(const QRectF &mm) const
{
    return {mm.x() * PixelsPerMillimetre, mm.y() * PixelsPerMillimetre, mm.width() * PixelsPerMillimetre,
            mm.height() * PixelsPerMillimetre};
}

QFont Canvas::fontFor(const Style &style, double scale, bool label) const
{
    QFont font(style.family);
    font.setPixelSize(std::max(1, qRound(emOf(style, scale))));
    font.setWeight(label && style.boldLabels ? QFont::Bold : static_cast<QFont::Weight>(style.weight));
    font.setItalic(style.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    if (style.smallCapitals)
        font.setCapitalization(QFont::SmallCaps);
    if (style.spacing > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.spacing * emOf(style, scale));
    return font;
}

double Canvas::iconWidth(const Row &row, double scale) const
{
    return row.line.icon == Icon::None ? 0 : 1.75 * emOf(row.style, scale);
}

double Canvas::widthOf(const Row &row, double scale) const
{
    double width = iconWidth(row, scale);
    for (const auto &piece : row.line.pieces) {
        const QFontMetricsF metrics(fontFor(row.style, scale, isLabel(piece)));
        width += metrics.horizontalAdvance(row.style.capitals ? piece.text.toUpper() : piece.text);
    }
    return width;
}

double Canvas::heightOf(const Column &column) const
{
    double height = 0;
    for (size_t i = 0; i < column.rows.size(); ++i)
        height += (i > 0 ? column.rows[i].gap : 0) + emOf(column.rows[i].style, 1) * LineHeight / PixelsPerMillimetre;
    return height;
}

bool Canvas::flow(const Column &column)
{
    if (column.rows.empty())
        return true;
    const auto area = pixels(column.area);
    const double all = std::min(1.0, column.area.height() / heightOf(column));
    // Rows of one size stay of one size: the widest of them decides for all.
    std::vector<double> scales(column.rows.size(), all);
    for (size_t i = 0; i < column.rows.size(); ++i) {
        const double width = widthOf(column.rows[i], all) + 2;
        if (width <= area.width())
            continue;
        for (size_t j = 0; j < column.rows.size(); ++j)
            if (column.rows[j].style.points == column.rows[i].style.points)
                scales[j] = std::min(scales[j], all * area.width() / width * 0.985);
    }
    double tab = 0;
    for (size_t i = 0; i < column.rows.size(); ++i) {
        const auto &row = column.rows[i];
        if (row.style.points * scales[i] < SmallestPoints)
            return false;
        if (column.tabbed && row.line.pieces.size() > 1 && isLabel(row.line.pieces.front()))
            tab = std::max(tab, QFontMetricsF(fontFor(row.style, scales[i], true)).horizontalAdvance(row.line.pieces.front().text));
    }
    const double height = heightOf(column) * PixelsPerMillimetre * all;
    double top = area.top();
    if (column.align & Qt::AlignBottom)
        top = area.bottom() - height;
    else if (column.align & Qt::AlignVCenter)
        top = area.center().y() - height / 2;
    for (size_t i = 0; i < column.rows.size(); ++i) {
        if (i > 0)
            top += column.rows[i].gap * PixelsPerMillimetre * all;
        if (!drawRow(column.rows[i], column, scales[i], top, tab))
            return false;
        top += emOf(column.rows[i].style, all) * LineHeight;
    }
    return true;
}

bool Canvas::drawRow(const Row &row, const Column &column, double scale, double top, double tab)
{
    const auto area = pixels(column.area);
    const double em = emOf(row.style, scale);
    const double width = widthOf(row, scale);
    double x = area.left();
    if (column.align & Qt::AlignRight)
        x = area.right() - width;
    else if (column.align & Qt::AlignHCenter)
        x = area.center().x() - width / 2;
    const double baseline = top + em * 0.96;
    const QRectF whole(x, baseline - em * 0.78, width, em);
    for (const auto &taken : m_taken)
        if (taken.intersects(whole))
            return false;
    m_taken.push_back(whole);

    if (row.line.icon != Icon::None) {
        const QRectF box(column.iconsBehind ? x + width - em * 1.25 : x, baseline - em * 0.98, em * 1.25, em * 1.25);
        drawIcon(*m_painter, box, row.line.icon, row.style.labelInk.isValid() ? row.style.labelInk : row.style.ink, column.roundIcons);
        if (!column.iconsBehind)
            x += iconWidth(row, scale);
    }
    for (size_t i = 0; i < row.line.pieces.size(); ++i) {
        const auto &piece = row.line.pieces[i];
        const auto font = fontFor(row.style, scale, isLabel(piece));
        const QFontMetricsF metrics(font);
        const auto text = row.style.capitals ? piece.text.toUpper() : piece.text;
        m_painter->setFont(font);
        m_painter->setPen(isLabel(piece) && row.style.labelInk.isValid() ? row.style.labelInk : row.style.ink);
        m_painter->drawText(QPointF(x, baseline), text);
        const double advance = metrics.horizontalAdvance(text);
        if (piece.field >= 0)
            m_boxes[static_cast<size_t>(piece.field)] |= QRectF(x, baseline - em * 0.8, advance, em * 1.02);
        m_smallest = std::min(m_smallest, metrics.xHeight());
        // The tab only moves a value to the right, where the column is wide enough for it.
        if (i == 0 && tab > advance && isLabel(piece) && row.line.pieces.size() > 1 && (column.align & Qt::AlignLeft)
            && area.left() + tab + width - advance <= area.right())
            x += tab;
        else
            x += advance;
    }
    return true;
}

bool Canvas::placeCode(const QRectF &millimetres, const QColor &dark)
{
    const auto box = pixels(millimetres);
    for (const auto &taken : m_taken)
        if (taken.intersects(box))
            return false;
    if (!drawCode(*m_painter, box, m_content.code, dark))
        return false;
    m_taken.push_back(box);
    m_codeBox = box;
    return true;
}

DrawnCard Canvas::finish(QString layout, double cornerRadius)
{
    m_painter->end();
    if (cornerRadius > 0) {
        QImage rounded(m_image.size(), QImage::Format_ARGB32_Premultiplied);
        rounded.fill(Qt::transparent);
        QPainter p(&rounded);
        p.setRenderHint(QPainter::Antialiasing);
        p.setBrush(QBrush(m_image));
        p.setPen(Qt::NoPen);
        p.drawRoundedRect(QRectF(rounded.rect()), cornerRadius * PixelsPerMillimetre, cornerRadius * PixelsPerMillimetre);
        p.end();
        m_image = rounded;
    }
    DrawnCard card;
    card.image = m_image;
    card.layout = std::move(layout);
    card.millimetres = m_millimetres;
    card.smallestText = m_smallest;
    card.boxes = m_boxes;
    card.codeBox = m_codeBox;
    return card;
}

}  // namespace wellmet::cardgen
