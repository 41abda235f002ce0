// SPDX-License-Identifier: MPL-2.0
#include "workflows/personedit.h"

#include "base/text.h"
#include "contacts/customfields.h"
#include "contacts/names.h"
#include "contacts/normalize.h"
#include "contacts/partialdate.h"
#include "contacts/postaladdress.h"
#include "contacts/tags.h"
#include "workflows/phonenumber.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace wellmet {
namespace {

auto partsOf(const PersonName &name)
{
    return std::tie(name.prefix, name.given, name.additional, name.family, name.suffix);
}

// What a part says, whatever its place, label and origin.
auto valueOf(const ContactPoint &point)
{
    return std::tie(point.kind, point.value);
}

auto valueOf(const Affiliation &affiliation)
{
    return std::tie(affiliation.organisation, affiliation.title, affiliation.department);
}

auto valueOf(const ImportantDate &date)
{
    return std::tie(date.kind, date.date);
}

auto valueOf(const CustomField &custom)
{
    return std::tie(custom.label, custom.value);
}

auto valueOf(const Relation &relation)
{
    return std::tie(relation.kind, relation.other, relation.name);
}

QString squeezedLines(const QString &value)
{
    QStringList lines;
    for (const QString &line : value.split(u'\n'))
        if (const QString text = text::squeeze(line); !text.isEmpty())
            lines += text;
    return lines.join(u'\n');
}

void squeeze(std::initializer_list<QString *> texts)
{
    for (QString *text : texts)
        *text = text::squeeze(*text);
}

void squeezeAll(Person &person)
{
    PersonName &name = person.name;
    squeeze({&name.full, &name.prefix, &name.given, &name.additional, &name.family, &name.suffix, &name.nickname, &name.phoneticGiven,
             &name.phoneticFamily, &name.previous, &person.pronouns});
    for (ContactPoint &point : person.contactPoints) {
        point.value = point.kind == ContactKind::Address ? squeezedLines(point.value) : text::squeeze(point.value);
        PostalAddress &postal = point.postal;
        postal.street = squeezedLines(postal.street);
        postal.extended = squeezedLines(postal.extended);
        squeeze({&point.label, &postal.locality, &postal.region, &postal.postalCode, &postal.country});
    }
    for (Affiliation &a : person.affiliations)
        squeeze({&a.organisation, &a.title, &a.department, &a.from, &a.to});
    for (ImportantDate &date : person.dates)
        squeeze({&date.label, &date.date});
    for (CustomField &custom : person.customFields)
        squeeze({&custom.label});
    for (Relation &relation : person.relations)
        squeeze({&relation.kind, &relation.inverse, &relation.name});
    squeeze({&person.met.event, &person.met.date, &person.met.place, &person.met.introducedByName});
    person.tags = tidyTags(person.tags);
    person.about = person.about.trimmed();
}

// What can be read as a date or a number is written as all others are; the rest stays as typed.
void tidyValues(Person &person)
{
    const auto tidyDate = [](QString &text) {
        if (const auto date = readPartialDate(text))
            text = date->toString();
    };
    for (ImportantDate &date : person.dates)
        tidyDate(date.date);
    for (Affiliation &a : person.affiliations) {
        tidyDate(a.from);
        tidyDate(a.to);
    }
    tidyDate(person.met.date);
    for (CustomField &custom : person.customFields)
        custom.value = tidyFieldValue(custom.type, custom.value).value_or(custom.value.trimmed());
}

// An address as shown and its parts say the same: what was changed last wins.
void agree(ContactPoint &point, const ContactPoint *stored)
{
    if (point.kind != ContactKind::Address) {
        point.postal = {};
        return;
    }
    const bool shownChanged = stored && stored->value != point.value;
    const bool partsChanged = stored && stored->postal != point.postal;
    if (point.value.isEmpty() || (partsChanged && !shownChanged))
        point.value = shownAddress(point.postal);
    else if (shownChanged && !partsChanged)
        point.postal = {};
}

void dropEmpty(Person &person)
{
    std::erase_if(person.contactPoints, [](const ContactPoint &point) { return point.value.isEmpty(); });
    std::erase_if(person.affiliations,
                  [](const Affiliation &a) { return a.organisation.isEmpty() && a.title.isEmpty() && a.department.isEmpty(); });
    std::erase_if(person.dates, [](const ImportantDate &date) { return date.date.isEmpty(); });
    std::erase_if(person.customFields, [](const CustomField &custom) { return custom.value.isEmpty(); });
    std::erase_if(person.relations, [](const Relation &relation) { return relation.other.isNull() && relation.name.isEmpty(); });
}

QString joinedParts(const PersonName &name)
{
    QStringList parts{name.prefix, name.given, name.additional, name.family, name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

// The parts of `name` from its full name; what a full name does not show stays.
void splitAgain(PersonName &name)
{
    PersonName split = nameFrom(name.full, name.provenance);
    split.nickname = name.nickname;
    split.phoneticGiven = name.phoneticGiven;
    split.phoneticFamily = name.phoneticFamily;
    split.previous = name.previous;
    name = split;
}

// Full name and parts say the same: what was changed last wins.
void agree(PersonName &name, const PersonName *stored)
{
    if (name.full.isEmpty())
        name.full = joinedParts(name);
    else if (stored ? name.full != stored->full && partsOf(name) == partsOf(*stored) : joinedParts(name).isEmpty())
        splitAgain(name);
    else if (stored && name.full == stored->full && partsOf(name) != partsOf(*stored))
        name.full = joinedParts(name);
}

// Somebody without a name is still found by something.
void standIn(Person &person)
{
    if (!person.name.full.isEmpty())
        return;
    for (const Affiliation &a : person.affiliations) {
        if (a.organisation.isEmpty())
            continue;
        person.name.full = a.organisation;
        person.name.provenance = a.provenance;
        return;
    }
    if (!person.contactPoints.empty()) {
        person.name.full = person.contactPoints.front().value;
        person.name.provenance = person.contactPoints.front().provenance;
    }
}

template <typename T>
const T *withId(const std::vector<T> &values, const Id &id)
{
    const auto it = std::find_if(values.begin(), values.end(), [&](const T &value) { return value.id == id; });
    return it == values.end() ? nullptr : &*it;
}

// Every value that is not as stored was typed now.
void markChanges(Person &person, const Person &stored, const Provenance &typed)
{
    const bool sameName = person.name.full == stored.name.full && partsOf(person.name) == partsOf(stored.name);
    person.name.provenance = sameName ? stored.name.provenance : typed;
    forEachPartList([&](auto list) {
        for (auto &part : person.*list) {
            const auto *before = withId(stored.*list, part.id);
            part.provenance = before && valueOf(*before) == valueOf(part) ? before->provenance : typed;
        }
    });
}

// A new person's typed values carry no time yet.
void timeTyped(Person &person, UtcMillis at)
{
    const auto set = [at](Provenance &provenance) {
        if (provenance.source == Source::Typed && provenance.at == 0)
            provenance.at = at;
    };
    set(person.name.provenance);
    forEachPartList([&](auto list) {
        for (auto &part : person.*list)
            set(part.provenance);
    });
}

// The scanned value that `matches`, or nothing.
template <typename T, typename Matches>
const T *scannedValue(const std::vector<Person> &scanned, std::vector<T> Person::*list, Matches matches)
{
    for (const Person &person : scanned)
        for (const T &value : person.*list)
            if (matches(value))
                return &value;
    return nullptr;
}

}  // namespace

PersonName nameFrom(const QString &full, const Provenance &provenance)
{
    PersonName name = splitName(full);
    name.provenance = provenance;
    return name;
}

void numberPositions(Person &person)
{
    forEachPartList([&](auto list) {
        int position = 0;
        for (auto &part : person.*list)
            part.position = position++;
    });
}

Result<Person> tidied(Person edited, const EditContext &context)
{
    squeezeAll(edited);
    tidyValues(edited);
    for (ContactPoint &point : edited.contactPoints)
        agree(point, context.stored ? withId(context.stored->contactPoints, point.id) : nullptr);
    dropEmpty(edited);
    agree(edited.name, context.stored ? &context.stored->name : nullptr);
    standIn(edited);
    if (edited.name.full.isEmpty() && edited.affiliations.empty() && edited.about.isEmpty())
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("nothing is filled in"));
    if (context.stored)
        markChanges(edited, *context.stored, {Source::Typed, {}, context.at, 1.0});
    else
        timeTyped(edited, context.at);
    normalizeContactPoints(edited, context.region);
    numberPositions(edited);
    return edited;
}

Person withOriginOf(Person person, const std::vector<Person> &scanned, UtcMillis at)
{
    const Provenance typed{Source::Typed, {}, at, 1.0};
    const auto name =
        std::find_if(scanned.begin(), scanned.end(), [&](const Person &other) { return other.name.full == person.name.full; });
    person.name.provenance = name == scanned.end() ? typed : name->name.provenance;
    forEachPartList([&](auto list) {
        for (auto &part : person.*list) {
            const auto *same = scannedValue(scanned, list, [&](const auto &other) { return valueOf(other) == valueOf(part); });
            part.provenance = same ? same->provenance : typed;
        }
    });
    return person;
}

void normalizeContactPoints(Person &person, const QString &region)
{
    // Asking for the region takes as long as normalising: only when a number without a country code needs it.
    const bool needed = std::any_of(person.contactPoints.begin(), person.contactPoints.end(), [](const ContactPoint &point) {
        return point.kind == ContactKind::Phone && !point.value.startsWith(u'+');
    });
    QString own;
    for (const ContactPoint &point : person.contactPoints)
        if (needed && own.isEmpty() && point.kind == ContactKind::Phone)
            own = regionOfPhone(point.value);
    for (ContactPoint &point : person.contactPoints)
        point.normalized = point.kind == ContactKind::Phone ? normalizedPhone(point.value, own.isEmpty() ? region : own)
                                                            : normalized(point.kind, point.value);
}

}  // namespace wellmet
