// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/layoutlist.h"
#include "support/cardgen/layouts.h"

#include <QPainterPath>

#include <array>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

constexpr auto Left = Qt::AlignLeft, Right = Qt::AlignRight, Centre = Qt::AlignHCenter;
constexpr auto Top = Qt::AlignTop, Bottom = Qt::AlignBottom, Middle = Qt::AlignVCenter;

Rows who(Designer &d)
{
    return Designer::joined({d.names(), d.titles()}, 0.5);
}

Rows everything(Designer &d)
{
    return Designer::joined({d.contact(), d.addresses(), d.smallRows()}, 1.3);
}

bool panelLeft(Designer &d)
{
    const double split = d.width * d.random.real(0.34, 0.42), m = d.margin;
    d.fill({0, 0, split, d.height}, d.theme.panel);
    return d.logo({3, d.height * 0.16, split - 6, d.height * 0.36}, d.theme.onPanel, false)
        && d.put({3, d.height * 0.56, split - 6, d.height * 0.3}, Centre | Top,
                 Designer::inked(Designer::joined({d.firmRows(), d.mottoRows()}, 0.6), d.theme.onPanel))
        && d.put({split + 4, m, d.width - split - 4 - m, 14}, Left | Top, who(d))
        && d.put({split + 4, m + 15, d.width - split - 4 - m, d.height - 2 * m - 15}, Left | Bottom, everything(d), true);
}

bool bandOnTop(Designer &d)
{
    const double band = d.height * d.random.real(0.24, 0.32), m = d.margin, half = d.width * 0.5;
    d.fill({0, 0, d.width, band}, d.theme.panel);
    return firmBesideLogo(d, {m, 2.5, d.width - 2 * m, band - 5}, d.theme.onPanel)
        && d.put({m, band + 3, half - m, d.height - band - m - 3}, Left | Middle, who(d))
        && d.put({half + 2, band + 3, d.width - half - m - 2, d.height - band - m - 3}, Left | Middle, everything(d));
}

bool footerBand(Designer &d)
{
    const double band = d.height * 0.4, top = d.height - band, m = d.margin, half = d.width * 0.52;
    d.fill({0, top, d.width, band}, d.theme.panel);
    return d.put({m, m, half - m, top - m - 2}, Left | Middle, who(d))
        && (d.firmRows().empty() ? d.logo({half + 2, m, d.width - half - m - 2, top - m - 3}, d.theme.accent, false)
                                 : d.logo({half + 2, m, d.width - half - m - 2, (top - m) * 0.5}, d.theme.accent, false)
                    && d.put({half + 2, m + (top - m) * 0.55, d.width - half - m - 2, (top - m) * 0.45 - 1}, Centre | Middle,
                             Designer::joined({d.firmRows(), d.mottoRows()}, 0.4)))
        && d.put({m, top + 2.5, half - m, band - m - 1}, Left | Middle, Designer::inked(d.contact(), d.theme.onPanel))
        && d.put({half + 2, top + 2.5, d.width - half - m - 2, band - m - 1}, Left | Middle,
                 Designer::inked(Designer::joined({d.addresses(), d.smallRows()}, 1), d.theme.onPanel));
}

bool sideStripe(Designer &d)
{
    const double m = d.margin, text = d.width * 0.4, stripe = d.random.real(3, 6);
    d.fill({d.width - stripe, 0, stripe, d.height}, d.theme.panel);
    return d.logo({m, d.height * 0.32, text - m - 3, d.height * 0.32}, d.theme.accent, logoHasWords(d))
        && d.put({text, m + 2, d.width - text - m - stripe, 14}, Left | Middle, who(d))
        && d.put({text, m + 18, d.width - text - m - stripe, d.height - 2 * m - 18}, Left | Bottom,
                 Designer::joined({d.firmRows(), everything(d)}, 1));
}

bool halves(Designer &d)
{
    // A coloured lower half; the name stands right above its edge.
    const double m = d.margin, split = d.height * 0.5;
    d.fill({0, split, d.width, d.height - split}, d.theme.panel);
    return firmBesideLogo(d, {m, m, d.width - 2 * m, 9}, d.theme.accent)
        && d.put({d.width * 0.3, m + 10, d.width * 0.7 - m, split - m - 11}, Right | Bottom, who(d))
        && d.put({m, split + 2, (d.width - 2 * m) * 0.5, d.height - split - m - 1}, Left | Middle,
                 Designer::inked(d.addresses(), d.theme.onPanel))
        && d.put({m + (d.width - 2 * m) * 0.5 + 2, split + 2, (d.width - 2 * m) * 0.5 - 2, d.height - split - m - 1}, Right | Middle,
                 Designer::inked(Designer::joined({d.contact(), d.smallRows()}, 0.8), d.theme.onPanel));
}

bool upright(Designer &d)
{
    const double m = d.margin;
    return d.logo({m, m + 1, d.width - 2 * m, 15}, d.theme.accent, false)
        && d.put({m, m + 18, d.width - 2 * m, 10}, Centre | Top, Designer::joined({d.firmRows(), d.mottoRows()}, 0.6))
        && d.put({m, m + 30, d.width - 2 * m, 15}, Centre | Middle, who(d))
        && d.put({m, m + 46, d.width - 2 * m, d.height - 2 * m - 46}, Centre | Bottom, everything(d));
}

