// SPDX-License-Identifier: MPL-2.0
#include "journal/packing.h"
#include "journal/value.h"
#include "storage/checkparts.h"
#include "storage/rows.h"

#include <map>
#include <string>
#include <unordered_map>

namespace wellmet::storage {
namespace {

using journal::Change;
using journal::Kind;

struct Record {
    Kind kind;
    Id id;

    bool operator==(const Record &) const = default;
};

struct RecordHash {
    size_t operator()(const Record &record) const { return qHash(record.id, static_cast<size_t>(record.kind)); }
};

/// What the journal says a record holds.
using Replayed = std::unordered_map<Record, quint64, RecordHash>;

/// One field's share in a record's number; nothing for a field that holds nothing.
quint64 share(size_t field, QByteArrayView value)
{
    if (value.isEmpty())
        return 0;
    return qHashBits(value.data(), static_cast<size_t>(value.size()), 0x9e3779b97f4a7c15ULL * (field + 1));
}

Result<Replayed> replay(Connection &connection, Findings &findings)
{
    Replayed replayed;
    Statement query = connection.statement("SELECT j.change, a.id FROM journal j LEFT JOIN action a ON a.nr = j.action ORDER BY j.nr");
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return replayed;
        const auto change = journal::unpack(query.blob(0));
        if (!change || change->action != query.id(1)) {
            findings.add({.kind = Finding::Kind::JournalUnreadable, .record = change ? change->id : Id()});
            continue;
        }
        quint64 &number = replayed[{change->kind, change->id}];
        for (const journal::FieldDelta &delta : change->deltas)
            number ^= share(delta.field, delta.before) ^ share(delta.field, delta.after);
    }
}

/// Compares every row of one kind and takes what it met out of `replayed`.
Result<void> compare(Connection &connection, Kind kind, Replayed &replayed, Findings &findings)
{
    const std::string sql =
        "SELECT id, " + columnList(kind).toByteArray().toStdString() + " FROM " + kindName(kind).toString().toStdString();
    // The connection's cache keeps statements by the address of their text.
    static thread_local std::map<std::string, std::string> kept;
    Statement query = connection.statement(kept.try_emplace(sql, sql).first->second);
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        const Id id = query.id(0);
        const journal::Fields fields = fieldsAt(query, 1, kind);
        quint64 number = 0;
        for (size_t field = 0; field < fields.size(); ++field)
            number ^= share(field, journal::encode(fields[field]));
        const auto told = replayed.find({kind, id});
        if (told == replayed.end() || told->second != number)
            findings.add({.kind = Finding::Kind::JournalDiffers, .record = id, .what = kindName(kind).toString()});
        if (told != replayed.end())
            replayed.erase(told);
    }
}

}  // namespace

Result<void> checkJournal(Connection &connection, Findings &findings)
{
    auto replayed = replay(connection, findings);
    if (!replayed)
        return Unexpected(replayed.error());
    for (int kind = 1; kind <= 255; ++kind) {
        if (kindName(static_cast<Kind>(kind)).isEmpty())
            continue;
        if (const auto compared = compare(connection, static_cast<Kind>(kind), *replayed, findings); !compared)
            return compared;
    }
    // Records of kinds this version has no table for belong to a newer one that has written here.
    for (const auto &[record, number] : *replayed) {
        if (!kindName(record.kind).isEmpty())
            findings.add({.kind = Finding::Kind::JournalDiffers, .record = record.id, .what = kindName(record.kind).toString()});
    }
    return {};
}

}  // namespace wellmet::storage
