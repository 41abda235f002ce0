// SPDX-License-Identifier: MPL-2.0
// Numbered migrations: sql/NNNN_*.sql, each run once, never edited after a release.
#pragma once

#include "storage/connection.h"

#include <functional>
#include <vector>

namespace wellmet::storage {

struct Migration {
    int version = 0;  ///< the notebook's user_version once it has run
    QByteArray script;
    /// What SQL alone cannot say, run when every script has run, on a notebook that had rows or not; may be empty.
    std::function<Result<void>(Connection &)> finish = {};
};

/// The migrations built into this program, 1, 2, 3, ... without a gap. Errors: Internal when they are not.
Result<std::vector<Migration>> builtInMigrations();

/// Runs those the notebook has not had, in the caller's transaction. Errors: NewerNotebook; those of SQLite.
Result<void> migrate(Connection &connection, const std::vector<Migration> &migrations);

/// The number of the newest migration a notebook has had; 0 for a fresh file.
Result<int> notebookVersion(Connection &connection);

}  // namespace wellmet::storage
