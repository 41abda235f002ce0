// SPDX-License-Identifier: MPL-2.0
#include "vision/codereader.h"

#include "vision/matimage.h"

#include <opencv2/imgproc.hpp>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

namespace wellmet::vision {
namespace {

// A payload longer than the largest QR code's is no payload.
constexpr size_t maxPayloadBytes = 8192;
constexpr uint8_t maxCodes = 16;

const ZXing::BarcodeFormats formats = ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::DataMatrix | ZXing::BarcodeFormat::Aztec;

}  // namespace

std::vector<Code> readCodes(const QImage &picture, CodeEffort effort)
{
    if (picture.isNull())
        return {};
    cv::Mat gray;
    cv::cvtColor(PicturePixels(picture).mat(), gray, cv::COLOR_BGRA2GRAY);
    const bool thorough = effort == CodeEffort::Thorough;
    const auto hints = ZXing::DecodeHints()
                           .setFormats(formats)
                           .setTryHarder(thorough)
                           .setTryRotate(thorough)
                           .setTryDownscale(thorough)
                           .setMaxNumberOfSymbols(thorough ? maxCodes : 1);
    const ZXing::ImageView view(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum, static_cast<int>(gray.step));
    std::vector<Code> codes;
    for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints)) {
        const std::string text = result.text();
        if (!result.isValid() || text.empty() || text.size() > maxPayloadBytes)
            continue;
        Code code{QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                  QString::fromStdString(ZXing::ToString(result.format())),
                  {}};
        for (size_t i = 0; i < 4; ++i) {
            const ZXing::PointI p = result.position()[i];
            code.box.corners[i] = QPointF(p.x, p.y);
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

}  // namespace wellmet::vision
