// SPDX-License-Identifier: MPL-2.0
// The wide cards; layouts2.cpp has the upright ones, the ones with panels, and the choice between them.
#include "support/cardgen/layoutlist.h"

#include <QPainterPath>

namespace wellmet::cardgen {

namespace {

constexpr auto Left = Qt::AlignLeft, Right = Qt::AlignRight, Centre = Qt::AlignHCenter;
constexpr auto Top = Qt::AlignTop, Bottom = Qt::AlignBottom, Middle = Qt::AlignVCenter;

Rows who(Designer &d)
{
    return Designer::joined({d.names(), d.titles()}, 0.5);
}

Rows where(Designer &d)
{
    return Designer::joined({d.addresses(), d.smallRows()}, 1.3);
}

Rows everything(Designer &d)
{
    return Designer::joined({d.contact(), d.addresses(), d.smallRows()}, 1.3);
}

}  // namespace

bool logoHasWords(const Designer &d)
{
    return !d.content.of(Role::Logo).front()->lines.empty();
}

bool firmBesideLogo(Designer &d, const QRectF &area, const QColor &colour)
{
    const auto firm = Designer::inked(Designer::joined({d.firmRows(), d.mottoRows()}, 0.5), colour);
    const double logoWidth = firm.empty() ? area.width() : logoHasWords(d) ? area.width() * 0.48 : d.content.mark ? area.height() : 0;
    const double gap = logoWidth > 0 ? 2 : 0;
    return d.logo({area.left(), area.top(), logoWidth, area.height()}, colour, true)
        && d.put({area.left() + logoWidth + gap, area.top(), area.width() - logoWidth - gap, area.height()}, Left | Middle, firm);
}

bool classicLeft(Designer &d)
{
    const double m = d.margin, wide = d.width - 2 * m, half = wide * 0.53;
    return firmBesideLogo(d, {m, m, wide, 10}, d.theme.accent) && d.put({m, m + 12.5, wide, 12}, Left | Middle, who(d))
        && d.put({m, m + 26, half, d.height - 2 * m - 26}, Left | Bottom, d.contact(), true)
        && d.put({m + half + 2, m + 26, wide - half - 2, d.height - 2 * m - 26}, Left | Bottom, where(d));
}

bool centred(Designer &d)
{
    const double m = d.margin, mark = d.content.mark || logoHasWords(d) ? 10 : 0;
    if (mark > 0 && !d.logo({d.width * 0.25, m, d.width * 0.5, mark}, d.theme.accent, false))
        return false;
    auto rows = Designer::joined({d.firmRows(), d.mottoRows(), who(d), d.contact(), where(d)}, 1.4);
    return d.put({m, m + mark + 1.5, d.width - 2 * m, d.height - 2 * m - mark - 1.5}, Centre | Middle, rows);
}

bool twoColumns(Designer &d)
{
    const double m = d.margin, split = d.width * d.random.real(0.44, 0.52), top = m + (d.content.mark ? 11 : logoHasWords(d) ? 8 : 0);
    d.rule({split, m + 1}, {split, d.height - m - 1});
    return (top == m || d.logo({m, m, split - m - 2, top - m - 2}, d.theme.accent, true))
        && d.put({m, top, split - m - 2.5, (d.height - top - m) * 0.5}, Left | Middle, who(d))
        && d.put({m, top + (d.height - top - m) * 0.55, split - m - 2.5, (d.height - top - m) * 0.45}, Left | Bottom,
                 Designer::joined({d.firmRows(), d.mottoRows()}, 0.5))
        && d.put({split + 3, m, d.width - split - 3 - m, d.height - 2 * m}, Left | Middle, everything(d), true);
}

bool logoRight(Designer &d)
{
    const double m = d.margin, right = d.width * 0.62;
    return d.logo({right, m, d.width - right - m, d.height * 0.34}, d.theme.accent, false)
        && d.put({m, m, right - m - 2, 14}, Left | Top, who(d))
        && d.put({m, m + 16, right - m - 2, d.height - 2 * m - 16}, Left | Bottom,
                 Designer::joined({d.firmRows(), d.addresses(), d.contact()}, 1.2), d.random.chance(0.5))
        && d.put({right, m + d.height * 0.38, d.width - right - m, d.height * 0.62 - 2 * m}, Centre | Bottom,
                 Designer::joined({d.mottoRows(), d.smallRows()}, 1));
}

bool nameAtBottom(Designer &d)
{
    const double m = d.margin, half = d.width * 0.48;
    return d.logo({m, m, half - m - 2, 11}, d.theme.accent, true)
        && d.put({half, m, d.width - half - m, d.height * 0.58}, Right | Top, everything(d))
        && d.put({m, d.height - m - 13, half - m - 1, 13}, Left | Bottom, who(d))
        && d.put({half + 1, d.height - m - 10, d.width - half - m - 1, 10}, Right | Bottom,
                 Designer::joined({d.firmRows(), d.mottoRows()}, 0.5));
}

bool bigName(Designer &d)
{
    const double m = d.margin;
    d.name.points *= 1.6;
    d.name.capitals = d.random.chance(0.7);
    d.name.weight = QFont::Bold;
    d.rule({m, m + 17}, {m + d.width * 0.4, m + 17}, 0.4);
    return d.put({m, m - 1, d.width * 0.74, 16.5}, Left | Top, d.namesTwoLines())
        && d.logo({d.width - m - 12, m, 12, 10}, d.theme.accent, false)
        && d.put({m, m + 18.5, d.width * 0.46 - m, d.height - 2 * m - 18.5}, Left | Top,
                 Designer::joined({d.titles(), d.firmRows(), d.mottoRows()}, 1.2))
        && d.put({d.width * 0.48, m + 18.5, d.width * 0.52 - m, d.height - 2 * m - 18.5}, Right | Bottom, everything(d));
}

bool minimalist(Designer &d)
{
    d.name.weight = QFont::Normal;
    d.name.spacing = d.random.chance(0.5) ? 0.12 : 0;
    d.body.labelInk = {};
    const double m = d.margin + 2;
    auto firm = d.firmRows();
    if (firm.empty() && !d.logo({m, m, d.width - 2 * m, 7}, d.theme.ink, true))
        return false;
    return d.put({m, m, d.width - 2 * m, 7}, Left | Top, firm)
        && d.put({m, d.height * 0.3, d.width - 2 * m, d.height * 0.24}, Left | Middle, who(d))
        && d.put({m, d.height * 0.58, d.width - 2 * m, d.height * 0.42 - m}, Left | Bottom,
                 Designer::joined({d.contact(), d.addresses()}, 0.8));
}

bool eastern(Designer &d)
{
    // Logo at the left, the name widely set in the middle, small lines under a rule.
    const double m = d.margin, text = d.width * 0.33;
    d.name.spacing = 0.16;
    d.name.points *= 1.1;
    d.name.weight = QFont::Normal;
    d.firm.points = d.body.points + 1.4;
    d.body.points = std::max(SmallestPoints, d.body.points * 0.92);
    d.rule({text, d.height * 0.52}, {d.width - m, d.height * 0.52});
    return d.logo({m, d.height * 0.24, text - m - 3, d.height * 0.3}, d.theme.accent, false)
        && d.put({text, m + 1, d.width - text - m, d.height * 0.49 - m - 1}, Left | Middle, Designer::joined({d.titles(), d.names()}, 1))
        && d.put({text, d.height * 0.54, d.width - text - m, d.height * 0.46 - m}, Left | Top,
                 Designer::joined({d.firmRows(), where(d), d.contact()}, 0.8));
}

bool academic(Designer &d)
{
    const double m = d.margin, split = d.width * 0.42;
    d.name.smallCapitals = true;
    d.name.capitals = false;
    d.title.italic = true;
    d.firm.smallCapitals = true;
    d.firm.capitals = false;
    return d.put({m, m, split - m - 2, d.height * 0.36}, Centre | Top, Designer::joined({d.firmRows(), d.mottoRows()}, 0.6))
        && d.logo({m + 4, m + d.height * 0.38, split - m - 10, d.height * 0.34}, d.theme.accent, false)
        && d.put({split + 1, m, d.width - split - m - 1, d.height * 0.32}, Left | Top, who(d))
        && d.put({split + 1, m + d.height * 0.34, d.width - split - m - 1, d.height * 0.66 - 2 * m}, Left | Bottom,
                 Designer::joined({d.addresses(), d.contact(), d.smallRows()}, 1.1));
}

bool shop(Designer &d)
{
    // The firm is the headline, the person a line under it.
    const double m = d.margin;
    d.firm.points *= 1.45;
    d.name.points = d.title.points + 1.2;
    if (d.content.mark && !d.logo({d.width * 0.4, m - 1, d.width * 0.2, 8}, d.theme.accent, false))
        return false;
    if (d.firmRows().empty())
        return false;
    return d.put({m, m + 8, d.width - 2 * m, d.height - 2 * m - 8}, Centre | Middle,
                 Designer::joined({d.firmRows(), d.mottoRows(), who(d), d.addresses(), d.contact(), d.smallRows()}, 1.1));
}

bool rightAligned(Designer &d)
{
    const double m = d.margin;
    QPainterPath shape;
    shape.moveTo(0, 0);
    shape.lineTo(d.canvas.pixels({0, 0, d.width * 0.3, 1}).right(), 0);
    shape.lineTo(0, d.canvas.pixels({0, 0, 1, d.height}).bottom());
    shape.closeSubpath();
    d.canvas.painter().fillPath(shape, d.theme.panel);
    return d.logo({m * 0.7, m * 0.8, 9, 9}, d.theme.onPanel, false)
        && d.put({d.width * 0.32, m, d.width * 0.68 - m, 14}, Right | Top, who(d))
        && d.put({d.width * 0.32, m + 15.5, d.width * 0.68 - m, 7}, Right | Middle, Designer::joined({d.firmRows(), d.mottoRows()}, 0.5))
        && d.put({d.width * 0.2, m + 24, d.width * 0.8 - m, d.height - 2 * m - 24}, Right | Bottom, everything(d));
}

bool nameAndTitleInOneLine(Designer &d)
{
    const double m = d.margin;
    auto names = d.names();
    auto titles = d.titles();
    if (names.empty() || titles.empty())
        return false;
    static const std::array<QString, 4> betweens = {QStringLiteral(" | "), QStringLiteral("   "), QStringLiteral(" – "),
                                                    QStringLiteral(", ")};
    names.front().style.points = std::min(names.front().style.points, 10.5);
    auto line = Designer::beside(names.front(), titles.front(), betweens[d.random.next() % betweens.size()]);
    titles.erase(titles.begin());
    return firmBesideLogo(d, {m, m, d.width - 2 * m, 12}, d.theme.accent)
        && d.put({m, m + 16, d.width - 2 * m, 9}, Left | Middle, Designer::joined({{line}, titles}, 0.4))
        && d.put({m, m + 27, d.width - 2 * m, d.height - 2 * m - 27}, Left | Bottom, everything(d));
}

bool twoPeople(Designer &d)
{
    const double m = d.margin, half = (d.width - 2 * m) / 2;
    d.name.points = std::min(d.name.points, 11.0);
    const double top = m + 13;
    d.rule({m, top - 1.5}, {d.width - m, top - 1.5});
    auto person = [&](int i) { return Designer::joined({d.names(i), d.titles(i), d.contactOf(i)}, 0.7); };
    return firmBesideLogo(d, {m, m, d.width - 2 * m, 10}, d.theme.accent) && d.put({m, top, half - 1.5, 19}, Left | Top, person(0))
        && d.put({m + half + 1.5, top, half - 1.5, 19}, Left | Top, person(1))
        && d.put({m, top + 20, half - 1, d.height - top - 20 - m}, Left | Bottom, d.contactOf(-1))
        && d.put({m + half + 1, top + 20, half - 1, d.height - top - 20 - m}, Left | Bottom, d.addresses());
}

bool twoPeopleStacked(Designer &d)
{
    const double m = d.margin, split = d.width * 0.54;
    d.name.points = std::min(d.name.points, 10.5);
    auto person = [&](int i) { return Designer::joined({d.names(i), d.titles(i), d.contactOf(i)}, 0.5); };
    return d.put({m, m, split - m - 1, d.height * 0.5 - m - 1}, Left | Top, person(0))
        && d.put({m, d.height * 0.5 + 1, split - m - 1, d.height * 0.5 - m - 1}, Left | Bottom, person(1))
        && d.logo({split + 1, m, d.width - split - m - 1, 11}, d.theme.accent, false)
        && d.put({split + 1, m + 13, d.width - split - m - 1, d.height - 2 * m - 13}, Right | Bottom,
                 Designer::joined({d.firmRows(), d.contactOf(-1), d.addresses()}, 1.1));
}

}  // namespace wellmet::cardgen
