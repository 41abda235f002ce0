// SPDX-License-Identifier: MPL-2.0
// Themes and papers. Dark and pictorial papers keep their busy parts out of the text's contrast: what a printer would accept.
#include "support/cardgen/artwork.h"

#include <QLinearGradient>
#include <QPainterPath>
#include <QRadialGradient>

#include <cmath>
#include <numbers>

namespace wellmet::cardgen {

namespace {

QColor hsl(double hue, double saturation, double lightness)
{
    return QColor::fromHslF(static_cast<float>(hue - std::floor(hue)), static_cast<float>(saturation), static_cast<float>(lightness));
}

void dots(QPainter &p, const QRectF &c, const QColor &colour)
{
    const double step = c.width() / 34;
    p.setPen(Qt::NoPen);
    auto tone = colour;
    tone.setAlphaF(0.13F);
    for (int y = 0; y * step < c.height(); ++y) {
        for (int x = 0; x < 35; ++x) {
            // Larger towards the lower right corner, as halftones are.
            const double grow = std::clamp((x * step / c.width() + y * step / c.height() - 0.9) * 0.6, 0.0, 0.45);
            p.setBrush(tone);
            p.drawEllipse(QPointF(x * step, y * step), step * grow, step * grow);
        }
    }
}

void waves(QPainter &p, const QRectF &c, const QColor &colour, Random &random)
{
    for (int i = 0; i < 4; ++i) {
        const double base = c.height() * (0.72 + 0.08 * i), swing = c.height() * random.real(0.03, 0.08), phase = random.real(0, 6);
        QPainterPath path(c.bottomLeft());
        for (int k = 0; k <= 40; ++k)
            path.lineTo(c.width() * k / 40, base + swing * std::sin(phase + k * 0.2));
        path.lineTo(c.bottomRight());
        auto tone = colour;
        tone.setAlphaF(0.1F);
        p.fillPath(path, tone);
    }
}

void facets(QPainter &p, const QRectF &c, const QColor &colour, Random &random)
{
    for (int i = 0; i < 9; ++i) {
        QPolygonF triangle;
        const QPointF at(c.width() * random.real(0, 0.3), c.height() * random.unit());
        for (int k = 0; k < 3; ++k)
            triangle << at + QPointF(c.width() * random.real(-0.16, 0.16), c.height() * random.real(-0.3, 0.3));
        auto tone = random.chance(0.5) ? colour.lighter(130) : colour;
        tone.setAlphaF(static_cast<float>(random.real(0.05, 0.17)));
        QPainterPath path;
        path.addPolygon(triangle);
        p.fillPath(path, tone);
    }
}

/// Sky, hills and a sun: what office printers sell as "nature".
void landscape(QPainter &p, const QRectF &c, const Theme &theme, Random &random)
{
    QLinearGradient sky(c.topLeft(), c.bottomLeft());
    sky.setColorAt(0, theme.base);
    sky.setColorAt(1, theme.base.lighter(theme.dark ? 135 : 104));
    p.fillRect(c, sky);
    QRadialGradient sun(QPointF(c.width() * random.real(0.6, 0.9), c.height() * 0.75), c.height() * 0.5);
    sun.setColorAt(0, QColor(255, 240, 200, theme.dark ? 36 : 180));
    sun.setColorAt(1, QColor(255, 240, 200, 0));
    p.fillRect(c, sun);
    for (int i = 0; i < 3; ++i) {
        QPainterPath hill(c.bottomLeft());
        const double phase = random.real(0, 6);
        for (int k = 0; k <= 30; ++k)
            hill.lineTo(c.width() * k / 30,
                        c.height() * (0.82 + 0.05 * i - 0.06 * std::sin(phase + k * 0.23) - 0.02 * std::sin(k * 0.9 + phase)));
        hill.lineTo(c.bottomRight());
        auto tone = theme.panel;
        tone.setAlphaF(theme.dark ? 0.07F : 0.1F);
        p.fillPath(hill, tone);
    }
}

void bokeh(QPainter &p, const QRectF &c, const Theme &theme, Random &random)
{
    p.setPen(Qt::NoPen);
    for (int i = 0; i < 26; ++i) {
        auto tone = random.chance(0.5) ? theme.accent : theme.panel;
        tone.setAlphaF(static_cast<float>(random.real(0.04, 0.11)));
        p.setBrush(tone);
        const double radius = c.height() * random.real(0.03, 0.16);
        p.drawEllipse(QPointF(c.width() * random.unit(), c.height() * random.unit()), radius, radius);
    }
}

void linen(QPainter &p, const QRectF &c, const QColor &colour)
{
    auto tone = colour;
    tone.setAlphaF(0.05F);
    p.setPen(QPen(tone, 1.2));
    for (double x = 0; x < c.width(); x += 6)
        p.drawLine(QPointF(x, 0), QPointF(x, c.height()));
    for (double y = 0; y < c.height(); y += 6)
        p.drawLine(QPointF(0, y), QPointF(c.width(), y));
}

/// Relative luminance (WCAG 2.1).
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// The colour, moved away from `paper` in lightness until text in it stands out.
QColor legible(QColor colour, const QColor &paper, double contrast)
{
    const double under = luminance(paper);
    for (int i = 0; i < 40; ++i) {
        const double own = luminance(colour);
        if ((std::max(own, under) + 0.05) / (std::min(own, under) + 0.05) >= contrast)
            break;
        const float lightness = colour.lightnessF() + (under < 0.3 ? 0.03F : -0.03F);
        colour = QColor::fromHslF(std::max(0.0F, colour.hslHueF()), colour.hslSaturationF(), std::clamp(lightness, 0.0F, 1.0F));
    }
    return colour;
}

}  // namespace

Theme themeFor(Random random, std::optional<Paper> paper)
{
    static constexpr std::array papers = {Paper::White,    Paper::White,     Paper::White,        Paper::White, Paper::White,
                                          Paper::Cream,    Paper::Grey,      Paper::Linen,        Paper::Dark,  Paper::Dark,
                                          Paper::Coloured, Paper::Gradient,  Paper::DarkGradient, Paper::Dots,  Paper::Waves,
                                          Paper::Facets,   Paper::Landscape, Paper::Bokeh,        Paper::Frame};
    Theme t;
    t.paper = random.pick(papers);
    if (paper)
        t.paper = *paper;
    const double hue = random.unit();
    const double other = hue + (random.chance(0.6) ? random.real(-0.06, 0.06) : 0.5);
    t.dark = t.paper == Paper::Dark || t.paper == Paper::DarkGradient || t.paper == Paper::Coloured
        || ((t.paper == Paper::Bokeh || t.paper == Paper::Landscape) && random.chance(0.5));
    if (t.dark) {
        t.base = t.paper == Paper::Coloured ? hsl(hue, 0.55, 0.27) : hsl(hue, random.real(0.05, 0.4), random.real(0.09, 0.2));
        t.ink = hsl(hue, 0.1, 0.95);
        t.soft = hsl(hue, 0.15, 0.82);
        t.accent = hsl(other + 0.1, 0.65, 0.72);
        t.panel = hsl(other, 0.4, 0.88);
        t.onPanel = hsl(hue, 0.3, 0.13);
        t.accent = legible(t.accent, t.base, 5);
        return t;
    }
    t.base = t.paper == Paper::Cream                                ? hsl(0.11, 0.45, 0.92)
        : t.paper == Paper::Grey                                    ? hsl(0.6, 0.03, 0.89)
        : t.paper == Paper::Landscape || t.paper == Paper::Gradient ? hsl(hue, 0.5, 0.92)
                                                                    : hsl(0, 0, random.real(0.96, 1.0));
    t.ink = random.chance(0.6) ? hsl(hue, 0.08, random.real(0.06, 0.2)) : hsl(hue, 0.45, 0.2);
    t.soft = hsl(hue, 0.06, random.real(0.22, 0.38));
    t.accent = hsl(hue, random.real(0.5, 0.85), random.real(0.28, 0.38));
    t.panel = hsl(other, random.real(0.35, 0.75), random.real(0.2, 0.32));
    t.onPanel = hsl(other, 0.2, 0.97);
    t.accent = legible(t.accent, t.base, 4);
    t.panel = legible(t.panel, t.onPanel, 5);
    return t;
}

void drawPaper(QPainter &p, const QRectF &c, const Theme &theme, Random random)
{
    p.save();
    p.fillRect(c, theme.base);
    switch (theme.paper) {
    case Paper::Gradient:
    case Paper::DarkGradient: {
        QLinearGradient g(c.topLeft(), random.chance(0.5) ? c.bottomRight() : c.bottomLeft());
        g.setColorAt(0, theme.base);
        g.setColorAt(1, theme.dark ? theme.base.lighter(150) : QColor(Qt::white));
        p.fillRect(c, g);
        break;
    }
    case Paper::Dots: dots(p, c, theme.accent); break;
    case Paper::Waves: waves(p, c, theme.accent, random); break;
    case Paper::Facets: facets(p, c, theme.accent, random); break;
    case Paper::Landscape: landscape(p, c, theme, random); break;
    case Paper::Bokeh: bokeh(p, c, theme, random); break;
    case Paper::Linen: linen(p, c, theme.ink); break;
    case Paper::Frame: {
        const double inset = c.height() * 0.035;
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(theme.accent, c.height() * 0.012));
        p.drawRect(c.adjusted(inset, inset, -inset, -inset));
        break;
    }
    case Paper::White:
    case Paper::Cream:
    case Paper::Grey:
    case Paper::Dark:
    case Paper::Coloured: break;
    }
    p.restore();
}

}  // namespace wellmet::cardgen
