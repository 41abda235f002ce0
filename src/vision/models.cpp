// SPDX-License-Identifier: MPL-2.0
#include "vision/models.h"

namespace wellmet::vision {

using namespace Qt::StringLiterals;

Result<Models> loadModels(const QString &dir, const QString &runtimePath)
{
    auto runtime = OnnxRuntime::open(runtimePath);
    if (!runtime)
        return Unexpected(runtime.error());
    auto detector = OnnxModel::load(*runtime, dir + u"/ch_PP-OCRv4_det_infer.onnx"_s);
    if (!detector)
        return Unexpected(detector.error());
    auto turnClassifier = OnnxModel::load(*runtime, dir + u"/ch_ppocr_mobile_v2.0_cls_infer.onnx"_s);
    if (!turnClassifier)
        return Unexpected(turnClassifier.error());
    auto recogniser = TextRecogniser::load(*runtime, dir + u"/ch_PP-OCRv4_rec_infer.onnx"_s, dir + u"/ppocr_keys_v1.txt"_s);
    if (!recogniser)
        return Unexpected(recogniser.error());
    return Models{TextDetector(std::move(*detector)), LineTurnClassifier(std::move(*turnClassifier)), std::move(*recogniser),
                  SecondReader()};
}

}  // namespace wellmet::vision
