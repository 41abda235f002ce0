// SPDX-License-Identifier: MPL-2.0
#include "workflows/personedit.h"

#include "base/text.h"
#include "contacts/names.h"
#include "contacts/normalize.h"
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

auto valueOf(const ContactPoint &point)
{
    return std::tie(point.kind, point.value);
}

auto valueOf(const Affiliation &affiliation)
{
    return std::tie(affiliation.organisation, affiliation.title, affiliation.department);
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
    squeeze({&name.full, &name.prefix, &name.given, &name.additional, &name.family, &name.suffix});
    for (ContactPoint &point : person.contactPoints) {
        point.value = point.kind == ContactKind::Address ? squeezedLines(point.value) : text::squeeze(point.value);
        squeeze({&point.label});
    }
    for (Affiliation &a : person.affiliations)
        squeeze({&a.organisation, &a.title, &a.department, &a.from, &a.to});
    person.about = person.about.trimmed();
}

void dropEmpty(Person &person)
{
    std::erase_if(person.contactPoints, [](const ContactPoint &point) { return point.value.isEmpty(); });
    std::erase_if(person.affiliations,
                  [](const Affiliation &a) { return a.organisation.isEmpty() && a.title.isEmpty() && a.department.isEmpty(); });
}

QString joinedParts(const PersonName &name)
{
    QStringList parts{name.prefix, name.given, name.additional, name.family, name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

// Full name and parts say the same: what was changed last wins.
void agree(PersonName &name, const PersonName *stored)
{
    if (name.full.isEmpty())
        name.full = joinedParts(name);
    else if (stored ? name.full != stored->full && partsOf(name) == partsOf(*stored) : joinedParts(name).isEmpty())
        name = nameFrom(name.full, name.provenance);
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
    for (ContactPoint &point : person.contactPoints) {
        const ContactPoint *before = withId(stored.contactPoints, point.id);
        point.provenance = before && valueOf(*before) == valueOf(point) ? before->provenance : typed;
    }
    for (Affiliation &affiliation : person.affiliations) {
        const Affiliation *before = withId(stored.affiliations, affiliation.id);
        affiliation.provenance = before && valueOf(*before) == valueOf(affiliation) ? before->provenance : typed;
    }
}

// A new person's typed values carry no time yet.
void timeTyped(Person &person, UtcMillis at)
{
    const auto set = [at](Provenance &provenance) {
        if (provenance.source == Source::Typed && provenance.at == 0)
            provenance.at = at;
    };
    set(person.name.provenance);
    for (ContactPoint &point : person.contactPoints)
        set(point.provenance);
    for (Affiliation &affiliation : person.affiliations)
        set(affiliation.provenance);
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
    for (size_t i = 0; i < person.contactPoints.size(); ++i)
        person.contactPoints[i].position = static_cast<int>(i);
    for (size_t i = 0; i < person.affiliations.size(); ++i)
        person.affiliations[i].position = static_cast<int>(i);
}

Result<Person> tidied(Person edited, const EditContext &context)
{
    squeezeAll(edited);
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
    for (ContactPoint &point : person.contactPoints) {
        const auto *same =
            scannedValue(scanned, &Person::contactPoints, [&](const ContactPoint &other) { return valueOf(other) == valueOf(point); });
        point.provenance = same ? same->provenance : typed;
    }
    for (Affiliation &affiliation : person.affiliations) {
        const auto *same =
            scannedValue(scanned, &Person::affiliations, [&](const Affiliation &other) { return valueOf(other) == valueOf(affiliation); });
        affiliation.provenance = same ? same->provenance : typed;
    }
    return person;
}

void normalizeContactPoints(Person &person, const QString &region)
{
    QString own;
    for (const ContactPoint &point : person.contactPoints)
        if (own.isEmpty() && point.kind == ContactKind::Phone)
            own = regionOfPhone(point.value);
    for (ContactPoint &point : person.contactPoints)
        point.normalized = point.kind == ContactKind::Phone ? normalizedPhone(point.value, own.isEmpty() ? region : own)
                                                            : normalized(point.kind, point.value);
}

}  // namespace wellmet
