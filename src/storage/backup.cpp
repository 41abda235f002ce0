// SPDX-License-Identifier: MPL-2.0
#include "storage/backup.h"

#include "base/id.h"
#include "storage/attachmentstore.h"
#include "storage/durablefile.h"
#include "storage/migrations.h"
#include "storage/opening.h"
#include "storage/ziparchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wellmet::storage {
namespace {

/// Removes a file when it goes, unless it has got its place by then.
class TemporaryFile
{
public:
    explicit TemporaryFile(QString path) : m_path(std::move(path)) { }
    ~TemporaryFile() { QFile::remove(m_path); }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

QString temporaryPath(const QString &path)
{
    return path + u'.' + Id::make(0).toString().right(12) + temporarySuffix();
}

Result<Connection> openExisting(const QString &folder)
{
    if (!QFileInfo::exists(databasePath(folder)))
        return Unexpected(ErrorKind::NotFound, QStringLiteral("there is no notebook"));
    const auto migrations = builtInMigrations();
    if (!migrations)
        return Unexpected(migrations.error());
    return openDatabase(folder, *migrations, systemClock()());
}

/// Adds the attachments that the copied notebook names.
Result<void> addAttachments(ZipWriter &archive, Connection &copy, const QString &folder, BackupContent &content)
{
    const AttachmentStore store(folder, copy);
    Statement query = copy.statement("SELECT DISTINCT hash FROM attachment WHERE alive ORDER BY hash");
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        const QString hash = query.text(0);
        if (!store.verify(hash)) {
            content.missing << hash;
            continue;
        }
        if (const auto added = archive.add(attachmentEntry(hash), store.path(hash), false); !added)
            return added;
        ++content.attachments;
    }
}

}  // namespace

Result<BackupContent> writeBackup(const QString &folder, const QString &file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    if (QFileInfo::exists(target))
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("there is a file of that name"));
    const QString source = QDir(folder).absolutePath();
    auto notebook = openExisting(source);
    if (!notebook)
        return Unexpected(notebook.error());
    const TemporaryFile database(temporaryPath(target));
    const TemporaryFile packed(temporaryPath(target));
    // An empty file of the right mode first: the copy is as private as the notebook.
    if (const auto created = makePrivateFile(database.path()); !created)
        return Unexpected(created.error());
    if (const auto copied = notebook->statement("VACUUM INTO ?", database.path()).run(); !copied)
        return Unexpected(copied.error());
    auto copy = Connection::open(database.path(), Connection::Access::ReadOnly);
    if (!copy)
        return Unexpected(copy.error());
    auto archive = ZipWriter::create(packed.path());
    if (!archive)
        return Unexpected(archive.error());
    BackupContent content;
    if (const auto added = archive->add(databaseEntry(), database.path(), true); !added)
        return Unexpected(added.error());
    if (const auto added = addAttachments(*archive, *copy, source, content); !added)
        return Unexpected(added.error());
    const auto people = copy->number("SELECT count(*) FROM person WHERE alive");
    if (!people)
        return Unexpected(people.error());
    content.people = static_cast<int>(*people);
    if (const auto closed = archive->close(); !closed)
        return Unexpected(closed.error());
    QFile::setPermissions(packed.path(), QFile::ReadOwner | QFile::WriteOwner);
    if (const auto synced = syncFile(packed.path()); !synced)
        return Unexpected(synced.error());
    if (const auto named = renameToFree(packed.path(), target); !named)
        return Unexpected(named.error());
    return content;
}

QString databaseEntry()
{
    return QStringLiteral("notebook.sqlite");
}

QString attachmentEntry(const QString &hash)
{
    return QStringLiteral("attachments/") + hash.first(2) + u'/' + hash;
}

}  // namespace wellmet::storage
