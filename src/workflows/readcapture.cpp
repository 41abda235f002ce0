// SPDX-License-Identifier: MPL-2.0
#include "workflows/readcapture.h"

#include "capture/parsefields.h"
#include "workflows/scanrecord.h"

#include <algorithm>

namespace wellmet {
namespace {

Capture readyCapture(Capture capture, const ScanRecord &record)
{
    capture.state = CaptureState::Ready;
    capture.problem.clear();
    capture.scan = encodeScan(record);
    return capture;
}

// A code says what it says: no picture, no model.
Capture readCode(const Capture &capture, const QString &defaultRegion)
{
    capture::ParseContext context;
    context.defaultRegion = defaultRegion;
    context.codePayloads = {capture.payload};
    ScanRecord record;
    record.card.codes.push_back({capture.payload, QStringLiteral("QRCode"), {}});
    record.card.draft = capture::parseFields({}, context);
    return readyCapture(capture, record);
}

// The capture's own card first. When the picture shows fewer cards than last time, the capture gets the last of them.
std::vector<Capture> capturesOf(const Capture &capture, const capture::Scan &scan)
{
    const int count = static_cast<int>(scan.cards.size());
    const int own = capture.corners.isEmpty() ? std::clamp(capture.cardIndex, 0, std::max(0, count - 1)) : 0;
    std::vector<Capture> out;
    for (int i = 0; i < count; ++i) {
        Capture read = readyCapture(capture, {scan.pictureSize, scan.cards[static_cast<size_t>(i)], {}});
        if (i == own) {
            out.insert(out.begin(), std::move(read));
        } else {
            read.id = Id();
            read.cardIndex = i;
            out.push_back(std::move(read));
        }
    }
    return out;
}

}  // namespace

Capture failedCapture(Capture capture, ErrorKind problem)
{
    capture.state = CaptureState::Failed;
    capture.problem = nameOf(problem);
    capture.scan.clear();
    return capture;
}

Result<std::vector<Capture>> readCapture(const Capture &capture, const QByteArray &picture, capture::CardScanner &scanner,
                                         const QString &defaultRegion, const capture::CancelToken &cancel,
                                         const capture::Progress &progress)
{
    if (capture.picture.isEmpty())
        return std::vector{readCode(capture, defaultRegion)};
    const auto image = capture::decodePicture(picture);
    if (!image)
        return std::vector{failedCapture(capture, image.error().kind)};
    capture::ScanOptions options;
    options.defaultRegion = defaultRegion;
    // Corners that cannot be decoded (written by a newer version) are as good as none.
    if (const auto manual = decodeManual(capture.corners))
        options.manual = *manual;
    const auto scan = scanner.scan(*image, options, cancel, progress);
    if (!scan)
        return Unexpected(scan.error());
    return capturesOf(capture, *scan);
}

}  // namespace wellmet
