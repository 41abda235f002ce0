// SPDX-License-Identifier: MPL-2.0
// The one place of the app where a kind of error becomes a sentence.
#pragma once

#include "base/error.h"

#include <QString>

namespace wellmet {

/// One translated sentence that says what happened and what to do now. `subject` is what it happened to, as the user
/// knows it (a folder, a file name); it may be empty.
QString errorWords(ErrorKind kind, const QString &subject = {});

}  // namespace wellmet
