// SPDX-License-Identifier: MPL-2.0
#include "base/id.h"
#include "storage/attachmentstore.h"
#include "storage/backup.h"
#include "storage/durablefile.h"
#include "storage/migrations.h"
#include "storage/opening.h"
#include "storage/ziparchive.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace wellmet::storage {
namespace {

/// No picture is larger; one is held in memory as a whole.
constexpr quint64 MaxAttachment = quint64(512) << 20;
/// Deflate packs zeros a thousandfold; a notebook gets about a fifth.
constexpr quint64 MaxRatio = 200;

Unexpected noBackup(const QString &why)
{
    return Unexpected(ErrorKind::InvalidInput, u"no backup: "_s + why);
}

/// What is where in the archive.
struct Plan {
    size_t database = 0;
    std::map<QString, size_t> attachments;  ///< by hash
    quint64 bytes = 0;
};

/// Only names that a backup has become a plan; none of them ever becomes a path as it stands.
Result<Plan> planOf(const ZipReader &archive)
{
    Plan plan;
    bool hasDatabase = false;
    for (size_t i = 0; i < archive.entries().size(); ++i) {
        const ZipEntry &entry = archive.entries()[i];
        const QString hash = entry.name.section(u'/', -1);
        if (entry.size > 1'000'000 && entry.size / MaxRatio > entry.packed)
            return noBackup(u"an entry unpacks to more than it can be"_s);
        plan.bytes += entry.size;
        if (entry.name == databaseEntry() && !std::exchange(hasDatabase, true))
            plan.database = i;
        else if (!AttachmentStore::isHash(hash) || entry.name != attachmentEntry(hash) || entry.size > MaxAttachment
                 || !plan.attachments.emplace(hash, i).second)
            return noBackup(u"an entry that does not belong there"_s);
    }
    if (!hasDatabase)
        return noBackup(u"it has no notebook"_s);
    return plan;
}

Result<void> extractDatabase(const ZipReader &archive, size_t entry, const QString &target)
{
    if (const auto made = makePrivateFile(target); !made)
        return made;
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unexpected(ErrorKind::ReadOnly, u"the restored notebook cannot be written"_s);
    const auto read = archive.read(entry, [&file](QByteArrayView piece) -> Result<void> {
        if (file.write(piece.data(), piece.size()) != piece.size())
            return Unexpected(ErrorKind::DiskFull, u"the restored notebook cannot be written"_s);
        return {};
    });
    return read;
}

/// Type, name and text of every table and index but those FTS5 makes for itself; anything that could run is named.
Result<std::set<QString>> schemaOf(Connection &connection)
{
    Statement query =
        connection.statement("SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'person\\_%\\_%' ESCAPE '\\'"
                             " OR type NOT IN ('table', 'index')");
    std::set<QString> schema;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return schema;
        schema.insert(query.text(0) + u' ' + query.text(1) + u' ' + query.text(2));
    }
}

/// The database is a sound notebook of a version we know, with that version's schema.
Result<void> checkRestored(Connection &connection)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return Unexpected(migrations.error());
    const auto application = connection.number("PRAGMA application_id");
    const auto version = notebookVersion(connection);
    if (!application || !version)
        return Unexpected(ErrorKind::Truncated, u"the notebook in the backup is damaged"_s);
    if (*application != 0x574d4554 || *version < 1)
        return noBackup(u"the database is of another program"_s);
    if (*version > migrations->back().version)
        return Unexpected(ErrorKind::NewerNotebook, u"the backup is of version %1"_s.arg(*version));
    Statement check = connection.statement("PRAGMA integrity_check(1)");
    if (const auto row = check.one(); !row || check.text(0) != u"ok")
        return Unexpected(ErrorKind::Truncated, u"the notebook in the backup is damaged"_s);

    auto expected = Connection::open(u":memory:"_s, Connection::Access::ReadWrite);
    if (!expected)
        return Unexpected(expected.error());
    const std::vector<Migration> upTo(migrations->begin(), migrations->begin() + *version);
    if (const auto made = migrate(*expected, upTo); !made)
        return made;
    const auto is = schemaOf(connection);
    const auto should = schemaOf(*expected);
    if (!is || !should)
        return Unexpected(!is ? is.error() : should.error());
    if (*is != *should)
        return noBackup(u"the database has other tables than a notebook"_s);
    return {};
}

