// SPDX-License-Identifier: MPL-2.0
// What a user does with the people of the notebook: look, search, edit, remove, take back.
#pragma once

#include "base/result.h"
#include "contacts/person.h"
#include "storage/notebook.h"
#include "workflows/database.h"

#include <QFuture>

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

    /// A window of the list, by sort key; `limit` -1 is all.
    QFuture<Result<std::vector<PersonSummary>>> people(int limit = -1, int offset = 0);
    QFuture<Result<int>> count();
    /// Best matches first; an empty query finds everybody, by sort key.
    QFuture<Result<std::vector<PersonSummary>>> find(const QString &query, int limit);
    /// The same with what matched, and where.
    QFuture<Result<std::vector<FindHit>>> search(const QString &query, int limit);
    /// The letters beside the list by name and where each begins.
    QFuture<Result<std::vector<ListSection>>> sections();
    QFuture<Result<std::vector<SavedSearch>>> savedSearches();
    QFuture<Result<SavedSearch>> saveSearch(const SavedSearch &search);
    QFuture<Result<void>> removeSearch(const Id &id);
    /// How the list by name is sorted: call it when language or name order are set.
    QFuture<Result<void>> setSorting(const Sorting &sorting);
    QFuture<Result<Person>> person(const Id &id);

    /// Creates (null id) or updates a person and returns it as stored: white space is squeezed, empty contact points and
    /// affiliations are dropped, `normalized` is worked out, positions are numbered, and values that differ from the
    /// stored ones become Source::Typed with confidence 1. Errors: InvalidInput when nothing at all is filled in.
    QFuture<Result<Person>> save(const Person &edited);
    QFuture<Result<void>> remove(const Id &id);

    /// Takes back the newest action of the user, whatever it was; nullopt: nothing to take back.
    QFuture<Result<std::optional<storage::UndoneAction>>> undo();
    QFuture<Result<std::optional<storage::ActionName>>> undoable();

private:
    Database &m_database;
    QString m_region;
};

}  // namespace wellmet
