// SPDX-License-Identifier: MPL-2.0
// SQLite result codes -> Error.
#pragma once

#include "base/error.h"

struct sqlite3;

namespace wellmet::storage {

/// The kind an (extended) result code stands for; `systemError` is the errno SQLite saw, or 0.
ErrorKind kindOfSqliteCode(int extendedCode, int systemError);

/// The error the connection has just met. `detail` holds SQLite's message, which names tables and columns, never values.
Error sqliteError(sqlite3 *connection, int extendedCode);

}  // namespace wellmet::storage
