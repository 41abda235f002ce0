// SPDX-License-Identifier: MPL-2.0
// Taking a merge apart: which edit made since goes to whom. The rule is written down in docs/adr/0005.
#pragma once

#include "contacts/verdict.h"
#include "journal/change.h"
#include "storage/action.h"

#include <vector>

namespace wellmet::storage {

/// What the journal has of one action, oldest first; empty for an action there is not.
Result<std::vector<journal::Change>> changesOfAction(Connection &connection, const Id &action);

/// Writes what turns the merged person into two again, whoever holds their values by now. `changes` are those the merge made.
Result<void> takeApart(Connection &connection, Action &action, const Merge &merge, const std::vector<journal::Change> &changes);

}  // namespace wellmet::storage
