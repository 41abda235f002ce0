// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/table.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

/// A soft dark copy of a shape, a little aside: what makes things lie on a table.
void castShadow(QPainter &p, const QPainterPath &shape, double reach)
{
    p.save();
    p.setPen(Qt::NoPen);
    for (int i = 6; i > 0; --i) {
        QPainterPathStroker stroker;
        stroker.setWidth(reach * i / 3);
        p.setBrush(QColor(0, 0, 0, 14));
        p.drawPath(stroker.createStroke(shape).united(shape).translated(reach * 0.5, reach * 0.6));
    }
    p.restore();
}

void pen(QPainter &p, double length, Random &random)
{
    const double w = length * 0.055;
    QPainterPath body;
    body.addRoundedRect(QRectF(0, -w / 2, length * 0.86, w), w * 0.4, w * 0.4);
    body.moveTo(length * 0.86, -w / 2);
    body.lineTo(length, 0);
    body.lineTo(length * 0.86, w / 2);
    castShadow(p, body, w * 0.6);
    const auto colour = QColor::fromHsl(random.whole(0, 359), random.whole(20, 200), random.whole(30, 110));
    QLinearGradient g(0, -w / 2, 0, w / 2);
    g.setColorAt(0, colour.lighter(190));
    g.setColorAt(0.35, colour);
    g.setColorAt(1, colour.darker(180));
    p.fillPath(body, g);
    p.fillRect(QRectF(length * 0.1, -w * 0.62, length * 0.3, w * 0.2), QColor(200, 200, 205));
}

void mug(QPainter &p, double size, Random &random)
{
    const auto colour = QColor::fromHsl(random.whole(0, 359), random.whole(0, 140), random.whole(120, 225));
    QPainterPath rim;
    rim.addEllipse(QPointF(0, 0), size / 2, size / 2);
    castShadow(p, rim, size * 0.09);
    p.setPen(QPen(colour.darker(115), size * 0.09));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(size * 0.55, 0), size * 0.16, size * 0.13);
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawEllipse(QPointF(0, 0), size / 2, size / 2);
    QRadialGradient coffee(QPointF(-size * 0.1, -size * 0.1), size * 0.5);
    coffee.setColorAt(0, QColor(92, 58, 34));
    coffee.setColorAt(1, QColor(44, 26, 16));
    p.setBrush(coffee);
    p.drawEllipse(QPointF(0, 0), size * 0.43, size * 0.43);
}

void keyboard(QPainter &p, double size, Random &random)
{
    const bool dark = random.chance(0.5);
    QPainterPath base;
    base.addRoundedRect(QRectF(-size * 0.1, -size * 0.1, size * 2.2, size * 0.95), size * 0.04, size * 0.04);
    castShadow(p, base, size * 0.05);
    p.fillPath(base, dark ? QColor(40, 42, 46) : QColor(205, 206, 210));
    QFont font(u"Liberation Sans"_s);
    font.setPixelSize(std::max(4, static_cast<int>(size * 0.06)));
    p.setFont(font);
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 13; ++column) {
            const QRectF key(size * (0.15 * column + 0.04 * row), size * 0.15 * row, size * 0.13, size * 0.13);
            p.setPen(Qt::NoPen);
            p.setBrush(dark ? QColor(24, 25, 28) : QColor(244, 244, 246));
            p.drawRoundedRect(key, size * 0.015, size * 0.015);
            p.setPen(dark ? QColor(190, 190, 195) : QColor(70, 70, 74));
            p.drawText(key, Qt::AlignCenter, QString(QChar(u'A' + random.whole(0, 25))));
        }
    }
}

/// A printed sheet. Its text is small grey lines: letters, but nobody's words.
void sheet(QPainter &p, double size, Random &random)
{
    const QRectF page(-size * 0.5, -size * 0.7, size, size * 1.4);
    QPainterPath shape;
    shape.addRect(page);
    castShadow(p, shape, size * 0.012);
    const int tone = random.whole(178, 240);
    p.fillRect(page, QColor(tone, tone, static_cast<int>(tone * random.real(0.86, 1))));
    QFont font(random.chance(0.5) ? u"Liberation Serif"_s : u"Liberation Sans"_s);
    font.setPixelSize(std::max(5, static_cast<int>(size * random.real(0.014, 0.022))));
    p.setFont(font);
    p.setPen(QColor(70, 70, 74));
    const double leading = font.pixelSize() * 1.45;
    for (double y = page.top() + size * 0.1; y < page.bottom() - size * 0.08; y += leading) {
        if (random.chance(0.08))
            continue;
        QString line;
        const int letters = static_cast<int>(size * (random.chance(0.15) ? random.real(0.2, 0.7) : 0.8) / (font.pixelSize() * 0.48));
        while (line.size() < letters) {
            for (int i = random.whole(2, 9); i > 0; --i)
                line += QChar(u"aeinrstolduchmg"_s[random.whole(0, 14)]);
            line += u' ';
        }
        p.drawText(QPointF(page.left() + size * 0.08, y), line);
    }
}

