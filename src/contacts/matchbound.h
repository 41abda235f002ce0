// SPDX-License-Identifier: MPL-2.0
// Which pairs are not worth a comparison.
#pragma once

#include "contacts/matchtable.h"

namespace wellmet {

/// About how many bits at most speak for the two being one, from comparing numbers of words alone: most pairs end here.
float mostBits(const MatchTable &table, const MatchRow &a, const MatchRow &b);

}  // namespace wellmet