bool uprightPanel(Designer &d)
{
    const double m = d.margin, panel = d.height * 0.36;
    d.fill({0, 0, d.width, panel}, d.theme.panel);
    return d.put({m, m, d.width - 2 * m, panel - m - 3}, Left | Bottom,
                 Designer::inked(Designer::joined({d.namesTwoLines(), d.titles()}, 1), d.theme.onPanel))
        && d.put({m, panel + 4, d.width - 2 * m, d.height - panel - m - 20}, Left | Top, everything(d))
        && firmBesideLogo(d, {m, d.height - m - 10, d.width - 2 * m, 10}, d.theme.accent);
}

struct Layout {
    QString name;
    bool (*draw)(Designer &);
    bool tall = false;
    int people = 1;
    int weight = 2;
};

const std::vector<Layout> &allLayouts()
{
    static const std::vector<Layout> list = {
        {u"classic-left"_s, classicLeft, false, 1, 3},
        {u"centred"_s, centred},
        {u"two-columns"_s, twoColumns, false, 1, 3},
        {u"logo-right"_s, logoRight},
        {u"name-at-bottom"_s, nameAtBottom},
        {u"big-name"_s, bigName},
        {u"minimalist"_s, minimalist},
        {u"eastern"_s, eastern},
        {u"academic"_s, academic},
        {u"shop"_s, shop},
        {u"right-aligned"_s, rightAligned},
        {u"name-title-line"_s, nameAndTitleInOneLine},
        {u"panel-left"_s, panelLeft},
        {u"band-on-top"_s, bandOnTop},
        {u"footer-band"_s, footerBand},
        {u"side-stripe"_s, sideStripe},
        {u"halves"_s, halves},
        {u"upright"_s, upright, true, 1, 1},
        {u"upright-panel"_s, uprightPanel, true, 1, 1},
        {u"two-people"_s, twoPeople, false, 2},
        {u"two-people-stacked"_s, twoPeopleStacked, false, 2},
    };
    return list;
}

/// Where a code may stand, as the fractions of the free width and height left of and above it.
constexpr std::array CodePlaces = {QPointF(1, 1), QPointF(1, 0), QPointF(1, 0.5), QPointF(0, 1), QPointF(0.5, 1), QPointF(0, 0)};

std::optional<DrawnCard> draw(const Content &content, const Layout &layout, const Theme &theme, double tightness, int codePlace,
                              Random random)
{
    static constexpr std::array sizes = {QSizeF(85, 55), QSizeF(85, 55), QSizeF(89, 51), QSizeF(91, 55)};
    const auto size = random.pick(sizes);
    Canvas canvas(content, layout.tall ? size.transposed() : size);
    drawPaper(canvas.painter(), canvas.pixels(QRectF(QPointF(), canvas.millimetres())), theme, random.fork(3));
    Designer designer(canvas, content, theme, tightness, random.fork(4));
    if (!layout.draw(designer))
        return std::nullopt;
    if (!content.code.isEmpty()) {
        const double side = content.code.size() > 60 ? 21 : 17;
        const auto at = CodePlaces[static_cast<size_t>(codePlace)];
        const double free = 3.2;
        const QRectF box(free + at.x() * (designer.width - side - 2 * free), free + at.y() * (designer.height - side - 2 * free), side,
                         side);
        if (!canvas.placeCode(box, random.chance(0.8) ? QColor(Qt::black) : theme.dark ? QColor(20, 20, 40) : theme.panel.darker(140)))
            return std::nullopt;
    }
    return canvas.finish(layout.name, random.chance(0.15) ? random.real(1.5, 3.2) : 0);
}

std::optional<DrawnCard> tryLayout(const Content &content, const Layout &layout, Random random, std::optional<Paper> paper)
{
    if (layout.people != content.people)
        return std::nullopt;
    const auto theme = themeFor(random.fork(1), paper);
    const int places = content.code.isEmpty() ? 1 : static_cast<int>(CodePlaces.size());
    for (const double tightness : {1.0, 0.92, 0.85})
        for (int place = 0; place < places; ++place)
            if (auto card = draw(content, layout, theme, tightness, place, random.fork(2)))
                return card;
    return std::nullopt;
}

}  // namespace

QStringList layouts()
{
    QStringList names;
    for (const auto &layout : allLayouts())
        names << layout.name;
    return names;
}

std::optional<DrawnCard> drawCard(const Content &content, const QString &layout, Random random, std::optional<Paper> paper)
{
    for (const auto &candidate : allLayouts())
        if (candidate.name == layout)
            return tryLayout(content, candidate, random, paper);
    return std::nullopt;
}

QString layoutFor(int people, Random random)
{
    std::vector<const Layout *> urn;
    for (const auto &layout : allLayouts())
        if (layout.people == people)
            urn.insert(urn.end(), static_cast<size_t>(layout.weight), &layout);
    return random.pick(urn)->name;
}

}  // namespace wellmet::cardgen
