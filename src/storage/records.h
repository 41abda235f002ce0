// SPDX-License-Identifier: MPL-2.0
// Values (Person, Capture, ...) <-> records of numbered fields. The numbers are in every journal ever written: add at the
// end, never renumber or reuse.
#pragma once

#include "contacts/capture.h"
#include "contacts/person.h"
#include "contacts/savedsearch.h"
#include "journal/value.h"

namespace wellmet::storage {

namespace field {
constexpr size_t Alive = 0;
enum Person : size_t { FullName = 1, Prefix, Given, Additional, Family, Suffix, NameProvenance, About = 11, Capture, Created, PersonEnd };
enum ContactPoint : size_t { PointPerson = 1, PointKind, Label, PointValue, Normalized, PointPosition, PointProvenance, PointEnd = 11 };
enum Affiliation : size_t { RolePerson = 1, Organisation, Title, Department, From, To, RolePosition, RoleProvenance, RoleEnd = 12 };
enum CaptureField : size_t { CaptureSource = 1, State, At, Picture, Payload, CardIndex, Scan, Corners, Problem, AcceptedAs, CaptureEnd };
enum Attachment : size_t { Hash = 1, Size, StoredAt, AttachmentEnd };
enum SavedSearch : size_t { SearchName = 1, SearchQuery, SearchEnd };
}  // namespace field

/// The record of the person itself, without contact points and affiliations. `changed` is no field: storage derives it.
journal::Fields fieldsOf(const Person &person);
journal::Fields fieldsOf(const ContactPoint &point, const Id &person);
journal::Fields fieldsOf(const Affiliation &role, const Id &person);
journal::Fields fieldsOf(const Capture &capture);
journal::Fields fieldsOf(const SavedSearch &search);
journal::Fields attachmentFields(const QString &hash, qint64 size, UtcMillis at);

/// The reverse. Fields that are missing or of another type read as empty, numbers outside an enumeration as its "other".
Person personFrom(const Id &id, const journal::Fields &fields);
ContactPoint contactPointFrom(const Id &id, const journal::Fields &fields);
Affiliation affiliationFrom(const Id &id, const journal::Fields &fields);
Capture captureFrom(const Id &id, const journal::Fields &fields);

bool isAlive(const journal::Fields &fields);
/// The id in a field, or null.
Id idIn(const journal::Fields &fields, size_t field);

}  // namespace wellmet::storage
