// SPDX-License-Identifier: MPL-2.0
// What a user does with the people of the notebook: look, search, edit, remove, take back.
#pragma once

#include "base/result.h"
#include "contacts/person.h"
#include "storage/notebook.h"
#include "workflows/database.h"

#include <QFuture>

#include <functional>
#include <optional>
#include <vector>

namespace wellmet {

/// A thin front of Database. Every call answers through a future that always finishes; each saving call is one action
/// that undo() takes back.
class AddressBook
{
public:
    /// `region` (ISO 3166-1 alpha-2, may be empty) is what phone numbers typed without a country code belong to.
    explicit AddressBook(Database &database, QString region = {});

    /// A window of a list; by name and without the archived unless told. `limit` -1 is all.
    QFuture<Result<std::vector<PersonSummary>>> people(int limit = -1, int offset = 0);
    QFuture<Result<std::vector<PersonSummary>>> people(const PeopleQuery &query, int limit = -1, int offset = 0);
    QFuture<Result<int>> count(const PeopleQuery &query = {});
    /// Best matches first; an empty query finds everybody, by sort key.
    QFuture<Result<std::vector<PersonSummary>>> find(const QString &query, int limit);
    QFuture<Result<Person>> person(const Id &id);
    QFuture<Result<std::vector<TagCount>>> tags();
    QFuture<Result<std::vector<OrganisationCount>>> organisations();
    /// Who is at an organisation, then who was.
    QFuture<Result<std::vector<Member>>> membersOf(const QString &organisation);
    /// Whom a person is related to, whichever side it was said on, and who introduced whom.
    QFuture<Result<std::vector<RelatedPerson>>> relatedTo(const Id &person);

    /// Creates (null id) or updates a person and returns it as stored: tidied() of workflows/personedit.h. `base` is what the
    /// form was filled from: then only what the form changed is written, and what another window, program or device has
    /// written meanwhile stays. Errors: InvalidInput when nothing at all is filled in.
    QFuture<Result<Person>> save(const Person &edited, const std::optional<Person> &base = std::nullopt);
    /// Edits people as they are stored at that moment, as one action: `edit` runs on the database thread, its answer is
    /// tidied as save() does. Answers them as stored.
    using Edit = std::function<Result<Person>(Person)>;
    QFuture<Result<std::vector<Person>>> edit(const std::vector<Id> &ids, Edit edit);
    QFuture<Result<std::vector<Person>>> setStarred(const std::vector<Id> &ids, bool starred);
    QFuture<Result<std::vector<Person>>> setArchived(const std::vector<Id> &ids, bool archived);
    QFuture<Result<std::vector<Person>>> addTag(const std::vector<Id> &ids, const QString &tag);
    QFuture<Result<std::vector<Person>>> removeTag(const std::vector<Id> &ids, const QString &tag);
    /// `picture` is an encoded picture; empty takes the portrait away.
    QFuture<Result<Person>> setPortrait(const Id &id, const QByteArray &picture);

    /// To the trash, as one action; erased after 30 days by emptyTrash().
    QFuture<Result<void>> remove(const std::vector<Id> &ids);
    QFuture<Result<void>> remove(const Id &id) { return remove(std::vector{id}); }
    /// Latest first; PersonSummary::changed is when they went there.
    QFuture<Result<std::vector<PersonSummary>>> trash();
    /// Somebody in the trash or not.
    QFuture<Result<Person>> personOrTrashed(const Id &id);
    QFuture<Result<void>> restore(const std::vector<Id> &ids);
    /// Erases who has been in the trash for 30 days; cannot be undone. Answers how many.
    QFuture<Result<int>> emptyTrash();

    /// Everything that happened to a person, oldest first.
    QFuture<Result<std::vector<storage::HistoryStep>>> history(const Id &person);
    /// Takes one step of it back, as an action of its own; fields that hold something else by now stay. Answers how many
    /// records changed back. Errors: InvalidInput for the step that made the person.
    QFuture<Result<int>> revert(const Id &person, const Id &step);

    /// Takes back the newest action of the user, whatever it was; nullopt: nothing to take back.
    QFuture<Result<std::optional<storage::UndoneAction>>> undo();
    QFuture<Result<std::optional<storage::ActionName>>> undoable();

private:
    Database &m_database;
    QString m_region;
};

}  // namespace wellmet
