// SPDX-License-Identifier: MPL-2.0
// Where text stands on a card: PP-OCRv4's detector (differentiable binarisation, Liao et al. 2020).
#pragma once

#include "capture/geometry.h"
#include "vision/onnxruntime.h"

#include <opencv2/core.hpp>

#include <vector>

namespace wellmet::vision {

using capture::Quad;

/// A stretch of text. `quad` starts at the stretch's top-left as it reads if its text runs left to right, or, when it
/// stands upright (taller than 1.5 times its width), from bottom to top. `score` is the detector's mean probability.
struct TextBox {
    Quad quad;
    float score = 0;

    bool operator==(const TextBox &) const = default;
};

/// Boxes of a probability map (32-bit float, 0..1), on the map.
std::vector<TextBox> boxesOf(const cv::Mat &probability);

/// Makes a quad of any rotated rectangle, in the corner order TextBox::quad promises.
Quad readingQuad(const cv::RotatedRect &rect);

/// Whether the text runs up or down the picture rather than along it.
bool standsUpright(const Quad &quad);

class TextDetector
{
public:
    explicit TextDetector(OnnxModel model) : m_model(std::move(model)) { }

    /// Boxes on `card` (B,G,R), in no order. Errors: ModelDamaged.
    Result<std::vector<TextBox>> detect(const cv::Mat &card);

private:
    OnnxModel m_model;
};

}  // namespace wellmet::vision
