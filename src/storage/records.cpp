// SPDX-License-Identifier: MPL-2.0
#include "storage/records.h"

#include <algorithm>
#include <cmath>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Value;

Value valueOf(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value valueOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? Value() : Value(bytes);
}

Value valueOf(const Id &id)
{
    return id.isNull() ? Value() : Value(id.toByteArray());
}

template <typename Enumeration>
Value numberOf(Enumeration value)
{
    return static_cast<qint64>(value);
}

void put(Fields &fields, size_t first, const Provenance &provenance)
{
    const double confidence = std::isnan(provenance.confidence) ? 0.0 : std::clamp(provenance.confidence, 0.0, 1.0);
    fields[first] = numberOf(provenance.source);
    fields[first + 1] = valueOf(provenance.sourceId);
    fields[first + 2] = provenance.at;
    fields[first + 3] = confidence;
}

template <typename T>
T held(const Fields &fields, size_t field)
{
    const T *value = field < fields.size() ? std::get_if<T>(&fields[field]) : nullptr;
    return value ? *value : T();
}

template <typename Enumeration>
Enumeration enumerator(const Fields &fields, size_t field, Enumeration last, Enumeration otherwise)
{
    const auto number = held<qint64>(fields, field);
    return number >= 0 && number <= static_cast<qint64>(last) ? static_cast<Enumeration>(number) : otherwise;
}

Provenance provenanceFrom(const Fields &fields, size_t first)
{
    return {enumerator(fields, first, Source::Synced, Source::Imported), idIn(fields, first + 1), held<qint64>(fields, first + 2),
            held<double>(fields, first + 3)};
}

}  // namespace

bool isAlive(const Fields &fields)
{
    return held<bool>(fields, field::Alive);
}

Id idIn(const Fields &fields, size_t field)
{
    return Id::fromBytes(held<QByteArray>(fields, field)).value_or(Id());
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
    return fields;
}

Fields fieldsOf(const ContactPoint &point, const Id &person)
{
    Fields fields(field::PointEnd);
    fields[field::Alive] = true;
    fields[field::PointPerson] = valueOf(person);
    fields[field::PointKind] = numberOf(point.kind);
    fields[field::Label] = valueOf(point.label);
    fields[field::PointValue] = valueOf(point.value);
    fields[field::Normalized] = valueOf(point.normalized);
    fields[field::PointPosition] = numberOf(point.position);
    put(fields, field::PointProvenance, point.provenance);
    return fields;
}

Fields fieldsOf(const Affiliation &role, const Id &person)
{
    Fields fields(field::RoleEnd);
    fields[field::Alive] = true;
    fields[field::RolePerson] = valueOf(person);
    fields[field::Organisation] = valueOf(role.organisation);
    fields[field::Title] = valueOf(role.title);
    fields[field::Department] = valueOf(role.department);
    fields[field::From] = valueOf(role.from);
    fields[field::To] = valueOf(role.to);
    fields[field::RolePosition] = numberOf(role.position);
    put(fields, field::RoleProvenance, role.provenance);
    return fields;
}

Fields fieldsOf(const Capture &capture)
{
    Fields fields(field::CaptureEnd);
    fields[field::Alive] = true;
    fields[field::CaptureSource] = numberOf(capture.source);
    fields[field::State] = numberOf(capture.state);
    fields[field::At] = capture.at;
    fields[field::Picture] = valueOf(capture.picture);
    fields[field::Payload] = valueOf(capture.payload);
    fields[field::CardIndex] = numberOf(capture.cardIndex);
    fields[field::Scan] = valueOf(capture.scan);
    fields[field::Corners] = valueOf(capture.corners);
    fields[field::Problem] = valueOf(capture.problem);
    fields[field::AcceptedAs] = valueOf(capture.personId);
    return fields;
}

Fields fieldsOf(const SavedSearch &search)
{
    return {true, valueOf(search.name), valueOf(search.query)};
}

Fields attachmentFields(const QString &hash, qint64 size, UtcMillis at)
{
    return {true, hash, size, at};
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
    person.name.provenance = provenanceFrom(fields, field::NameProvenance);
    person.about = held<QString>(fields, field::About);
    person.captureId = idIn(fields, field::Capture);
    person.created = held<qint64>(fields, field::Created);
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
            provenanceFrom(fields, field::PointProvenance)};
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

Capture captureFrom(const Id &id, const Fields &fields)
{
    Capture capture;
    capture.id = id;
    capture.source = enumerator(fields, field::CaptureSource, CaptureSource::CommandLine, CaptureSource::File);
    capture.state = enumerator(fields, field::State, CaptureState::Discarded, CaptureState::Failed);
    capture.at = held<qint64>(fields, field::At);
    capture.picture = held<QString>(fields, field::Picture);
    capture.payload = held<QString>(fields, field::Payload);
    capture.cardIndex = static_cast<int>(held<qint64>(fields, field::CardIndex));
    capture.scan = held<QByteArray>(fields, field::Scan);
    capture.corners = held<QByteArray>(fields, field::Corners);
    capture.problem = held<QString>(fields, field::Problem);
    capture.personId = idIn(fields, field::AcceptedAs);
    return capture;
}

}  // namespace wellmet::storage
