// SPDX-License-Identifier: MPL-2.0
// From a folder to an open, current and sound database.
#pragma once

#include "storage/migrations.h"

namespace wellmet::storage {

/// The database file of a notebook folder.
QString databasePath(const QString &folder);
/// Where the notebook is copied to before it is upgraded from `version`.
QString backupPath(const QString &folder, int version);

/// Opens the database, makes or upgrades it with `migrations`. An older notebook is copied first. A notebook that was not
/// closed properly is checked first, unless another process has it open. A damaged, newer or foreign file stays as it is.
/// Errors: Unreadable, ReadOnly, DiskFull, NewerNotebook, DamagedNotebook, Busy.
Result<Connection> openDatabase(const QString &folder, const std::vector<Migration> &migrations, UtcMillis now);

}  // namespace wellmet::storage
