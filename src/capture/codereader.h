// SPDX-License-Identifier: MPL-2.0
// Machine-readable codes on a picture.
#pragma once

#include "capture/cardscan.h"

#include <QImage>

#include <vector>

namespace wellmet::capture {

/// How hard to look. Live is made to be called for every preview frame: one code, no second try at other sizes.
enum class CodeEffort { Thorough, Live };

/// QR, Data Matrix and Aztec codes on a picture, whichever way they are turned; boxes on the picture.
std::vector<Code> readCodes(const QImage &picture, CodeEffort effort);

}  // namespace wellmet::capture
