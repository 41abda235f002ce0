// SPDX-License-Identifier: MPL-2.0
// What looks at pixels: finding cards, reading their text, reading codes. The area `vision` does it, behind OpenCV, ONNX
// Runtime, Tesseract and ZXing; it is a plugin, so that their libraries are loaded when a picture is first looked at.
#pragma once

#include "base/result.h"
#include "capture/geometry.h"
#include "capture/textline.h"

#include <QImage>
#include <QString>
#include <QTransform>
#include <QtPlugin>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wellmet::capture {

/// Set from any thread to stop a scan at its next step.
using CancelToken = std::shared_ptr<std::atomic_bool>;

/// How far a piece of work is: 0..1, rising.
using Progress = std::function<void(double)>;

/// A code found on a picture. `box` is on that picture.
struct Code {
    QString text;
    QString format;  ///< "QRCode", "DataMatrix", ... as ZXing names it
    Quad box;

    bool operator==(const Code &) const = default;
};

/// How hard to look for codes. Live is made to be called for every preview frame: one code, no second try at other sizes.
enum class CodeEffort { Thorough, Live };

/// A card made flat and upright, and what it says in reading order. The lines' boxes are on the flat card, whose pixel
/// coordinates `toPicture` takes to the picture.
struct ReadCard {
    QSizeF size;
    QTransform toPicture;
    int orientation = 0;  ///< 0, 90, 180, 270: the clockwise turn that made it upright
    std::vector<TextLine> lines;
};

/// The loaded models. One call at a time.
class TextReader
{
public:
    virtual ~TextReader() = default;
    /// Reads the card inside `outline`, turned by `orientation` degrees, or as the text wants when that is -1.
    /// Errors: Cancelled, ModelDamaged.
    virtual Result<ReadCard> read(const QImage &picture, const Quad &outline, int orientation, const CancelToken &cancel,
                                  const Progress &progress) = 0;
};

/// Looks at pictures. Thread-safe.
class Vision
{
public:
    virtual ~Vision() = default;
    /// The cards on a still picture, in reading order, corners clockwise from the one nearest to the picture's top-left.
    /// Empty when none is clear enough, which also is the answer for a picture that is one card from edge to edge.
    virtual std::vector<Quad> findCards(const QImage &picture) const = 0;
    /// The clearest card on a preview frame, for drawing its edges: less thorough than findCards, made for at least 15
    /// frames of 1280x720 a second on one core.
    virtual std::optional<Quad> findCardEdges(const QImage &frame) const = 0;
    /// QR, Data Matrix and Aztec codes, whichever way they are turned.
    virtual std::vector<Code> readCodes(const QImage &picture, CodeEffort effort) const = 0;
    /// `models` is the folder with the four PP-OCRv4 files, `runtime` the ONNX Runtime library.
    /// Errors: ModelMissing, ModelDamaged.
    virtual Result<std::unique_ptr<TextReader>> loadTextReader(const QString &models, const QString &runtime) const = 0;
};

/// Where the parts of recognition lie.
struct VisionFiles {
    QString plugin;  ///< with or without the suffix of the platform's libraries
    QString models;  ///< folder
    QString runtime;

    /// The places an installed or built Wellmet keeps them, relative to the executable.
    static VisionFiles besideExecutable();
};

/// The plugin, loaded by the first call for it and kept until the process ends.
/// Errors: ModelMissing when the file is not there, ModelDamaged when it cannot be loaded or is something else.
Result<const Vision *> openVision(const QString &plugin);

}  // namespace wellmet::capture

Q_DECLARE_INTERFACE(wellmet::capture::Vision, "org.wellmet.Vision/1")
