// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/cardtext.h"

#include <QLineF>

#include <algorithm>

namespace wellmet::capture::fields {

namespace {

QChar plain(QChar c)
{
    switch (c.unicode()) {
    case u'’':
    case u'‘':
    case u'`':
    case u'´': return u'\'';
    case u'“':
    case u'”': return u'"';
    case u'–':
    case u'—':
    case u'‐':
    case u'‑':
    case u'−': return u'-';
    case u'，': return u',';
    case u'。': return u'.';
    case u'：': return u':';
    case u'、': return u',';
    case u'【': return u'[';
    case u'】': return u']';
    case u'《':
    case u'〈': return u'<';
    case u'》':
    case u'〉': return u'>';
    case u'丨': return u'|';
    case u'∙':
    case u'‧':
    case u'・':
    case u'●':
    case u'■':
    case u'◆':
    case u'▪':
    case u'·': return u'•';
    default: break;
    }
    if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
        return QChar(c.unicode() - 0xfee0);
    if (c.isSpace() || c.category() == QChar::Other_Control)
        return u' ';
    return c;
}

QPointF along(const QPointF &a, const QPointF &b, double t)
{
    return a + (b - a) * t;
}

double edge(const Quad &box, size_t from, size_t to)
{
    return QLineF(box.corners[from], box.corners[to]).length();
}

/// charX in [0, 1], rising, one more than there are characters; even steps when the reader gave none that fit.
std::vector<float> soundCharX(const TextLine &line)
{
    const size_t size = static_cast<size_t>(line.text.size()) + 1;
    std::vector<float> sound(size);
    const bool given = line.charX.size() == size;
    float last = 0;
    for (size_t i = 0; i < size; ++i) {
        const float at = given ? line.charX[i] : static_cast<float>(i) / static_cast<float>(std::max<size_t>(1, size - 1));
        last = at >= last && at <= 1 ? at : last;
        sound[i] = last;
    }
    return sound;
}

}  // namespace

QString plainCharacters(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        c = plain(c);
    return result;
}

void CardText::take(const Span &span)
{
    QString &text = rest[static_cast<size_t>(span.line)];
    for (int i = std::max(0, span.begin); i < span.end && i < text.size(); ++i)
        text[i] = takenMark;
}

Quad CardText::boxOf(const Span &span) const
{
    const TextLine &line = lines[static_cast<size_t>(span.line)];
    const auto at = [&](int index) {
        return static_cast<double>(line.charX[static_cast<size_t>(std::clamp<qsizetype>(index, 0, line.text.size()))]);
    };
    const auto &c = line.box.corners;
    return {{along(c[0], c[1], at(span.begin)), along(c[0], c[1], at(span.end)), along(c[3], c[2], at(span.end)),
             along(c[3], c[2], at(span.begin))}};
}

double CardText::heightOf(int line) const
{
    const Quad &box = lines[static_cast<size_t>(line)].box;
    return (edge(box, 0, 3) + edge(box, 1, 2)) / 2;
}

double CardText::gapAt(int line, int at) const
{
    const TextLine &l = lines[static_cast<size_t>(line)];
    int from = at;
    int to = at;
    while (from > 0 && l.text[from - 1].isSpace())
        --from;
    while (to < l.text.size() && l.text[to].isSpace())
        ++to;
    return static_cast<double>(l.charX[static_cast<size_t>(to)] - l.charX[static_cast<size_t>(from)]) * edge(l.box, 0, 1);
}

CardText readyText(const std::vector<TextLine> &lines, QSizeF cardSize)
{
    CardText card;
    QRectF all;
    std::vector<double> heights;
    for (const TextLine &given : lines) {
        if (card.count() == maxLines)
            break;
        TextLine line = given;
        if (line.text.size() > maxLineLength) {
            line.text.truncate(maxLineLength);
            line.charX.clear();
        }
        line.charX = soundCharX(line);
        line.text = plainCharacters(line.text);
        line.alternative = plainCharacters(line.alternative.left(maxLineLength));
        card.rest.push_back(line.text);
        card.lines.push_back(std::move(line));
        heights.push_back(card.heightOf(card.count() - 1));
        all |= card.rectOf(card.count() - 1);
    }
    card.size = cardSize.isEmpty() ? all.size() : cardSize;
    if (!heights.empty()) {
        const auto middle = heights.begin() + static_cast<qsizetype>(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        card.medianHeight = std::max(1.0, *middle);
    }
    return card;
}

}  // namespace wellmet::capture::fields
