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

QLatin1StringView kindName(journal::Kind kind);
/// Fields of a row whose columns start at `firstColumn` in the order of columnList().
journal::Fields fieldsAt(const Statement &row, int firstColumn, journal::Kind kind);

}  // namespace wellmet::storage
