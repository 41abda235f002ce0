// SPDX-License-Identifier: MPL-2.0
#include "workflows/addressbook.h"

#include "contacts/tags.h"
#include "workflows/personedit.h"

namespace wellmet {

using storage::ActionName;
using storage::Notebook;

AddressBook::AddressBook(Database &database, QString region) : m_database(database), m_region(std::move(region)) { }

QFuture<Result<std::vector<PersonSummary>>> AddressBook::people(int limit, int offset)
{
    return people({}, limit, offset);
}

QFuture<Result<std::vector<PersonSummary>>> AddressBook::people(const PeopleQuery &query, int limit, int offset)
{
    return m_database.run([=](Notebook &notebook) { return notebook.people(query, limit, offset); });
}

QFuture<Result<int>> AddressBook::count(const PeopleQuery &query)
{
    return m_database.run([query](Notebook &notebook) { return notebook.peopleCount(query); });
}

QFuture<Result<std::vector<PersonSummary>>> AddressBook::find(const QString &query, int limit)
{
    return m_database.run([=](Notebook &notebook) { return notebook.find(query, limit); });
}

QFuture<Result<Person>> AddressBook::person(const Id &id)
{
    return m_database.run([id](Notebook &notebook) { return notebook.person(id); });
}

QFuture<Result<std::vector<TagCount>>> AddressBook::tags()
{
    return m_database.run([](Notebook &notebook) { return notebook.tags(); });
}

QFuture<Result<std::vector<OrganisationCount>>> AddressBook::organisations()
{
    return m_database.run([](Notebook &notebook) { return notebook.organisations(); });
}

QFuture<Result<std::vector<Member>>> AddressBook::membersOf(const QString &organisation)
{
    return m_database.run([organisation](Notebook &notebook) { return notebook.membersOf(organisation); });
}

QFuture<Result<std::vector<RelatedPerson>>> AddressBook::relatedTo(const Id &person)
{
    return m_database.run([person](Notebook &notebook) { return notebook.relatedTo(person); });
}

QFuture<Result<Person>> AddressBook::save(const Person &edited, const std::optional<Person> &base)
{
    return m_database.run([=, region = m_region, at = m_database.now()](Notebook &notebook) -> Result<Person> {
        EditContext context{base, region, at};
        if (!edited.id.isNull() && !base) {
            auto stored = notebook.person(edited.id);
            if (!stored)
                return stored;
            context.stored = std::move(*stored);
        }
        const auto name = edited.id.isNull() ? ActionName::AddPerson : ActionName::EditPerson;
        return tidied(edited, context).and_then([&](const Person &person) {
            return notebook.savePerson(name, person, base ? &*base : nullptr);
        });
    });
}

QFuture<Result<std::vector<Person>>> AddressBook::edit(const std::vector<Id> &ids, Edit edit)
{
    return m_database.run([ids, edit = std::move(edit), region = m_region, at = m_database.now()](Notebook &notebook) {
        return notebook.editPeople(ActionName::EditPerson, ids, [&](const Person &stored) {
            return edit(stored).and_then([&](Person edited) { return tidied(std::move(edited), {stored, region, at}); });
        });
    });
}

QFuture<Result<std::vector<Person>>> AddressBook::setStarred(const std::vector<Id> &ids, bool starred)
{
    return edit(ids, [starred](Person person) -> Result<Person> {
        person.starred = starred;
        return person;
    });
}

QFuture<Result<std::vector<Person>>> AddressBook::setArchived(const std::vector<Id> &ids, bool archived)
{
    return edit(ids, [archived](Person person) -> Result<Person> {
        person.archived = archived;
        return person;
    });
}

QFuture<Result<std::vector<Person>>> AddressBook::addTag(const std::vector<Id> &ids, const QString &tag)
{
    return edit(ids, [tag](Person person) -> Result<Person> {
        person.tags << tag;
        return person;
    });
}

QFuture<Result<std::vector<Person>>> AddressBook::removeTag(const std::vector<Id> &ids, const QString &tag)
{
    return edit(ids, [key = tagKey(tidyTag(tag))](Person person) -> Result<Person> {
        person.tags.removeIf([&key](const QString &own) { return tagKey(own) == key; });
        return person;
    });
}

QFuture<Result<Person>> AddressBook::setPortrait(const Id &id, const QByteArray &picture)
{
    return m_database.run([=](Notebook &notebook) -> Result<Person> {
        const auto hash = picture.isEmpty() ? Result<QString>(QString()) : notebook.putAttachment(picture);
        if (!hash)
            return Unexpected(hash.error());
        return notebook
            .editPeople(ActionName::EditPerson, {id},
                        [&hash](Person person) -> Result<Person> {
                            person.portrait = *hash;
                            return person;
                        })
            .transform([](std::vector<Person> people) { return std::move(people.front()); });
    });
}

QFuture<Result<void>> AddressBook::remove(const std::vector<Id> &ids)
{
    return m_database.run([ids](Notebook &notebook) { return notebook.deletePeople(ids); });
}

QFuture<Result<std::vector<PersonSummary>>> AddressBook::trash()
{
    return m_database.run([](Notebook &notebook) { return notebook.trash(); });
}

QFuture<Result<Person>> AddressBook::personOrTrashed(const Id &id)
{
    return m_database.run([id](Notebook &notebook) { return notebook.personOrTrashed(id); });
}

QFuture<Result<void>> AddressBook::restore(const std::vector<Id> &ids)
{
    return m_database.run([ids](Notebook &notebook) { return notebook.restorePeople(ids); });
}

QFuture<Result<int>> AddressBook::emptyTrash()
{
    return m_database.run([](Notebook &notebook) { return notebook.purgeTrash(); });
}

QFuture<Result<std::vector<storage::HistoryStep>>> AddressBook::history(const Id &person)
{
    return m_database.run([person](Notebook &notebook) { return notebook.history(person); });
}

QFuture<Result<int>> AddressBook::revert(const Id &person, const Id &step)
{
    return m_database.run([=](Notebook &notebook) { return notebook.revert(person, step); });
}

QFuture<Result<std::optional<storage::UndoneAction>>> AddressBook::undo()
{
    return m_database.run([](Notebook &notebook) { return notebook.undo(); });
}

QFuture<Result<std::optional<ActionName>>> AddressBook::undoable()
{
    return m_database.run([](Notebook &notebook) { return notebook.undoable(); });
}

}  // namespace wellmet
