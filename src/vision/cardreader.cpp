// SPDX-License-Identifier: MPL-2.0
#include "vision/cardreader.h"

#include "capture/languagehints.h"
#include "vision/linealign.h"
#include "vision/lineboxes.h"
#include "vision/matimage.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace wellmet::vision {
namespace {

using capture::hasOwnScript;
using capture::likelyLanguages;

using namespace Qt::StringLiterals;

// Lines read worse than this are ornaments and shadows, not text.
constexpr double minConfidence = 0.5;
// A line read better than this is not tried upside down, whatever the classifier may think of it.
constexpr double sureConfidence = 0.85;
constexpr double flipVerdict = 0.9;
// Small dense print is read again, stretched: the network gives a letter narrower than its step of eight pixels no room.
constexpr double denseConfidence = 0.9;
constexpr double denseStretch = 1.6;
constexpr qsizetype fewestDense = 8;
// Shares of the work, for progress.
constexpr double detected = 0.4;
constexpr double turnedUp = 0.5;
constexpr double readOnce = 0.85;
// Dense print that the first reader reads this badly is left to the second, if that one is sure.
constexpr double lostConfidence = 0.8;
constexpr double sureSecond = 0.75;
// What a reader of another script must be sure of to be believed against the first.
constexpr double sureOtherScript = 0.75;

bool cancelled(const CancelToken &cancel)
{
    return cancel && cancel->load(std::memory_order_relaxed);
}

/// Reads a line, and turned round as well when it may be upside down; `quad` is turned with it.
Result<LineReading> readEitherWay(Models &models, const cv::Mat &card, Quad &quad)
{
    const cv::Mat line = cropLine(card, quad);
    auto reading = models.recogniser.read(line);
    if (!reading || reading->confidence >= sureConfidence)
        return reading;
    const auto upsideDown = models.turnClassifier.upsideDown(line);
    if (!upsideDown)
        return Unexpected(upsideDown.error());
    if (*upsideDown <= flipVerdict && !standsUpright(quad))
        return reading;
    cv::Mat flipped;
    cv::rotate(line, flipped, cv::ROTATE_180);
    auto other = models.recogniser.read(flipped);
    if (!other || other->confidence <= reading->confidence)
        return other ? std::move(reading) : std::move(other);
    std::rotate(quad.corners.begin(), quad.corners.begin() + 2, quad.corners.end());
    return other;
}

/// How much sense a reading makes: characters, each as sure as it is read.
double legibility(const LineReading &reading)
{
    double sum = 0;
    for (const float p : reading.probabilities)
        sum += p - 0.5;
    return sum;
}

/// The reading, or the better one of the line stretched where letters may have been lost.
Result<LineReading> readDense(Models &models, const cv::Mat &line, LineReading reading)
{
    if (reading.confidence >= denseConfidence || reading.text.size() < fewestDense)
        return reading;
    auto stretched = models.recogniser.read(line, denseStretch);
    if (!stretched)
        return stretched;
    const bool better = stretched->confidence > reading.confidence && legibility(*stretched) > legibility(reading);
    return better ? std::move(*stretched) : std::move(reading);
}

/// A line on its way: where it stands, how it looks, what the first reader made of it.
struct PendingLine {
    Quad quad;
    cv::Mat picture;
    LineReading reading;
};

/// Reads all boxes with the first reader. Errors: Cancelled, ModelDamaged.
Result<std::vector<PendingLine>> firstReading(Models &models, const cv::Mat &card, const std::vector<TextBox> &boxes,
                                              const CancelToken &cancel, const Progress &progress)
{
    std::vector<PendingLine> lines;
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (cancelled(cancel))
            return Unexpected(ErrorKind::Cancelled);
        Quad quad = boxes[i].quad;
        auto reading = readEitherWay(models, card, quad);
        cv::Mat picture = cropLine(card, quad);
        if (reading)
            reading = readDense(models, picture, std::move(*reading));
        if (!reading)
            return Unexpected(reading.error());
        reading->text = plainWidth(reading->text);
        if (!reading->text.isEmpty() && reading->confidence >= minConfidence)
            lines.push_back({quad, std::move(picture), std::move(*reading)});
        progress(double(i + 1) / double(boxes.size()));
    }
    return lines;
}

/// Whether the second reader can add anything: to digits it cannot.
bool canGain(const LineReading &reading)
{
    return std::count_if(reading.text.begin(), reading.text.end(), [](QChar c) { return c.isLetter(); }) >= 2;
}

