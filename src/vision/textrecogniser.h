// SPDX-License-Identifier: MPL-2.0
// What a line says: PP-OCRv4's recogniser with greedy CTC decoding (Graves et al. 2006).
#pragma once

#include "vision/onnxruntime.h"

#include <QString>
#include <QStringList>

#include <opencv2/core.hpp>

#include <vector>

namespace wellmet::vision {

/// A line read. `charX` as in TextLine; `probabilities` has one entry a character (UTF-16 unit), 0..1.
struct LineReading {
    QString text;
    double confidence = 0;  ///< mean of `probabilities`
    std::vector<float> charX;
    std::vector<float> probabilities;

    bool operator==(const LineReading &) const = default;
};

/// Best path through a CTC output: `scores` is steps x classes, row-major, each row a distribution; class 0 is the
/// blank, class n stands for `alphabet[n - 1]`. Repeats collapse. White space at both ends is dropped.
LineReading decodeCtc(const float *scores, size_t steps, const QStringList &alphabet);

class TextRecogniser
{
public:
    /// Loads the network and its alphabet (one character a line; a space is added). Errors: ModelMissing, ModelDamaged.
    static Result<TextRecogniser> load(std::shared_ptr<OnnxRuntime> runtime, const QString &modelPath, const QString &alphabetPath);

    /// Reads a level line (B,G,R, any size), made wider by `stretch` first. Errors: ModelDamaged.
    Result<LineReading> read(const cv::Mat &line, double stretch = 1);

private:
    TextRecogniser(OnnxModel model, QStringList alphabet) : m_model(std::move(model)), m_alphabet(std::move(alphabet)) { }

    OnnxModel m_model;
    QStringList m_alphabet;
};

/// A line scaled to `height` and `width` pixels and normalised to -1..1, as PP-OCR's networks for single lines take it.
/// The picture takes the first `used` columns; the rest is mid-grey.
Tensor lineTensor(const cv::Mat &line, int height, int width, int used);

}  // namespace wellmet::vision
