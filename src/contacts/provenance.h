// SPDX-License-Identifier: MPL-2.0
// Where a stored value came from.
#pragma once

#include "base/clock.h"
#include "base/id.h"

namespace wellmet {

/// What kind of thing a value was taken from.
enum class Source : quint8 { Typed = 0, Card = 1, Code = 2, Imported = 3, Synced = 4 };

/// Source, the thing it came from (a capture's id for Card and Code, else null), when, and how sure we are (0..1; what a
/// person typed or confirmed is 1).
struct Provenance {
    Source source = Source::Typed;
    Id sourceId;
    UtcMillis at = 0;
    double confidence = 1.0;

    bool operator==(const Provenance &) const = default;
};

}  // namespace wellmet
