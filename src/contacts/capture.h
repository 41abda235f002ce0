// SPDX-License-Identifier: MPL-2.0
// A capture: something that has come in and waits for review.
#pragma once

#include "contacts/provenance.h"

#include <QByteArray>
#include <QString>

namespace wellmet {

/// How a capture came in.
enum class CaptureSource : quint8 { Camera = 0, File = 1, Drop = 2, Paste = 3, Code = 4, CommandLine = 5 };

/// What became of a capture so far.
enum class CaptureState : quint8 {
    Waiting = 0,  ///< on disk, not read yet (or reading was interrupted)
    Ready = 1,  ///< read; waits for the user in review
    Failed = 2,  ///< could not be read; `problem` says why; can be filled by hand
    Accepted = 3,  ///< became `personId`
    Discarded = 4,  ///< the user threw it away; undo brings it back
};

/// One card (or code) waiting for review. Several captures share a picture when it shows several cards.
struct Capture {
    Id id;
    CaptureSource source = CaptureSource::File;
    CaptureState state = CaptureState::Waiting;
    UtcMillis at = 0;  ///< when it came in
    QString picture;  ///< content hash of the attachment, empty for a code without a picture
    QString payload;  ///< text of the code, for CaptureSource::Code
    int cardIndex = 0;  ///< which card of the picture, from 0
    QByteArray scan;  ///< the scan's result, encoded by workflows/scanrecord.h; empty until Ready
    QByteArray corners;  ///< corners and turn the user set by hand, encoded by workflows/scanrecord.h; else empty
    QString problem;  ///< ErrorKind's name when Failed
    Id personId;  ///< who it became when Accepted

    bool operator==(const Capture &) const = default;
};

/// Stable names used in the database's journal, the CLI's JSON and logs ("waiting", "ready", ...).
QString nameOf(CaptureState state);
QString nameOf(CaptureSource source);

}  // namespace wellmet
