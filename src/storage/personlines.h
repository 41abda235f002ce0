// SPDX-License-Identifier: MPL-2.0
// What of a person is shown, line by line, for saying where a query matched.
#pragma once

#include "storage/connection.h"
#include "storage/matches.h"

namespace wellmet::storage {

/// The person's lines in the order of the page: roles, tags, ways to reach, how we met, own fields, dates, relations, notes.
/// They are read as they are asked for, at a tenth of what reading the whole person costs. The connection must outlive it.
Matcher::Lines linesOf(Connection &connection, const Id &person);

}  // namespace wellmet::storage
