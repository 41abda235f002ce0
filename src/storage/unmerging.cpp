// SPDX-License-Identifier: MPL-2.0
#include "storage/unmerging.h"

#include "journal/delta.h"
#include "journal/packing.h"
#include "journal/value.h"
#include "storage/fieldvalues.h"
#include "storage/history.h"
#include "storage/ownerpath.h"
#include "storage/records.h"
#include "storage/rows.h"
#include "storage/tagstore.h"

#include <algorithm>
#include <set>

namespace wellmet::storage {
namespace {

using journal::Change;
using journal::FieldDelta;
using journal::Fields;
using journal::Kind;
using journal::Value;

bool isNameField(size_t field)
{
    return (field >= field::FullName && field < field::About) || (field >= field::Nickname && field <= field::PreviousName);
}

Value valueAt(const Fields &fields, size_t field)
{
    return field < fields.size() ? fields[field] : Value();
}

void setValue(Fields &fields, size_t field, Value value)
{
    if (fields.size() <= field)
        fields.resize(field + 1);
    fields[field] = std::move(value);
}

class Separation
{
public:
    Separation(Connection &connection, Action &action, const Merge &merge) : m_connection(connection), m_action(action), m_merge(merge) { }

    Result<void> run(const std::vector<Change> &changes)
    {
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (change->kind == Kind::Merge || change->id == m_merge.absorbed)
                continue;
            const auto done = change->kind == Kind::Person ? person(*change) : part(*change);
            if (!done)
                return done;
        }
        for (size_t i = 0; i < m_moved.size(); ++i) {  // what has replaced one joins them, and may have been replaced in turn
            if (const auto done = replacements(m_moved[i].kind, m_moved[i].id); !done)
                return done;
        }
        return absorbed();
    }

private:
    struct Record {
        Kind kind;
        Id id;
    };

    Result<void> write(Kind kind, const Id &id, const Fields &before, const Fields &after)
    {
        const auto written = m_action.write(kind, id, before, after);
        return written ? Result<void>() : Unexpected(written.error());
    }

    /// The survivor's own values. What the merge wrote and nobody has touched since goes back; what was edited since and had
    /// come from the absorbed person is that person's by now.
    Result<void> person(const Change &change)
    {
        const auto current = loadRow(m_connection, Kind::Person, change.id);
        const auto tombstone = loadRow(m_connection, Kind::Person, m_merge.absorbed);
        if (!current || !tombstone)
            return Unexpected(!current ? current.error() : tombstone.error());
        Fields mine = *current;
        const bool nameTaken =
            std::any_of(change.deltas.begin(), change.deltas.end(), [](const FieldDelta &d) { return isNameField(d.field); });
        bool nameEdited = false;
        if (nameTaken) {
            for (size_t f = 0; f < current->size(); ++f)
                nameEdited |= isNameField(f) && valueAt(*current, f) != valueAt(*tombstone, f);
        }
        if (nameEdited) {
            for (size_t f = 0; f < current->size(); ++f) {
                if (!isNameField(f))
                    continue;
                m_handedOver.push_back({f, valueAt(*current, f)});
                setValue(mine, f, valueAt(*tombstone, f));  // of fields the merge did not touch both had the same
            }
        }
        for (const FieldDelta &delta : change.deltas) {
            const auto before = delta.before.isEmpty() ? std::optional(Value()) : journal::decode(delta.before);
            if (!before)
                return Unexpected(ErrorKind::DamagedNotebook, QStringLiteral("a merge's change cannot be read"));
            const bool edited = journal::encode(valueAt(*current, delta.field)) != delta.after;
            const bool bothTexts = delta.field == field::About && !delta.before.isEmpty();
            if (edited && bothTexts)
                continue;  // a text of both: the edit stays with the survivor, the absorbed person's own is in its row
            if (edited && !isNameField(delta.field))
                m_handedOver.push_back({delta.field, valueAt(*current, delta.field)});
            setValue(mine, delta.field, *before);
        }
        return write(Kind::Person, change.id, *current, mine);
    }

