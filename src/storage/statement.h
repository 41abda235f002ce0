// SPDX-License-Identifier: MPL-2.0
// One run of a prepared statement.
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "journal/value.h"

#include <QByteArray>
#include <QString>

struct sqlite3_stmt;

namespace wellmet::storage {

/// A prepared statement as a connection's cache keeps it.
struct PreparedStatement {
    sqlite3_stmt *handle = nullptr;
    bool inUse = false;
    bool cached = true;
};

/// Borrows a prepared statement from its connection's cache; resets it and gives it back when destroyed. A failure to
/// prepare or bind is reported by the first step(). Parameters count from 1, columns from 0.
class Statement
{
public:
    Statement(PreparedStatement *prepared, std::optional<Error> error);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    void bind(int parameter, qint64 value);
    void bind(int parameter, int value) { bind(parameter, static_cast<qint64>(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, QStringView text);
    void bind(int parameter, const QString &text) { bind(parameter, QStringView(text)); }
    void bind(int parameter, QByteArrayView blob);
    void bind(int parameter, const QByteArray &blob) { bind(parameter, QByteArrayView(blob)); }
    void bind(int parameter, const Id &id);  ///< the null id is NULL
    void bind(int parameter, const journal::Value &value);
    void bindNull(int parameter);

    /// True when there is a row to read, false when the statement is done.
    Result<bool> step();
    /// Steps until the statement is done.
    Result<void> run();
    /// The one row a query must have. Errors: NotFound when it has none.
    Result<void> one();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    Id id(int column) const;  ///< null for NULL and for a blob of another size
    journal::Value value(int column) const;

private:
    void note(int code);

    PreparedStatement *m_prepared;
    std::optional<Error> m_error;
};

}  // namespace wellmet::storage
