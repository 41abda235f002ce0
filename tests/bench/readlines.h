// SPDX-License-Identifier: MPL-2.0
// What bench_cards writes about a card and bench_fields reads again: the lines with everything the field rules may look at.
#pragma once

#include "capture/draftperson.h"
#include "capture/textline.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace wellmet::bench {

inline QJsonArray toJson(const capture::Quad &quad)
{
    QJsonArray array;
    for (const QPointF &corner : quad.corners)
        array << QJsonArray{corner.x(), corner.y()};
    return array;
}

inline QJsonArray toJson(const std::vector<capture::DraftField> &fields)
{
    QJsonArray array;
    for (const capture::DraftField &field : fields)
        array << QJsonObject{{QStringLiteral("kind"), capture::nameOf(field.kind)},
                             {QStringLiteral("type"), field.type},
                             {QStringLiteral("value"), field.value},
                             {QStringLiteral("confidence"), field.confidence}};
    return array;
}

inline QJsonObject toJson(const capture::TextLine &line)
{
    QJsonArray charX;
    for (const float x : line.charX)
        charX << static_cast<double>(x);
    return {{QStringLiteral("text"), line.text},
            {QStringLiteral("alternative"), line.alternative},
            {QStringLiteral("confidence"), line.confidence},
            {QStringLiteral("box"), toJson(line.box)},
            {QStringLiteral("charX"), charX}};
}

inline capture::TextLine lineFromJson(const QJsonObject &object)
{
    capture::TextLine line;
    line.text = object[QStringLiteral("text")].toString();
    line.alternative = object[QStringLiteral("alternative")].toString();
    line.confidence = object[QStringLiteral("confidence")].toDouble();
    for (size_t i = 0; i < 4; ++i) {
        const QJsonArray corner = object[QStringLiteral("box")][static_cast<qsizetype>(i)].toArray();
        line.box.corners[i] = {corner[0].toDouble(), corner[1].toDouble()};
    }
    for (const QJsonValue x : object[QStringLiteral("charX")].toArray())
        line.charX.push_back(static_cast<float>(x.toDouble()));
    return line;
}

}  // namespace wellmet::bench
