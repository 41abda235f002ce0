// SPDX-License-Identifier: MPL-2.0
// Which way up a card and its lines are.
#pragma once

#include "vision/onnxruntime.h"
#include "vision/textdetector.h"
#include "vision/textrecogniser.h"

#include <opencv2/core.hpp>

#include <vector>

namespace wellmet::vision {

/// PP-OCR's classifier of lines: right way up or upside down.
class LineTurnClassifier
{
public:
    explicit LineTurnClassifier(OnnxModel model) : m_model(std::move(model)) { }

    /// Probability that the level line (B,G,R) stands upside down. Errors: ModelDamaged.
    Result<double> upsideDown(const cv::Mat &line);

private:
    OnnxModel m_model;
};

/// Whether most of the text (by length) runs up or down the card.
bool mostlyUpright(const std::vector<TextBox> &boxes);

/// The clockwise turn (0, 90, 180, 270) that makes the card's text upright: its direction from the shapes of the boxes,
/// its sense from the classifier's verdicts on the longest ones, and from how well they read either way where the
/// verdicts are divided. 0 for a card without text. Errors: ModelDamaged.
Result<int> uprightTurn(const cv::Mat &card, const std::vector<TextBox> &boxes, LineTurnClassifier &classifier, TextRecogniser &recogniser);

/// Where boxes on a card of `size` come to lie when it is turned clockwise by `degrees`; each starts again at the corner
/// TextBox::quad promises.
std::vector<TextBox> turnedBoxes(const std::vector<TextBox> &boxes, cv::Size size, int degrees);

}  // namespace wellmet::vision
