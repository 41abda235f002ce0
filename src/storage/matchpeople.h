// SPDX-License-Identifier: MPL-2.0
// People in the form in which duplicates are looked for, many at a time.
#pragma once

#include "storage/connection.h"
#include "storage/notebook.h"

#include <vector>

namespace wellmet::storage {

/// At most `limit` people after `from` (0: from the start). Reads columns, not whole people: a fifth of the cost.
Result<MatchSlice> matchPeople(Connection &connection, qint64 from, int limit);

/// Names and vCard UIDs of all living people, in one pass.
Result<std::vector<PersonLabel>> personLabels(Connection &connection);

}  // namespace wellmet::storage
