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

// Three decimals are more than a calibration can mean.
double rounded(double confidence)
{
    return std::round(std::clamp(confidence, 0.0, 1.0) * 1000) / 1000;
}

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

QString idText(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}

// A stored value with where it came from.
QJsonObject with(const Provenance &provenance, QJsonObject value)
{
    value[u"source"_s] = nameOf(provenance.source);
    value[u"confidence"_s] = rounded(provenance.confidence);
    value[u"at"_s] = timeText(provenance.at);
    return value;
}

}  // namespace

QString nameOf(storage::ActionName action)
{
    using enum storage::ActionName;
    switch (action) {
    case AddCaptures: return u"add-captures"_s;
    case Recognise: return u"recognise"_s;
    case Accept: return u"accept"_s;
    case Discard: return u"discard"_s;
    case EditPerson: return u"edit-person"_s;
    case DeletePerson: return u"delete-person"_s;
    case TurnCard: return u"turn-card"_s;
    case AddPerson: return u"add-person"_s;
    case Undo: return u"undo"_s;
    case StoreAttachment: return u"store-attachment"_s;
    case RestorePerson: return u"restore-person"_s;
    case RevertChange: return u"revert-change"_s;
    case ImportPeople: return u"import-people"_s;
    case PurgeTrash: return u"purge-trash"_s;
    }
    return {};
}

QString nameOf(Source source)
{
    switch (source) {
    case Source::Typed: return u"typed"_s;
    case Source::Card: return u"card"_s;
    case Source::Code: return u"code"_s;
    case Source::Imported: return u"imported"_s;
    case Source::Synced: return u"synced"_s;
    }
    return {};
}

QString nameOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return u"email"_s;
    case ContactKind::Phone: return u"phone"_s;
    case ContactKind::Url: return u"url"_s;
    case ContactKind::Address: return u"address"_s;
    case ContactKind::Social: return u"social"_s;
    case ContactKind::Other: return u"other"_s;
    }
    return {};
}

QString timeText(UtcMillis at)
{
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
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

QJsonObject shapeOf(const PersonSummary &person)
{
    return {{u"id"_s, person.id.toString()},
            {u"name"_s, person.name},
            {u"subtitle"_s, person.subtitle},
            {u"changed"_s, timeText(person.changed)}};
}

QJsonObject shapeOf(const Person &person)
{
    QJsonArray points;
    for (const ContactPoint &point : person.contactPoints)
        points += with(
            point.provenance,
            {{u"kind"_s, nameOf(point.kind)}, {u"label"_s, point.label}, {u"value"_s, point.value}, {u"normalized"_s, point.normalized}});
    QJsonArray affiliations;
    for (const Affiliation &a : person.affiliations)
        affiliations += with(a.provenance,
                             {{u"organisation"_s, a.organisation},
                              {u"title"_s, a.title},
                              {u"department"_s, a.department},
                              {u"from"_s, a.from},
                              {u"to"_s, a.to}});
    const PersonName &name = person.name;
    return {{u"id"_s, person.id.toString()},
            {u"name"_s,
             with(name.provenance,
                  {{u"full"_s, name.full},
                   {u"prefix"_s, name.prefix},
                   {u"given"_s, name.given},
                   {u"additional"_s, name.additional},
                   {u"family"_s, name.family},
                   {u"suffix"_s, name.suffix}})},
            {u"contact_points"_s, points},
            {u"affiliations"_s, affiliations},
            {u"about"_s, person.about},
            {u"capture"_s, idText(person.captureId)},
            {u"created"_s, timeText(person.created)},
            {u"changed"_s, timeText(person.changed)}};
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
