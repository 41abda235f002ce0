// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/designer.h"

#include "support/cardgen/fonts.h"

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

Designer::Designer(Canvas &c, const Content &text, const Theme &t, double tightness, Random r)
    : canvas(c), content(text), theme(t), random(r), width(c.millimetres().width()), height(c.millimetres().height())
{
    margin = random.real(4.6, 7);
    const auto fonts = fontsFor(content, random);
    body.family = fonts.body;
    body.points = random.real(7.0, 8.6) * tightness;
    body.ink = random.chance(0.75) ? theme.ink : theme.soft;
    if (random.chance(0.35))
        body.labelInk = theme.accent;
    body.boldLabels = random.chance(0.2);

    small = body;
    small.points = std::max(SmallestPoints, random.real(6.0, 6.8) * tightness);

    name = body;
    name.labelInk = {};
    name.family = fonts.heading;
    name.points = random.real(10.5, 15) * tightness;
    name.weight = random.chance(0.6) ? QFont::Bold : random.chance(0.5) ? QFont::DemiBold : QFont::Normal;
    name.capitals = random.chance(0.28);
    name.smallCapitals = !name.capitals && random.chance(0.06);
    name.spacing = name.capitals && random.chance(0.35) ? random.real(0.04, 0.14) : 0;
    name.ink = random.chance(0.35) ? theme.accent : theme.ink;

    title = body;
    title.points = random.real(7.2, 9.2) * tightness;
    title.italic = random.chance(0.2);
    title.capitals = random.chance(0.12);
    title.ink = random.chance(0.3) ? theme.accent : theme.soft;

    firm = name;
    firm.family = random.chance(0.5) ? fonts.heading : fonts.body;
    firm.points = random.real(8.6, 12.5) * tightness;
    firm.weight = random.chance(0.7) ? QFont::Bold : QFont::Normal;
    firm.capitals = random.chance(0.2);
    firm.spacing = firm.capitals && random.chance(0.3) ? 0.1 : 0;
    firm.ink = random.chance(0.5) ? theme.accent : theme.ink;

    motto = small;
    motto.italic = random.chance(0.5);
    motto.points = std::max(SmallestPoints, random.real(6.2, 7.6) * tightness);
    motto.ink = theme.soft;
    roundIcons = random.chance(0.5);
}

Rows Designer::rowsOf(Role role, int person, const Style &style, double gap) const
{
    Rows rows;
    for (const auto &block : content.blocks) {
        if (block.role != role || (person != block.person && person != -2))
            continue;
        for (size_t i = 0; i < block.lines.size(); ++i)
            rows.push_back({block.lines[i], style, i == 0 && !rows.empty() ? gap * 2.6 : gap});
    }
    return rows;
}

Rows Designer::names(int person) const
{
    return rowsOf(Role::Name, person, name, 0.6);
}

Rows Designer::namesTwoLines(int person) const
{
    auto rows = names(person);
    if (rows.size() != 1 || rows.front().line.pieces.size() != 1)
        return rows;
    const auto piece = rows.front().line.pieces.front();
    const auto comma = piece.text.indexOf(u',');
    const auto cut = piece.text.lastIndexOf(u' ', comma > 0 ? comma : -1);
    if (cut < 2)
        return rows;
    auto second = rows.front();
    rows.front().line.pieces.front().text = piece.text.left(cut);
    second.line.pieces.front().text = piece.text.mid(cut + 1);
    second.gap = -0.4;
    rows.push_back(second);
    return rows;
}

Rows Designer::titles(int person) const
{
    auto rows = rowsOf(Role::Title, person, title, 0.5);
    for (auto &row : rowsOf(Role::Department, person, title, 0.4))
        rows.push_back(row);
    return rows;
}

Rows Designer::firmRows() const
{
    return rowsOf(Role::Organisation, 0, firm, 0.2);
}

