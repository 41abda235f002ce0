// SPDX-License-Identifier: MPL-2.0
#include "storage/opening.h"

#include "base/log.h"
#include "storage/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace wellmet::storage {
namespace {

constexpr int HeaderSize = 100;
constexpr qint64 ApplicationId = 0x574d4554;  // "WMET", as the first migration sets it

bool hasLog(const QString &database)
{
    return QFileInfo(database + QStringLiteral("-wal")).size() > 0;
}

Unexpected damaged(const QString &why)
{
    return Unexpected(ErrorKind::DamagedNotebook, why);
}

/// A write-ahead log with content stays behind when the last process did not close the notebook (or another one has it
/// open). SQLite recovers from that by itself; the check is for what else may have happened with the power cut.
Result<void> checkAfterCrash(const QString &database)
{
    if (!hasLog(database))
        return {};
    auto connection = Connection::open(database, Connection::Access::ReadWrite);
    if (!connection)
        return Unexpected(connection.error());
    connection->keepLogOnClose();
    connection->setBusyTimeout(0);
    // Fails with Busy while anybody else has the file open: then this is no crash.
    if (const auto exclusive = connection->execute("PRAGMA locking_mode = EXCLUSIVE"); !exclusive)
        return exclusive;
    Statement check = connection->statement("PRAGMA quick_check(1)");
    if (const auto row = check.one(); !row)
        return row.error().kind == ErrorKind::Busy ? Result<void>() : Unexpected(row.error());
    if (check.text(0) != u"ok")
        return damaged(QStringLiteral("quick_check: ") + check.text(0));
    qCInfo(logStorage) << "the notebook was not closed properly; its check found nothing wrong";
    return {};
}

/// A file that lost its tail is noticed before anything is written into it. While there is a log, the file may well be
/// shorter than it says: whoever was copying the log into it stopped in the middle, and SQLite will go on from there.
Result<void> checkHeader(const QString &database)
{
    const QFileInfo file(database);
    if (file.exists() && !file.isFile())
        return Unexpected(ErrorKind::Unreadable, QStringLiteral("the notebook's file is no file"));
    if (file.size() == 0)
        return {};
    const auto connection = Connection::open(database, Connection::Access::ReadOnly);
    if (!connection)
        return Unexpected(connection.error());
    const auto read = connection->fileHead(HeaderSize);
    if (!read)
        return Unexpected(read.error());
    const QByteArray &header = *read;
    if (header.size() < HeaderSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return damaged(QStringLiteral("the notebook's header is damaged"));
    const auto byte = [&header](int at) { return static_cast<quint32>(static_cast<quint8>(header[at])); };
    const quint32 stored = (byte(16) << 8) | byte(17);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const qint64 pages = (byte(28) << 24) | (byte(29) << 16) | (byte(30) << 8) | byte(31);
    const bool counted = header.mid(24, 4) == header.mid(92, 4);  // only then is the page count valid (file format, 1.3.7)
    if (counted && !hasLog(database) && connection->fileSize() < pages * pageSize)
        return damaged(QStringLiteral("the notebook is shorter than its header says"));
    return {};
}

Result<void> checkOwner(Connection &connection)
{
    // One transaction: between two looks another process may have made the tables.
    if (const auto begun = connection.execute("BEGIN"); !begun)
        return begun;
    const auto application = connection.number("PRAGMA application_id");
    const auto tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (const auto ended = connection.execute("COMMIT"); !ended)
        return ended;
    if (!application)
        return Unexpected(application.error());
    if (!tables)
        return Unexpected(tables.error());
    if (*application != ApplicationId && (*application != 0 || *tables != 0))
        return damaged(QStringLiteral("the file is a database of another program"));
    return {};
}

/// Copies what is committed to a file that appears only when it is complete. The caller holds the write lock.
Result<void> backUp(const QString &folder, int version)
{
    auto reader = Connection::open(databasePath(folder), Connection::Access::ReadWrite);
    if (!reader)
        return Unexpected(reader.error());
    const QString target = backupPath(folder, version);
    const QString temporary = target + temporarySuffix();
    QFile::remove(temporary);
    if (const auto copied = reader->statement("VACUUM INTO ?", temporary).run(); !copied) {
        QFile::remove(temporary);
        return copied;
    }
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0)
        return Unexpected(ErrorKind::ReadOnly, QStringLiteral("the copy before the upgrade cannot be named"));
    return syncFolder(folder);
}

Result<void> ensureDevice(Connection &connection, UtcMillis now)
{
    return connection
        .statement("INSERT INTO device (id, counter, time) SELECT ?, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM device)", Id::make(now))
        .run();
}

Result<void> upgrade(Connection &connection, const QString &folder, const std::vector<Migration> &migrations, UtcMillis now)
{
    auto transaction = Transaction::begin(connection, Durability::Full);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto version = notebookVersion(connection);  // another process may have been faster
    if (!version)
        return Unexpected(version.error());
    if (*version > 0 && *version < migrations.back().version) {
        if (const auto copied = backUp(folder, *version); !copied)
            return copied;
    }
    if (const auto migrated = migrate(connection, migrations); !migrated)
        return migrated;
    if (const auto device = ensureDevice(connection, now); !device)
        return device;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    return syncFolder(folder);
}

Result<void> useWriteAheadLog(Connection &connection)
{
    Statement query = connection.statement("PRAGMA journal_mode = WAL");
    if (const auto row = query.one(); !row)
        return row;
    if (query.text(0) != u"wal")
        return Unexpected(ErrorKind::ReadOnly, QStringLiteral("the notebook cannot have a write-ahead log: ") + query.text(0));
    return {};
}

}  // namespace

QString databasePath(const QString &folder)
{
    return folder + QStringLiteral("/notebook.sqlite");
}

QString backupPath(const QString &folder, int version)
{
    return folder + QStringLiteral("/notebook-before-upgrade-from-%1.sqlite").arg(version);
}

Result<Connection> openDatabase(const QString &folder, const std::vector<Migration> &migrations, UtcMillis now)
{
    if (const auto made = makeFolder(folder); !made)
        return Unexpected(made.error());
    const QString database = databasePath(folder);
    if (const auto sound = checkHeader(database); !sound)
        return Unexpected(sound.error());
    if (const auto sound = checkAfterCrash(database); !sound)
        return Unexpected(sound.error());
    if (const auto created = makePrivateFile(database); !created)
        return Unexpected(created.error());
    auto connection = Connection::open(database, Connection::Access::ReadWrite);
    if (!connection)
        return connection;
    if (const auto owned = checkOwner(*connection); !owned)
        return Unexpected(owned.error());
    const auto version = notebookVersion(*connection);
    if (!version)
        return Unexpected(version.error());
    if (*version > migrations.back().version)
        return Unexpected(ErrorKind::NewerNotebook, QStringLiteral("the notebook is of version %1").arg(*version));
    if (connection->isReadOnly())
        return Unexpected(ErrorKind::ReadOnly, QStringLiteral("the notebook cannot be written"));
    if (const auto logging = useWriteAheadLog(*connection); !logging)
        return Unexpected(logging.error());
    if (const auto set = connection->execute("PRAGMA synchronous = NORMAL; PRAGMA fullfsync = ON; PRAGMA cache_size = -16384"); !set)
        return Unexpected(set.error());
    if (*version < migrations.back().version) {
        if (const auto upgraded = upgrade(*connection, folder, migrations, now); !upgraded)
            return Unexpected(upgraded.error());
    }
    return connection;
}

}  // namespace wellmet::storage
