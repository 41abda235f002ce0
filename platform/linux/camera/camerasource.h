// SPDX-License-Identifier: MPL-2.0
// The camera, through Qt Multimedia.
#pragma once

#include "sinksource.h"

#include <QCamera>
#include <QImageCapture>
#include <QMediaCaptureSession>
#include <QMediaDevices>

#include <memory>

namespace wellmet::device {

/// Starts the back camera, else the default one. When it is unplugged the source says so once, and goes on by itself as soon
/// as a camera is there again.
class QtCameraSource : public SinkSource
{
    Q_OBJECT
public:
    QtCameraSource();

    void start() override;
    void stop() override;
    void capturePicture() override;

private:
    void open();
    void close();
    void devicesChanged();
    void cannotBeUsed(const QString &why);

    QMediaDevices m_devices;
    QMediaCaptureSession m_session;
    QImageCapture m_stills;
    std::unique_ptr<QCamera> m_camera;
    bool m_wanted = false;
};

/// The format to run the camera in: the most pixels up to 1920x1080 among those with at least 15 frames a second, since the
/// still picture has the stream's size on most desktop cameras; the camera's own choice if none fits.
QCameraFormat bestFormat(const QList<QCameraFormat> &formats);

}  // namespace wellmet::device
