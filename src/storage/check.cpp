// SPDX-License-Identifier: MPL-2.0
#include "storage/check.h"

#include "storage/checkparts.h"
#include "storage/derived.h"
#include "storage/migrations.h"
#include "storage/opening.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wellmet::storage {
namespace {

/// Findings of one kind that are told one by one.
constexpr int MostTold = 10;

bool isDamage(const Error &error)
{
    return error.kind == ErrorKind::DamagedNotebook;
}

Result<Connection> openExisting(const QString &folder)
{
    if (!QFileInfo::exists(databasePath(folder)))
        return Unexpected(ErrorKind::NotFound, QStringLiteral("there is no notebook"));
    const auto migrations = builtInMigrations();
    if (!migrations)
        return Unexpected(migrations.error());
    auto connection = openDatabase(folder, *migrations, systemClock()());
    if (!connection)
        return connection;
    if (const auto current = bringUpToDate(*connection); !current)
        return Unexpected(current.error());
    return connection;
}

Result<void> checkAll(Connection &connection, const QString &folder, Findings &findings)
{
    // One look at one moment, whoever writes meanwhile.
    if (const auto begun = connection.execute("BEGIN"); !begun)
        return begun;
    if (const auto done = checkDatabase(connection, findings); !done)
        return done;
    // What follows would only say the same of every row that can no longer be read.
    if (!findings.hasDamage()) {
        if (const auto done = checkJournal(connection, findings); !done)
            return done;
        if (const auto done = checkIndex(connection, findings); !done)
            return done;
    }
    return checkAttachments(connection, folder, findings);
}

}  // namespace

void Findings::add(Finding finding)
{
    const auto same = [&finding](const Finding &other) { return other.kind == finding.kind; };
    const auto told = std::count_if(m_all.begin(), m_all.end(), same);
    if (told < MostTold)
        m_all.push_back(std::move(finding));
    else
        std::find_if(m_all.rbegin(), m_all.rend(), same)->count += finding.count;
}

bool Findings::hasDamage() const
{
    return std::any_of(m_all.begin(), m_all.end(), [](const Finding &finding) { return finding.kind == Finding::Kind::DatabaseDamaged; });
}

bool isRepairable(Finding::Kind kind)
{
    return kind == Finding::Kind::IndexDamaged || kind == Finding::Kind::IndexDiffers || kind == Finding::Kind::DerivedDiffers;
}

bool isFault(Finding::Kind kind)
{
    return kind != Finding::Kind::AttachmentUnused;
}

Result<std::vector<Finding>> checkNotebook(const QString &folder)
{
    Findings findings;
    const QString absolute = QDir(folder).absolutePath();
    auto connection = openExisting(absolute);
    const auto checked = connection ? checkAll(*connection, absolute, findings) : Result<void>(Unexpected(connection.error()));
    if (!checked) {
        if (!isDamage(checked.error()))
            return Unexpected(checked.error());
        if (!findings.hasDamage())
            findings.add({.kind = Finding::Kind::DatabaseDamaged, .record = {}, .what = checked.error().detail});
    }
    return findings.take();
}

Result<void> repairNotebook(const QString &folder)
{
    auto connection = openExisting(QDir(folder).absolutePath());
    if (!connection)
        return Unexpected(connection.error());
    const auto sorting = sortingOf(*connection);
    if (!sorting)
        return Unexpected(sorting.error());
    auto transaction = Transaction::begin(*connection, Durability::Full);
    if (!transaction)
        return Unexpected(transaction.error());
    if (const auto rebuilt = rebuildDerived(*connection, *sorting); !rebuilt)
        return rebuilt;
    return transaction->commit();
}

Result<void> checkDatabase(Connection &connection, Findings &findings)
{
    {
        Statement check = connection.statement("PRAGMA integrity_check(20)");
        for (;;) {
            const auto row = check.step();
            if (!row)
                return Unexpected(row.error());
            if (!*row)
                break;
            const QString line = check.text(0);
            const bool index = line.contains(u"person_search");
            if (line != u"ok")
                findings.add({.kind = index ? Finding::Kind::IndexDamaged : Finding::Kind::DatabaseDamaged, .record = {}, .what = line});
        }
    }
    Statement check = connection.statement("PRAGMA foreign_key_check");
    for (;;) {
        const auto row = check.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        findings.add({.kind = Finding::Kind::ReferenceBroken, .record = {}, .what = check.text(0)});
    }
}

}  // namespace wellmet::storage
