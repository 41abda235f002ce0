// SPDX-License-Identifier: MPL-2.0
#include "storage/history.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/merges.h"
#include "storage/personstore.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace wellmet::storage {
namespace {

using journal::Change;
using journal::FieldDelta;
using journal::Fields;
using journal::Kind;
using journal::Value;

/// The person and every part it has or had.
Result<std::vector<Id>> recordsOf(Connection &connection, const Id &person)
{
    std::vector<Id> records{person};
    for (const Kind kind : partKinds()) {
        const auto parts = partIds(connection, kind, person);
        if (!parts)
            return parts;
        records.insert(records.end(), parts->begin(), parts->end());
    }
    return records;
}

QString textOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real);
    if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        const auto id = Id::fromBytes(*bytes);
        return id ? id->toString() : QString();
    }
    return {};
}

QString textAt(const Fields &fields, size_t field)
{
    return field < fields.size() ? textOf(fields[field]) : QString();
}

/// What a reader knows a record by.
QString subjectOf(Kind kind, const Fields &fields)
{
    const auto joined = [&fields](std::initializer_list<size_t> numbers) {
        QStringList texts;
        for (const size_t number : numbers)
            if (const QString text = textAt(fields, number); !text.isEmpty())
                texts << text;
        return texts.join(QStringLiteral(", "));
    };
    switch (kind) {
    case Kind::Person: return textAt(fields, field::FullName);
    case Kind::ContactPoint: return textAt(fields, field::PointValue);
    case Kind::Affiliation: return joined({field::Title, field::Organisation});
    case Kind::ImportantDate: return joined({field::DateLabel, field::DateValue});
    case Kind::CustomField: return joined({field::CustomLabel, field::CustomValue});
    case Kind::Relation: return joined({field::RelationKind, field::RelationName});
    case Kind::Tag: return textAt(fields, field::TagName);
    default: return {};
    }
}

/// Bookkeeping a reader does not want to see change by change.
bool isPlumbing(Kind kind, size_t number)
{
    static const std::set<QLatin1StringView> plumbing{
        QLatin1StringView("alive"),      QLatin1StringView("person"),         QLatin1StringView("normalized"),
        QLatin1StringView("position"),   QLatin1StringView("source"),         QLatin1StringView("source_id"),
        QLatin1StringView("at"),         QLatin1StringView("confidence"),     QLatin1StringView("name_source"),
        QLatin1StringView("name_at"),    QLatin1StringView("name_source_id"), QLatin1StringView("name_confidence"),
        QLatin1StringView("created"),    QLatin1StringView("capture"),        QLatin1StringView("kept"),
        QLatin1StringView("deleted_at"),
    };
    return plumbing.contains(fieldName(kind, number));
}

/// What one change did, in the reader's terms. `before` and `after` are the whole record around it.
std::vector<HistoryChange> describe(const Change &change, const Fields &before, const Fields &after)
{
    const HistoryChange head{HistoryChange::What::Changed, kindName(change.kind), change.id, subjectOf(change.kind, after), {}, {}, {}};
    if (journal::deltaOf(change.deltas, field::Alive)) {
        HistoryChange whole = head;
        whole.what = isAlive(after) ? HistoryChange::What::Added : HistoryChange::What::Removed;
        (isAlive(after) ? whole.after : whole.before) = head.subject;
        return {whole};
    }
    std::vector<HistoryChange> changes;
    for (const FieldDelta &delta : change.deltas) {
        if (isPlumbing(change.kind, delta.field))
            continue;
        HistoryChange one = head;
        one.field = fieldName(change.kind, delta.field);
        one.before = textAt(before, delta.field);
        one.after = textAt(after, delta.field);
        changes.push_back(one);
    }
    return changes;
}

struct ActionRow {
    ActionName name = ActionName::EditPerson;
    bool takenBack = false;
};

Result<ActionRow> actionRow(Connection &connection, const Id &action)
{
    Statement query = connection.statement("SELECT name, undone_by IS NOT NULL FROM action WHERE id = ?", action);
    if (const auto row = query.one(); !row)
        return Unexpected(ErrorKind::DamagedNotebook, QStringLiteral("the journal names an action there is not"));
    return ActionRow{static_cast<ActionName>(query.integer(0)), query.integer(1) != 0};
}

Result<Id> ownDevice(Connection &connection)
{
    Statement query = connection.statement("SELECT id FROM device");
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    return query.id(0);
}

