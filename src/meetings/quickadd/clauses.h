// SPDX-License-Identifier: MPL-2.0
// Promises, follow-ups, needs, offers and introductions: a phrase that announces one, and the clause after it.
#pragma once

#include "meetings/quickadd/line.h"

namespace wellmet::meetings::quickadd {

/// Adds the chips of the line's clauses and marks their tokens in `inClause`.
void readClauses(Line &line);

}  // namespace wellmet::meetings::quickadd
