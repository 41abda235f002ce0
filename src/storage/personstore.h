// SPDX-License-Identifier: MPL-2.0
// People as rows: read, written through an action, kept in the search index. Lists of them: storage/peoplelists.h.
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
    /// The same for somebody who may be in the trash (Person::deletedAt says so).
    Result<Person> loadFromTrash(const Id &id) const;

    /// Makes what is stored follow the edit that turned `base` into `person`; without a base it becomes `person`. What the
    /// edit did not touch stays as it is stored, so two forms open on one person lose nothing of each other. Answers the
    /// person as stored. Completes the value: null ids and times are made, positions follow the order of the lists, tags
    /// are tidied, empty normalised forms are filled. A deleted person comes back.
    /// Errors: InvalidInput for more parts than anybody has and for ids that are there twice.
    Result<Person> save(Action &action, Person person, const Person *base = nullptr) const;

    /// To the trash. Errors: NotFound.
    Result<void> remove(Action &action, const Id &id) const;
    /// Back from the trash. Errors: NotFound for somebody who is not in it.
    Result<void> restore(Action &action, const Id &id) const;

    /// Brings what is derived from the person's rows (sort key, subtitle, search index) up to date after an undo.
    Result<void> refresh(const Id &id, UtcMillis changed) const;

private:
    /// The person of a row, with its living parts.
    Result<Person> complete(const Id &id, const journal::Fields &fields) const;
    Result<bool> write(Action &action, Person &person, const Person &base, const journal::Fields &stored) const;

    Connection *m_connection;
};

}  // namespace wellmet::storage