Result<std::vector<Change>> changesOfPerson(Connection &connection, const Id &person)
{
    const auto records = recordsOf(connection, person);
    if (!records)
        return Unexpected(records.error());
    auto changes = changesOfRecords(connection, *records);
    if (changes && changes->empty())
        return Unexpected(ErrorKind::NotFound, QStringLiteral("no person %1").arg(person.toString()));
    return changes;
}

/// A merge is taken back by its own rules: what came from the absorbed person has to find its way home.
Result<int> unmergeStep(Connection &connection, Action &action, const Id &step)
{
    const auto merge = mergeBy(connection, step);
    const auto undone = merge ? unmerge(connection, action, *merge) : Unexpected(merge.error());
    return undone ? Result<int>(1) : Unexpected(undone.error());
}

}  // namespace

Result<std::vector<Change>> changesOfRecords(Connection &connection, const std::vector<Id> &records)
{
    std::map<qint64, Change> byNumber;
    for (const Id &record : records) {
        Statement query = connection.statement("SELECT nr, change FROM journal WHERE substr(change, 5, 16) = ?", record);
        for (;;) {
            const auto row = query.step();
            if (!row)
                return Unexpected(row.error());
            if (!*row)
                break;
            auto change = journal::unpack(query.blob(1));
            if (!change)
                return Unexpected(change.error());
            byNumber.emplace(query.integer(0), std::move(*change));
        }
    }
    std::vector<Change> changes;
    changes.reserve(byNumber.size());
    for (auto &[number, change] : byNumber)
        changes.push_back(std::move(change));
    return changes;
}

Result<std::vector<HistoryStep>> historyOf(Connection &connection, const Id &person)
{
    const auto changes = changesOfPerson(connection, person);
    const auto device = ownDevice(connection);
    if (!changes || !device)
        return Unexpected(!changes ? changes.error() : device.error());
    std::vector<HistoryStep> steps;
    std::map<Id, Fields> records;
    for (const Change &change : *changes) {
        Fields &record = records[change.id];
        auto after = journal::applyDeltas(record, change.deltas);
        if (!after)
            return Unexpected(after.error());
        if (steps.empty() || steps.back().action != change.action) {
            const auto row = actionRow(connection, change.action);
            if (!row)
                return Unexpected(row.error());
            steps.push_back(
                {change.action, row->name, change.time.millis, change.dot.device, change.dot.device == *device, row->takenBack, {}});
        }
        auto described = describe(change, record, *after);
        record = std::move(*after);
        std::move(described.begin(), described.end(), std::back_inserter(steps.back().changes));
    }
    return steps;
}

Result<int> revertStep(Connection &connection, Action &action, const Id &person, const Id &step)
{
    const auto changes = changesOfPerson(connection, person);
    if (!changes)
        return Unexpected(changes.error());
    std::vector<Change> own;
    std::copy_if(changes->begin(), changes->end(), std::back_inserter(own), [&step](const Change &c) { return c.action == step; });
    if (own.empty())
        return Unexpected(ErrorKind::NotFound, QStringLiteral("the action did nothing to the person"));
    const auto what = actionRow(connection, step);
    if (!what)
        return Unexpected(what.error());
    if (what->name == ActionName::UnmergePeople)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("the action made two people of one"));
    if (what->name == ActionName::MergePeople)
        return unmergeStep(connection, action, step);
    int reverted = 0;
    for (auto change = own.rbegin(); change != own.rend(); ++change) {
        if (change->kind == Kind::Person && journal::creates(change->deltas))
            return Unexpected(ErrorKind::InvalidInput, QStringLiteral("the action made the person"));
        const auto current = loadRow(connection, change->kind, change->id);
        if (!current)
            return Unexpected(current.error());
        const auto back = journal::takeBack(*current, change->deltas);
        if (!back)
            return Unexpected(back.error());
        auto after = journal::applyDeltas(*current, *back);
        if (!after)
            return Unexpected(after.error());
        if (change->kind == Kind::Person && isAlive(*after) != isAlive(*current))
            (*after)[field::DeletedAt] = isAlive(*after) ? Value() : Value(action.now());
        const auto written = action.write(change->kind, change->id, *current, *after);
        if (!written)
            return Unexpected(written.error());
        reverted += *written ? 1 : 0;
    }
    if (reverted > 0) {
        if (const auto refreshed = PersonStore(connection).refresh(person, action.now()); !refreshed)
            return Unexpected(refreshed.error());
    }
    return reverted;
}

}  // namespace wellmet::storage
