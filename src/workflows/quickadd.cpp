// SPDX-License-Identifier: MPL-2.0
#include "workflows/quickadd.h"

#include "base/text.h"
#include "contacts/normalize.h"
#include "workflows/personedit.h"
#include "workflows/phonenumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet {
namespace {

using meetings::Chip;
using meetings::ChipKind;

// More than enough to know whether a name is one person's or several people's.
constexpr int mostNamesakes = 50;

meetings::Ports portsOf(storage::Notebook &notebook, const QString &region)
{
    meetings::Ports ports = QuickAdd::portsWithout(region);
    ports.people = [&notebook](const QString &name) {
        std::vector<Id> ids;
        const auto found = notebook.find(name, mostNamesakes);
        if (!found)
            return ids;
        for (const PersonSummary &person : *found)
            if (text::fold(person.name) == text::fold(name))
                ids.push_back(person.id);
        return ids;
    };
    return ports;
}

// The chips of people: those who were met, and only when there are none those who are named in a promise or the like.
std::vector<const Chip *> peopleChips(const std::vector<Chip> &chips)
{
    std::vector<const Chip *> met;
    std::vector<const Chip *> named;
    qsizetype clauseEnd = 0;
    for (const Chip &chip : chips) {
        const bool clause = chip.kind == ChipKind::Promise || chip.kind == ChipKind::Followup || chip.kind == ChipKind::Need
            || chip.kind == ChipKind::Offer;
        if (clause)
            clauseEnd = std::max(clauseEnd, chip.to);
        if (chip.kind == ChipKind::Person)
            (chip.from < clauseEnd ? named : met).push_back(&chip);
    }
    return met.empty() ? named : met;
}

std::optional<ContactKind> contactKindOf(const Chip &chip)
{
    switch (chip.kind) {
    case ChipKind::Email: return ContactKind::Email;
    case ChipKind::Phone: return ContactKind::Phone;
    case ChipKind::Url: return chip.value.startsWith(u'@') ? ContactKind::Social : ContactKind::Url;
    case ChipKind::Address: return ContactKind::Address;
    default: return std::nullopt;
    }
}

void addContactPoint(Person &person, ContactKind kind, const QString &value)
{
    const QString form = normalized(kind, value);
    const bool there = std::any_of(person.contactPoints.begin(), person.contactPoints.end(), [&](const ContactPoint &point) {
        return point.kind == kind && (point.value == value || point.normalized == form);
    });
    if (there)
        return;
    ContactPoint point;
    point.kind = kind;
    point.value = value;
    person.contactPoints.push_back(std::move(point));
}

// An organisation and a role said of the same person are one affiliation.
struct Said {
    QStringList organisations;
    QStringList roles;
};

void addAffiliations(Person &person, const Said &said)
{
    for (qsizetype i = 0; i < std::max(said.organisations.size(), said.roles.size()); ++i) {
        const QString organisation = said.organisations.value(i);
        const QString title = said.roles.value(i);
        const bool there = std::any_of(person.affiliations.begin(), person.affiliations.end(), [&](const Affiliation &a) {
            return text::fold(a.organisation) == text::fold(organisation) && (title.isEmpty() || text::fold(a.title) == text::fold(title));
        });
        if (there)
            continue;
        Affiliation affiliation;
        affiliation.organisation = organisation;
        affiliation.title = title;
        person.affiliations.push_back(std::move(affiliation));
    }
}

bool hasContent(const QString &line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

}  // namespace

std::vector<Person> peopleOf(const meetings::Reading &reading, const QString &line, const QDateTime &saidAt,
                             const std::vector<Person> &stored)
{
    const std::vector<const Chip *> chips = peopleChips(reading.chips);
    std::vector<Person> people;
    for (const Chip *chip : chips) {
        const auto known = std::find_if(stored.begin(), stored.end(),
                                        [&](const Person &person) { return !chip->match.isNull() && person.id == chip->match; });
        Person person = known == stored.end() ? Person() : *known;
        if (known == stored.end())
            person.name.full = chip->value;
        people.push_back(std::move(person));
    }
    if (people.empty())
        people.emplace_back();
    std::vector<Said> said(people.size());
    for (const Chip &chip : reading.chips) {
        size_t whose = 0;
        for (size_t i = 0; i < chips.size(); ++i)
            if (chips[i]->from <= chip.from)
                whose = i;
        if (const auto kind = contactKindOf(chip))
            addContactPoint(people[whose], *kind, chip.value);
        else if (chip.kind == ChipKind::Org)
            said[whose].organisations += chip.value;
        else if (chip.kind == ChipKind::Role)
            said[whose].roles += chip.value;
    }
    const QString note = saidAt.date().toString(Qt::ISODate) + u": "_s + line.trimmed();
    for (size_t i = 0; i < people.size(); ++i) {
        addAffiliations(people[i], said[i]);
        people[i].about = people[i].about.isEmpty() ? note : people[i].about + u"\n\n"_s + note;
    }
    return people;
}

QuickAdd::QuickAdd(Database &database, QString region) : m_database(database), m_region(std::move(region)) { }

meetings::Ports QuickAdd::portsWithout(const QString &region)
{
    meetings::Ports ports;
    ports.phone = [region](const QString &typed) { return normalizedPhone(typed, region); };
    return ports;
}

QFuture<Result<meetings::Reading>> QuickAdd::read(const QString &line, const QDateTime &saidAt, meetings::Language language,
                                                  const std::vector<meetings::Removal> &removed)
{
    return m_database.run([=, region = m_region](storage::Notebook &notebook) -> Result<meetings::Reading> {
        return meetings::readQuickAdd(line, {saidAt, language, portsOf(notebook, region)}, removed);
    });
}

QFuture<Result<QuickAdd::Added>> QuickAdd::add(const QString &line, const QDateTime &saidAt, meetings::Language language,
                                               const std::vector<meetings::Removal> &removed)
{
    return m_database.run([=, region = m_region, at = m_database.now()](storage::Notebook &notebook) -> Result<Added> {
        if (!hasContent(line))
            return Unexpected(ErrorKind::InvalidInput, u"an empty line"_s);
        Added added;
        added.reading = meetings::readQuickAdd(line, {saidAt, language, portsOf(notebook, region)}, removed);
        std::vector<Person> stored;
        for (const Chip &chip : added.reading.chips) {
            if (chip.kind != ChipKind::Person || chip.match.isNull())
                continue;
            auto person = notebook.person(chip.match);
            if (!person)
                return Unexpected(person.error());
            stored.push_back(std::move(*person));
        }
        std::vector<Person> people;
        for (Person &person : peopleOf(added.reading, line, saidAt, stored)) {
            EditContext context{std::nullopt, region, at};
            const auto before = std::find_if(stored.begin(), stored.end(), [&](const Person &other) { return other.id == person.id; });
            if (!person.id.isNull() && before != stored.end())
                context.stored = *before;
            auto ready = tidied(std::move(person), context);
            if (!ready)
                return Unexpected(ready.error());
            people.push_back(std::move(*ready));
        }
        return notebook.savePeople(storage::ActionName::AddPerson, people).transform([&](std::vector<Person> saved) {
            added.people = std::move(saved);
            return added;
        });
    });
}

}  // namespace wellmet
