// SPDX-License-Identifier: MPL-2.0
// What a designer puts on a card beside words: paper, logos, icons, codes.
#pragma once

#include "support/cardgen/card.h"
#include "support/cardgen/random.h"

#include <QColor>
#include <QPainter>

#include <optional>

namespace wellmet::cardgen {

enum class Paper : quint8 {
    White,
    Cream,
    Grey,
    Linen,
    Dark,
    Coloured,
    Gradient,
    DarkGradient,
    Dots,
    Waves,
    Facets,
    Landscape,
    Bokeh,
    Frame
};

/// The colours of one card; text in any of them can be read on the paper.
struct Theme {
    Paper paper = Paper::White;
    QColor base;  ///< the paper
    QColor ink;  ///< most text
    QColor soft;  ///< secondary text
    QColor accent;  ///< names, rules, logos
    QColor panel;  ///< a coloured area of its own
    QColor onPanel;  ///< text on it
    bool dark = false;
};

/// On the given paper, or on one of the generator's choice.
Theme themeFor(Random random, std::optional<Paper> paper = {});

/// Fills the whole card.
void drawPaper(QPainter &painter, const QRectF &card, const Theme &theme, Random random);
/// One of many invented marks, `colour` on whatever is there.
void drawMark(QPainter &painter, const QRectF &box, const QColor &colour, const QColor &second, const QString &initials, Random random);
void drawIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &colour, bool onDisc);
/// A QR code with its quiet zone; false when the text is too long for a code one can scan at this size.
bool drawCode(QPainter &painter, const QRectF &box, const QString &text, const QColor &dark);

}  // namespace wellmet::cardgen
