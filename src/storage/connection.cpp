// SPDX-License-Identifier: MPL-2.0
#include "storage/connection.h"

#include "base/log.h"
#include "storage/sqliteerror.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace wellmet::storage {
namespace {

constexpr int DefaultBusyTimeoutMs = 5000;

sqlite3_file *fileOf(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file;
}

}  // namespace

Connection::Connection(sqlite3 *handle) : m_handle(handle) { }

Result<Connection> Connection::open(const QString &path, Access access)
{
    const int flags = (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX
        | SQLITE_OPEN_EXRESCODE;
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error = sqliteError(handle, code);
        sqlite3_close_v2(handle);
        return Unexpected(error);
    }
    sqlite3_busy_timeout(handle, DefaultBusyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    // A hostile database file must not run anything through its schema.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return Connection(handle);
}

Connection::~Connection()
{
    close();
}

Connection::Connection(Connection &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_cache(std::move(other.m_cache)) { }

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, nullptr);
        m_cache = std::move(other.m_cache);
    }
    return *this;
}

void Connection::close()
{
    for (const auto &[sql, prepared] : m_cache)
        sqlite3_finalize(prepared->handle);
    m_cache.clear();
    sqlite3_close_v2(std::exchange(m_handle, nullptr));
}

Statement Connection::borrow(std::string_view sql)
{
    auto &cached = m_cache[sql];
    if (cached && !cached->inUse)
        return {cached.get(), std::nullopt};
    sqlite3_stmt *handle = nullptr;
    const unsigned flags = cached ? 0 : SQLITE_PREPARE_PERSISTENT;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), flags, &handle, nullptr);
    if (code != SQLITE_OK) {
        const Error error = sqliteError(m_handle, code);
        if (!cached)
            m_cache.erase(sql);
        return {nullptr, error};
    }
    if (cached)  // the same query runs inside itself
        return {new PreparedStatement{handle, true, false}, std::nullopt};
    cached = std::make_unique<PreparedStatement>(PreparedStatement{handle});
    return {cached.get(), std::nullopt};
}

Result<void> Connection::execute(const QByteArray &script)
{
    const int code = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return Unexpected(sqliteError(m_handle, code));
    return {};
}

Result<qint64> Connection::number(std::string_view sql)
{
    Statement query = statement(sql);
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    return query.integer(0);
}

Result<QByteArray> Connection::fileHead(int bytes) const
{
    QByteArray head(static_cast<int>(std::min<qint64>(bytes, fileSize())), '\0');
    sqlite3_file *file = fileOf(m_handle);
    const int code = file && file->pMethods ? file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 0) : SQLITE_CANTOPEN;
    if (code != SQLITE_OK)
        return Unexpected(sqliteError(nullptr, code));
    return head;
}

qint64 Connection::fileSize() const
{
    sqlite3_int64 size = 0;
    sqlite3_file *file = fileOf(m_handle);
    if (file && file->pMethods)
        file->pMethods->xFileSize(file, &size);
    return size;
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool Connection::inTransaction() const
{
    return !sqlite3_get_autocommit(m_handle);
}

quint64 Connection::writeCount() const
{
    return static_cast<quint64>(sqlite3_total_changes64(m_handle));
}

void Connection::setBusyTimeout(int milliseconds)
{
    sqlite3_busy_timeout(m_handle, milliseconds);
}

void Connection::keepLogOnClose()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Transaction::Transaction(Connection &connection, Durability durability) : m_connection(&connection), m_durability(durability) { }

Result<Transaction> Transaction::begin(Connection &connection, Durability durability)
{
    Transaction transaction(connection, durability);
    if (durability == Durability::Full) {
        if (const auto set = connection.execute("PRAGMA synchronous = FULL"); !set)
            return Unexpected(set.error());
    }
    if (const auto begun = connection.statement("BEGIN IMMEDIATE").run(); !begun)
        return Unexpected(begun.error());
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_durability(other.m_durability)
{
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    // After some errors (disk full) SQLite has rolled back by itself.
    if (m_connection->inTransaction()) {
        if (const auto done = m_connection->statement("ROLLBACK").run(); !done)
            qCWarning(logStorage) << "rollback failed:" << done.error().detail;
    }
    finish();
}

void Transaction::finish()
{
    if (m_durability == Durability::Full) {
        if (const auto set = m_connection->execute("PRAGMA synchronous = NORMAL"); !set)
            qCWarning(logStorage) << "synchronous stays FULL:" << set.error().detail;
    }
}

Result<void> Transaction::commit()
{
    if (const auto done = m_connection->statement("COMMIT").run(); !done)
        return done;
    finish();
    m_connection = nullptr;
    return {};
}

}  // namespace wellmet::storage
