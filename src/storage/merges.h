// SPDX-License-Identifier: MPL-2.0
// Two people made one, and taken apart again: rows of person_merge and what they do to the people.
#pragma once

#include "contacts/merge.h"
#include "contacts/verdict.h"
#include "storage/action.h"

namespace wellmet::storage {

/// Makes `survivor` hold what mergePlan() says and buries `absorbed`. The list values of the absorbed person change hands
/// as the records they are, so that every later edit of one of them can be told from an edit of the survivor's own.
/// Errors: NotFound when one of them is not there; InvalidInput when they are one.
Result<Person> mergePeople(Connection &connection, Action &action, const Id &survivor, const Id &absorbed, const MergeChoices &choices);

/// Takes a merge apart, however much was edited since. Each edit goes to the person it was made for, as
/// docs/adr/0005 says. Errors: NotFound when there is no such merge or it is taken apart already.
Result<Merge> unmerge(Connection &connection, Action &action, const Id &merge);

/// Who a person is now: the one it was absorbed into, however often, or itself.
Result<Id> survivorOf(Connection &connection, const Id &person);

/// The living merges, the newest first: all, or those in which this person absorbed or was absorbed.
Result<std::vector<Merge>> mergesOf(Connection &connection, const Id &person = {});

/// The living merge that an action made. Errors: NotFound.
Result<Id> mergeBy(Connection &connection, const Id &action);

/// Remembers what the user said about a pair; nullopt forgets it.
Result<void> setVerdict(Connection &connection, Action &action, const Id &a, const Id &b, std::optional<Verdict> verdict);

/// What is remembered, between the people that are there now.
Result<std::vector<PairVerdict>> verdicts(Connection &connection);

}  // namespace wellmet::storage
