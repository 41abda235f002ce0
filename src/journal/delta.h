// SPDX-License-Identifier: MPL-2.0
// Records before and after -> deltas, and back. Pure.
#pragma once

#include "base/result.h"
#include "journal/change.h"
#include "journal/value.h"

namespace wellmet::journal {

/// What turns `before` into `after`, by rising field number; empty when nothing differs. An empty `before` means the
/// record is made: every field that holds something is a delta.
std::vector<FieldDelta> diff(const Fields &before, const Fields &after);

/// True for the deltas that make a record (field 0 comes into being).
bool creates(const std::vector<FieldDelta> &deltas);

/// What `deltas` do to a field; null where they leave it alone.
const FieldDelta *deltaOf(const std::vector<FieldDelta> &deltas, size_t field);

/// `fields` with each delta's `after` set. Fields that `fields` does not have yet are added.
/// Errors: DamagedNotebook when a delta cannot be decoded.
Result<Fields> applyDeltas(Fields fields, const std::vector<FieldDelta> &deltas);

/// What takes `deltas` back from a record that is now `current`. A field is taken back only where it still holds what
/// the delta wrote: what somebody else has written since stays. Making a record is taken back by setting "alive" to
/// false and leaving the values, so that the tombstone can be brought back.
/// Errors: DamagedNotebook when a delta cannot be decoded.
Result<std::vector<FieldDelta>> takeBack(const Fields &current, const std::vector<FieldDelta> &deltas);

}  // namespace wellmet::journal
