// SPDX-License-Identifier: MPL-2.0
// One card's type and colours, and the rows its content becomes. The layouts (layouts*.cpp) place them.
#pragma once

#include "support/cardgen/artwork.h"
#include "support/cardgen/canvas.h"

#include <initializer_list>

namespace wellmet::cardgen {

using Rows = std::vector<Row>;

class Designer
{
public:
    /// `tightness` 1 sets type as large as designers like it; less sets it smaller.
    Designer(Canvas &canvas, const Content &content, const Theme &theme, double tightness, Random random);

    Canvas &canvas;
    const Content &content;
    const Theme theme;
    Random random;
    double width, height;  ///< millimetres
    double margin;
    Style name, title, firm, body, small, motto;

    Rows names(int person = 0) const;
    /// Each name cut in two where it is long enough: big type on two lines.
    Rows namesTwoLines(int person = 0) const;
    Rows titles(int person = 0) const;
    Rows firmRows() const;
    Rows mottoRows() const;
    /// Numbers, e-mail, site and social handles; of one person (two-person cards) or all.
    Rows contact() const;
    Rows contactOf(int person) const;
    Rows addresses() const;
    Rows smallRows() const;

    /// Logo: the mark in `box`, with the wordmark right of it or under it; false when the words find no room.
    bool logo(const QRectF &box, const QColor &colour, bool wordsBeside);
    /// Some text column; see Canvas::flow.
    bool put(const QRectF &area, Qt::Alignment align, Rows rows, bool tabbed = false);
    void rule(const QPointF &from, const QPointF &to, double thickness = 0.25);
    void fill(const QRectF &area, const QColor &colour);

    static Rows joined(std::initializer_list<Rows> parts, double gapBetween);
    static Rows inked(Rows rows, const QColor &ink);
    /// One row " | " the other: name and title on one line.
    static Row beside(const Row &left, const Row &right, const QString &between);
    bool roundIcons = false;

private:
    Rows rowsOf(Role role, int person, const Style &style, double gap) const;
};

}  // namespace wellmet::cardgen
