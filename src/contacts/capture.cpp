// SPDX-License-Identifier: MPL-2.0
#include "contacts/capture.h"

namespace wellmet {

QString nameOf(CaptureState state)
{
    switch (state) {
    case CaptureState::Waiting: return QStringLiteral("waiting");
    case CaptureState::Ready: return QStringLiteral("ready");
    case CaptureState::Failed: return QStringLiteral("failed");
    case CaptureState::Accepted: return QStringLiteral("accepted");
    case CaptureState::Discarded: return QStringLiteral("discarded");
    }
    return {};
}

QString nameOf(CaptureSource source)
{
    switch (source) {
    case CaptureSource::Camera: return QStringLiteral("camera");
    case CaptureSource::File: return QStringLiteral("file");
    case CaptureSource::Drop: return QStringLiteral("drop");
    case CaptureSource::Paste: return QStringLiteral("paste");
    case CaptureSource::Code: return QStringLiteral("code");
    case CaptureSource::CommandLine: return QStringLiteral("command-line");
    }
    return {};
}

}  // namespace wellmet
