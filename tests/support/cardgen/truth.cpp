// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/generator.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

QJsonArray points(const QPolygonF &polygon)
{
    QJsonArray array;
    for (const auto &p : polygon)
        array << QJsonArray{qRound(p.x() * 10) / 10.0, qRound(p.y() * 10) / 10.0};
    return array;
}

QJsonObject fieldOf(const Field &field, const QPolygonF &box)
{
    QJsonObject object{{u"kind"_s, field.kind}, {u"type"_s, field.type}, {u"value"_s, field.value}};
    if (!field.accept.isEmpty())
        object[u"accept"_s] = QJsonArray::fromStringList(field.accept);
    if (!field.also.isEmpty())
        object[u"also"_s] = QJsonArray::fromStringList(field.also);
    if (field.doubtful)
        object[u"doubtful"_s] = true;
    if (field.person != 0)
        object[u"person"_s] = field.person;
    if (!box.isEmpty())
        object[u"quad"_s] = points(box);
    return object;
}

}  // namespace

QJsonObject truthOf(const Picture &picture)
{
    QJsonArray cards;
    for (size_t i = 0; i < picture.cards.size(); ++i) {
        const auto &card = picture.cards[i];
        QJsonArray fields;
        for (size_t k = 0; k < card.content.fields.size(); ++k)
            fields << fieldOf(card.content.fields[k], card.boxes[k]);
        cards << QJsonObject{{u"card"_s, static_cast<int>(i)},
                             {u"quad"_s, points(card.quad)},
                             {u"orientation"_s, card.orientation},
                             {u"edges"_s, card.edges},
                             {u"layout"_s, card.layout},
                             {u"language"_s, card.content.language},
                             {u"region"_s, card.content.region},
                             {u"tags"_s, QJsonArray::fromStringList(card.content.tags)},
                             {u"fields"_s, fields}};
    }
    return {{u"image"_s, picture.file},
            {u"size"_s, QJsonArray{picture.size.width(), picture.size.height()}},
            {u"tags"_s, QJsonArray::fromStringList(picture.tags)},
            {u"cards"_s, cards}};
}

}  // namespace wellmet::cardgen
