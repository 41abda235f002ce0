// SPDX-License-Identifier: MPL-2.0
// Why two people may be one, and what of them is compared, in words.
#pragma once

#include "contacts/duplicates.h"
#include "contacts/merge.h"

#include <QString>

namespace wellmet {

/// The evidence in one sentence, the strongest first and what speaks against it last: "Same mobile number; names agree;
/// different birthdays." Empty without evidence.
QString evidenceWords(const std::vector<MatchEvidence> &evidence);
/// How sure the program is: "Very likely the same person", "Perhaps the same person".
QString likelinessWords(double confidence);
/// What a line of the comparison is about: "Name", "Way to reach them".
QString mergeFieldWords(MergeField field);

}  // namespace wellmet
