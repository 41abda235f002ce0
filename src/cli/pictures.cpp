// SPDX-License-Identifier: MPL-2.0
#include "cli/pictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace wellmet::cli {
namespace {

constexpr qint64 maxBytes = 512LL << 20;

QStringList pictureNamePatterns()
{
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        patterns += QStringLiteral("*.") + QString::fromLatin1(format);
    return patterns;
}

}  // namespace

Result<QStringList> picturesIn(const QString &given)
{
    const QFileInfo info(given);
    if (!info.isDir())
        return QStringList{given};
    if (!info.isReadable() || !info.isExecutable())
        return Unexpected(ErrorKind::Unreadable, given);
    // Names are compared by code point: the same order on every machine.
    QStringList names = QDir(given).entryList(pictureNamePatterns(), QDir::Files, QDir::NoSort);
    std::sort(names.begin(), names.end());
    if (names.isEmpty())
        return Unexpected(ErrorKind::InvalidInput, given);
    const QString folder = given.endsWith(u'/') ? given : given + u'/';
    for (QString &name : names)
        name.prepend(folder);
    return names;
}

Result<QByteArray> readPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(file.exists() ? ErrorKind::Unreadable : ErrorKind::NotFound, path);
    QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return Unexpected(ErrorKind::ImageTooLarge, path);
    if (bytes.isEmpty() && file.error() != QFileDevice::NoError)
        return Unexpected(ErrorKind::Unreadable, path);
    return bytes;
}

}  // namespace wellmet::cli
