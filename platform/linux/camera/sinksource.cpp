// SPDX-License-Identifier: MPL-2.0
#include "sinksource.h"

#include <QBuffer>
#include <QtConcurrent>

namespace wellmet::device {

namespace {

constexpr QSize previewSize(1280, 720);
constexpr qint64 frameMillis = 40;
constexpr int jpegQuality = 93;  // text stays crisp; a 12 megapixel picture is about 4 MB

QByteArray encoded(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "JPEG", jpegQuality);
    return bytes;
}

}  // namespace

SinkSource::SinkSource(QObject *parent) : FrameSource(parent)
{
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &SinkSource::take);
    connect(&m_encoding, &QFutureWatcher<QByteArray>::finished, this, [this] {
        const QByteArray bytes = m_encoding.result();
        if (bytes.isEmpty())
            Q_EMIT failed({ErrorKind::NoCamera, QStringLiteral("the picture could not be encoded")});
        else
            Q_EMIT captured(bytes);
    });
}

SinkSource::~SinkSource()
{
    m_encoding.waitForFinished();
}

void SinkSource::take(const QVideoFrame &frame)
{
    if (!frame.isValid() || (m_sinceFrame.isValid() && m_sinceFrame.elapsed() < frameMillis))
        return;
    m_last = frame;
    m_sinceFrame.start();
    QImage preview = frame.toImage();
    if (preview.isNull())
        return;
    if (preview.width() > previewSize.width() || preview.height() > previewSize.height())
        preview = preview.scaled(previewSize, Qt::KeepAspectRatio, Qt::FastTransformation);
    Q_EMIT this->frame(preview.convertToFormat(QImage::Format_RGB32));
}

void SinkSource::answer(const QImage &picture)
{
    if (picture.isNull())
        Q_EMIT failed({ErrorKind::NoCamera, QStringLiteral("no frame has come yet")});
    else
        m_encoding.setFuture(QtConcurrent::run(encoded, picture));
}

}  // namespace wellmet::device