Result<int> prepare(const QString &database, const WallClock &clock)
{
    auto connection = Connection::open(database, Connection::Access::ReadWrite);
    if (!connection)
        return Unexpected(connection.error());
    if (const auto sound = checkRestored(*connection); !sound)
        return Unexpected(sound.error());
    if (const auto done = connection->statement("UPDATE device SET id = ?, counter = 0", Id::make(clock())).run(); !done)
        return Unexpected(done.error());
    return connection->number("SELECT count(*) FROM person WHERE alive").transform([](qint64 count) { return static_cast<int>(count); });
}

Result<void> restoreAttachments(const ZipReader &archive, const Plan &plan, const AttachmentStore &store)
{
    for (const auto &[hash, entry] : plan.attachments) {
        QByteArray bytes;
        const auto read = archive.read(entry, [&bytes](QByteArrayView piece) -> Result<void> {
            bytes += piece;
            return {};
        });
        if (!read)
            return read;
        if (AttachmentStore::hashOf(bytes) != hash)
            return Unexpected(ErrorKind::Truncated, u"an attachment in the backup has another hash"_s);
        if (const auto written = store.writeFile(bytes); !written)
            return Unexpected(written.error());
    }
    return {};
}

/// Gives the notebook that is there another name, its log folded into it where that is still possible.
Result<QString> keepAside(const QString &folder, UtcMillis now)
{
    const QString database = databasePath(folder);
    if (!QFileInfo::exists(database))
        return QString();
    {
        // Leaving write-ahead mode copies the log into the file and needs the notebook for itself.
        auto connection = Connection::open(database, Connection::Access::ReadWrite);
        if (!connection)
            return Unexpected(connection.error());
        connection->setBusyTimeout(0);
        Statement mode = connection->statement("PRAGMA journal_mode = DELETE");
        if (const auto row = mode.one(); !row && row.error().kind == ErrorKind::Busy)
            return Unexpected(row.error());
    }
    const QString stamp = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString name = u"notebook-before-restore-%1.sqlite"_s.arg(stamp);
    // A damaged notebook keeps its log, which must not be taken for the restored one's. The file itself has both names until
    // the restored one takes its place: there is a notebook at any moment.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (!QFileInfo::exists(database + suffix))
            continue;
        if (const auto kept = renameToFree(database + suffix, folder + u'/' + name + suffix); !kept)
            return Unexpected(kept.error());
    }
    if (const auto kept = giveSecondName(database, folder + u'/' + name); !kept)
        return Unexpected(kept.error());
    return name;
}

}  // namespace

Result<Restored> restoreBackup(const QString &file, const QString &folder, const WallClock &clock)
{
    if (!QFileInfo::exists(file))
        return Unexpected(ErrorKind::NotFound, u"there is no such file"_s);
    const auto archive = ZipReader::open(QFileInfo(file).absoluteFilePath());
    if (!archive)
        return Unexpected(archive.error());
    const auto plan = planOf(*archive);
    if (!plan)
        return Unexpected(plan.error());
    const QString target = QDir(folder).absolutePath();
    if (const auto made = makeFolder(target); !made)
        return Unexpected(made.error());
    if (const auto room = QStorageInfo(target).bytesAvailable(); room >= 0 && plan->bytes > static_cast<quint64>(room))
        return Unexpected(ErrorKind::DiskFull, u"the backup unpacks to more than there is room for"_s);

    const QString database = databasePath(target) + u'.' + Id::make(0).toString().right(12) + temporarySuffix();
    const auto discard = [&database](const Error &error) {
        QFile::remove(database);
        return Unexpected(error);
    };
    if (const auto extracted = extractDatabase(*archive, plan->database, database); !extracted)
        return discard(extracted.error());
    const auto people = prepare(database, clock);
    if (!people)
        return discard(people.error().kind == ErrorKind::DamagedNotebook ? Error{ErrorKind::Truncated, people.error().detail}
                                                                         : people.error());
    if (const auto synced = syncFile(database); !synced)
        return discard(synced.error());
    auto connection = Connection::open(database, Connection::Access::ReadOnly);
    if (!connection)
        return discard(connection.error());
    if (const auto restored = restoreAttachments(*archive, *plan, AttachmentStore(target, *connection)); !restored)
        return discard(restored.error());
    const auto kept = keepAside(target, clock());
    if (!kept)
        return discard(kept.error());
    if (const auto placed = replaceFile(database, databasePath(target)); !placed)
        return discard(placed.error());
    return Restored{{*people, static_cast<int>(plan->attachments.size())}, *kept};
}

}  // namespace wellmet::storage
