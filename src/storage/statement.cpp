// SPDX-License-Identifier: MPL-2.0
#include "storage/statement.h"

#include "storage/sqliteerror.h"

#include <sqlite3.h>

#include <utility>

namespace wellmet::storage {

Statement::Statement(PreparedStatement *prepared, std::optional<Error> error) : m_prepared(prepared), m_error(std::move(error))
{
    if (m_prepared)
        m_prepared->inUse = true;
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    if (!m_prepared->cached) {
        sqlite3_finalize(m_prepared->handle);
        delete m_prepared;
        return;
    }
    sqlite3_reset(m_prepared->handle);
    sqlite3_clear_bindings(m_prepared->handle);
    m_prepared->inUse = false;
}

Statement::Statement(Statement &&other) noexcept : m_prepared(std::exchange(other.m_prepared, nullptr)), m_error(std::move(other.m_error))
{
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && !m_error)
        m_error = sqliteError(sqlite3_db_handle(m_prepared->handle), code);
}

void Statement::bind(int parameter, qint64 value)
{
    if (m_prepared)
        note(sqlite3_bind_int64(m_prepared->handle, parameter, value));
}

void Statement::bind(int parameter, double value)
{
    if (m_prepared)
        note(sqlite3_bind_double(m_prepared->handle, parameter, value));
}

void Statement::bind(int parameter, QStringView text)
{
    if (!m_prepared)
        return;
    const QByteArray utf8 = text.toUtf8();
    note(sqlite3_bind_text64(m_prepared->handle, parameter, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                             SQLITE_UTF8));
}

void Statement::bind(int parameter, QByteArrayView blob)
{
    if (!m_prepared)
        return;
    // A null pointer would bind NULL; an empty blob is a value.
    const char *data = blob.data() ? blob.data() : "";
    note(sqlite3_bind_blob64(m_prepared->handle, parameter, data, static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, const Id &id)
{
    if (id.isNull())
        bindNull(parameter);
    else
        bind(parameter, id.bytes());
}

void Statement::bind(int parameter, const journal::Value &value)
{
    switch (value.index()) {
    case 1: return bind(parameter, static_cast<qint64>(std::get<bool>(value)));
    case 2: return bind(parameter, std::get<qint64>(value));
    case 3: return bind(parameter, std::get<double>(value));
    case 4: return bind(parameter, std::get<QString>(value));
    case 5: return bind(parameter, std::get<QByteArray>(value));
    default: return bindNull(parameter);
    }
}

void Statement::bindNull(int parameter)
{
    if (m_prepared)
        note(sqlite3_bind_null(m_prepared->handle, parameter));
}

Result<bool> Statement::step()
{
    if (m_error)
        return Unexpected(*m_error);
    const int code = sqlite3_step(m_prepared->handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return Unexpected(sqliteError(sqlite3_db_handle(m_prepared->handle), code));
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
    }
}

Result<void> Statement::one()
{
    const auto row = step();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return Unexpected(ErrorKind::NotFound);
    return {};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_prepared->handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_prepared->handle, column);
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared->handle, column));
    const QByteArrayView utf8(data, sqlite3_column_bytes(m_prepared->handle, column));
    // fromUtf8() swallows a leading byte order mark, but what was stored has to come back exactly.
    if (utf8.startsWith("\xef\xbb\xbf"))
        return QChar(QChar::ByteOrderMark) + QString::fromUtf8(utf8.sliced(3));
    return QString::fromUtf8(utf8);
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_prepared->handle, column));
    return QByteArray(data, sqlite3_column_bytes(m_prepared->handle, column));
}

Id Statement::id(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_prepared->handle, column));
    return Id::fromBytes({data, sqlite3_column_bytes(m_prepared->handle, column)}).value_or(Id());
}

journal::Value Statement::value(int column) const
{
    switch (sqlite3_column_type(m_prepared->handle, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return real(column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB: return blob(column);
    default: return {};
    }
}

}  // namespace wellmet::storage
