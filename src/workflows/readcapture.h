// SPDX-License-Identifier: MPL-2.0
// Reading one capture: its bytes in, the captures it becomes out. Touches no notebook.
#pragma once

#include "base/result.h"
#include "capture/cardscan.h"
#include "contacts/capture.h"

#include <QByteArray>

#include <vector>

namespace wellmet {

/// Reads `capture`, whose picture is `picture` (unused for a code). The first of the results is `capture` itself, Ready
/// with its scan, or Failed with its problem when the picture cannot be decoded; the others, with null ids and their
/// `cardIndex`, are the other cards of the picture. With corners set by hand there is exactly one.
/// Errors are about the program, not about the picture: ModelMissing, ModelDamaged, Cancelled.
Result<std::vector<Capture>> readCapture(const Capture &capture, const QByteArray &picture, capture::CardScanner &scanner,
                                         const QString &defaultRegion, const capture::CancelToken &cancel = {},
                                         const capture::Progress &progress = {});

/// `capture` as Failed with that problem.
Capture failedCapture(Capture capture, ErrorKind problem);

}  // namespace wellmet
