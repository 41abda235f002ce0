// SPDX-License-Identifier: MPL-2.0
#include "storage/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>

namespace wellmet::storage {
namespace {

ErrorKind kindOfSystemError(int systemError, ErrorKind otherwise)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorKind::DiskFull;
    case EROFS:
    case EACCES:
    case EPERM: return ErrorKind::ReadOnly;
    default: return otherwise;
    }
}

}  // namespace

ErrorKind kindOfSqliteCode(int extendedCode, int systemError)
{
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorKind::ReadOnly;
    case SQLITE_FULL: return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::DamagedNotebook;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return kindOfSystemError(systemError, ErrorKind::Unreadable);
    case SQLITE_TOOBIG: return ErrorKind::InvalidInput;
    case SQLITE_INTERRUPT: return ErrorKind::Cancelled;
    default: return ErrorKind::Internal;
    }
}

Error sqliteError(sqlite3 *connection, int extendedCode)
{
    const int systemError = connection ? sqlite3_system_errno(connection) : 0;
    const QString message = QString::fromUtf8(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(extendedCode));
    return {kindOfSqliteCode(extendedCode, systemError), QStringLiteral("SQLite %1: %2").arg(extendedCode).arg(message)};
}

}  // namespace wellmet::storage
