// SPDX-License-Identifier: MPL-2.0
#include "storage/peoplelists.h"

#include "base/text.h"
#include "contacts/relations.h"
#include "contacts/tags.h"
#include "storage/records.h"
#include "storage/rows.h"

#include <QByteArrayList>

#include <map>
#include <string>

namespace wellmet::storage {
namespace {

/// Reads every row of a query.
template <typename Value, typename Read>
Result<std::vector<Value>> all(Statement query, Read read)
{
    std::vector<Value> values;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return values;
        values.push_back(read(query));
    }
}

constexpr std::string_view conditionOf(PeopleQuery::Shelf shelf)
{
    switch (shelf) {
    case PeopleQuery::Shelf::Starred: return "alive AND starred IS NOT NULL";
    case PeopleQuery::Shelf::Archived: return "alive AND archived IS NOT NULL";
    case PeopleQuery::Shelf::Current: break;
    }
    return "alive AND archived IS NULL";
}

/// The statement of one kind of query, made once: the connection's cache keys statements by their text's address.
std::string_view sqlFor(std::string_view what, const PeopleQuery &query, std::string_view behind)
{
    static thread_local std::map<std::string, std::string> made;
    std::string sql = "SELECT " + std::string(what) + " FROM person WHERE " + std::string(conditionOf(query.shelf));
    if (!query.tag.isEmpty())
        sql += " AND id IN (SELECT person FROM tag WHERE tag.tag_key = ? AND tag.alive)";
    sql += behind;
    return made.try_emplace(sql, sql).first->second;
}

Statement prepared(Connection &connection, std::string_view sql, const PeopleQuery &query, int &parameter)
{
    Statement statement = connection.statement(sql);
    if (!query.tag.isEmpty())
        statement.bind(++parameter, tagKey(query.tag));
    return statement;
}

std::string_view behind(ListOrder order)
{
    switch (order) {
    case ListOrder::Changed: return " ORDER BY changed DESC, nr DESC";
    case ListOrder::Met: return " ORDER BY met_on DESC, nr DESC";
    case ListOrder::Name: break;
    }
    return " ORDER BY sort_key, nr";
}

std::string_view viewOf(const std::string &sql)
{
    return sql;
}

/// Relations whose `column` is a person, with the name of whoever is in `named` behind them.
std::string relationSql(const char *column, const char *named)
{
    const QByteArray columns = columnList(journal::Kind::Relation).toByteArray();
    return "SELECT id, " + columns.toStdString() + ", (SELECT full_name FROM person WHERE person.id = relation." + named
        + " AND person.alive) FROM relation WHERE " + column + " = ? AND alive AND " + column + " IS NOT NULL ORDER BY position, nr";
}

RelatedPerson relatedAt(const Statement &row, bool fromOtherSide)
{
    const journal::Fields fields = fieldsAt(row, 1, journal::Kind::Relation);
    const Relation relation = relationFrom(row.id(0), fields);
    const QString name = row.text(1 + static_cast<int>(field::RelationEnd));
    if (fromOtherSide)
        return {relation.id, idIn(fields, field::Owner), name, kindFromOtherSide(relation), true};
    return {relation.id, relation.other, name.isEmpty() ? relation.name : name, relation.kind, false};
}

void append(std::vector<RelatedPerson> &people, std::vector<RelatedPerson> more)
{
    // Whoever is in the trash is related to nobody.
    std::erase_if(more, [](const RelatedPerson &related) { return related.fromOtherSide && related.name.isEmpty(); });
    people.insert(people.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

PersonSummary summaryAt(const Statement &row)
{
    return {row.id(0), row.text(1), row.text(2), row.integer(3), row.integer(4) != 0, row.integer(5) != 0, row.text(6)};
}

Result<std::vector<PersonSummary>> listPeople(Connection &connection, const PeopleQuery &query, int limit, int offset)
{
    const auto sql = sqlFor(summaryColumns, query, std::string(behind(query.order)) + " LIMIT ? OFFSET ?");
    int parameter = 0;
    Statement statement = prepared(connection, sql, query, parameter);
    statement.bind(++parameter, limit);
    statement.bind(++parameter, offset);
    return all<PersonSummary>(std::move(statement), summaryAt);
}

Result<std::vector<qint64>> numbersOfPeople(Connection &connection, const PeopleQuery &query)
{
    int parameter = 0;
    const auto sql = sqlFor("nr", query, behind(query.order));
    return all<qint64>(prepared(connection, sql, query, parameter), [](const Statement &row) { return row.integer(0); });
}

Result<PersonSummary> summaryOf(Connection &connection, qint64 number)
{
    static const std::string sql = "SELECT " + std::string(summaryColumns) + " FROM person WHERE nr = ?";
    Statement query = connection.statement(viewOf(sql), number);
    if (const auto row = query.one(); !row)
        return Unexpected(row.error());
    return summaryAt(query);
}

Result<int> countPeople(Connection &connection, const PeopleQuery &query)
{
    int parameter = 0;
    Statement statement = prepared(connection, sqlFor("count(*)", query, ""), query, parameter);
    if (const auto row = statement.one(); !row)
        return Unexpected(row.error());
    return static_cast<int>(statement.integer(0));
}

Result<std::vector<PersonSummary>> listTrash(Connection &connection)
{
    static const std::string sql = "SELECT " + std::string(summaryColumns)
        + ", deleted_at FROM person WHERE deleted_at IS NOT NULL AND NOT alive ORDER BY deleted_at DESC, nr DESC";
    return all<PersonSummary>(connection.statement(viewOf(sql)), [](const Statement &row) {
        PersonSummary person = summaryAt(row);
        person.changed = row.integer(7);
        return person;
    });
}

Result<std::vector<TagCount>> listTags(Connection &connection)
{
    Statement query =
        connection.statement("SELECT tag_key, tag.name, count(*) FROM tag JOIN person ON person.id = tag.person AND person.alive"
                             " WHERE tag.alive GROUP BY tag_key, tag.name ORDER BY tag_key, count(*) DESC, tag.name");
    std::vector<TagCount> tags;
    QString key;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return tags;
        if (tags.empty() || key != query.text(0))
            tags.push_back({query.text(1), 0});
        key = query.text(0);
        tags.back().people += static_cast<int>(query.integer(2));
    }
}

Result<std::vector<OrganisationCount>> listOrganisations(Connection &connection)
{
    Statement query =
        connection.statement("SELECT organisation_key, organisation, count(DISTINCT CASE WHEN to_date IS NULL THEN person.nr END),"
                             " count(DISTINCT CASE WHEN to_date IS NOT NULL THEN person.nr END), count(*)"
                             " FROM affiliation JOIN person ON person.id = affiliation.person AND person.alive"
                             " WHERE affiliation.alive AND organisation_key IS NOT NULL"
                             " GROUP BY organisation_key, organisation ORDER BY organisation_key, count(*) DESC, organisation");
    std::vector<OrganisationCount> organisations;
    QString key;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return organisations;
        if (organisations.empty() || key != query.text(0))
            organisations.push_back({query.text(1), 0, 0});
        key = query.text(0);
        organisations.back().present += static_cast<int>(query.integer(2));
        organisations.back().former += static_cast<int>(query.integer(3));
    }
}

Result<std::vector<Member>> membersOf(Connection &connection, const QString &organisation)
{
    static const std::string sql = [] {
        QByteArrayList columns;
        for (const QByteArray &column : columnList(journal::Kind::Affiliation).toByteArray().split(','))
            columns << "affiliation." + column.trimmed();
        return "SELECT " + std::string(summaryColumns) + ", affiliation.id, " + columns.join(", ").toStdString()
            + " FROM affiliation JOIN person ON person.id = affiliation.person AND person.alive"
              " WHERE affiliation.alive AND organisation_key IS NOT NULL AND organisation_key = ?"
              " ORDER BY to_date IS NOT NULL, sort_key, person.nr, affiliation.position";
    }();
    return all<Member>(connection.statement(viewOf(sql), text::fold(organisation)), [](const Statement &row) {
        return Member{summaryAt(row), affiliationFrom(row.id(7), fieldsAt(row, 8, journal::Kind::Affiliation))};
    });
}

Result<std::vector<RelatedPerson>> relatedTo(Connection &connection, const Id &person)
{
    static const std::string ownSql = relationSql("person", "other");
    static const std::string otherSql = relationSql("other", "person");
    auto people =
        all<RelatedPerson>(connection.statement(viewOf(ownSql), person), [](const Statement &row) { return relatedAt(row, false); });
    auto others =
        all<RelatedPerson>(connection.statement(viewOf(otherSql), person), [](const Statement &row) { return relatedAt(row, true); });
    auto introducer = all<RelatedPerson>(
        connection.statement("SELECT introduced_by, coalesce((SELECT full_name FROM person AS other WHERE other.id = person.introduced_by"
                             " AND other.alive), introduced_by_name) FROM person"
                             " WHERE id = ? AND (introduced_by IS NOT NULL OR introduced_by_name IS NOT NULL)",
                             person),
        [](const Statement &row) {
            return RelatedPerson{{}, row.id(0), row.text(1), QStringLiteral("introduced-by"), false};
        });
    auto introduced = all<RelatedPerson>(
        connection.statement("SELECT id, full_name FROM person WHERE introduced_by = ? AND introduced_by IS NOT NULL AND alive"
                             " ORDER BY sort_key, nr",
                             person),
        [](const Statement &row) {
            return RelatedPerson{{}, row.id(0), row.text(1), QStringLiteral("introduced"), true};
        });
    for (auto *more : {&others, &introducer, &introduced}) {
        if (!people || !*more)
            return Unexpected(!people ? people.error() : more->error());
        append(*people, std::move(**more));
    }
    return people;
}

Result<void> forEachKey(Connection &connection, const std::function<void(const Id &, const QString &)> &take)
{
    const auto readAll = [&](Statement query) -> Result<void> {
        for (;;) {
            const auto row = query.step();
            if (!row || !*row)
                return row ? Result<void>() : Unexpected(row.error());
            take(query.id(0), query.text(1));
        }
    };
    const auto names = readAll(connection.statement("SELECT id, full_name FROM person WHERE alive AND full_name IS NOT NULL"));
    if (!names)
        return names;
    return readAll(
        connection.statement("SELECT person, normalized FROM contact_point WHERE alive AND kind IN (?, ?) AND normalized IS NOT NULL",
                             static_cast<int>(ContactKind::Email), static_cast<int>(ContactKind::Phone)));
}

Result<Id> personWithUid(Connection &connection, const QString &uid)
{
    static constexpr QLatin1StringView urn("urn:uuid:");
    Statement query = connection.statement("SELECT id FROM person WHERE uid = ? AND uid IS NOT NULL AND alive LIMIT 1", uid);
    const auto row = query.step();
    if (!row || *row)
        return row ? Result<Id>(query.id(0)) : Unexpected(row.error());
    const auto own = uid.startsWith(urn, Qt::CaseInsensitive) ? Id::fromString(QStringView(uid).sliced(urn.size())) : std::nullopt;
    if (!own)
        return Id();
    Statement byId = connection.statement("SELECT id FROM person WHERE id = ? AND uid IS NULL AND alive", *own);
    const auto found = byId.step();
    if (!found)
        return Unexpected(found.error());
    return *found ? *own : Id();
}

}  // namespace wellmet::storage
