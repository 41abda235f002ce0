// SPDX-License-Identifier: MPL-2.0
// What the user said about a pair, and who became part of whom.
#pragma once

#include "base/clock.h"
#include "base/id.h"

namespace wellmet {

enum class Verdict : quint8 {
    NotTheSame = 1,  ///< two people, for good
    Later = 2,  ///< asked again when one of them has changed
};

struct PairVerdict {
    Id a;
    Id b;  ///< a < b
    Verdict verdict = Verdict::NotTheSame;
    UtcMillis at = 0;

    bool operator==(const PairVerdict &) const = default;
};

/// Two people that were made one. `absorbed` is out of the lists; whoever asks for it gets `survivor`.
struct Merge {
    Id id;
    Id survivor;
    Id absorbed;
    UtcMillis at = 0;

    bool operator==(const Merge &) const = default;
};

}  // namespace wellmet
