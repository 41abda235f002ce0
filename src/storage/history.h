// SPDX-License-Identifier: MPL-2.0
// What happened to one person, read from the journal, and taking one step of it back.
#pragma once

#include "storage/action.h"
#include "storage/historystep.h"

namespace wellmet::storage {

/// Oldest first. Errors: NotFound for a person there never was.
Result<std::vector<HistoryStep>> historyOf(Connection &connection, const Id &person);

/// Takes back what one action did to one person, as part of `action`: only fields that still hold what it wrote. Answers
/// how many records changed back.
/// Errors: NotFound when the action did nothing to the person; InvalidInput when it made the person.
Result<int> revertStep(Connection &connection, Action &action, const Id &person, const Id &step);

/// Every change the journal has of these records, oldest first.
Result<std::vector<journal::Change>> changesOfRecords(Connection &connection, const std::vector<Id> &records);

}  // namespace wellmet::storage
