// SPDX-License-Identifier: MPL-2.0
// The journal's values: what changed, when, by which device, as part of which action. Undo, provenance and (later) sync
// and review are built on nothing else.
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <QByteArray>

#include <vector>

namespace wellmet::journal {

/// What kind of record a change is about. Numbers are stored: never reuse one.
enum class Kind : quint8 {
    Person = 1,
    ContactPoint = 2,
    Affiliation = 3,
    Capture = 4,
    Attachment = 5,
    ImportantDate = 6,
    CustomField = 7,
    Relation = 8,
    Tag = 9,
    Merge = 10,
    Verdict = 11,
    SavedSearch = 12,
};

/// Uniquely names a change: the device that made it and its running number there (from 1).
struct Dot {
    Id device;
    quint64 counter = 0;

    auto operator<=>(const Dot &) const = default;
};

/// One field before and after, each encoded as one CBOR value; an empty array means "not there". A record is created by
/// deltas whose `before` are all empty and the delta of field 0 ("alive") to true, deleted by setting it to false.
struct FieldDelta {
    quint16 field = 0;  ///< per kind, see storage's field tables; 0 is "alive"
    QByteArray before;
    QByteArray after;

    bool operator==(const FieldDelta &) const = default;
};

struct Change {
    Kind kind = Kind::Person;
    Id id;  ///< of the record
    Id action;  ///< changes of one user action share it: the unit of undo
    Id undoes;  ///< the action this one takes back, or null
    Dot dot;
    HybridTime time;
    std::vector<FieldDelta> deltas;

    bool operator==(const Change &) const = default;
};

}  // namespace wellmet::journal
