// SPDX-License-Identifier: MPL-2.0
#include "device/filesource.h"

#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QImageReader>

namespace wellmet::device {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize previewSize(1280, 720);

QStringList picturesIn(const QDir &folder)
{
    static const QStringList patterns{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s, u"*.bmp"_s};
    QStringList files;
    for (const QString &name : folder.entryList(patterns, QDir::Files | QDir::Readable, QDir::Name | QDir::IgnoreCase))
        files.append(folder.filePath(name));
    return files;
}

/// What lies behind the card: one plain colour, taken from the picture's corner.
QImage emptyView(const QImage &preview)
{
    QImage empty(preview.size(), QImage::Format_RGB32);
    empty.fill(preview.pixelColor(0, 0));
    return empty;
}

}  // namespace

QImage previewOfFile(const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > previewSize.width() || size.height() > previewSize.height())) {
        // The reader scales before it turns the picture upright, so the frame it must fit in is turned as well.
        const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        reader.setScaledSize(size.scaled(turned ? previewSize.transposed() : previewSize, Qt::KeepAspectRatio));
    }
    return reader.read().convertToFormat(QImage::Format_RGB32);
}

FileFrameSource::FileFrameSource(QString folder, FilePace pace, QObject *parent)
    : FrameSource(parent), m_folder(std::move(folder)), m_pace(pace)
{
    m_timer.setInterval(m_pace.interval);
    connect(&m_timer, &QTimer::timeout, this, &FileFrameSource::tick);
}

void FileFrameSource::start()
{
    if (m_timer.isActive())
        return;
    if (m_files.isEmpty())
        m_files = picturesIn(QDir(m_folder));
    if (m_files.isEmpty()) {
        Q_EMIT failed({ErrorKind::Unreadable, u"no pictures in the folder that stands in for the camera"_s});
        return;
    }
    m_timer.start();
    if (m_index < 0)
        show(0);
    else
        m_since.start();
}

void FileFrameSource::stop()
{
    m_timer.stop();
}

void FileFrameSource::capturePicture()
{
    if (m_index < 0 || m_index >= m_files.size() || !m_timer.isActive()) {
        Q_EMIT failed({ErrorKind::NoCamera, u"no picture in view"_s});
        return;
    }
    QFile file(m_files.at(m_index));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed({ErrorKind::Unreadable, file.errorString()});
        return;
    }
    m_taken = true;
    m_since.start();
    Q_EMIT captured(file.readAll());
}

/// Brings the first picture from `index` on that can be decoded into view.
void FileFrameSource::show(qsizetype index)
{
    while (index < m_files.size()) {
        const QImage preview = previewOfFile(m_files.at(index));
        if (preview.isNull()) {
            qCWarning(logDevice) << "a picture of the folder cannot be decoded";
            m_files.removeAt(index);
            continue;
        }
        m_index = index;
        m_preview = preview;
        m_empty = emptyView(preview);
        m_taken = false;
        m_since.start();
        return;
    }
    if (m_preview.isNull()) {
        m_timer.stop();
        Q_EMIT failed({ErrorKind::NotAnImage, u"no file of the folder can be decoded"_s});
    }
}

void FileFrameSource::tick()
{
    const auto shown = std::chrono::milliseconds(m_since.elapsed());
    const bool more = m_index + 1 < m_files.size();
    if (m_inGap && shown >= m_pace.gap) {
        m_inGap = false;
        show(m_index + 1);
    } else if (!m_inGap && more && shown >= (m_taken ? m_pace.after : m_pace.patience)) {
        m_inGap = true;
        m_since.start();
    }
    if (m_timer.isActive())
        Q_EMIT frame(m_inGap ? m_empty : m_preview);
}

}  // namespace wellmet::device
