// SPDX-License-Identifier: MPL-2.0
// Whom somebody who comes in may be: everybody's names, e-mails and phones in memory, for the length of an import.
#pragma once

#include "base/result.h"
#include "contacts/person.h"
#include "storage/notebook.h"

#include <unordered_map>
#include <vector>

namespace wellmet {

class KnownPeople
{
public:
    /// Reads the notebook, which must outlive this object. About 50 bytes a name or contact point.
    static Result<KnownPeople> read(storage::Notebook &notebook);

    void add(const Person &person);

    struct Match {
        std::optional<Person> same;  ///< as stored: the one with this UID or who is the same beyond doubt
        bool byUid = false;
        bool similar = false;  ///< nobody is the same, but somebody is like it
    };
    /// `person` has an id of its own.
    Result<Match> find(const Person &person) const;

private:
    explicit KnownPeople(storage::Notebook &notebook) : m_notebook(&notebook) { }
    std::vector<Id> candidates(const Person &person) const;
    void addKey(const Id &person, const QString &key);

    storage::Notebook *m_notebook;
    std::unordered_multimap<size_t, Id> m_byKey;  ///< by hash of a folded name or normalised contact point
};

}  // namespace wellmet
