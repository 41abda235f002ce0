// SPDX-License-Identifier: MPL-2.0
#include "storage/attachmentstore.h"

#include "storage/durablefile.h"
#include "storage/records.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace wellmet::storage {
namespace {

constexpr qsizetype HashDigits = 64;

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() == bytes.size() && file.readAll() == bytes;
}

}  // namespace

AttachmentStore::AttachmentStore(const QString &folder, Connection &connection)
    : m_folder(folder + QStringLiteral("/attachments")), m_connection(&connection)
{
}

QString AttachmentStore::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

bool AttachmentStore::isHash(QStringView text)
{
    return text.size() == HashDigits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QString AttachmentStore::path(const QString &hash) const
{
    return isHash(hash) ? m_folder + u'/' + hash.left(2) + u'/' + hash : QString();
}

Result<QString> AttachmentStore::writeFile(const QByteArray &bytes) const
{
    const QString hash = hashOf(bytes);
    const QString target = path(hash);
    const QString shard = QFileInfo(target).path();
    if (holds(target, bytes)) {
        // Whoever wrote it may have died between the rename and the folder's fsync.
        if (const auto synced = syncFolder(shard); !synced)
            return Unexpected(synced.error());
        return hash;
    }
    if (const auto made = makeFolder(shard); !made)
        return Unexpected(made.error());
    if (const auto written = writeDurably(target, bytes); !written)
        return Unexpected(written.error());
    return hash;
}

Result<bool> AttachmentStore::isRecorded(const QString &hash) const
{
    return m_connection->statement("SELECT 1 FROM attachment WHERE hash = ? AND alive", hash).step();
}

Result<void> AttachmentStore::record(Action &action, const QString &hash, qint64 size) const
{
    const auto recorded = isRecorded(hash);
    if (!recorded)
        return Unexpected(recorded.error());
    if (*recorded)
        return {};
    const auto written = action.write(journal::Kind::Attachment, Id::make(action.now()), {}, attachmentFields(hash, size, action.now()));
    if (!written)
        return Unexpected(written.error());
    return {};
}

Result<QByteArray> AttachmentStore::read(const QString &hash) const
{
    QFile file(path(hash));
    if (!isHash(hash) || !file.exists())
        return Unexpected(ErrorKind::NotFound, QStringLiteral("attachment %1 is missing").arg(hash.left(HashDigits)));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(ErrorKind::Unreadable, QStringLiteral("attachment %1 cannot be opened").arg(hash));
    const QByteArray bytes = file.readAll();
    if (hashOf(bytes) != hash)
        return Unexpected(ErrorKind::Unreadable, QStringLiteral("attachment %1 is damaged: its bytes have another hash").arg(hash));
    return bytes;
}

Result<void> AttachmentStore::verify(const QString &hash) const
{
    QFile file(path(hash));
    if (!isHash(hash) || !file.exists())
        return Unexpected(ErrorKind::NotFound, QStringLiteral("attachment %1 is missing").arg(hash.left(HashDigits)));
    QCryptographicHash content(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || !content.addData(&file))
        return Unexpected(ErrorKind::Unreadable, QStringLiteral("attachment %1 cannot be read").arg(hash));
    if (QString::fromLatin1(content.result().toHex()) != hash)
        return Unexpected(ErrorKind::Unreadable, QStringLiteral("attachment %1 is damaged: its bytes have another hash").arg(hash));
    return {};
}

Result<QStringList> AttachmentStore::orphans() const
{
    QStringList found;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString name = QFileInfo(file).fileName();
        const auto recorded = isHash(name) ? isRecorded(name) : Result<bool>(false);
        if (!recorded)
            return Unexpected(recorded.error());
        if (!*recorded)
            found.append(file);
    }
    found.sort();
    return found;
}

}  // namespace wellmet::storage
