// SPDX-License-Identifier: MPL-2.0
#include "workflows/addressbook.h"

#include "workflows/personedit.h"

namespace wellmet {

AddressBook::AddressBook(Database &database, QString region) : m_database(database), m_region(std::move(region)) { }

QFuture<Result<std::vector<PersonSummary>>> AddressBook::people(int limit, int offset)
{
    return m_database.run([=](storage::Notebook &notebook) { return notebook.people(limit, offset); });
}

QFuture<Result<int>> AddressBook::count()
{
    return m_database.run([](storage::Notebook &notebook) { return notebook.peopleCount(); });
}

QFuture<Result<std::vector<PersonSummary>>> AddressBook::find(const QString &query, int limit)
{
    return m_database.run([=](storage::Notebook &notebook) { return notebook.find(query, limit); });
}

QFuture<Result<std::vector<FindHit>>> AddressBook::search(const QString &query, int limit)
{
    return m_database.run([=](storage::Notebook &notebook) { return notebook.search(query, limit); });
}

QFuture<Result<std::vector<ListSection>>> AddressBook::sections()
{
    return m_database.run([](storage::Notebook &notebook) { return notebook.listSections(); });
}

QFuture<Result<std::vector<SavedSearch>>> AddressBook::savedSearches()
{
    return m_database.run([](storage::Notebook &notebook) { return notebook.savedSearches(); });
}

QFuture<Result<SavedSearch>> AddressBook::saveSearch(const SavedSearch &search)
{
    return m_database.run([search](storage::Notebook &notebook) { return notebook.saveSearch(search); });
}

QFuture<Result<void>> AddressBook::removeSearch(const Id &id)
{
    return m_database.run([id](storage::Notebook &notebook) { return notebook.removeSearch(id); });
}

QFuture<Result<void>> AddressBook::setSorting(const Sorting &sorting)
{
    return m_database.run([sorting](storage::Notebook &notebook) { return notebook.setSorting(sorting); });
}

QFuture<Result<Person>> AddressBook::person(const Id &id)
{
    return m_database.run([id](storage::Notebook &notebook) { return notebook.person(id); });
}

QFuture<Result<Person>> AddressBook::save(const Person &edited)
{
    return m_database.run([edited, region = m_region, at = m_database.now()](storage::Notebook &notebook) -> Result<Person> {
        EditContext context{std::nullopt, region, at};
        if (!edited.id.isNull()) {
            auto stored = notebook.person(edited.id);
            if (!stored)
                return Unexpected(stored.error());
            context.stored = std::move(*stored);
        }
        const auto name = edited.id.isNull() ? storage::ActionName::AddPerson : storage::ActionName::EditPerson;
        return tidied(edited, context).and_then([&](const Person &person) { return notebook.savePerson(name, person); });
    });
}

QFuture<Result<void>> AddressBook::remove(const Id &id)
{
    return m_database.run([id](storage::Notebook &notebook) { return notebook.deletePerson(id); });
}

QFuture<Result<std::optional<storage::UndoneAction>>> AddressBook::undo()
{
    return m_database.run([](storage::Notebook &notebook) { return notebook.undo(); });
}

QFuture<Result<std::optional<storage::ActionName>>> AddressBook::undoable()
{
    return m_database.run([](storage::Notebook &notebook) { return notebook.undoable(); });
}

}  // namespace wellmet
