// SPDX-License-Identifier: MPL-2.0
// Values (Person, Capture, ...) <-> records of numbered fields. The numbers are in every journal ever written: add at the
// end, never renumber or reuse.
#pragma once

#include "contacts/capture.h"
#include "contacts/person.h"
#include "journal/value.h"

namespace wellmet::storage {

namespace field {
constexpr size_t Alive = 0;
/// Whose it is, for the kinds that belong to a person (storage/rows.h, partKinds()).
constexpr size_t Owner = 1;
enum Person : size_t {
    FullName = 1,
    Prefix,
    Given,
    Additional,
    Family,
    Suffix,
    NameProvenance,
    About = 11,
    Capture,
    Created,
    Nickname,
    PhoneticGiven,
    PhoneticFamily,
    PreviousName,
    Pronouns,
    Portrait,
    MetEvent,
    MetOn,
    MetPlace,
    IntroducedBy,
    IntroducedByName,
    Context,
    Starred,
    Archived,
    DeletedAt,
    Uid,
    Kept,
    PersonEnd
};
enum ContactPoint : size_t {
    PointKind = 2,
    Label,
    PointValue,
    Normalized,
    PointPosition,
    PointProvenance,
    Street = 11,
    Extended,
    Locality,
    Region,
    PostalCode,
    Country,
    PointEnd
};
enum Affiliation : size_t { Organisation = 2, Title, Department, From, To, RolePosition, RoleProvenance, RoleEnd = 12 };
enum ImportantDate : size_t { DateKind = 2, DateLabel, DateValue, DatePosition, DateProvenance, DateEnd = 10 };
enum CustomField : size_t { CustomLabel = 2, CustomType, CustomValue, CustomPosition, CustomProvenance, CustomEnd = 10 };
enum Relation : size_t {
    RelationKind = 2,
    RelationInverse,
    RelationOther,
    RelationName,
    RelationPosition,
    RelationProvenance,
    RelationEnd = 11
};
enum Tag : size_t { TagName = 2, TagEnd };
enum Merge : size_t { Survivor = 1, Absorbed, MergedAt, MergedBy, MergeEnd };
enum Verdict : size_t { First = 1, Second, VerdictValue, VerdictAt, VerdictEnd };
enum CaptureField : size_t { CaptureSource = 1, State, At, Picture, Payload, CardIndex, Scan, Corners, Problem, AcceptedAs, CaptureEnd };
enum Attachment : size_t { Hash = 1, Size, StoredAt, AttachmentEnd };
enum SavedSearch : size_t { SearchName = 1, SearchQuery, SearchEnd };
}  // namespace field

/// The record of the person itself, without its parts and tags. `changed` is no field: storage derives it.
journal::Fields fieldsOf(const Person &person);
journal::Fields fieldsOf(const ContactPoint &point, const Id &person);
journal::Fields fieldsOf(const Affiliation &role, const Id &person);
journal::Fields fieldsOf(const ImportantDate &date, const Id &person);
journal::Fields fieldsOf(const CustomField &custom, const Id &person);
journal::Fields fieldsOf(const Relation &relation, const Id &person);
journal::Fields tagFields(const QString &tag, const Id &person);
journal::Fields fieldsOf(const Capture &capture);
journal::Fields attachmentFields(const QString &hash, qint64 size, UtcMillis at);

/// The reverse. Fields that are missing or of another type read as empty, numbers outside an enumeration as its "other".
Person personFrom(const Id &id, const journal::Fields &fields);
ContactPoint contactPointFrom(const Id &id, const journal::Fields &fields);
Affiliation affiliationFrom(const Id &id, const journal::Fields &fields);
ImportantDate importantDateFrom(const Id &id, const journal::Fields &fields);
CustomField customFieldFrom(const Id &id, const journal::Fields &fields);
Relation relationFrom(const Id &id, const journal::Fields &fields);
Capture captureFrom(const Id &id, const journal::Fields &fields);

bool isAlive(const journal::Fields &fields);
/// The id in a field, or null.
Id idIn(const journal::Fields &fields, size_t field);

}  // namespace wellmet::storage
