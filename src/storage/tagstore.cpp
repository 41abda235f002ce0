// SPDX-License-Identifier: MPL-2.0
#include "storage/tagstore.h"

#include "contacts/tags.h"
#include "storage/parts.h"

#include <QCryptographicHash>

namespace wellmet::storage {
namespace {

using journal::Fields;
using journal::Kind;

Result<bool> setTag(Connection &connection, Action &action, const Id &person, const QString &tag, bool given)
{
    const Id id = tagId(person, tag);
    const auto before = loadRow(connection, Kind::Tag, id);
    if (!before)
        return Unexpected(before.error());
    if (before->empty() && !given)
        return false;
    Fields after = given ? tagFields(tag, person) : *before;
    after[field::Alive] = given;
    return action.write(Kind::Tag, id, *before, after);
}

}  // namespace

Id tagId(const Id &person, const QString &tag)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(person.toByteArray());
    hash.addData(tagKey(tag).toUtf8());
    QByteArray bytes = hash.result().first(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x80);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return Id::fromBytes(bytes).value_or(Id());
}

Result<QStringList> loadTags(Connection &connection, const Id &person)
{
    Statement query = connection.statement("SELECT name FROM tag WHERE person = ? AND alive ORDER BY tag_key", person);
    QStringList tags;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return tags;
        tags << query.text(0);
    }
}

Result<bool> saveTags(Connection &connection, Action &action, const Id &person, const QStringList &tags, const QStringList &base)
{
    bool changed = false;
    QStringList keys;
    for (const QString &tag : tags)
        keys << tagKey(tag);
    for (const QString &tag : base) {
        if (keys.contains(tagKey(tag)))
            continue;
        const auto taken = setTag(connection, action, person, tag, false);
        if (!taken)
            return taken;
        changed |= *taken;
    }
    for (const QString &tag : tags) {
        if (base.contains(tag))
            continue;
        const auto given = setTag(connection, action, person, tag, true);
        if (!given)
            return given;
        changed |= *given;
    }
    return changed;
}

}  // namespace wellmet::storage