Rows Designer::mottoRows() const
{
    return rowsOf(Role::Tagline, 0, motto, 0.6);
}

Rows Designer::contact() const
{
    auto rows = rowsOf(Role::Contact, -2, body, 0.55);
    for (auto &row : rowsOf(Role::Social, -2, body, 0.55))
        rows.push_back(row);
    return rows;
}

Rows Designer::contactOf(int person) const
{
    return rowsOf(Role::Contact, person, body, 0.5);
}

Rows Designer::addresses() const
{
    return rowsOf(Role::Address, -2, body, 0.45);
}

Rows Designer::smallRows() const
{
    return rowsOf(Role::Small, -2, small, 0.5);
}

bool Designer::logo(const QRectF &box, const QColor &colour, bool wordsBeside)
{
    QString initials;
    for (const auto *block : content.of(Role::Organisation))
        initials = block->lines.front().text().left(1);
    Rows words;
    for (const auto *block : content.of(Role::Logo))
        for (const auto &line : block->lines) {
            auto style = firm;
            style.ink = colour;
            style.points *= 1.25;
            words.push_back({line, style, 0});
            initials = line.text().left(1);
        }
    const double side = std::min(box.width(), box.height());
    QRectF mark(box.topLeft(), QSizeF(side, side));
    if (!wordsBeside)
        mark.moveCenter({box.center().x(), words.empty() ? box.center().y() : box.top() + side * 0.36});
    if (!words.empty() && !wordsBeside)
        mark = QRectF(mark.center() - QPointF(side, side) * 0.34, QSizeF(side, side) * 0.68);
    if (content.mark) {
        drawMark(canvas.painter(), canvas.pixels(mark), colour, colour.lightness() > 128 ? QColor(40, 40, 48) : QColor(250, 250, 250),
                 initials, random.fork(7));
        canvas.reserve(mark);
    }
    if (words.empty())
        return true;
    if (!wordsBeside)
        return put({box.left(), content.mark ? mark.bottom() + 0.6 : box.top(), box.width(),
                    box.bottom() - (content.mark ? mark.bottom() + 0.6 : box.top()) + 1},
                   Qt::AlignHCenter | Qt::AlignTop, words);
    const double left = content.mark ? mark.right() + 1.8 : box.left();
    return put({left, box.top(), box.right() - left, box.height()}, Qt::AlignLeft | Qt::AlignVCenter, words);
}

bool Designer::put(const QRectF &area, Qt::Alignment align, Rows rows, bool tabbed)
{
    return canvas.flow({area, align, std::move(rows), tabbed, roundIcons, static_cast<bool>(align & Qt::AlignRight)});
}

void Designer::rule(const QPointF &from, const QPointF &to, double thickness)
{
    canvas.painter().setPen(QPen(theme.accent, thickness * PixelsPerMillimetre));
    canvas.painter().drawLine(from * PixelsPerMillimetre, to * PixelsPerMillimetre);
}

void Designer::fill(const QRectF &area, const QColor &colour)
{
    canvas.painter().fillRect(canvas.pixels(area), colour);
}

Rows Designer::joined(std::initializer_list<Rows> parts, double gapBetween)
{
    Rows all;
    for (const auto &part : parts) {
        const size_t first = all.size();
        all.insert(all.end(), part.begin(), part.end());
        if (first > 0 && first < all.size())
            all[first].gap = gapBetween;
    }
    return all;
}

Rows Designer::inked(Rows rows, const QColor &ink)
{
    for (auto &row : rows) {
        row.style.ink = ink;
        row.style.labelInk = {};
    }
    return rows;
}

Row Designer::beside(const Row &left, const Row &right, const QString &between)
{
    Row row = left;
    row.line.pieces.push_back({between, -1});
    row.line.pieces.insert(row.line.pieces.end(), right.line.pieces.begin(), right.line.pieces.end());
    return row;
}

}  // namespace wellmet::cardgen
