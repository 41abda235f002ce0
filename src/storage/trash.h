// SPDX-License-Identifier: MPL-2.0
// Erasing what has been in the trash long enough.
#pragma once

#include "storage/action.h"

namespace wellmet::storage {

/// How long the trash keeps people: 30 days, in milliseconds.
constexpr UtcMillis trashTime = UtcMillis(30) * 24 * 60 * 60 * 1000;

/// Erases everybody who went to the trash before `before`: their rows, their parts and what the journal says about them.
/// An empty tombstone stays, so that other devices learn of it. Not undoable: earlier actions that are about nobody else
/// any more count as taken back. Answers how many people were erased.
Result<int> purgeTrash(Connection &connection, Action &action, UtcMillis before);

}  // namespace wellmet::storage
