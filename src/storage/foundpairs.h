// SPDX-License-Identifier: MPL-2.0
// What the last look for duplicates found, and who has changed since.
#pragma once

#include "storage/connection.h"
#include "storage/notebook.h"

namespace wellmet::storage {

/// The pairs that were kept; `upTo` is 0 when none were, or by other rules than these.
Result<FoundPairs> foundPairs(Connection &connection);

/// Replaces the pairs that are kept. One transaction; nothing of it is journalled, for all of it can be found again.
Result<void> keepPairs(Connection &connection, const FoundPairs &found);

/// The newest action's number; 0 in a new notebook.
Result<qint64> newestAction(Connection &connection);

/// Who was touched by actions after `after`, gone or not. Reads at most a few changes for each of `limit` people.
Result<ChangedPeople> changedPeople(Connection &connection, qint64 after, int limit);

}  // namespace wellmet::storage
