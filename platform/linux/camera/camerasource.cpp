// SPDX-License-Identifier: MPL-2.0
#include "camerasource.h"

#include <algorithm>

namespace wellmet::device {

namespace {

QCameraDevice preferred()
{
    const QList<QCameraDevice> all = QMediaDevices::videoInputs();
    const auto back = std::ranges::find(all, QCameraDevice::BackFace, &QCameraDevice::position);
    return back != all.end() ? *back : QMediaDevices::defaultVideoInput();
}

qint64 pixelsOf(const QCameraFormat &format)
{
    return qint64(format.resolution().width()) * format.resolution().height();
}

}  // namespace

QCameraFormat bestFormat(const QList<QCameraFormat> &formats)
{
    QCameraFormat best;
    for (const QCameraFormat &format : formats) {
        const bool fits = format.resolution().width() <= 1920 && format.resolution().height() <= 1080 && format.maxFrameRate() >= 15;
        if (fits && (best.isNull() || pixelsOf(format) > pixelsOf(best)))
            best = format;
    }
    return best;
}

QtCameraSource::QtCameraSource()
{
    m_session.setVideoSink(sink());
    m_session.setImageCapture(&m_stills);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &QtCameraSource::devicesChanged);
    connect(&m_stills, &QImageCapture::imageCaptured, this, [this](int, const QImage &picture) { answer(picture); });
    connect(&m_stills, &QImageCapture::errorOccurred, this, [this](int, QImageCapture::Error, const QString &why) {
        Q_EMIT failed({ErrorKind::Unreadable, why});
    });
}

void QtCameraSource::start()
{
    m_wanted = true;
    if (!m_camera)
        open();
}

void QtCameraSource::stop()
{
    m_wanted = false;
    close();
}

void QtCameraSource::open()
{
    const QCameraDevice device = preferred();
    if (device.isNull()) {
        Q_EMIT failed({ErrorKind::NoCamera, QStringLiteral("no camera is connected")});
        return;
    }
    m_camera = std::make_unique<QCamera>(device);
    connect(
        m_camera.get(), &QCamera::errorOccurred, this, [this](QCamera::Error, const QString &why) { cannotBeUsed(why); },
        Qt::QueuedConnection);
    if (const QCameraFormat format = bestFormat(device.videoFormats()); !format.isNull())
        m_camera->setCameraFormat(format);
    m_session.setCamera(m_camera.get());
    m_camera->start();
}

void QtCameraSource::close()
{
    m_session.setCamera(nullptr);
    m_camera.reset();
}

void QtCameraSource::cannotBeUsed(const QString &why)
{
    if (!m_camera)
        return;
    close();
    Q_EMIT failed({ErrorKind::Unreadable, why});
}

void QtCameraSource::devicesChanged()
{
    if (!m_wanted)
        return;
    if (m_camera && !QMediaDevices::videoInputs().contains(m_camera->cameraDevice())) {
        close();
        Q_EMIT failed({ErrorKind::NoCamera, QStringLiteral("the camera went away")});
    }
    if (!m_camera && !QMediaDevices::videoInputs().isEmpty())
        open();
}

void QtCameraSource::capturePicture()
{
    // With no camera the id of a capture is still 1, so the id says nothing; this does.
    if (!m_camera)
        Q_EMIT failed({ErrorKind::NoCamera, QStringLiteral("no camera is connected")});
    else if (m_stills.isReadyForCapture())
        m_stills.capture();
    else
        answer(lastFrame());
}

}  // namespace wellmet::device
