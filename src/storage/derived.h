// SPDX-License-Identifier: MPL-2.0
// What is worked out from the values and can be made again: sort keys, subtitles, the search index, the words of names.
#pragma once

#include "storage/collation.h"
#include "storage/connection.h"

namespace wellmet::storage {

/// How the notebook's names are sorted.
Result<Sorting> sortingOf(Connection &connection);
Result<Collation> collationOf(Connection &connection);

/// The parts of a name that sorting looks at. Errors: NotFound.
Result<PersonName> sortedNameOf(Connection &connection, qint64 number);

/// Makes everything derived again if it was made by other rules than this program's (an older one, another ICU). A query
/// when it was not.
Result<void> bringUpToDate(Connection &connection);

/// Makes everything derived again, sorted as asked. In the caller's transaction; about 50 µs a person.
Result<void> rebuildDerived(Connection &connection, const Sorting &sorting);

/// Changes how names are sorted, and the sort keys with it; fine when that is how they are sorted already. In the caller's
/// transaction; about 5 µs a person.
Result<void> changeSorting(Connection &connection, const Sorting &sorting);

}  // namespace wellmet::storage
