// SPDX-License-Identifier: MPL-2.0
// Evidence of duplicates in words: pure.
#pragma once

#include "contacts/duplicates.h"

#include <QString>

namespace wellmet::cli {

/// "same mobile; names agree; a slip in the e-mail; but different birthdays".
QString sentenceOf(const std::vector<MatchEvidence> &evidence);

}  // namespace wellmet::cli
