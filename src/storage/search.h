// SPDX-License-Identifier: MPL-2.0
// The full-text index over people, and looking in it.
#pragma once

#include "contacts/findhit.h"
#include "storage/collation.h"
#include "storage/connection.h"

namespace wellmet::storage {

/// Writes what is derived from a person: sort key, subtitle, `changed`, the words of the name, and the index row, which
/// moves to the end (the index is in the order of changes). It stays where it is when `termsBefore`, what
/// searchTermsOf() said before the edit, are the same and not empty.
Result<void> indexPerson(Connection &connection, const Person &person, const QString &termsBefore = {});

/// Takes a deleted person out of the index.
Result<void> unindexPerson(Connection &connection, const Id &person, UtcMillis changed);

/// True when there is nothing in the query that could be looked for.
bool asksNothing(const QString &query);

/// At most `limit` people (negative: all) who answer the query (contacts/findquery.h): whole words of the name first, then
/// beginnings of words of the name, whole words anywhere, anything else; within each the most recently changed first.
/// If they are fewer than ten, those follow who answer it when one typing error in each word of a name is allowed.
Result<std::vector<FindHit>> findPeople(Connection &connection, const QString &query, int limit);

}  // namespace wellmet::storage
