// SPDX-License-Identifier: MPL-2.0
// What commands print for people, as text: pure.
#pragma once

#include "cli/shapes.h"

#include <QString>

namespace wellmet::cli {

/// A heading line and one line a field: kind and type, value, confidence.
QString listingOf(const CardLine &line);
/// A table: id, name, role.
QString listingOf(const std::vector<PersonSummary> &people);
/// Name, then each value with its source, time and confidence.
QString listingOf(const Person &person);
/// A table: id, name, when they were deleted.
QString trashListingOf(const std::vector<PersonSummary> &people);
/// A table: tag, how many people have it.
QString listingOf(const std::vector<TagCount> &tags);
/// A heading line (when, what, the step's id) and one line a change.
QString listingOf(const storage::HistoryStep &step);
/// A table: id, state, time, name or problem.
QString listingOf(const std::vector<Capture> &captures);

}  // namespace wellmet::cli
