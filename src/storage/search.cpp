// SPDX-License-Identifier: MPL-2.0
#include "storage/search.h"

#include "storage/searchterms.h"

#include <QSet>

#include <array>
#include <utility>

namespace wellmet::storage {
namespace {

/// The terms of several texts, each once; a name's parts and a phone's two spellings repeat each other.
QStringList eachOnce(const QStringList &texts, const QStringList &without = {})
{
    QSet<QString> seen(without.begin(), without.end());
    QStringList terms;
    for (const QString &text : texts) {
        for (const QString &term : text.split(u' ', Qt::SkipEmptyParts)) {
            const auto before = seen.size();
            seen.insert(term);
            if (seen.size() > before)
                terms << term;
        }
    }
    return terms;
}

/// The person's row in the index goes away; fine when there is none.
Result<void> dropIndexRow(Connection &connection, const Id &person)
{
    Statement find = connection.statement("SELECT search_nr FROM person WHERE id = ? AND search_nr IS NOT NULL", person);
    const auto row = find.step();
    if (!row || !*row)
        return row ? Result<void>() : Unexpected(row.error());
    const qint64 number = find.integer(0);
    if (const auto dropped = connection.statement("DELETE FROM person_names WHERE rowid = ?", number).run(); !dropped)
        return dropped;
    return connection.statement("DELETE FROM person_search WHERE rowid = ?", number).run();
}

/// Puts the person's terms at the end of the index.
Result<void> addIndexRow(Connection &connection, const Id &person, const SearchTerms &terms)
{
    const auto newest = connection.number("SELECT coalesce(max(search_nr), 0) FROM person WHERE search_nr IS NOT NULL");
    if (!newest)
        return Unexpected(newest.error());
    const qint64 number = *newest + 1;
    const auto named = connection.statement("INSERT INTO person_names (rowid, names) VALUES (?, ?)", number, terms.names).run();
    if (!named)
        return named;
    const auto added = connection.statement("INSERT INTO person_search (rowid, everything) VALUES (?, ?)", number, terms.everything).run();
    if (!added)
        return added;
    return connection.statement("UPDATE person SET search_nr = ? WHERE id = ?", number, person).run();
}

/// Adds the matches of one query that are not there yet, until `people` has `limit` rows.
Result<void> appendMatches(Statement query, int limit, QSet<Id> &seen, std::vector<PersonSummary> &people)
{
    while (limit < 0 || people.size() < static_cast<size_t>(limit)) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        const Id id = query.id(0);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        people.push_back({id, query.text(1), query.text(2), query.text(3), query.integer(4)});
    }
    return {};
}

}  // namespace

SearchTerms searchTermsOf(const Person &person)
{
    const PersonName &name = person.name;
    // The full name keeps its order and its repetitions: terms of one word are searched as a phrase.
    QStringList names{indexTerms(name.full).split(u' ', Qt::SkipEmptyParts)};
    names << eachOnce({indexTerms(QStringList{name.prefix, name.given, name.additional, name.family, name.suffix}.join(u' '))}, names);
    QStringList everything = names;
    for (const Affiliation &role : person.affiliations)
        everything << indexTerms(role.organisation) << indexTerms(role.title) << indexTerms(role.department);
    QStringList numbers;
    for (const ContactPoint &point : person.contactPoints) {
        everything << indexTerms(point.value);
        if (point.kind == ContactKind::Phone)
            numbers << phoneTerms(point.value) << phoneTerms(point.normalized);
    }
    everything << eachOnce(numbers) << indexTerms(person.about);
    return {names.join(u' '), everything.join(u' ')};
}

Result<void> indexPerson(Connection &connection, const Person &person, const SearchTerms &before)
{
    const SearchTerms terms = searchTermsOf(person);
    if (terms != before || terms == SearchTerms()) {
        if (const auto dropped = dropIndexRow(connection, person.id); !dropped)
            return dropped;
        if (const auto added = addIndexRow(connection, person.id, terms); !added)
            return added;
    }
    return connection
        .statement("UPDATE person SET sort_key = ?, subtitle = ?, changed = ? WHERE id = ?", sortKeyOf(person.name), subtitleOf(person),
                   person.changed, person.id)
        .run();
}

Result<void> unindexPerson(Connection &connection, const Id &person, UtcMillis changed)
{
    if (const auto dropped = dropIndexRow(connection, person); !dropped)
        return dropped;
    return connection.statement("UPDATE person SET changed = ?, search_nr = NULL WHERE id = ?", changed, person).run();
}

Result<std::vector<PersonSummary>> findPeople(Connection &connection, const QString &query, int limit)
{
    static constexpr std::string_view byName =
        "SELECT p.id, p.full_name, p.subtitle, p.sort_key, p.changed FROM person_names s CROSS JOIN person p ON p.search_nr = s.rowid"
        " WHERE s.person_names MATCH ? ORDER BY s.rowid DESC";
    static constexpr std::string_view byEverything =
        "SELECT p.id, p.full_name, p.subtitle, p.sort_key, p.changed FROM person_search s CROSS JOIN person p ON p.search_nr = s.rowid"
        " WHERE s.person_search MATCH ? ORDER BY s.rowid DESC";
    std::vector<PersonSummary> people;
    const auto expressions = searchExpressions(query);
    if (!expressions)
        return people;
    QSet<Id> seen;
    const std::array<std::pair<std::string_view, QString>, 4> passes{{{byName, expressions->wholeWords},
                                                                      {byName, expressions->beginnings},
                                                                      {byEverything, expressions->wholeWords},
                                                                      {byEverything, expressions->beginningsOrPhone}}};
    for (const auto &[sql, expression] : passes) {
        const auto appended = appendMatches(connection.statement(sql, expression), limit, seen, people);
        if (!appended)
            return Unexpected(appended.error());
    }
    return people;
}

}  // namespace wellmet::storage
