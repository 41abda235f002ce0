// SPDX-License-Identifier: MPL-2.0
// What the text of a QR code says: vCard 2.1/3.0/4.0 (RFC 6350), MeCard (NTT docomo), or a web address.
#pragma once

#include "capture/draftperson.h"

#include <QString>

#include <vector>

namespace wellmet::capture {

/// Longer payloads are cut: no QR code holds more than 7089 characters (ISO/IEC 18004).
constexpr qsizetype longestPayload = 8192;

/// Fields the payload states, in its order, `fromCode` set, boxes empty, no value longer than 500 characters, at most 60
/// fields. Anything that is none of the three formats gives nothing. Never fails, whatever the bytes.
std::vector<DraftField> fieldsOfPayload(const QString &payload);

}  // namespace wellmet::capture
