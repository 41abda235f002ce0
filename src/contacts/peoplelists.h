// SPDX-License-Identifier: MPL-2.0
// What lists of people, tags and organisations are asked for and answer: plain values.
#pragma once

#include "contacts/peoplelist.h"
#include "contacts/person.h"

namespace wellmet {

/// Which people a list shows, and how. Nobody in it is in the trash.
struct PeopleQuery {
    enum class Shelf : quint8 { Current, Starred, Archived };

    Shelf shelf = Shelf::Current;  ///< Current is everybody but the archived; Starred has the starred of either
    ListOrder order = ListOrder::Name;
    QString tag;  ///< only those with this tag, however it is spelt; empty: all

    bool operator==(const PeopleQuery &) const = default;
};

struct TagCount {
    QString tag;  ///< the spelling most people have it in
    int people = 0;

    bool operator==(const TagCount &) const = default;
};

struct OrganisationCount {
    QString organisation;  ///< the spelling most people have it in
    int present = 0;  ///< people who are there now
    int former = 0;  ///< people who were

    bool operator==(const OrganisationCount &) const = default;
};

/// Somebody at an organisation: who, and as what.
struct Member {
    PersonSummary person;
    Affiliation role;

    bool operator==(const Member &) const = default;
};

/// Somebody related to a person, as the person's page shows it, whichever side it is stored on.
struct RelatedPerson {
    Id relation;  ///< the record; null for "introduced by", which is part of how two people met
    Id person;  ///< null for somebody who is not in the notebook
    QString name;
    QString kind;  ///< what `person` is to whom the page is about: "manager"
    bool fromOtherSide = false;  ///< stored with `person`: changed there

    bool operator==(const RelatedPerson &) const = default;
};

}  // namespace wellmet
