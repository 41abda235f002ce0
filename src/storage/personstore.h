// SPDX-License-Identifier: MPL-2.0
// People as rows: read, written through an action, kept in the search index.
#pragma once

#include "contacts/person.h"
#include "storage/action.h"

namespace wellmet::storage {

class PersonStore
{
public:
    explicit PersonStore(Connection &connection) : m_connection(&connection) { }

    /// Errors: NotFound for an unknown or deleted person.
    Result<Person> load(const Id &id) const;
    Result<std::vector<PersonSummary>> list(int limit, int offset) const;
    Result<int> count() const;

    /// Writes what differs from what is stored and answers the person as stored. Completes the value: null ids and times
    /// are made, positions follow the order of the lists, empty normalised forms are filled. A deleted person comes back.
    Result<Person> save(Action &action, Person person) const;
    /// Errors: NotFound.
    Result<void> remove(Action &action, const Id &id) const;

    /// Brings what is derived from the person's rows (sort key, subtitle, search index) up to date after an undo.
    Result<void> refresh(const Id &id, UtcMillis changed) const;

private:
    Result<std::vector<ContactPoint>> contactPoints(const Id &person) const;
    Result<std::vector<Affiliation>> affiliations(const Id &person) const;

    Connection *m_connection;
};

}  // namespace wellmet::storage
