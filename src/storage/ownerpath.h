// SPDX-License-Identifier: MPL-2.0
// Through which merges a list value came to the person it is with.
#pragma once

#include "base/id.h"
#include "storage/connection.h"

#include <vector>

namespace wellmet::storage {

/// The actions whose merges a list value has gone through and not come back from, oldest first. Read from the journal:
/// actions that were taken back do not count, and a value that was handed back to an earlier owner is again where it was
/// with that one.
Result<std::vector<Id>> mergesPassed(Connection &connection, const Id &part);

}  // namespace wellmet::storage
