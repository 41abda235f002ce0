// SPDX-License-Identifier: MPL-2.0
// What the actions of a notebook are called.
#pragma once

#include "base/id.h"

#include <vector>

namespace wellmet::storage {

/// What an action was called, for "Undo: accept card". Stable numbers and names, translated where shown.
enum class ActionName : quint8 {
    AddCaptures = 1,
    Recognise,
    Accept,
    Discard,
    EditPerson,
    DeletePerson,
    TurnCard,
    AddPerson,
    Undo,
    StoreAttachment,
    RestorePerson,
    RevertChange,
    ImportPeople,
    PurgeTrash,
    SaveSearch,
    RemoveSearch,
    MergePeople = 17,
    UnmergePeople,
    JudgePair,
};

struct UndoneAction {
    ActionName name;
    std::vector<Id> touched;  ///< ids of records that changed back
};

}  // namespace wellmet::storage
