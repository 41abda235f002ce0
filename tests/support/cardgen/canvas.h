// SPDX-License-Identifier: MPL-2.0
// A flat card being drawn: text that flows in columns, and a record of where each value came to stand.
#pragma once

#include "support/cardgen/card.h"

#include <QColor>
#include <QFont>
#include <QPainter>

#include <memory>

namespace wellmet::cardgen {

/// Pixels of a drawn card per millimetre.
inline constexpr double PixelsPerMillimetre = 15;
/// No text on a card is set smaller than this.
inline constexpr double SmallestPoints = 5.9;

struct Style {
    QString family;
    double points = 8;
    int weight = QFont::Normal;
    bool italic = false;
    bool capitals = false;
    bool smallCapitals = false;
    double spacing = 0;  ///< added between letters, in em
    QColor ink = Qt::black;
    QColor labelInk;  ///< of pieces that are no value; invalid: the ink
    bool boldLabels = false;
};

struct Row {
    Line line;
    Style style;
    double gap = 0.7;  ///< millimetres above
};

/// Rows one below the other in `area` (millimetres).
struct Column {
    QRectF area;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop;
    std::vector<Row> rows;
    bool tabbed = false;  ///< values stand in a column of their own beside their labels
    bool roundIcons = false;  ///< icons white on a disc
    bool iconsBehind = false;  ///< icons to the right of the text
};

class Canvas
{
public:
    /// A transparent card; draw the paper first.
    Canvas(const Content &content, QSizeF millimetres);

    QPainter &painter() { return *m_painter; }
    QSizeF millimetres() const { return m_millimetres; }
    QRectF pixels(const QRectF &millimetres) const;

    /// Sets the rows. All shrink together until they fit, a row too wide alone shrinks alone; false when text would become too small
    /// to read or stand on other text.
    bool flow(const Column &column);
    /// Height in millimetres that the column's rows take as they are.
    double heightOf(const Column &column) const;
    /// Draws the content's code on a white square; false when it would stand on text.
    bool placeCode(const QRectF &millimetres, const QColor &dark);
    /// Keeps an area (a logo) free of text.
    void reserve(const QRectF &millimetres) { m_taken.push_back(pixels(millimetres)); }

    /// Rounds the corners (radius in millimetres) and hands the card out.
    DrawnCard finish(QString layout, double cornerRadius);

private:
    QFont fontFor(const Style &style, double scale, bool label) const;
    double widthOf(const Row &row, double scale) const;
    double iconWidth(const Row &row, double scale) const;
    bool drawRow(const Row &row, const Column &column, double scale, double top, double tab);

    const Content &m_content;
    QSizeF m_millimetres;
    QImage m_image;
    std::unique_ptr<QPainter> m_painter;
    std::vector<QRectF> m_boxes;
    std::vector<QRectF> m_taken;
    QRectF m_codeBox;
    double m_smallest = 1e9;
};

}  // namespace wellmet::cardgen
