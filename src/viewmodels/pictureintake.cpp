// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/pictureintake.h"

#include "viewmodels/codepayload.h"
#include "viewmodels/whendone.h"
#include "workflows/cardimport.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QtConcurrent>

namespace wellmet {

using namespace Qt::StringLiterals;

namespace {

// Larger files are no photographs of cards; the decoder's own limit on pixels comes later.
constexpr qint64 maxFileBytes = 256LL * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Unexpected(ErrorKind::Unreadable, file.errorString());
    if (file.size() > maxFileBytes)
        return Unexpected(ErrorKind::ImageTooLarge, u"more than 256 MiB"_s);
    return file.readAll();
}

Result<QByteArray> encode(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.save(&buffer, "PNG"))
        return Unexpected(ErrorKind::NotAnImage, u"the pixels cannot be encoded"_s);
    return bytes;
}

QStringList filesOf(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    static const QStringList patterns{u"*.jpg"_s,  u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s, u"*.bmp"_s,
                                      u"*.tiff"_s, u"*.tif"_s,  u"*.gif"_s, u"*.heic"_s};
    QStringList files;
    for (const QFileInfo &info : QDir(path).entryInfoList(patterns, QDir::Files, QDir::Name))
        files.append(info.filePath());
    return files;
}

}  // namespace

PictureIntake::PictureIntake(CardImport &import, QObject *parent) : QObject(parent), m_import(import) { }

void PictureIntake::addBytes(const QByteArray &encoded, CaptureSource source)
{
    add({[encoded]() -> Result<QByteArray> { return encoded; }, source, {}});
}

void PictureIntake::addImage(const QImage &image, CaptureSource source)
{
    add({[image] { return encode(image); }, source, {}});
}

void PictureIntake::addUrls(const QList<QUrl> &urls, CaptureSource source)
{
    for (const QUrl &url : urls) {
        if (!url.isLocalFile()) {
            Q_EMIT refused({ErrorKind::Unreadable, u"not a file on this device"_s}, url.host());
            continue;
        }
        const QStringList files = filesOf(url.toLocalFile());
        if (files.isEmpty())
            Q_EMIT refused({ErrorKind::NotAnImage, u"a folder without pictures"_s}, url.fileName());
        for (const QString &file : files)
            add({[file] { return readFile(file); }, source, QFileInfo(file).fileName()});
    }
}

void PictureIntake::addCode(const QString &payload)
{
    whenDone(m_import.addCode(payload), this, [this](const Result<Id> &result) {
        if (result)
            Q_EMIT stored(CaptureSource::Code);
        else
            Q_EMIT refused(result.error(), {});
    });
}

bool PictureIntake::addMime(const QMimeData &data, CaptureSource source)
{
    if (data.hasUrls() && std::ranges::any_of(data.urls(), &QUrl::isLocalFile)) {
        addUrls(data.urls(), source);
    } else if (const auto image = qvariant_cast<QImage>(data.imageData()); !image.isNull()) {
        addImage(image, source);
    } else if (isContactCode(data.text())) {
        addCode(data.text());
    } else {
        return false;
    }
    return true;
}

void PictureIntake::add(Waiting waiting)
{
    m_queue.push_back(std::move(waiting));
    next();
}

void PictureIntake::next()
{
    if (m_busy || m_queue.empty())
        return;
    m_busy = true;
    whenDone(QtConcurrent::run(m_queue.front().bytes), this, [this](const Result<QByteArray> &bytes) {
        if (!bytes)
            finishFront(Unexpected(bytes.error()));
        else
            whenDone(m_import.addPicture(*bytes, m_queue.front().source), this, [this](const Result<Id> &result) { finishFront(result); });
    });
}

void PictureIntake::finishFront(const Result<Id> &result)
{
    const Waiting done = std::move(m_queue.front());
    m_queue.pop_front();
    m_busy = false;
    if (result)
        Q_EMIT stored(done.source);
    else
        Q_EMIT refused(result.error(), done.name);
    next();
}

}  // namespace wellmet
