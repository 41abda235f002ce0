// SPDX-License-Identifier: MPL-2.0
// Taking back the newest action, from the journal alone.
#pragma once

#include "storage/action.h"

namespace wellmet::storage {

/// What undo would take back: the newest action that a user made and that is not taken back.
Result<std::optional<ActionName>> nextUndo(Connection &connection);

/// Takes that action back as an action of its own, so it is journalled, survives a restart, and can itself be taken back
/// one day. Undo is strictly last in, first out over what users did in any process, so nothing a user did later can depend
/// on what goes away. What recognition did since to the same captures (and to the captures it made from them) is taken
/// back with it. A field is only taken back where it still holds what the action wrote. Attachments stay: their files are
/// still there, and harmless. nullopt: there is nothing to take back.
Result<std::optional<UndoneAction>> undoLast(Connection &connection, HybridClock &clock);

}  // namespace wellmet::storage
