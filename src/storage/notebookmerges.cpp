// SPDX-License-Identifier: MPL-2.0
// Duplicates in the notebook: merges, taking them apart, what the user said about pairs.
#include "storage/foundpairs.h"
#include "storage/matchpeople.h"
#include "storage/merges.h"
#include "storage/notebookparts.h"

namespace wellmet::storage {

Result<Person> Notebook::mergePeople(const Id &survivor, const Id &absorbed, const MergeChoices &choices)
{
    return m_parts->inAction(ActionName::MergePeople, Durability::Full, [&](Action &action) {
        return storage::mergePeople(m_parts->connection, action, survivor, absorbed, choices);
    });
}

Result<Merge> Notebook::unmerge(const Id &merge)
{
    return m_parts->inAction(ActionName::UnmergePeople, Durability::Full,
                             [&](Action &action) { return storage::unmerge(m_parts->connection, action, merge); });
}

Result<Id> Notebook::survivorOf(const Id &person) const
{
    return storage::survivorOf(m_parts->connection, person);
}

Result<std::vector<Merge>> Notebook::merges(const Id &person) const
{
    return mergesOf(m_parts->connection, person);
}

Result<void> Notebook::setVerdict(const Id &a, const Id &b, std::optional<Verdict> verdict)
{
    return m_parts->inAction(ActionName::JudgePair, Durability::Normal,
                             [&](Action &action) { return storage::setVerdict(m_parts->connection, action, a, b, verdict); });
}

Result<std::vector<PairVerdict>> Notebook::verdicts() const
{
    return storage::verdicts(m_parts->connection);
}

Result<MatchSlice> Notebook::matchPeople(qint64 from, int limit) const
{
    return storage::matchPeople(m_parts->connection, from, limit);
}

Result<std::vector<PersonLabel>> Notebook::labels() const
{
    return personLabels(m_parts->connection);
}

Result<FoundPairs> Notebook::foundPairs() const
{
    return storage::foundPairs(m_parts->connection);
}

Result<void> Notebook::keepPairs(const FoundPairs &found)
{
    return storage::keepPairs(m_parts->connection, found);
}

Result<qint64> Notebook::newestAction() const
{
    return storage::newestAction(m_parts->connection);
}

Result<ChangedPeople> Notebook::changedPeople(qint64 after, int limit) const
{
    return storage::changedPeople(m_parts->connection, after, limit);
}

}  // namespace wellmet::storage
