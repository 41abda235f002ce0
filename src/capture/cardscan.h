// SPDX-License-Identifier: MPL-2.0
// A picture -> its cards, each read into a draft person. The whole pipeline behind one call.
#pragma once

#include "base/result.h"
#include "capture/draftperson.h"
#include "capture/geometry.h"
#include "capture/vision.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace wellmet::capture {

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

/// Holds the models; opens recognition and loads them at the first scan. One scan at a time per instance; move it to the
/// thread that scans.
class CardScanner
{
public:
    explicit CardScanner(VisionFiles files);

    /// At least one card, even when nothing is found. Errors: ModelMissing, ModelDamaged, Cancelled.
    Result<Scan> scan(const QImage &picture, const ScanOptions &options = {}, const CancelToken &cancel = {},
                      const Progress &progress = {});

private:
    std::optional<Error> open();

    VisionFiles m_files;
    const Vision *m_vision = nullptr;
    std::unique_ptr<TextReader> m_reader;
};

}  // namespace wellmet::capture
