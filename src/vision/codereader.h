// SPDX-License-Identifier: MPL-2.0
// Machine-readable codes on a picture.
#pragma once

#include "capture/vision.h"

#include <QImage>

#include <vector>

namespace wellmet::vision {

using capture::Code;
using capture::CodeEffort;

/// QR, Data Matrix and Aztec codes on a picture, whichever way they are turned; boxes on the picture.
std::vector<Code> readCodes(const QImage &picture, CodeEffort effort);

}  // namespace wellmet::vision
