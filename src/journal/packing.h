// SPDX-License-Identifier: MPL-2.0
// A change as one CBOR record: what the journal table holds and what sync will carry.
#pragma once

#include "base/result.h"
#include "journal/change.h"

namespace wellmet::journal {

/// [1, kind, id, action, undoes or null, device, counter, time, [field, before, after, ...]] in deterministic CBOR; ids
/// are 16 bytes, time is HybridTime::packed(), before and after are byte strings that hold one CBOR item or nothing.
QByteArray pack(const Change &change);

/// The reverse. Errors: DamagedNotebook when the bytes are not exactly such a record, NewerNotebook when the record says
/// it is of a later format.
Result<Change> unpack(QByteArrayView bytes);

}  // namespace wellmet::journal
