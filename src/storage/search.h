// SPDX-License-Identifier: MPL-2.0
// The full-text index over people.
#pragma once

#include "contacts/person.h"
#include "storage/connection.h"

namespace wellmet::storage {

/// What a person is found by, as the terms of storage/searchterms.h.
struct SearchTerms {
    QString names;
    QString everything;

    bool operator==(const SearchTerms &) const = default;
};

SearchTerms searchTermsOf(const Person &person);

/// Writes what is derived from a person: sort key, subtitle, `changed`, and the index rows, which move to the end (the
/// index is in the order of changes). They stay where they are when `before` has the same terms and is not empty.
Result<void> indexPerson(Connection &connection, const Person &person, const SearchTerms &before = {});

/// Takes a deleted person out of the index.
Result<void> unindexPerson(Connection &connection, const Id &person, UtcMillis changed);

/// At most `limit` people (negative: all) whose names, organisations, contact points or notes have every word of the
/// query at the beginning of a word, whatever case, accents or phone spelling. Best first: whole words of the name,
/// beginnings of words of the name, whole words anywhere, anything else; within each the most recently changed first.
Result<std::vector<PersonSummary>> findPeople(Connection &connection, const QString &query, int limit);

}  // namespace wellmet::storage
