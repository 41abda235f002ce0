// SPDX-License-Identifier: MPL-2.0
#include "storage/records.h"

#include "storage/fieldvalues.h"

namespace wellmet::storage {

using journal::Fields;

namespace {

// A content line of a vCard has no line feed in it.
constexpr QChar lineEnd = u'\n';

QStringList linesOf(const QString &text)
{
    return text.split(lineEnd, Qt::SkipEmptyParts);
}

}  // namespace

bool isAlive(const Fields &fields)
{
    return held<bool>(fields, field::Alive);
}

Id idIn(const Fields &fields, size_t field)
{
    return heldId(fields, field);
}

Fields fieldsOf(const Person &person)
{
    Fields fields(field::PersonEnd);
    fields[field::Alive] = true;
    fields[field::FullName] = valueOf(person.name.full);
    fields[field::Prefix] = valueOf(person.name.prefix);
    fields[field::Given] = valueOf(person.name.given);
    fields[field::Additional] = valueOf(person.name.additional);
    fields[field::Family] = valueOf(person.name.family);
    fields[field::Suffix] = valueOf(person.name.suffix);
    put(fields, field::NameProvenance, person.name.provenance);
    fields[field::About] = valueOf(person.about);
    fields[field::Capture] = valueOf(person.captureId);
    fields[field::Created] = person.created;
    fields[field::Nickname] = valueOf(person.name.nickname);
    fields[field::PhoneticGiven] = valueOf(person.name.phoneticGiven);
    fields[field::PhoneticFamily] = valueOf(person.name.phoneticFamily);
    fields[field::PreviousName] = valueOf(person.name.previous);
    fields[field::Pronouns] = valueOf(person.pronouns);
    fields[field::Portrait] = valueOf(person.portrait);
    fields[field::MetEvent] = valueOf(person.met.event);
    fields[field::MetOn] = valueOf(person.met.date);
    fields[field::MetPlace] = valueOf(person.met.place);
    fields[field::IntroducedBy] = valueOf(person.met.introducedBy);
    fields[field::IntroducedByName] = valueOf(person.met.introducedByName);
    fields[field::Context] = numberOrNothing(person.context);
    fields[field::Starred] = numberOrNothing(person.starred);
    fields[field::Archived] = numberOrNothing(person.archived);
    fields[field::DeletedAt] = numberOrNothing(person.deletedAt);
    fields[field::Uid] = valueOf(person.uid);
    fields[field::Kept] = valueOf(person.kept.join(lineEnd));
    return fields;
}

Fields fieldsOf(const ContactPoint &point, const Id &person)
{
    Fields fields(field::PointEnd);
    fields[field::Alive] = true;
    fields[field::Owner] = valueOf(person);
    fields[field::PointKind] = numberOf(point.kind);
    fields[field::Label] = valueOf(point.label);
    fields[field::PointValue] = valueOf(point.value);
    fields[field::Normalized] = valueOf(point.normalized);
    fields[field::PointPosition] = numberOf(point.position);
    put(fields, field::PointProvenance, point.provenance);
    fields[field::Street] = valueOf(point.postal.street);
    fields[field::Extended] = valueOf(point.postal.extended);
    fields[field::Locality] = valueOf(point.postal.locality);
    fields[field::Region] = valueOf(point.postal.region);
    fields[field::PostalCode] = valueOf(point.postal.postalCode);
    fields[field::Country] = valueOf(point.postal.country);
    return fields;
}

Fields fieldsOf(const Affiliation &role, const Id &person)
{
    Fields fields(field::RoleEnd);
    fields[field::Alive] = true;
    fields[field::Owner] = valueOf(person);
    fields[field::Organisation] = valueOf(role.organisation);
    fields[field::Title] = valueOf(role.title);
    fields[field::Department] = valueOf(role.department);
    fields[field::From] = valueOf(role.from);
    fields[field::To] = valueOf(role.to);
    fields[field::RolePosition] = numberOf(role.position);
    put(fields, field::RoleProvenance, role.provenance);
    return fields;
}

Fields fieldsOf(const ImportantDate &date, const Id &person)
{
    Fields fields(field::DateEnd);
    fields[field::Alive] = true;
    fields[field::Owner] = valueOf(person);
    fields[field::DateKind] = numberOf(date.kind);
    fields[field::DateLabel] = valueOf(date.label);
    fields[field::DateValue] = valueOf(date.date);
    fields[field::DatePosition] = numberOf(date.position);
    put(fields, field::DateProvenance, date.provenance);
    return fields;
}

Fields fieldsOf(const CustomField &custom, const Id &person)
{
    Fields fields(field::CustomEnd);
    fields[field::Alive] = true;
    fields[field::Owner] = valueOf(person);
    fields[field::CustomLabel] = valueOf(custom.label);
    fields[field::CustomType] = numberOf(custom.type);
    fields[field::CustomValue] = valueOf(custom.value);
    fields[field::CustomPosition] = numberOf(custom.position);
    put(fields, field::CustomProvenance, custom.provenance);
    return fields;
}

Fields fieldsOf(const Relation &relation, const Id &person)
{
    Fields fields(field::RelationEnd);
    fields[field::Alive] = true;
    fields[field::Owner] = valueOf(person);
    fields[field::RelationKind] = valueOf(relation.kind);
    fields[field::RelationInverse] = valueOf(relation.inverse);
    fields[field::RelationOther] = valueOf(relation.other);
    fields[field::RelationName] = valueOf(relation.name);
    fields[field::RelationPosition] = numberOf(relation.position);
    put(fields, field::RelationProvenance, relation.provenance);
    return fields;
}

Fields tagFields(const QString &tag, const Id &person)
{
    return {true, valueOf(person), valueOf(tag)};
}

Person personFrom(const Id &id, const Fields &fields)
{
    Person person;
    person.id = id;
    person.name.full = held<QString>(fields, field::FullName);
    person.name.prefix = held<QString>(fields, field::Prefix);
    person.name.given = held<QString>(fields, field::Given);
    person.name.additional = held<QString>(fields, field::Additional);
    person.name.family = held<QString>(fields, field::Family);
    person.name.suffix = held<QString>(fields, field::Suffix);
    person.name.nickname = held<QString>(fields, field::Nickname);
    person.name.phoneticGiven = held<QString>(fields, field::PhoneticGiven);
    person.name.phoneticFamily = held<QString>(fields, field::PhoneticFamily);
    person.name.previous = held<QString>(fields, field::PreviousName);
    person.name.provenance = provenanceFrom(fields, field::NameProvenance);
    person.pronouns = held<QString>(fields, field::Pronouns);
    person.met.event = held<QString>(fields, field::MetEvent);
    person.met.date = held<QString>(fields, field::MetOn);
    person.met.place = held<QString>(fields, field::MetPlace);
    person.met.introducedBy = heldId(fields, field::IntroducedBy);
    person.met.introducedByName = held<QString>(fields, field::IntroducedByName);
    person.about = held<QString>(fields, field::About);
    person.portrait = held<QString>(fields, field::Portrait);
    person.context = enumerator(fields, field::Context, Context::Both, Context::Unsaid);
    person.starred = held<qint64>(fields, field::Starred) != 0;
    person.archived = held<qint64>(fields, field::Archived) != 0;
    person.uid = held<QString>(fields, field::Uid);
    person.kept = linesOf(held<QString>(fields, field::Kept));
    person.captureId = heldId(fields, field::Capture);
    person.created = held<qint64>(fields, field::Created);
    person.deletedAt = held<qint64>(fields, field::DeletedAt);
    return person;
}

ContactPoint contactPointFrom(const Id &id, const Fields &fields)
{
    return {id,
            enumerator(fields, field::PointKind, ContactKind::Other, ContactKind::Other),
            held<QString>(fields, field::Label),
            held<QString>(fields, field::PointValue),
            held<QString>(fields, field::Normalized),
            static_cast<int>(held<qint64>(fields, field::PointPosition)),
            provenanceFrom(fields, field::PointProvenance),
            {held<QString>(fields, field::Street), held<QString>(fields, field::Extended), held<QString>(fields, field::Locality),
             held<QString>(fields, field::Region), held<QString>(fields, field::PostalCode), held<QString>(fields, field::Country)}};
}

Affiliation affiliationFrom(const Id &id, const Fields &fields)
{
    return {id,
            held<QString>(fields, field::Organisation),
            held<QString>(fields, field::Title),
            held<QString>(fields, field::Department),
            held<QString>(fields, field::From),
            held<QString>(fields, field::To),
            static_cast<int>(held<qint64>(fields, field::RolePosition)),
            provenanceFrom(fields, field::RoleProvenance)};
}

ImportantDate importantDateFrom(const Id &id, const Fields &fields)
{
    return {id,
            enumerator(fields, field::DateKind, DateKind::Other, DateKind::Other),
            held<QString>(fields, field::DateLabel),
            held<QString>(fields, field::DateValue),
            static_cast<int>(held<qint64>(fields, field::DatePosition)),
            provenanceFrom(fields, field::DateProvenance)};
}

CustomField customFieldFrom(const Id &id, const Fields &fields)
{
    return {id,
            held<QString>(fields, field::CustomLabel),
            enumerator(fields, field::CustomType, FieldType::YesNo, FieldType::Text),
            held<QString>(fields, field::CustomValue),
            static_cast<int>(held<qint64>(fields, field::CustomPosition)),
            provenanceFrom(fields, field::CustomProvenance)};
}

Relation relationFrom(const Id &id, const Fields &fields)
{
    return {id,
            held<QString>(fields, field::RelationKind),
            held<QString>(fields, field::RelationInverse),
            heldId(fields, field::RelationOther),
            held<QString>(fields, field::RelationName),
            static_cast<int>(held<qint64>(fields, field::RelationPosition)),
            provenanceFrom(fields, field::RelationProvenance)};
}

}  // namespace wellmet::storage
