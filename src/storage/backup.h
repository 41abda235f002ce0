// SPDX-License-Identifier: MPL-2.0
// A notebook and its attachments in one file, and back.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

namespace wellmet::storage {

/// What a backup holds.
struct BackupContent {
    int people = 0;
    int attachments = 0;
    QStringList missing = {};  ///< hashes of attachments that were not there or damaged: the backup is without them

    bool operator==(const BackupContent &) const = default;
};

/// Writes a ZIP file that any program can unpack into a working data folder: notebook.sqlite as it was at one moment
/// (the notebook may be open and be written to meanwhile), attachments/ab/abcd...; it has its name only once it is complete
/// and on the disk. Errors: NotFound (no notebook), InvalidInput (there is a file of that name), those of
/// opening a notebook, ReadOnly, DiskFull, Unreadable.
Result<BackupContent> writeBackup(const QString &folder, const QString &file);

struct Restored {
    BackupContent content;
    QString keptAs = {};  ///< the name in the folder under which the notebook is kept that was there; empty: there was none
};

/// Puts the notebook of a backup into a folder. The archive is not trusted: it may hold only what writeBackup() writes, of
/// sizes that fit on the disk; the database has to pass SQLite's check and to have the tables of its version and nothing
/// that runs; each attachment has to have its hash. Nothing in the folder changes before all of this is known, except
/// that attachments are added. Then the notebook that is there gets another name and the restored one takes its place,
/// as a device of its own: what it will write must not be mistaken for what the other copy has written since.
/// Errors: NotFound and Unreadable (the file), InvalidInput (no backup of ours), Truncated (damaged or cut off),
/// NewerNotebook, Busy (the folder's notebook is open somewhere), ReadOnly, DiskFull.
Result<Restored> restoreBackup(const QString &file, const QString &folder, const WallClock &clock);

/// The names of the files inside: "notebook.sqlite", "attachments/ab/abcd...".
QString databaseEntry();
QString attachmentEntry(const QString &hash);

}  // namespace wellmet::storage
