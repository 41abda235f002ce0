// SPDX-License-Identifier: MPL-2.0
// Who may be in the notebook twice, and what the user decides about it.
#pragma once

#include "base/result.h"
#include "contacts/duplicates.h"
#include "contacts/merge.h"
#include "contacts/verdict.h"
#include "workflows/database.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace wellmet {

/// Both people of a pair as they are, and what merging them would make.
struct DuplicatePreview {
    Person a;  ///< who would stay
    Person b;
    MergePlan plan;
};

/// Looks for duplicates in the background: people are read in slices between other jobs of the database thread and compared
/// on a thread of their own. What was found is kept in the notebook, so that the next start knows it and looks only at who has
/// changed. Lives on the UI (or CLI main) thread. Futures always finish. Nothing is merged by itself.
class Duplicates : public QObject
{
    Q_OBJECT
public:
    /// `database` must outlive this object.
    explicit Duplicates(Database &database, QObject *parent = nullptr);
    /// Waits for the comparison that runs; reading stops at the next slice.
    ~Duplicates() override;

    /// Looks through everybody. The pairs that are open: best first, without those the user has decided on.
    QFuture<Result<std::vector<DuplicatePair>>> scan();
    /// From now on looks by itself, a moment after something has changed, at what has; at everybody only if nothing is known
    /// yet or very much has changed.
    void watch();
    /// The open pairs as far as they are known; see changed().
    std::vector<DuplicatePair> pairs() const;

    /// The two side by side. `survivor` null: the fuller one stays. Errors: NotFound, InvalidInput when they are one.
    QFuture<Result<DuplicatePreview>> preview(const Id &a, const Id &b, const MergeChoices &choices = {}, const Id &survivor = {});
    /// Each of these is one action that AddressBook::undo() takes back.
    QFuture<Result<Person>> merge(const Id &survivor, const Id &absorbed, const MergeChoices &choices = {});
    /// Takes a merge apart: `id` is the merge's, or of somebody who was absorbed, or of a survivor (its newest merge).
    /// Errors: NotFound.
    QFuture<Result<Merge>> unmerge(const Id &id);
    QFuture<Result<void>> notTheSame(const Id &a, const Id &b);
    /// Out of sight until one of them changes.
    QFuture<Result<void>> later(const Id &a, const Id &b);
    /// The merges that can be taken apart, the newest first; null: of everybody.
    QFuture<Result<std::vector<Merge>>> merges(const Id &person = {});

Q_SIGNALS:
    /// pairs() has other pairs.
    void pairsChanged();

private:
    QFuture<Result<void>> judge(const Id &a, const Id &b, Verdict verdict);
    void publish(std::vector<DuplicatePair> pairs);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wellmet
