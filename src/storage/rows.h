// SPDX-License-Identifier: MPL-2.0
// Records of any kind as rows: field number n of a kind is column n of its table (0 is "alive").
#pragma once

#include "journal/change.h"
#include "journal/value.h"
#include "storage/connection.h"

namespace wellmet::storage {

/// The record's values; empty when there is no such row. A tombstone has its values and "alive" false.
/// Errors: those of SQLite; NewerNotebook for a kind this version has no table for.
Result<journal::Fields> loadRow(Connection &connection, journal::Kind kind, const Id &id);

/// Inserts (`isNew`) or replaces the row's values.
Result<void> storeRow(Connection &connection, journal::Kind kind, const Id &id, const journal::Fields &fields, bool isNew);

/// The columns of a kind's table as a query lists them: "alive, source, state, ...". The view lives as long as the
/// program.
QByteArrayView columnList(journal::Kind kind);

/// Fields of a row whose columns start at `firstColumn` in the order of columnList().
journal::Fields fieldsAt(const Statement &row, int firstColumn, journal::Kind kind);

/// The kinds of records that belong to a person: field 1 of each is whose it is.
const std::vector<journal::Kind> &partKinds();

/// Whom a record is about: itself for a person, its owner for a part, else null.
Id personOf(journal::Kind kind, const Id &id, const journal::Fields &fields);

/// A query of one person's living parts in their order: the id, then columnList(). Not for tags, which have no order.
Statement partsOf(Connection &connection, journal::Kind kind, const Id &person);

/// The ids of one person's parts, tombstones too.
Result<std::vector<Id>> partIds(Connection &connection, journal::Kind kind, const Id &person);

/// Stable names of what the journal says changed: "contact_point", "postal_code". Empty for what this version does not know.
QLatin1StringView kindName(journal::Kind kind);
QLatin1StringView fieldName(journal::Kind kind, size_t field);

/// Removes the row for good; what refers to it must go in the same transaction.
Result<void> eraseRow(Connection &connection, journal::Kind kind, const Id &id);

/// Writes every row of a kind again as it is, for a migration that gave its table a derived column.
Result<void> deriveAgain(Connection &connection, journal::Kind kind);

}  // namespace wellmet::storage
