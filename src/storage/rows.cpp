// SPDX-License-Identifier: MPL-2.0
#include "storage/rows.h"

#include "base/text.h"
#include "storage/records.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Kind;
using journal::Value;

/// A column worked out from the fields whenever the row is written.
struct DerivedColumn {
    const char *name;
    Value (*from)(const Fields &fields);
};

struct Table {
    const char *name;
    std::vector<const char *> columns;
    std::vector<DerivedColumn> derived = {};
};

/// The SQL of one table, made once. The order of columns is the numbering of fields in records.h.
struct TableSql {
    explicit TableSql(Table described) : table(std::move(described)), fieldCount(static_cast<int>(table.columns.size()))
    {
        for (const char *column : table.columns) {
            columns += columns.isEmpty() ? "" : ", ";
            columns += column;
        }
        QByteArray written = columns;
        for (const DerivedColumn &column : table.derived)
            written += QByteArray(", ") + column.name;
        const QByteArrayList names = written.split(',');
        QByteArray places;
        QByteArray sets;
        for (const QByteArray &name : names) {
            places += "?, ";
            sets += sets.isEmpty() ? "" : ", ";
            sets += name.trimmed() + " = ?";
        }
        select = "SELECT " + columns + " FROM " + table.name + " WHERE id = ?";
        insert = QByteArray("INSERT INTO ") + table.name + " (" + written + ", id) VALUES (" + places + "?)";
        update = QByteArray("UPDATE ") + table.name + " SET " + sets + " WHERE id = ?";
        ofPerson = "SELECT id, " + columns + " FROM " + table.name + " WHERE person = ? AND alive ORDER BY position, nr";
        erase = QByteArray("DELETE FROM ") + table.name + " WHERE id = ?";
        ids = QByteArray("SELECT id FROM ") + table.name;
        idsOfPerson = ids + " WHERE person = ?";
    }

    Table table;
    int fieldCount;
    QByteArray columns;
    QByteArray select;
    QByteArray insert;
    QByteArray update;
    QByteArray ofPerson;
    QByteArray erase;
    QByteArray ids;
    QByteArray idsOfPerson;
};

Value folded(const Fields &fields, size_t field)
{
    const auto *text = field < fields.size() ? std::get_if<QString>(&fields[field]) : nullptr;
    const QString key = text ? text::fold(*text) : QString();
    return key.isEmpty() ? Value() : Value(key);
}

const TableSql *sqlOf(Kind kind)
{
    static const std::array<TableSql, 12> tables{
        TableSql({"person",
                  {"alive",
                   "full_name",
                   "prefix",
                   "given",
                   "additional",
                   "family",
                   "suffix",
                   "name_source",
                   "name_source_id",
                   "name_at",
                   "name_confidence",
                   "about",
                   "capture",
                   "created",
                   "nickname",
                   "phonetic_given",
                   "phonetic_family",
                   "previous_name",
                   "pronouns",
                   "portrait",
                   "met_event",
                   "met_on",
                   "met_place",
                   "introduced_by",
                   "introduced_by_name",
                   "context",
                   "starred",
                   "archived",
                   "deleted_at",
                   "uid",
                   "kept"}}),
        TableSql({"contact_point",
                  {"alive", "person", "kind", "label", "value", "normalized", "position", "source", "source_id", "at", "confidence",
                   "street", "extended", "locality", "region", "postal_code", "country"}}),
        TableSql({"affiliation",
                  {"alive", "person", "organisation", "title", "department", "from_date", "to_date", "position", "source", "source_id",
                   "at", "confidence"},
                  {{"organisation_key", [](const Fields &fields) { return folded(fields, field::Organisation); }}}}),
        TableSql(
            {"capture", {"alive", "source", "state", "at", "picture", "payload", "card_index", "scan", "corners", "problem", "person"}}),
        TableSql({"attachment", {"alive", "hash", "size", "at"}}),
        TableSql({"important_date", {"alive", "person", "kind", "label", "date", "position", "source", "source_id", "at", "confidence"}}),
        TableSql({"custom_field", {"alive", "person", "label", "type", "value", "position", "source", "source_id", "at", "confidence"}}),
        TableSql(
            {"relation", {"alive", "person", "kind", "inverse", "other", "name", "position", "source", "source_id", "at", "confidence"}}),
        TableSql({"tag", {"alive", "person", "name"}, {{"tag_key", [](const Fields &fields) { return folded(fields, field::TagName); }}}}),
        TableSql({"person_merge", {"alive", "survivor", "absorbed", "at", "action"}}),
        TableSql({"pair_verdict", {"alive", "first", "second", "verdict", "at"}}),
        TableSql({"saved_search", {"alive", "name", "query"}}),
    };
    const auto index = static_cast<size_t>(kind) - 1;
    return index < tables.size() && tables[index].fieldCount > 0 ? &tables[index] : nullptr;
}

std::string_view viewOf(const QByteArray &sql)
{
    return {sql.constData(), static_cast<size_t>(sql.size())};
}

Result<std::vector<Id>> idsIn(Statement query)
{
    std::vector<Id> ids;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return ids;
        ids.push_back(query.id(0));
    }
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

const std::vector<Kind> &partKinds()
{
    static const std::vector kinds{Kind::ContactPoint, Kind::Affiliation, Kind::ImportantDate,
                                   Kind::CustomField,  Kind::Relation,    Kind::Tag};
    return kinds;
}

Id personOf(Kind kind, const Id &id, const Fields &fields)
{
    if (kind == Kind::Person)
        return id;
    const bool part = std::find(partKinds().begin(), partKinds().end(), kind) != partKinds().end();
    return part ? idIn(fields, field::Owner) : Id();
}

QLatin1StringView fieldName(Kind kind, size_t field)
{
    const TableSql *sql = sqlOf(kind);
    return QLatin1StringView(sql && field < sql->table.columns.size() ? sql->table.columns[field] : "");
}

QLatin1StringView kindName(Kind kind)
{
    const TableSql *sql = sqlOf(kind);
    return QLatin1StringView(sql ? sql->table.name : "");
}

Statement partsOf(Connection &connection, Kind kind, const Id &person)
{
    return connection.statement(viewOf(sqlOf(kind)->ofPerson), person);
}

Result<std::vector<Id>> partIds(Connection &connection, Kind kind, const Id &person)
{
    return idsIn(connection.statement(viewOf(sqlOf(kind)->idsOfPerson), person));
}

Result<void> eraseRow(Connection &connection, Kind kind, const Id &id)
{
    return connection.statement(viewOf(sqlOf(kind)->erase), id).run();
}

Result<void> deriveAgain(Connection &connection, Kind kind)
{
    const auto ids = idsIn(connection.statement(viewOf(sqlOf(kind)->ids)));
    if (!ids)
        return Unexpected(ids.error());
    for (const Id &id : *ids) {
        const auto fields = loadRow(connection, kind, id);
        if (!fields)
            return Unexpected(fields.error());
        if (const auto stored = storeRow(connection, kind, id, *fields, false); !stored)
            return stored;
    }
    return {};
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
    int place = sql->fieldCount;
    for (const DerivedColumn &column : sql->table.derived)
        write.bind(++place, column.from(fields));
    write.bind(++place, id);
    return write.run();
}

}  // namespace wellmet::storage
