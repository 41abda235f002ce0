// SPDX-License-Identifier: MPL-2.0
// How a capture's scan and hand-set corners are kept in the notebook: CBOR maps (RFC 8949) with a version and short
// text keys. Keys a newer version adds are skipped; what is missing gets its default.
#pragma once

#include "base/result.h"
#include "capture/cardscan.h"

#include <QByteArray>
#include <QSize>

#include <optional>

namespace wellmet {

/// One card of a scan, with the size of the picture its boxes lie on, and what the user has made of its draft so far.
struct ScanRecord {
    QSize pictureSize;
    capture::ScannedCard card;
    std::optional<capture::DraftPerson> edited;

    bool operator==(const ScanRecord &) const = default;
};

/// Contacts' Capture::scan.
QByteArray encodeScan(const ScanRecord &record);
/// Errors: InvalidInput for anything that is not such a record of version 1; never more memory than a small multiple of
/// the input.
Result<ScanRecord> decodeScan(const QByteArray &bytes);

/// Contacts' Capture::corners.
QByteArray encodeManual(const capture::ManualCard &manual);
/// Errors: InvalidInput.
Result<capture::ManualCard> decodeManual(const QByteArray &bytes);

}  // namespace wellmet