    /// A value of the lists: one that changed hands goes back as it is now; what the merge did to the survivor's own is
    /// taken back where it still holds.
    Result<void> part(const Change &change)
    {
        const auto current = loadRow(m_connection, change.kind, change.id);
        if (!current)
            return Unexpected(current.error());
        if (current->empty())
            return {};  // erased with the trash
        const auto deltas = journal::takeBack(*current, change.deltas);
        if (!deltas)
            return Unexpected(deltas.error());
        auto after = journal::applyDeltas(*current, *deltas);
        if (!after)
            return Unexpected(after.error());
        if (journal::deltaOf(change.deltas, field::Owner) && !journal::creates(change.deltas)) {
            const auto passed = mergesPassed(m_connection, change.id);
            if (!passed)
                return Unexpected(passed.error());
            if (std::find(passed->begin(), passed->end(), change.action) == passed->end())
                return {};  // it has gone home already, or came here by another way since
            setValue(*after, field::Owner, m_merge.absorbed.toByteArray());
            m_moved.push_back({change.kind, change.id});
        }
        if (change.kind == Kind::Tag && !isAlive(*current)) {
            if (const auto taken = takeTag(held<QString>(*current, field::TagName)); !taken)
                return taken;
        }
        return write(change.kind, change.id, *current, *after);
    }

    /// The survivor was given a tag of the absorbed person's and it was taken away since: it was that person's.
    Result<void> takeTag(const QString &tag)
    {
        const Id id = tagId(m_merge.absorbed, tag);
        const auto before = loadRow(m_connection, Kind::Tag, id);
        if (!before)
            return Unexpected(before.error());
        if (before->empty())
            return {};
        Fields after = *before;
        after[field::Alive] = false;
        return write(Kind::Tag, id, *before, after);
    }

    /// A value that was made when one of the absorbed person's was deleted, in the same action, has replaced it.
    Result<void> replacements(Kind kind, const Id &moved)
    {
        const auto now = loadRow(m_connection, kind, moved);
        if (!now)
            return Unexpected(now.error());
        if (isAlive(*now))
            return {};
        Id deletedBy;
        const auto history = changesOfRecords(m_connection, {moved});
        if (!history)
            return Unexpected(history.error());
        for (const Change &change : *history) {
            const FieldDelta *alive = journal::deltaOf(change.deltas, field::Alive);
            if (alive && alive->after == journal::encode(Value(false)))
                deletedBy = change.action;
        }
        const auto together = changesOfAction(m_connection, deletedBy);
        if (!together)
            return Unexpected(together.error());
        for (const Change &change : *together) {
            if (change.kind != kind || !journal::creates(change.deltas) || m_replaced.contains(change.id))
                continue;
            const auto made = loadRow(m_connection, kind, change.id);
            if (!made)
                return Unexpected(made.error());
            if (made->empty())
                continue;
            m_replaced.insert(change.id);
            m_moved.push_back({kind, change.id});
            Fields after = *made;
            setValue(after, field::Owner, m_merge.absorbed.toByteArray());
            return write(kind, change.id, *made, after);
        }
        return {};
    }

    /// The absorbed person is back, with the edits that were made for it.
    Result<void> absorbed()
    {
        const auto before = loadRow(m_connection, Kind::Person, m_merge.absorbed);
        if (!before)
            return Unexpected(before.error());
        if (before->empty())
            return Unexpected(ErrorKind::NotFound, QStringLiteral("the absorbed person was erased"));
        Fields after = *before;
        for (const auto &[field, value] : m_handedOver)
            setValue(after, field, value);
        setValue(after, field::Alive, true);
        return write(Kind::Person, m_merge.absorbed, *before, after);
    }

    Connection &m_connection;
    Action &m_action;
    const Merge &m_merge;
    std::vector<std::pair<size_t, Value>> m_handedOver;
    std::vector<Record> m_moved;  ///< list values that are the absorbed person's again
    std::set<Id> m_replaced;
};

}  // namespace

Result<std::vector<Change>> changesOfAction(Connection &connection, const Id &action)
{
    Statement query =
        connection.statement("SELECT change FROM journal WHERE action = (SELECT nr FROM action WHERE id = ?) ORDER BY nr", action);
    std::vector<Change> changes;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return changes;
        auto change = journal::unpack(query.blob(0));
        if (!change)
            return Unexpected(change.error());
        changes.push_back(std::move(*change));
    }
}

Result<void> takeApart(Connection &connection, Action &action, const Merge &merge, const std::vector<Change> &changes)
{
    return Separation(connection, action, merge).run(changes);
}

}  // namespace wellmet::storage
