// SPDX-License-Identifier: MPL-2.0
// People, tags and histories as JSON.
#include "cli/shapes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

// A stored value with where it came from.
QJsonObject with(const Provenance &provenance, QJsonObject value)
{
    value[u"source"_s] = nameOf(provenance.source);
    value[u"confidence"_s] = rounded(provenance.confidence);
    value[u"at"_s] = timeText(provenance.at);
    return value;
}

template <typename Part, typename Shape>
QJsonArray arrayOf(const std::vector<Part> &parts, Shape shape)
{
    QJsonArray all;
    for (const Part &part : parts)
        all += with(part.provenance, shape(part));
    return all;
}

QJsonObject nameShape(const PersonName &name)
{
    return with(name.provenance,
                {{u"full"_s, name.full},
                 {u"prefix"_s, name.prefix},
                 {u"given"_s, name.given},
                 {u"additional"_s, name.additional},
                 {u"family"_s, name.family},
                 {u"suffix"_s, name.suffix},
                 {u"nickname"_s, name.nickname},
                 {u"phonetic_given"_s, name.phoneticGiven},
                 {u"phonetic_family"_s, name.phoneticFamily},
                 {u"previous"_s, name.previous}});
}

QJsonValue postalShape(const PostalAddress &postal)
{
    if (postal.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{u"street"_s, postal.street}, {u"extended"_s, postal.extended},      {u"locality"_s, postal.locality},
                       {u"region"_s, postal.region}, {u"postal_code"_s, postal.postalCode}, {u"country"_s, postal.country}};
}

QString nameOf(storage::HistoryChange::What what)
{
    using enum storage::HistoryChange::What;
    switch (what) {
    case Changed: return u"changed"_s;
    case Added: return u"added"_s;
    case Removed: return u"removed"_s;
    }
    return {};
}

}  // namespace

QJsonObject shapeOf(const PersonSummary &person)
{
    return {{u"id"_s, person.id.toString()},
            {u"name"_s, person.name},
            {u"subtitle"_s, person.subtitle},
            {u"changed"_s, timeText(person.changed)}};
}

QJsonObject trashShapeOf(const PersonSummary &person)
{
    return {{u"id"_s, person.id.toString()},
            {u"name"_s, person.name},
            {u"subtitle"_s, person.subtitle},
            {u"deleted"_s, timeText(person.changed)}};
}

QJsonObject shapeOf(const Person &person)
{
    const QJsonObject met{{u"event"_s, person.met.event},
                          {u"date"_s, person.met.date},
                          {u"place"_s, person.met.place},
                          {u"introduced_by"_s, idText(person.met.introducedBy)},
                          {u"introduced_by_name"_s, person.met.introducedByName}};
    return {
        {u"id"_s, person.id.toString()},
        {u"uid"_s, uidOf(person)},
        {u"name"_s, nameShape(person.name)},
        {u"pronouns"_s, person.pronouns},
        {u"contact_points"_s,
         arrayOf(person.contactPoints,
                 [](const ContactPoint &p) {
                     return QJsonObject{{u"kind"_s, nameOf(p.kind)},
                                        {u"label"_s, p.label},
                                        {u"value"_s, p.value},
                                        {u"normalized"_s, p.normalized},
                                        {u"postal"_s, postalShape(p.postal)}};
                 })},
        {u"affiliations"_s,
         arrayOf(person.affiliations,
                 [](const Affiliation &a) {
                     return QJsonObject{{u"organisation"_s, a.organisation},
                                        {u"title"_s, a.title},
                                        {u"department"_s, a.department},
                                        {u"from"_s, a.from},
                                        {u"to"_s, a.to}};
                 })},
        {u"dates"_s,
         arrayOf(person.dates,
                 [](const ImportantDate &d) {
                     return QJsonObject{{u"kind"_s, nameOf(d.kind)}, {u"label"_s, d.label}, {u"date"_s, d.date}};
                 })},
        {u"custom_fields"_s,
         arrayOf(person.customFields,
                 [](const CustomField &f) {
                     return QJsonObject{{u"label"_s, f.label}, {u"type"_s, nameOf(f.type)}, {u"value"_s, f.value}};
                 })},
        {u"relations"_s,
         arrayOf(
             person.relations,
             [](const Relation &r) {
                 return QJsonObject{{u"kind"_s, r.kind}, {u"inverse"_s, r.inverse}, {u"person"_s, idText(r.other)}, {u"name"_s, r.name}};
             })},
        {u"tags"_s, QJsonArray::fromStringList(person.tags)},
        {u"met"_s, met},
        {u"about"_s, person.about},
        {u"portrait"_s, person.portrait},
        {u"context"_s, nameOf(person.context)},
        {u"starred"_s, person.starred},
        {u"archived"_s, person.archived},
        {u"kept"_s, QJsonArray::fromStringList(person.kept)},
        {u"capture"_s, idText(person.captureId)},
        {u"created"_s, timeText(person.created)},
        {u"changed"_s, timeText(person.changed)},
        {u"deleted"_s, timeText(person.deletedAt)}};
}

QJsonObject shapeOf(const TagCount &tag)
{
    return {{u"tag"_s, tag.tag}, {u"people"_s, tag.people}};
}

QJsonObject shapeOf(const storage::HistoryStep &step)
{
    QJsonArray changes;
    for (const storage::HistoryChange &change : step.changes)
        changes += QJsonObject{{u"change"_s, nameOf(change.what)}, {u"record"_s, change.record}, {u"id"_s, change.id.toString()},
                               {u"subject"_s, change.subject},     {u"field"_s, change.field},   {u"before"_s, change.before},
                               {u"after"_s, change.after}};
    return {{u"step"_s, step.action.toString()},
            {u"action"_s, cli::nameOf(step.name)},
            {u"at"_s, timeText(step.at)},
            {u"device"_s, step.device.toString()},
            {u"this_device"_s, step.thisDevice},
            {u"taken_back"_s, step.takenBack},
            {u"changes"_s, changes}};
}

}  // namespace wellmet::cli
