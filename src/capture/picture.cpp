// SPDX-License-Identifier: MPL-2.0
// The bytes of a picture -> pixels.
#include "capture/cardscan.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace wellmet::capture {
namespace {

using namespace Qt::StringLiterals;

// What a scan works on at most, and how much the decoder may take while it gets there.
constexpr qint64 maxPixels = 64'000'000;
constexpr int allocationLimitMegabytes = 400;
// Sizes no camera or scanner delivers: a header that claims one is hostile.
constexpr int maxSide = 60'000;

/// Whether the format's decoder makes a smaller picture while decoding instead of decoding everything first.
bool decodesScaled(const QByteArray &format)
{
    return format == "jpeg" || format == "jpg";
}

/// Whether a JPEG ends before its picture does. The decoder does not say: it fills the rest with grey. Walks over the
/// header's segments, which may hold a whole thumbnail, and looks for the end marker behind them.
bool isCutOffJpeg(const QByteArray &bytes)
{
    const auto byte = [&](qsizetype at) { return static_cast<uchar>(bytes[at]); };
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && byte(at) == 0xff) {
        const uchar marker = byte(at + 1);
        if (marker == 0xff) {  // padding
            ++at;
            continue;
        }
        at += 2 + 256 * byte(at + 2) + byte(at + 3);
        if (marker == 0xda)  // start of scan: entropy-coded data follows
            return bytes.indexOf("\xff\xd9", std::min(at, bytes.size())) < 0;
    }
    return true;
}

}  // namespace

Result<QImage> decodePicture(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Unexpected(ErrorKind::Truncated, u"the picture has no bytes"_s);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(allocationLimitMegabytes);
    if (!reader.canRead())
        return Unexpected(ErrorKind::NotAnImage, reader.errorString());

    const bool jpeg = decodesScaled(reader.format());
    if (jpeg && isCutOffJpeg(bytes))
        return Unexpected(ErrorKind::Truncated, u"the JPEG ends before its picture does"_s);
    const QSize size = reader.size();
    if (size.isValid()) {
        const qint64 pixels = qint64(size.width()) * size.height();
        if (size.width() > maxSide || size.height() > maxSide || (pixels > maxPixels && !jpeg))
            return Unexpected(ErrorKind::ImageTooLarge, u"%1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
        if (pixels > maxPixels)
            reader.setScaledSize(size * std::sqrt(double(maxPixels) / double(pixels)));
    }

    QImage picture;
    if (!reader.read(&picture) || picture.isNull()) {
        const bool cutOff = size.isValid() && reader.error() == QImageReader::InvalidDataError;
        return Unexpected(cutOff ? ErrorKind::Truncated : ErrorKind::NotAnImage, reader.errorString());
    }
    return picture;
}

}  // namespace wellmet::capture
