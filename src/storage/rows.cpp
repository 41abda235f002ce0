// SPDX-License-Identifier: MPL-2.0
#include "storage/rows.h"

#include <array>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Kind;

struct Table {
    const char *name;
    std::vector<const char *> columns;
};

/// The SQL of one table, made once. The order of columns is the numbering of fields in records.h.
struct TableSql {
    const char *name;
    explicit TableSql(const Table &table) : name(table.name), fieldCount(static_cast<int>(table.columns.size()))
    {
        QByteArray places;
        QByteArray sets;
        for (const char *column : table.columns) {
            columns += columns.isEmpty() ? "" : ", ";
            columns += column;
            places += ", ?";
            sets += sets.isEmpty() ? "" : ", ";
            sets += QByteArray(column) + " = ?";
        }
        select = "SELECT " + columns + " FROM " + table.name + " WHERE id = ?";
        insert = QByteArray("INSERT INTO ") + table.name + " (" + columns + ", id) VALUES (" + places.sliced(2) + ", ?)";
        update = QByteArray("UPDATE ") + table.name + " SET " + sets + " WHERE id = ?";
    }

    int fieldCount;
    QByteArray columns;
    QByteArray select;
    QByteArray insert;
    QByteArray update;
};

const TableSql *sqlOf(Kind kind)
{
    static const std::array<TableSql, 10> tables{
        TableSql({"person",
                  {"alive", "full_name", "prefix", "given", "additional", "family", "suffix", "name_source", "name_source_id", "name_at",
                   "name_confidence", "about", "capture", "created"}}),
        TableSql({"contact_point",
                  {"alive", "person", "kind", "label", "value", "normalized", "position", "source", "source_id", "at", "confidence"}}),
        TableSql({"affiliation",
                  {"alive", "person", "organisation", "title", "department", "from_date", "to_date", "position", "source", "source_id",
                   "at", "confidence"}}),
        TableSql(
            {"capture", {"alive", "source", "state", "at", "picture", "payload", "card_index", "scan", "corners", "problem", "person"}}),
                TableSql({"important_date", {"alive", "person", "kind", "label", "date", "position", "source", "source_id", "at", "confidence"}}),
        TableSql({"custom_field", {"alive", "person", "label", "type", "value", "position", "source", "source_id", "at", "confidence"}}),
        TableSql({"relation", {"alive", "person", "kind", "inverse", "other", "name", "position", "source", "source_id", "at", "confidence"}}),
        TableSql({"tag", {"alive", "person", "name"}}),
TableSql({"attachment", {"alive", "hash", "size", "at"}}),
        TableSql({"saved_search", {"alive", "name", "query"}}),
    };
    const auto index = static_cast<size_t>(kind) - 1;
    return index < tables.size() ? &tables[index] : nullptr;
}

std::string_view viewOf(const QByteArray &sql)
{
    return {sql.constData(), static_cast<size_t>(sql.size())};
}

Unexpected unknownKind(Kind kind)
{
    return Unexpected(ErrorKind::NewerNotebook, QStringLiteral("no table for records of kind %1").arg(static_cast<int>(kind)));
}

}  // namespace

QByteArrayView columnList(Kind kind)
{
    return sqlOf(kind)->columns;
}

QLatin1StringView kindName(Kind kind)
{
    const TableSql *sql = sqlOf(kind);
    return QLatin1StringView(sql ? sql->name : "");
}

Fields fieldsAt(const Statement &row, int firstColumn, Kind kind)
{
    Fields fields(static_cast<size_t>(sqlOf(kind)->fieldCount));
    for (int i = 0; i < sqlOf(kind)->fieldCount; ++i)
        fields[static_cast<size_t>(i)] = row.value(firstColumn + i);
    fields[0] = row.integer(firstColumn) != 0;
    return fields;
}

Result<Fields> loadRow(Connection &connection, Kind kind, const Id &id)
{
    const TableSql *sql = sqlOf(kind);
    if (!sql)
        return unknownKind(kind);
    Statement query = connection.statement(viewOf(sql->select), id);
    const auto row = query.step();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return Fields();
    return fieldsAt(query, 0, kind);
}

Result<void> storeRow(Connection &connection, Kind kind, const Id &id, const Fields &fields, bool isNew)
{
    const TableSql *sql = sqlOf(kind);
    if (!sql)
        return unknownKind(kind);
    Statement write = connection.statement(viewOf(isNew ? sql->insert : sql->update));
    for (int i = 0; i < sql->fieldCount; ++i) {
        const auto field = static_cast<size_t>(i);
        write.bind(i + 1, field < fields.size() ? fields[field] : journal::Value());
    }
    write.bind(sql->fieldCount + 1, id);
    return write.run();
}

}  // namespace wellmet::storage
