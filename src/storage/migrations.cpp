// SPDX-License-Identifier: MPL-2.0
#include "storage/migrations.h"

#include "storage/rows.h"

#include <QDir>
#include <QFile>

static void initResources()
{
    Q_INIT_RESOURCE(storage_migrations);
}

namespace wellmet::storage {
namespace {

std::function<Result<void>(Connection &)> finishOf(int version)
{
    if (version == 2)  // fills organisation_key
        return [](Connection &connection) { return deriveAgain(connection, journal::Kind::Affiliation); };
    return {};
}

}  // namespace

Result<std::vector<Migration>> builtInMigrations()
{
    initResources();
    const QDir folder(QStringLiteral(":/wellmet/storage/sql"));
    std::vector<Migration> migrations;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int version = name.section(u'_', 0, 0).toInt();
        if (version != static_cast<int>(migrations.size()) + 1 || !file.open(QIODevice::ReadOnly))
            return Unexpected(ErrorKind::Internal, QStringLiteral("migration %1 is out of order or missing").arg(name));
        migrations.push_back({version, file.readAll(), finishOf(version)});
    }
    if (migrations.empty())
        return Unexpected(ErrorKind::Internal, QStringLiteral("no migrations are built in"));
    return migrations;
}

Result<int> notebookVersion(Connection &connection)
{
    return connection.number("PRAGMA user_version").transform([](qint64 version) { return static_cast<int>(version); });
}

Result<void> migrate(Connection &connection, const std::vector<Migration> &migrations)
{
    const auto current = notebookVersion(connection);
    if (!current)
        return Unexpected(current.error());
    if (*current > migrations.back().version)
        return Unexpected(
            ErrorKind::NewerNotebook,
            QStringLiteral("the notebook is of version %1, this program knows %2").arg(*current).arg(migrations.back().version));
    for (const Migration &migration : migrations) {
        if (migration.version <= *current)
            continue;
        if (const auto done = connection.execute(migration.script); !done)
            return done;
        if (const auto set = connection.execute("PRAGMA user_version = " + QByteArray::number(migration.version)); !set)
            return set;
    }
    // Behind all scripts: this program's code knows the newest tables only.
    for (const Migration &migration : migrations) {
        if (migration.version <= *current || !migration.finish)
            continue;
        if (const auto finished = migration.finish(connection); !finished)
            return finished;
    }
    return {};
}

}  // namespace wellmet::storage
