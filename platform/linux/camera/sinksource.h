// SPDX-License-Identifier: MPL-2.0
// What a camera and a video file have in common: frames arrive at a QVideoSink.
#pragma once

#include "device/framesource.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QVideoFrame>
#include <QVideoSink>

namespace wellmet::device {

/// Turns a sink's frames into previews (at most 25 a second, at most 1280x720) and encodes pictures off the caller's thread.
class SinkSource : public FrameSource
{
    Q_OBJECT
public:
    explicit SinkSource(QObject *parent = nullptr);
    ~SinkSource() override;

protected:
    QVideoSink *sink() { return &m_sink; }
    /// Answers the picture asked for with this one, encoded as JPEG.
    void answer(const QImage &picture);
    QImage lastFrame() const { return m_last.toImage(); }

private:
    void take(const QVideoFrame &frame);

    QVideoSink m_sink;
    QVideoFrame m_last;
    QElapsedTimer m_sinceFrame;
    QFutureWatcher<QByteArray> m_encoding;
};

}  // namespace wellmet::device
