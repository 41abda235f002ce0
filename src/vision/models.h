// SPDX-License-Identifier: MPL-2.0
// The readers a scan needs, loaded together.
#pragma once

#include "vision/orientation.h"
#include "vision/secondreader.h"
#include "vision/textdetector.h"
#include "vision/textrecogniser.h"

namespace wellmet::vision {

struct Models {
    TextDetector detector;
    LineTurnClassifier turnClassifier;
    TextRecogniser recogniser;
    SecondReader second;
};

/// `dir` holds the four PP-OCRv4 files, `runtimePath` is the ONNX Runtime library. Errors: ModelMissing, ModelDamaged.
Result<Models> loadModels(const QString &dir, const QString &runtimePath);

}  // namespace wellmet::vision
