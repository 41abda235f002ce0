// SPDX-License-Identifier: MPL-2.0
// Where camera frames come from: a port. A real camera, a folder of pictures or a video file look the same from here.
#pragma once

#include "base/error.h"

#include <QImage>
#include <QObject>

namespace wellmet::device {

/// Frames arrive on the thread the source lives on.
class FrameSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;
    /// Asks for one picture at the best quality the device has; answered by captured() or failed().
    virtual void capturePicture() = 0;

Q_SIGNALS:
    /// A preview frame, upright, at most about 1280x720.
    void frame(const QImage &preview);
    /// The encoded picture (JPEG or PNG bytes) asked for with capturePicture().
    void captured(const QByteArray &encoded);
    /// No frames come or the picture asked for could not be taken. NoCamera: there is none, or it went away (frames resume by
    /// themselves when one is connected). Unreadable: it is there but cannot be opened, for want of permission or because
    /// another program has it.
    void failed(const wellmet::Error &error);
};

}  // namespace wellmet::device
