// SPDX-License-Identifier: MPL-2.0
#include "storage/derived.h"

#include "storage/namewords.h"
#include "storage/personstore.h"
#include "storage/search.h"

#include <utility>
#include <vector>

namespace wellmet::storage {
namespace {

/// Counts up when searchTermsOf(), the tokenizer or the words of names change.
constexpr qint64 IndexVersion = 1;

/// Everybody who is not deleted, those changed first first: the order of the index.
Result<std::vector<Id>> everybody(Connection &connection)
{
    Statement query = connection.statement("SELECT id FROM person WHERE alive ORDER BY changed, nr");
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

Result<void> note(Connection &connection, const Sorting &sorting)
{
    return connection
        .statement("UPDATE derived SET index_version = ?, sort_version = ?, locale = ?, name_order = ?", IndexVersion,
                   Collation::version(sorting), sorting.locale, static_cast<int>(sorting.order))
        .run();
}

Result<bool> isCurrent(Connection &connection)
{
    const auto sorting = sortingOf(connection);
    if (!sorting)
        return Unexpected(sorting.error());
    Statement query = connection.statement("SELECT index_version, sort_version FROM derived");
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    return query.integer(0) == IndexVersion && query.text(1) == Collation::version(*sorting);
}

}  // namespace

Result<Sorting> sortingOf(Connection &connection)
{
    Statement query = connection.statement("SELECT locale, name_order FROM derived");
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    return Sorting{query.text(0), query.integer(1) == 1 ? NameOrder::GivenFirst : NameOrder::FamilyFirst};
}

Result<Collation> collationOf(Connection &connection)
{
    return sortingOf(connection).and_then([](const Sorting &sorting) { return Collation::open(sorting); });
}

Result<void> bringUpToDate(Connection &connection)
{
    if (const auto current = isCurrent(connection); !current || *current)
        return current ? Result<void>() : Unexpected(current.error());
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto current = isCurrent(connection);  // another process may have been faster
    const auto sorting = sortingOf(connection);
    if (!current || !sorting)
        return Unexpected(!current ? current.error() : sorting.error());
    if (*current)
        return {};
    if (const auto rebuilt = rebuildDerived(connection, *sorting); !rebuilt)
        return rebuilt;
    return transaction->commit();
}

Result<void> rebuildDerived(Connection &connection, const Sorting &sorting)
{
    if (const auto cleared = connection.execute("INSERT INTO person_search (person_search) VALUES ('delete-all');"
                                                "UPDATE person SET search_nr = NULL;");
        !cleared)
        return cleared;
    if (const auto cleared = clearNameWords(connection); !cleared)
        return cleared;
    if (const auto noted = note(connection, sorting); !noted)
        return noted;
    const auto ids = everybody(connection);
    if (!ids)
        return Unexpected(ids.error());
    const PersonStore people(connection);
    for (const Id &id : *ids) {
        const auto person = people.load(id);
        if (!person)
            return Unexpected(person.error());
        if (const auto indexed = indexPerson(connection, *person); !indexed)
            return indexed;
    }
    return {};
}

Result<PersonName> sortedNameOf(Connection &connection, qint64 number)
{
    Statement query = connection.statement(
        "SELECT full_name, given, additional, family, phonetic_given, phonetic_family FROM person WHERE nr = ?", number);
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    PersonName name;
    name.full = query.text(0);
    name.given = query.text(1);
    name.additional = query.text(2);
    name.family = query.text(3);
    name.phoneticGiven = query.text(4);
    name.phoneticFamily = query.text(5);
    return name;
}

Result<void> changeSorting(Connection &connection, const Sorting &sorting)
{
    const auto present = sortingOf(connection);
    if (!present)
        return Unexpected(present.error());
    if (*present == sorting)
        return {};
    const auto collation = Collation::open(sorting);
    if (!collation)
        return Unexpected(collation.error());
    if (const auto noted = note(connection, sorting); !noted)
        return noted;
    Statement everybody = connection.statement("SELECT nr FROM person WHERE alive");
    for (;;) {
        const auto row = everybody.step();
        if (!row || !*row)
            return row ? Result<void>() : Unexpected(row.error());
        const qint64 number = everybody.integer(0);
        const auto name = sortedNameOf(connection, number);
        if (!name)
            return Unexpected(name.error());
        if (const auto set = connection.statement("UPDATE person SET sort_key = ? WHERE nr = ?", collation->sortKey(*name), number).run();
            !set)
            return set;
    }
}

}  // namespace wellmet::storage
