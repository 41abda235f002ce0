// SPDX-License-Identifier: MPL-2.0
// Content-addressed files beside the database: attachments/ab/abcdef..., named by the BLAKE2b-256 of their bytes.
#pragma once

#include "base/result.h"
#include "storage/action.h"

#include <QStringList>

namespace wellmet::storage {

class AttachmentStore
{
public:
    /// `folder` is the notebook's.
    AttachmentStore(const QString &folder, Connection &connection);

    /// 64 lower-case hex digits.
    static QString hashOf(const QByteArray &bytes);
    /// True for what hashOf() can return; anything else never becomes a path.
    static bool isHash(QStringView text);

    /// Makes the file durable and returns its hash. A file of the same bytes is kept; one of that name whose bytes are
    /// damaged is replaced. Errors: DiskFull, ReadOnly, Unreadable.
    Result<QString> writeFile(const QByteArray &bytes) const;
    /// Records the file as part of an action, unless it is recorded already.
    Result<void> record(Action &action, const QString &hash, qint64 size) const;

    /// Errors: NotFound (no such attachment), Unreadable (the file cannot be read, or its bytes are not what was stored).
    Result<QByteArray> read(const QString &hash) const;
    /// The same without keeping the bytes: the file is there and its content is what its name says.
    Result<void> verify(const QString &hash) const;
    QString path(const QString &hash) const;
    /// Files that no row names: left by a crash between file and row, or temporary. Harmless; may be removed while no
    /// other process writes.
    Result<QStringList> orphans() const;

private:
    Result<bool> isRecorded(const QString &hash) const;

    QString m_folder;
    Connection *m_connection;
};

}  // namespace wellmet::storage
