// SPDX-License-Identifier: MPL-2.0
// Lists over all people: by name, by change, by tag, by organisation, the trash.
#pragma once

#include "contacts/peoplelists.h"
#include "storage/connection.h"

#include <functional>

namespace wellmet::storage {

/// The columns of a PersonSummary, of table `person`; read from column 0 on by summaryAt().
constexpr std::string_view summaryColumns =
    "person.id, person.full_name, person.subtitle, person.changed, person.starred, person.archived, person.portrait";
PersonSummary summaryAt(const Statement &row);

/// A window of a list; `limit` -1 is all.
Result<std::vector<PersonSummary>> listPeople(Connection &connection, const PeopleQuery &query, int limit, int offset);
/// The row numbers of the whole list, in its order.
Result<std::vector<qint64>> numbersOfPeople(Connection &connection, const PeopleQuery &query);
Result<PersonSummary> summaryOf(Connection &connection, qint64 number);
Result<int> countPeople(Connection &connection, const PeopleQuery &query);

/// Who is in the trash, latest first; PersonSummary::changed is when they went there.
Result<std::vector<PersonSummary>> listTrash(Connection &connection);

/// Every tag somebody has, in the order of their keys.
Result<std::vector<TagCount>> listTags(Connection &connection);

/// Every organisation somebody is or was at, in the order of their keys.
Result<std::vector<OrganisationCount>> listOrganisations(Connection &connection);
/// Who is at an organisation (however it is spelt) and who was: those who are first, by name; one entry a role.
Result<std::vector<Member>> membersOf(Connection &connection, const QString &organisation);

/// Whom a person is related to, from either side, and who introduced whom.
Result<std::vector<RelatedPerson>> relatedTo(Connection &connection, const Id &person);

/// What somebody who comes in is recognised by: the names of the living, and e-mails and phones, normalised. `take` is called
/// once for each; somebody in the trash may be among those of a contact point.
Result<void> forEachKey(Connection &connection, const std::function<void(const Id &person, const QString &key)> &take);

/// The living person a vCard UID belongs to (see uidOf()), or null.
Result<Id> personWithUid(Connection &connection, const QString &uid);

}  // namespace wellmet::storage
