// SPDX-License-Identifier: MPL-2.0
#include "cli/shapes.h"

#include "workflows/scanrecord.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRect>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

QJsonArray boxOf(const capture::Quad &quad)
{
    const QRect box = quad.boundingBox().toAlignedRect();
    return {box.x(), box.y(), box.width(), box.height()};
}

// "mobile", "work", "fax", "home" or "": other words (a social service's name) have no place in the contract's "type".
QString typeOf(const capture::DraftField &field)
{
    return field.kind == capture::FieldKind::Phone ? field.type : QString();
}

QJsonObject shapeOf(const capture::DraftField &field)
{
    return {{u"kind"_s, capture::nameOf(field.kind)},
            {u"type"_s, typeOf(field)},
            {u"value"_s, field.value},
            {u"confidence"_s, rounded(field.confidence)},
            {u"box"_s, boxOf(field.box)}};
}

}  // namespace

double rounded(double confidence)
{
    return std::round(std::clamp(confidence, 0.0, 1.0) * 1000) / 1000;
}

QString timeText(UtcMillis at)
{
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString idText(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}

QString nameOn(const Capture &capture)
{
    if (const auto record = decodeScan(capture.scan))
        for (const capture::DraftField &field : record->card.draft.fields)
            if (field.kind == capture::FieldKind::Name)
                return field.value;
    return {};
}

QJsonObject shapeOf(const CardLine &line)
{
    QJsonArray fields;
    for (const capture::DraftField &field : line.scanned.draft.fields)
        fields += shapeOf(field);
    QJsonObject out{{u"image"_s, line.image},
                    {u"card"_s, line.card},
                    {u"card_found"_s, line.scanned.found},
                    {u"orientation"_s, line.scanned.orientation},
                    {u"fields"_s, fields},
                    {u"ms"_s, line.millis}};
    if (line.capture.isNull())
        return out;
    QJsonArray people;
    for (const Id &person : line.people)
        people += person.toString();
    out[u"capture"_s] = line.capture.toString();
    out[u"people"_s] = people;
    return out;
}

QJsonObject shapeOf(const Capture &capture)
{
    return {{u"id"_s, capture.id.toString()},
            {u"state"_s, wellmet::nameOf(capture.state)},
            {u"source"_s, wellmet::nameOf(capture.source)},
            {u"at"_s, timeText(capture.at)},
            {u"card"_s, capture.cardIndex},
            {u"picture"_s, capture.picture},
            {u"problem"_s, capture.problem},
            {u"person"_s, idText(capture.personId)},
            {u"name"_s, nameOn(capture)}};
}

QJsonObject shapeOf(const std::optional<storage::UndoneAction> &undone)
{
    return {{u"action"_s, undone ? nameOf(undone->name) : QString()},
            {u"records"_s, undone ? static_cast<qint64>(undone->touched.size()) : 0}};
}

}  // namespace wellmet::cli