/// Whether most letters are of another script than Latin.
bool mostlyOtherScript(const QString &text)
{
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const auto latin = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter() && c.script() == QChar::Script_Latin; });
    return letters > 0 && 2 * latin < letters;
}

/// The second reader's reading taken whole, its characters spread evenly.
LineReading taken(const SecondReading &second)
{
    LineReading reading;
    reading.text = second.text;
    reading.confidence = second.confidence;
    const auto length = static_cast<size_t>(second.text.size());
    reading.probabilities.assign(length, static_cast<float>(second.confidence));
    for (size_t i = 0; i <= length; ++i)
        reading.charX.push_back(static_cast<float>(i) / static_cast<float>(length));
    return reading;
}

/// Whether the first reader was lost on a line that the second reads well.
bool farBetter(const LineReading &first, const SecondReading &second)
{
    return first.confidence < lostConfidence && second.confidence >= sureSecond && second.text.size() >= first.text.size()
        && agreement(first.text, second.text) > 0.4;
}

/// What the second reader adds to a line; `languages` are asked in turn, the one that fits the first reading best counts.
TextLine withSecondReader(SecondReader &reader, const PendingLine &line, const QStringList &languages)
{
    std::optional<SecondReading> best;
    double bestFit = 0;
    for (const QString &language : languages) {
        const bool otherScript = hasOwnScript(language);
        if (otherScript ? line.reading.confidence >= sureConfidence : !canGain(line.reading))
            continue;
        const auto second = reader.read(line.picture, language);
        if (!second)
            continue;
        const bool better =
            otherScript ? second->confidence >= sureOtherScript && mostlyOtherScript(second->text) : farBetter(line.reading, *second);
        if (better) {
            const LineReading whole = taken(*second);
            return {whole.text, whole.confidence, line.quad, whole.charX, second->text};
        }
        const double fit = agreement(line.reading.text, second->text) + 0.1 * second->confidence;
        if (!otherScript && fit > bestFit) {
            bestFit = fit;
            best = second;
        }
    }
    if (!best)
        return {line.reading.text, line.reading.confidence, line.quad, line.reading.charX, {}};
    const LineReading merged = withSecondReading(line.reading, *best);
    return {merged.text, merged.confidence, line.quad, merged.charX, best->text};
}

/// The languages to ask: the likely ones, and English where those are all of other scripts.
QStringList languagesFor(const std::vector<PendingLine> &lines, const QStringList &installed)
{
    QStringList texts;
    for (const PendingLine &line : lines)
        texts << line.reading.text;
    QStringList languages = likelyLanguages(texts, installed);
    if (std::all_of(languages.begin(), languages.end(), hasOwnScript) && installed.contains(u"eng"_s))
        languages << u"eng"_s;
    return languages;
}

}  // namespace

Result<CardText> readCard(Models &models, const RectifiedCard &rectified, int orientation, const CancelToken &cancel,
                          const Progress &progress)
{
    auto boxes = models.detector.detect(rectified.image);
    if (!boxes)
        return Unexpected(boxes.error());
    progress(detected);
    if (cancelled(cancel))
        return Unexpected(ErrorKind::Cancelled);
    if (orientation < 0) {
        auto turn = uprightTurn(rectified.image, mergeLineBoxes(*boxes), models.turnClassifier, models.recogniser);
        if (!turn)
            return Unexpected(turn.error());
        orientation = *turn;
    }
    progress(turnedUp);

    CardText text{turned(rectified, orientation), orientation, {}};
    auto lineBoxes = mergeLineBoxes(turnedBoxes(*boxes, rectified.image.size(), orientation));
    sortInReadingOrder(lineBoxes);
    const auto lines =
        firstReading(models, text.card.image, lineBoxes, cancel, [&](double done) { progress(turnedUp + (readOnce - turnedUp) * done); });
    if (!lines)
        return Unexpected(lines.error());

    const QStringList languages = languagesFor(*lines, models.second.languages());
    for (const PendingLine &line : *lines) {
        if (cancelled(cancel))
            return Unexpected(ErrorKind::Cancelled);
        text.lines.push_back(withSecondReader(models.second, line, languages));
        progress(readOnce + (1 - readOnce) * double(text.lines.size()) / double(lines->size()));
    }
    return text;
}

}  // namespace wellmet::vision