void phone(QPainter &p, double size, Random &)
{
    QPainterPath shape;
    shape.addRoundedRect(QRectF(-size * 0.25, -size * 0.5, size * 0.5, size), size * 0.05, size * 0.05);
    castShadow(p, shape, size * 0.03);
    p.fillPath(shape, QColor(16, 17, 20));
    QLinearGradient glass(-size * 0.2, -size * 0.5, size * 0.2, size * 0.5);
    glass.setColorAt(0, QColor(52, 56, 66));
    glass.setColorAt(0.5, QColor(22, 24, 30));
    p.fillRect(QRectF(-size * 0.23, -size * 0.46, size * 0.46, size * 0.92), glass);
}

void note(QPainter &p, double size, Random &random)
{
    QPainterPath shape;
    shape.addRect(QRectF(-size / 2, -size / 2, size, size));
    castShadow(p, shape, size * 0.03);
    static constexpr std::array colours = {qRgb(250, 226, 110), qRgb(250, 170, 190), qRgb(170, 225, 170), qRgb(160, 205, 240)};
    p.fillPath(shape, QColor(random.pick(colours)));
}

void coin(QPainter &p, double size, Random &random)
{
    QPainterPath shape;
    shape.addEllipse(QPointF(0, 0), size / 2, size / 2);
    castShadow(p, shape, size * 0.06);
    QRadialGradient metal(QPointF(-size * 0.15, -size * 0.15), size * 0.7);
    const bool gold = random.chance(0.5);
    metal.setColorAt(0, gold ? QColor(240, 210, 130) : QColor(225, 226, 230));
    metal.setColorAt(1, gold ? QColor(150, 110, 50) : QColor(130, 132, 138));
    p.setPen(QPen(QColor(90, 80, 60), size * 0.03));
    p.setBrush(metal);
    p.drawPath(shape);
}

using Draw = void (*)(QPainter &, double, Random &);

struct Thing {
    QString tag;
    Draw draw;
    double size;  ///< fraction of the picture's longer side
    double reach;  ///< radius it needs, fraction of its size
    bool mayLieUnder = false;
};

}  // namespace

void drawClutter(QImage &table, const std::vector<QPolygonF> &cards, Random random, QStringList &tags)
{
    static const std::vector<Thing> things = {
        {u"paper"_s, sheet, 0.55, 0.9, true}, {u"paper"_s, sheet, 0.4, 0.9, true},  {u"pen"_s, pen, 0.36, 1.0},
        {u"mug"_s, mug, 0.3, 0.75},           {u"keyboard"_s, keyboard, 0.36, 2.2}, {u"phone"_s, phone, 0.45, 0.6},
        {u"note"_s, note, 0.2, 0.72},         {u"coin"_s, coin, 0.07, 0.6},
    };
    QPainter p(&table);
    p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double longer = std::max(table.width(), table.height());
    std::vector<QPointF> occupied;
    std::vector<double> radii;
    // Papers first: what is flat lies below.
    auto order = random.chance(0.35) ? std::vector<const Thing *>{&things[random.next() % 2]} : std::vector<const Thing *>{};
    for (int i = random.whole(0, 3); i > 0; --i)
        order.push_back(&things[2 + random.next() % (things.size() - 2)]);
    for (const auto *thing : order) {
        const double size = longer * thing->size * random.real(0.85, 1.2);
        for (int attempt = 0; attempt < 30; ++attempt) {
            const QPointF at(table.width() * random.real(-0.1, 1.1), table.height() * random.real(-0.1, 1.1));
            const double reach = size * thing->reach;
            bool free = true;
            if (!thing->mayLieUnder) {
                QPainterPath circle;
                circle.addEllipse(at, reach, reach);
                for (const auto &card : cards) {
                    QPainterPath path;
                    path.addPolygon(card);
                    free = free && !path.intersects(circle);
                }
                for (size_t k = 0; k < occupied.size(); ++k)
                    free = free && QLineF(at, occupied[k]).length() > radii[k] + reach;
            }
            if (!free)
                continue;
            p.save();
            p.translate(at);
            p.rotate(random.real(0, 360));
            thing->draw(p, size, random);
            p.restore();
            tags << u"clutter-"_s + thing->tag;
            if (!thing->mayLieUnder) {
                occupied.push_back(at);
                radii.push_back(reach);
            }
            break;
        }
    }
}

}  // namespace wellmet::cardgen
