// SPDX-License-Identifier: MPL-2.0
// The people of the notebook.
#include "storage/history.h"
#include "storage/merges.h"
#include "storage/notebookparts.h"
#include "storage/peoplelists.h"
#include "storage/trash.h"

namespace wellmet::storage {

Result<std::vector<PersonSummary>> Notebook::people(int limit, int offset) const
{
    return people({}, limit, offset);
}

Result<std::vector<PersonSummary>> Notebook::people(const PeopleQuery &query, int limit, int offset) const
{
    return m_parts->window.read(query, limit, offset);
}

Result<int> Notebook::peopleCount(const PeopleQuery &query) const
{
    return countPeople(m_parts->connection, query);
}

Result<Person> Notebook::person(const Id &id) const
{
    auto person = m_parts->people.load(id);
    if (person || person.error().kind != ErrorKind::NotFound)
        return person;
    const auto now = storage::survivorOf(m_parts->connection, id);
    if (!now)
        return Unexpected(now.error());
    return *now == id ? person : m_parts->people.load(*now);
}

Result<Id> Notebook::personWithUid(const QString &uid) const
{
    return storage::personWithUid(m_parts->connection, uid);
}

Result<void> Notebook::forEachKey(const std::function<void(const Id &, const QString &)> &take) const
{
    return storage::forEachKey(m_parts->connection, take);
}

Result<std::vector<TagCount>> Notebook::tags() const
{
    return listTags(m_parts->connection);
}

Result<std::vector<OrganisationCount>> Notebook::organisations() const
{
    return listOrganisations(m_parts->connection);
}

Result<std::vector<Member>> Notebook::membersOf(const QString &organisation) const
{
    return storage::membersOf(m_parts->connection, organisation);
}

Result<std::vector<RelatedPerson>> Notebook::relatedTo(const Id &person) const
{
    return storage::relatedTo(m_parts->connection, person);
}

Result<Person> Notebook::savePerson(ActionName name, const Person &person, const Person *base)
{
    return m_parts->inAction(name, Durability::Normal, [&](Action &action) { return m_parts->people.save(action, person, base); });
}

Result<std::vector<Person>> Notebook::savePeople(ActionName name, const std::vector<Person> &people)
{
    return m_parts->inAction(name, Durability::Normal, [&](Action &action) { return m_parts->saveAll(action, people); });
}

Result<int> Notebook::importPeople(const std::function<Result<std::optional<NewPerson>>()> &next, Keep keep)
{
    int count = 0;
    const auto portraitOf = [&](Action &action, const QByteArray &bytes) -> Result<QString> {
        if (keep == Keep::Nothing)
            return AttachmentStore::hashOf(bytes);
        auto hash = m_parts->attachments.writeFile(bytes);
        if (!hash)
            return hash;
        const auto recorded = m_parts->attachments.record(action, *hash, bytes.size());
        return recorded ? hash : Unexpected(recorded.error());
    };
    bool tried = false;
    const auto imported = m_parts->inAction(ActionName::ImportPeople, Durability::Full, [&](Action &action) -> Result<void> {
        for (;; ++count) {
            auto newcomer = next();
            if (!newcomer)
                return Unexpected(newcomer.error());
            if (!*newcomer)
                break;
            Person &person = (*newcomer)->person;
            if (!(*newcomer)->portrait.isEmpty()) {
                auto hash = portraitOf(action, (*newcomer)->portrait);
                if (!hash)
                    return Unexpected(hash.error());
                person.portrait = std::move(*hash);
            }
            if (const auto saved = m_parts->people.save(action, std::move(person)); !saved)
                return Unexpected(saved.error());
        }
        tried = keep == Keep::Nothing;
        return tried ? Result<void>(Unexpected(ErrorKind::Cancelled)) : Result<void>();
    });
    return imported || tried ? Result<int>(count) : Unexpected(imported.error());
}

Result<std::vector<Person>> Notebook::editPeople(ActionName name, const std::vector<Id> &ids,
                                                 const std::function<Result<Person>(Person)> &edit)
{
    return m_parts->inAction(name, Durability::Normal, [&](Action &action) -> Result<std::vector<Person>> {
        std::vector<Person> stored;
        for (const Id &id : ids) {
            auto saved = m_parts->people.load(id).and_then(edit).and_then(
                [&](Person edited) { return m_parts->people.save(action, std::move(edited)); });
            if (!saved)
                return Unexpected(saved.error());
            stored.push_back(std::move(*saved));
        }
        return stored;
    });
}

Result<void> Notebook::deletePeople(const std::vector<Id> &ids)
{
    return m_parts->inAction(ActionName::DeletePerson, Durability::Normal, [&](Action &action) -> Result<void> {
        for (const Id &id : ids) {
            if (const auto removed = m_parts->people.remove(action, id); !removed)
                return removed;
        }
        return {};
    });
}

Result<Person> Notebook::acceptCapture(const Id &captureId, const Person &person)
{
    return acceptCapture(captureId, std::vector{person}).transform([](std::vector<Person> people) { return std::move(people.front()); });
}

Result<std::vector<Person>> Notebook::acceptCapture(const Id &captureId, const std::vector<Person> &people)
{
    if (people.empty())
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("nobody to accept"));
    return m_parts->acceptInto(captureId, [&](Action &action) {
        std::vector<Person> made = people;
        for (Person &person : made)
            if (person.captureId.isNull())
                person.captureId = captureId;
        return m_parts->saveAll(action, made);
    });
}

Result<Person> Notebook::acceptCaptureOnto(const Id &captureId, const Id &personId, const std::function<Result<Person>(Person)> &update)
{
    return m_parts
        ->acceptInto(captureId,
                     [&](Action &action) {
                         return m_parts->people.load(personId)
                             .and_then(update)
                             .and_then([&](Person person) { return m_parts->people.save(action, std::move(person)); })
                             .transform([](Person person) { return std::vector{std::move(person)}; });
                     })
        .transform([](std::vector<Person> people) { return std::move(people.front()); });
}

Result<std::vector<PersonSummary>> Notebook::trash() const
{
    return listTrash(m_parts->connection);
}

Result<Person> Notebook::personOrTrashed(const Id &id) const
{
    return m_parts->people.loadFromTrash(id);
}

Result<void> Notebook::restorePeople(const std::vector<Id> &ids)
{
    return m_parts->inAction(ActionName::RestorePerson, Durability::Normal, [&](Action &action) -> Result<void> {
        for (const Id &id : ids) {
            if (const auto restored = m_parts->people.restore(action, id); !restored)
                return restored;
        }
        return {};
    });
}

Result<int> Notebook::purgeTrash()
{
    return m_parts->inAction(ActionName::PurgeTrash, Durability::Full,
                             [&](Action &action) { return storage::purgeTrash(m_parts->connection, action, action.now() - trashTime); });
}

Result<std::vector<HistoryStep>> Notebook::history(const Id &person) const
{
    return historyOf(m_parts->connection, person);
}

Result<int> Notebook::revert(const Id &person, const Id &step)
{
    return m_parts->inAction(ActionName::RevertChange, Durability::Normal,
                             [&](Action &action) { return revertStep(m_parts->connection, action, person, step); });
}

}  // namespace wellmet::storage
