// SPDX-License-Identifier: MPL-2.0
#include "storage/foundpairs.h"

#include "journal/packing.h"
#include "storage/fieldvalues.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <set>

namespace wellmet::storage {
namespace {

/// Raised when the finder judges differently: what was kept is found anew.
constexpr int Rules = 1;
/// Changes read for each person that may have changed: more of them are a new look at everybody.
constexpr int ChangesPerPerson = 20;

// One reason: the field; then the agreement in the lower six bits, "mobile" and "swapped" above.
constexpr quint8 MobileBit = 0x40;
constexpr quint8 SwappedBit = 0x80;

QByteArray packed(const std::vector<MatchEvidence> &evidence)
{
    QByteArray bytes;
    for (const MatchEvidence &reason : evidence) {
        bytes.append(static_cast<char>(reason.field));
        bytes.append(
            static_cast<char>(static_cast<quint8>(reason.agreement) | (reason.mobile ? MobileBit : 0) | (reason.swapped ? SwappedBit : 0)));
    }
    return bytes;
}

std::vector<MatchEvidence> unpacked(const QByteArray &bytes)
{
    std::vector<MatchEvidence> evidence;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const auto field = static_cast<quint8>(bytes[i]);
        const auto second = static_cast<quint8>(bytes[i + 1]);
        const auto agreement = static_cast<quint8>(second & ~(MobileBit | SwappedBit));
        if (field < MatchFieldCount && agreement < AgreementCount)
            evidence.push_back(
                {static_cast<MatchField>(field), static_cast<Agreement>(agreement), (second & MobileBit) != 0, (second & SwappedBit) != 0});
    }
    return evidence;
}

/// The people a change is about: of a value that changed hands, both.
Result<void> noteOwners(Connection &connection, const journal::Change &change, std::set<Id> &people)
{
    if (change.kind == journal::Kind::Person) {
        people.insert(change.id);
        return {};
    }
    const auto row = loadRow(connection, change.kind, change.id);
    if (!row)
        return Unexpected(row.error());
    const Id owner = personOf(change.kind, change.id, *row);
    if (owner.isNull())
        return {};
    people.insert(owner);
    for (const journal::FieldDelta &delta : change.deltas) {
        const auto before = delta.field == field::Owner ? journal::decode(delta.before) : std::optional(journal::Value());
        if (before)
            people.insert(heldId({*before}, 0));
    }
    people.erase(Id());
    return {};
}

}  // namespace

Result<FoundPairs> foundPairs(Connection &connection)
{
    FoundPairs found;
    {
        Statement look = connection.statement("SELECT action FROM pair_look WHERE rules = ?", Rules);
        const auto row = look.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return found;
        found.upTo = look.integer(0);
    }
    Statement query = connection.statement("SELECT first, second, confidence, evidence FROM found_pair ORDER BY nr");
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return found;
        found.pairs.push_back({query.id(0), query.id(1), query.real(2), unpacked(query.blob(3))});
    }
}

Result<void> keepPairs(Connection &connection, const FoundPairs &found)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Unexpected(transaction.error());
    auto done = connection.statement("DELETE FROM found_pair").run();
    for (const DuplicatePair &pair : found.pairs) {
        if (!done)
            return done;
        done = connection
                   .statement("INSERT INTO found_pair (first, second, confidence, evidence) VALUES (?, ?, ?, ?)", pair.a, pair.b,
                              pair.confidence, packed(pair.evidence))
                   .run();
    }
    if (done)
        done = connection.statement("INSERT OR REPLACE INTO pair_look (one, action, rules) VALUES (1, ?, ?)", found.upTo, Rules).run();
    return done ? transaction->commit() : done;
}

Result<qint64> newestAction(Connection &connection)
{
    return connection.number("SELECT COALESCE(MAX(nr), 0) FROM action");
}

Result<ChangedPeople> changedPeople(Connection &connection, qint64 after, int limit)
{
    const auto newest = newestAction(connection);
    if (!newest)
        return Unexpected(newest.error());
    ChangedPeople changed{{}, *newest, false};
    const int most = limit * ChangesPerPerson;
    std::set<Id> people;
    Statement query = connection.statement("SELECT change FROM journal WHERE action > ? LIMIT ?", after, most + 1);
    for (int read = 0;; ++read) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            break;
        const auto change = journal::unpack(query.blob(0));
        if (!change)
            return Unexpected(change.error());
        if (const auto noted = noteOwners(connection, *change, people); !noted)
            return Unexpected(noted.error());
        changed.tooMany = read >= most || static_cast<int>(people.size()) > limit;
        if (changed.tooMany)
            break;
    }
    changed.ids.assign(people.begin(), people.end());
    return changed;
}

}  // namespace wellmet::storage
