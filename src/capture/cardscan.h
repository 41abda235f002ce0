// SPDX-License-Identifier: MPL-2.0
// A picture -> its cards, each read into a draft person. The whole pipeline behind one call.
#pragma once

#include "base/result.h"
#include "capture/draftperson.h"
#include "capture/geometry.h"
#include "capture/textline.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wellmet::capture {

/// Set from any thread to stop a scan at its next step.
using CancelToken = std::shared_ptr<std::atomic_bool>;

/// How far a scan is: 0..1, rising.
using Progress = std::function<void(double)>;

/// A code found on the card. `box` is on the picture.
struct Code {
    QString text;
    QString format;  ///< "QRCode", "DataMatrix", ... as ZXing names it
    Quad box;

    bool operator==(const Code &) const = default;
};

/// One card of a picture. All boxes (lines, codes, draft) are on the original picture.
struct ScannedCard {
    bool found = false;  ///< edges were found; otherwise the whole picture was taken
    Quad quad;  ///< the card on the picture, corners in reading order of the card's content
    int orientation = 0;  ///< 0, 90, 180, 270: clockwise turn that made the content upright after rectifying
    std::vector<TextLine> lines;
    std::vector<Code> codes;
    DraftPerson draft;

    bool operator==(const ScannedCard &) const = default;
};

struct Scan {
    QSize pictureSize;  ///< pixels after EXIF orientation; what the boxes refer to
    std::vector<ScannedCard> cards;

    bool operator==(const Scan &) const = default;
};

/// Corners and turn a user set by hand; the finder is not asked then. `orientation` -1: let the reader decide.
struct ManualCard {
    Quad quad;
    int orientation = -1;

    bool operator==(const ManualCard &) const = default;
};

struct ScanOptions {
    QString defaultRegion;  ///< see ParseContext
    std::optional<ManualCard> manual;  ///< read exactly this card
};

/// Decodes a picture: EXIF orientation applied, at most 64 megapixels of work (a larger one is scaled while decoding
/// where the format allows, otherwise ImageTooLarge). Errors: NotAnImage, Truncated, ImageTooLarge.
Result<QImage> decodePicture(const QByteArray &bytes);

/// Holds the models; loads them at the first scan. One at a time per instance; move it to the thread that scans.
class CardScanner
{
public:
    /// `modelsDir` holds the four PP-OCRv4 files; `runtime` is the path of the ONNX Runtime library.
    CardScanner(QString modelsDir, QString runtime);
    /// The places an installed or built Wellmet keeps them, relative to the executable.
    static CardScanner besideExecutable();
    ~CardScanner();
    CardScanner(CardScanner &&) noexcept;
    CardScanner &operator=(CardScanner &&) noexcept;

    /// At least one card, even when nothing is found. Errors: ModelMissing, ModelDamaged, Cancelled.
    Result<Scan> scan(const QImage &picture, const ScanOptions &options = {}, const CancelToken &cancel = {},
                      const Progress &progress = {});

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wellmet::capture
