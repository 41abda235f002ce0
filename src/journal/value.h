// SPDX-License-Identifier: MPL-2.0
// What a field of a record may hold, and a record as a row of fields: the form in which diff, undo and storage meet.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace wellmet::journal {

/// The value of one field. Nothing (monostate) stands for "not there": an empty text, an empty blob and a null id are
/// kept as nothing, so that "" and "not there" cannot differ.
using Value = std::variant<std::monostate, bool, qint64, double, QString, QByteArray>;

/// A record's values by field number; field 0 is "alive". An empty vector is a record that was never made.
using Fields = std::vector<Value>;

/// One CBOR item, or an empty array for nothing.
QByteArray encode(const Value &value);
/// The reverse of encode(); nullopt for anything encode() does not write.
std::optional<Value> decode(QByteArrayView bytes);

}  // namespace wellmet::journal
