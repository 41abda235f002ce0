// SPDX-License-Identifier: MPL-2.0
// An open database file and transactions on it. Used by one thread at a time.
#pragma once

#include "storage/statement.h"

#include <QString>

#include <memory>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace wellmet::storage {

class Connection
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Opens the file (ReadWrite: makes it when missing), with foreign keys on and a busy timeout. SQLite does not look
    /// into the file before the first statement.
    /// Errors: Unreadable, ReadOnly.
    static Result<Connection> open(const QString &path, Access access);
    ~Connection();
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;

    /// Borrows a cached statement for one run, its parameters bound in order. `sql` must outlive the connection: it is
    /// the key of the cache.
    template <typename... Values>
    Statement statement(std::string_view sql, const Values &...values)
    {
        Statement statement = borrow(sql);
        int parameter = 0;
        (statement.bind(++parameter, values), ...);
        return statement;
    }
    /// Runs a script of several statements without parameters.
    Result<void> execute(const QByteArray &script);
    /// The single value of a query without parameters.
    Result<qint64> number(std::string_view sql);

    /// The file's first bytes (fewer when it is shorter) and its size, past SQLite's cache but through its file handle:
    /// opening and closing a database file by other means drops the locks this process holds on it (POSIX).
    Result<QByteArray> fileHead(int bytes) const;
    qint64 fileSize() const;
    /// True when the file can only be read, although writing was asked for.
    bool isReadOnly() const;
    bool inTransaction() const;
    /// Rows this connection has inserted, changed or deleted, rolled back or not.
    quint64 writeCount() const;
    /// How long a statement waits for another writer; 5 s unless set.
    void setBusyTimeout(int milliseconds);
    /// Leaves the write-ahead log as it is when this connection, being the last, closes.
    void keepLogOnClose();

private:
    explicit Connection(sqlite3 *handle);
    Statement borrow(std::string_view sql);
    void close();

    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string_view, std::unique_ptr<PreparedStatement>> m_cache;
};

/// How safe a commit is when commit() returns. Kill the process and both are there. Cut the power and Normal may lose the
/// newest commits (never consistency); Full has forced the write-ahead log to the disk.
enum class Durability { Normal, Full };

/// A write transaction (BEGIN IMMEDIATE: it waits for other writers up to the busy timeout, and never deadlocks with
/// them later). Rolls back when destroyed before commit(). The connection must outlive it and stay where it is.
class Transaction
{
public:
    /// Errors: Busy, ReadOnly, DiskFull, DamagedNotebook, Unreadable.
    static Result<Transaction> begin(Connection &connection, Durability durability = Durability::Normal);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    Result<void> commit();

private:
    Transaction(Connection &connection, Durability durability);
    void finish();

    Connection *m_connection;
    Durability m_durability;
};

}  // namespace wellmet::storage
