// SPDX-License-Identifier: MPL-2.0
// A code on the card knows better than the reader: its values replace what was read.
#pragma once

#include "capture/draftperson.h"

#include <QStringList>

#include <vector>

namespace wellmet::capture::fields {

/// The fields of all payloads, then those of `read` they do not replace. A name, organisation, title or department of a code
/// replaces the first person's read one; a phone number, address of mail or web that is the same as a read one takes over its
/// box (and its type, where the code has none).
std::vector<DraftField> withCodes(const QStringList &payloads, std::vector<DraftField> read);

/// Same value up to spelling: digits of a phone number (8 from the right), letter case, "www." and scheme.
bool sameValue(const DraftField &a, const DraftField &b);

}  // namespace wellmet::capture::fields
