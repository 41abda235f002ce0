// SPDX-License-Identifier: MPL-2.0
#include "workflows/knownpeople.h"

#include "base/text.h"
#include "contacts/duplicates.h"
#include "contacts/importupdate.h"
#include "contacts/matchrecord.h"

#include <algorithm>

namespace wellmet {
namespace {

/// So many people share an address or a name that the next one says nothing.
constexpr size_t MostCandidates = 16;

/// Names are folded and contact points normalised, which folding leaves alone.
size_t hashOf(const QString &key)
{
    return qHash(text::fold(key));
}

template <typename Visit>
void forEachKeyOf(const Person &person, Visit visit)
{
    visit(person.name.full);
    for (const ContactPoint &point : person.contactPoints) {
        if (point.kind == ContactKind::Email || point.kind == ContactKind::Phone)
            visit(point.normalized);
    }
}

}  // namespace

Result<KnownPeople> KnownPeople::read(storage::Notebook &notebook)
{
    KnownPeople known(notebook);
    const auto read = notebook.forEachKey([&known](const Id &person, const QString &key) { known.addKey(person, key); });
    if (!read)
        return Unexpected(read.error());
    return known;
}

void KnownPeople::addKey(const Id &person, const QString &key)
{
    if (!key.isEmpty())
        m_byKey.emplace(hashOf(key), person);
}

void KnownPeople::add(const Person &person)
{
    forEachKeyOf(person, [&](const QString &key) { addKey(person.id, key); });
}

std::vector<Id> KnownPeople::candidates(const Person &person) const
{
    std::vector<Id> ids;
    forEachKeyOf(person, [&](const QString &key) {
        if (key.isEmpty())
            return;
        const auto [first, last] = m_byKey.equal_range(hashOf(key));
        for (auto it = first; it != last && ids.size() < MostCandidates; ++it) {
            if (std::find(ids.begin(), ids.end(), it->second) == ids.end())
                ids.push_back(it->second);
        }
    });
    return ids;
}

Result<KnownPeople::Match> KnownPeople::find(const Person &person) const
{
    Match match;
    if (!person.uid.isEmpty()) {
        const auto id = m_notebook->personWithUid(person.uid);
        if (!id)
            return Unexpected(id.error());
        if (!id->isNull()) {
            auto stored = m_notebook->person(*id);
            if (!stored)
                return Unexpected(stored.error());
            match.same = std::move(*stored);
            match.byUid = true;
            return match;
        }
    }
    DuplicateFinder finder;
    int certain = 0;
    for (const Id &id : candidates(person)) {
        auto stored = m_notebook->person(id);
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            continue;
        if (!stored)
            return Unexpected(stored.error());
        // Who is there word for word is there, with or without an address to know him by.
        if (hasEverythingOf(*stored, person)) {
            match.same = std::move(*stored);
            return match;
        }
        finder.put(matchRecordOf(*stored));
        if (isCertainlyTheSame(*stored, person) && ++certain == 1)
            match.same = std::move(*stored);
    }
    if (certain == 1)
        return match;
    // Twice there beyond doubt: which of the two it is, only the user knows.
    match.same.reset();
    if (finder.size() > 0) {
        finder.put(matchRecordOf(person));
        match.similar = certain > 1 || !finder.pairsOf(person.id).empty();
    }
    return match;
}

}  // namespace wellmet
