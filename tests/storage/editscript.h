// SPDX-License-Identifier: MPL-2.0
// Random edits of people that are the same on every notebook in the same state: names, not ids or times, decide.
#pragma once

#include "storage/flatten.h"
#include "storage/notebook.h"

#include <QRandomGenerator>

#include <algorithm>

namespace wellmet::tests {

/// Everybody, in the trash or not, by name.
inline std::vector<Person> everybody(const storage::Notebook &notebook)
{
    std::vector<Person> people;
    using Shelf = PeopleQuery::Shelf;
    std::vector<PersonSummary> summaries = *notebook.people();
    for (const auto &more : {*notebook.people(PeopleQuery{Shelf::Archived, ListOrder::Name, {}}), *notebook.trash()})
        summaries.insert(summaries.end(), more.begin(), more.end());
    for (const PersonSummary &summary : summaries)
        people.push_back(*notebook.personOrTrashed(summary.id));
    std::sort(people.begin(), people.end(), [](const Person &a, const Person &b) { return a.name.full < b.name.full; });
    return people;
}

/// A notebook's people as text without ids and times: two notebooks that went through the same script agree.
inline QStringList digestOf(const storage::Notebook &notebook)
{
    QStringList lines;
    for (const Person &person : everybody(notebook)) {
        QStringList line;
        for (const auto &[key, value] : Flattener(false).flatten(person))
            line << key + u'=' + value;
        lines << line.join(u'|');
    }
    lines.sort();
    return lines;
}

/// Changes one random thing of a person. `word` is new to the notebook.
inline void editAtRandom(Person &person, QRandomGenerator &random, const QString &word)
{
    const auto eraseOne = [&random](auto &parts) {
        if (!parts.empty())
            parts.erase(parts.begin() + random.bounded(static_cast<int>(parts.size())));
    };
    switch (random.bounded(13)) {
    case 0: person.name.nickname = word; break;
    case 1: person.about += word; break;
    case 2: person.starred = !person.starred; break;
    case 3: person.archived = !person.archived; break;
    case 4: person.met = {word, QStringLiteral("2026-03"), {}, {}, {}}; break;
    case 5: person.tags << QStringLiteral("tag%1").arg(random.bounded(8)); break;
    case 6:
        if (!person.tags.isEmpty())
            person.tags.removeAt(random.bounded(static_cast<int>(person.tags.size())));
        break;
    case 7: person.contactPoints.push_back({{}, ContactKind::Email, {}, word + QStringLiteral("@acme.example"), {}, 0, {}}); break;
    case 8:
        if (!person.contactPoints.empty())
            person.contactPoints.front().label = word;
        break;
    case 9: eraseOne(person.contactPoints); break;
    case 10: person.affiliations.push_back({{}, word, QStringLiteral("Engineer"), {}, {}, {}, 0, {}}); break;
    case 11:
        for (Affiliation &role : person.affiliations)
            role.to = QStringLiteral("2026");
        break;
    default: person.customFields.push_back({{}, word, FieldType::Text, QStringLiteral("yes"), 0, {}});
    }
}

/// One step of the script `random` writes: adds, edits, deletes, restores or takes back. `number` is unique in the
/// notebook's life. Errors of the notebook are answered.
inline Result<void> stepOfScript(storage::Notebook &notebook, QRandomGenerator &random, int number)
{
    using storage::ActionName;
    const QString word = QStringLiteral("w%1").arg(number);
    const std::vector<Person> people = everybody(notebook);
    const int kind = people.size() > 40 ? random.bounded(3, 10) : random.bounded(10);
    if (kind < 2 || people.empty()) {
        Person person;
        person.name.full = QStringLiteral("Person ") + word;
        const auto saved = notebook.savePerson(ActionName::AddPerson, person);
        return saved ? Result<void>() : Unexpected(saved.error());
    }
    const Person &person = people[static_cast<size_t>(random.bounded(static_cast<int>(people.size())))];
    if (person.deletedAt != 0)
        return notebook.restorePeople({person.id});
    if (kind == 9) {
        const auto undone = notebook.undo();
        return undone ? Result<void>() : Unexpected(undone.error());
    }
    if (kind == 8)
        return notebook.deletePeople({person.id});
    Person edited = person;
    editAtRandom(edited, random, word);
    const auto saved = notebook.savePerson(ActionName::EditPerson, edited, &person);
    return saved ? Result<void>() : Unexpected(saved.error());
}

}  // namespace wellmet::tests
