// SPDX-License-Identifier: MPL-2.0
#include "vision/textrecogniser.h"

#include <QFile>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace wellmet::vision {
namespace {

using namespace Qt::StringLiterals;

constexpr int inputHeight = 48;
constexpr int widthMultiple = 8;
constexpr int minWidth = 32;
constexpr int maxWidth = 2400;

Result<QStringList> alphabetFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(ErrorKind::ModelMissing, u"%1: %2"_s.arg(path, file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    if (text.endsWith(u'\n'))
        text.chop(1);
    QStringList alphabet = text.split(u'\n');
    for (QString &character : alphabet)
        if (character.endsWith(u'\r'))
            character.chop(1);
    alphabet << u" "_s;
    return alphabet;
}

/// Where characters begin, from the steps they were seen at: halfway between neighbours, half a step before the first
/// and behind the last.
std::vector<float> boundariesFrom(const std::vector<double> &centres)
{
    std::vector<float> boundaries(centres.size() + 1);
    for (size_t i = 0; i < boundaries.size(); ++i) {
        double at = 0;
        if (centres.empty())
            at = 0;
        else if (centres.size() == 1)
            at = i == 0 ? 0.0 : 1.0;
        else if (i == 0)
            at = centres[0] - (centres[1] - centres[0]) / 2;
        else if (i == centres.size())
            at = centres[i - 1] + (centres[i - 1] - centres[i - 2]) / 2;
        else
            at = (centres[i - 1] + centres[i]) / 2;
        boundaries[i] = static_cast<float>(std::clamp(at, 0.0, 1.0));
    }
    return boundaries;
}

}  // namespace

LineReading decodeCtc(const float *scores, size_t steps, const QStringList &alphabet)
{
    const size_t classes = static_cast<size_t>(alphabet.size()) + 1;
    LineReading reading;
    std::vector<double> centres;
    size_t previous = 0;
    for (size_t step = 0; step < steps; ++step) {
        const float *row = scores + step * classes;
        const size_t best = static_cast<size_t>(std::max_element(row, row + classes) - row);
        if (best != 0 && best != previous) {
            const QString &character = alphabet[static_cast<qsizetype>(best) - 1];
            reading.text += character;
            for (qsizetype unit = 0; unit < character.size(); ++unit) {
                reading.probabilities.push_back(row[best]);
                centres.push_back((static_cast<double>(step) + 0.5) / static_cast<double>(steps));
            }
        }
        previous = best;
    }
    while (!reading.text.isEmpty() && reading.text.back().isSpace()) {
        reading.text.chop(1);
        reading.probabilities.pop_back();
        centres.pop_back();
    }
    while (!reading.text.isEmpty() && reading.text.front().isSpace()) {
        reading.text.remove(0, 1);
        reading.probabilities.erase(reading.probabilities.begin());
        centres.erase(centres.begin());
    }
    reading.charX = boundariesFrom(centres);
    double sum = 0;
    for (const float p : reading.probabilities)
        sum += p;
    reading.confidence = reading.probabilities.empty() ? 0 : sum / static_cast<double>(reading.probabilities.size());
    return reading;
}

Tensor lineTensor(const cv::Mat &line, int height, int width, int used)
{
    cv::Mat scaled;
    const bool shrinks = line.rows > height;
    cv::resize(line, scaled, cv::Size(used, height), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_CUBIC);
    Tensor tensor;
    tensor.shape = {1, 3, height, width};
    const auto plane = static_cast<size_t>(height) * static_cast<size_t>(width);
    tensor.values.assign(3 * plane, 0.0F);
    for (size_t channel = 0; channel < 3; ++channel) {
        cv::Mat whole(height, width, CV_32F, tensor.values.data() + channel * plane);
        cv::Mat target = whole.colRange(0, used);
        cv::Mat source;
        cv::extractChannel(scaled, source, static_cast<int>(channel));
        source.convertTo(source, CV_32F, 2.0 / 255.0, -1.0);
        source.copyTo(target);
    }
    return tensor;
}

Result<TextRecogniser> TextRecogniser::load(std::shared_ptr<OnnxRuntime> runtime, const QString &modelPath, const QString &alphabetPath)
{
    auto alphabet = alphabetFrom(alphabetPath);
    if (!alphabet)
        return Unexpected(alphabet.error());
    auto model = OnnxModel::load(std::move(runtime), modelPath);
    if (!model)
        return Unexpected(model.error());
    return TextRecogniser(std::move(*model), std::move(*alphabet));
}

Result<LineReading> TextRecogniser::read(const cv::Mat &line, double stretch)
{
    if (line.empty())
        return LineReading{};
    const double natural = stretch * line.cols * inputHeight / line.rows;
    const int width = std::clamp(static_cast<int>(std::ceil(natural / widthMultiple)) * widthMultiple, minWidth, maxWidth);
    const int used = std::clamp(static_cast<int>(std::lround(natural)), 1, width);
    Tensor input = lineTensor(line, inputHeight, width, used);
    auto output = m_model.run(input);
    if (!output)
        return Unexpected(output.error());
    if (output->shape.size() != 3 || output->shape[2] != m_alphabet.size() + 1)
        return Unexpected(ErrorKind::ModelDamaged, u"the recogniser's output does not fit its alphabet"_s);
    LineReading reading = decodeCtc(output->values.data(), static_cast<size_t>(output->shape[1]), m_alphabet);
    const float wholeInUsed = static_cast<float>(width) / static_cast<float>(used);
    for (float &x : reading.charX)
        x = std::min(1.0F, x * wholeInUsed);
    return reading;
}

}  // namespace wellmet::vision
