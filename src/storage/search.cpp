// SPDX-License-Identifier: MPL-2.0
#include "storage/search.h"

#include "storage/derived.h"
#include "storage/matches.h"
#include "storage/namewords.h"
#include "storage/personlines.h"
#include "storage/searchquery.h"
#include "storage/searchterms.h"

#include <QSet>

#include <limits>

namespace wellmet::storage {
namespace {

constexpr qsizetype MaxQueryLength = 1024;
/// Words a typing error may have been meant for, of each word of the query.
constexpr int MaxVariants = 100;
/// With so many people found nobody needs to guess.
constexpr size_t Enough = 10;

/// The person's row in the index goes away; fine when there is none.
Result<void> dropIndexRow(Connection &connection, const Id &person)
{
    Statement find = connection.statement("SELECT search_nr FROM person WHERE id = ? AND search_nr IS NOT NULL", person);
    const auto row = find.step();
    if (!row || !*row)
        return row ? Result<void>() : Unexpected(row.error());
    return connection.statement("DELETE FROM person_search WHERE rowid = ?", find.integer(0)).run();
}

/// Puts the person's terms at the end of the index.
Result<void> addIndexRow(Connection &connection, const Id &person, const QString &terms)
{
    const auto newest = connection.number("SELECT coalesce(max(search_nr), 0) FROM person WHERE search_nr IS NOT NULL");
    if (!newest)
        return Unexpected(newest.error());
    const qint64 number = *newest + 1;
    if (const auto added = connection.statement("INSERT INTO person_search (rowid, terms) VALUES (?, ?)", number, terms).run(); !added)
        return added;
    return connection.statement("UPDATE person SET search_nr = ? WHERE id = ?", number, person).run();
}

/// The answer being put together, each person once.
struct Answer {
    size_t limit;
    std::vector<FindHit> hits = {};
    QSet<Id> seen = {};

    bool isFull() const { return hits.size() >= limit; }
};

/// Adds the matches of one expression that are not there yet.
Result<void> append(Connection &connection, const QString &expression, bool guessed, Answer &answer)
{
    Statement query = connection.statement(
        "SELECT p.id, p.full_name, p.subtitle, p.changed, p.starred, p.archived, p.portrait FROM person_search s CROSS JOIN person p"
        " ON p.search_nr = s.rowid WHERE s.person_search MATCH ? ORDER BY s.rowid DESC",
        expression);
    while (!answer.isFull()) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        const Id id = query.id(0);
        if (answer.seen.contains(id))
            continue;
        answer.seen.insert(id);
        answer.hits.push_back({.person = {.id = id,
                                          .name = query.text(1),
                                          .subtitle = query.text(2),
                                          .changed = query.integer(3),
                                          .starred = query.integer(4) != 0,
                                          .archived = query.integer(5) != 0,
                                          .portrait = query.text(6)},
                               .guessed = guessed});
    }
    return {};
}

/// What may have been meant by each word of the query.
Result<std::vector<QStringList>> variantsOf(Connection &connection, const FindQuery &query)
{
    std::vector<QStringList> variants;
    for (const TypedWord &word : typedWords(query)) {
        auto similar = similarNameWords(connection, word.word, word.unfinished, MaxVariants);
        if (!similar)
            return Unexpected(similar.error());
        variants.push_back(std::move(*similar));
    }
    return variants;
}

/// Says of each hit why it is one.
Result<void> explain(Connection &connection, const FindQuery &query, const std::vector<QStringList> &variants, std::vector<FindHit> &hits)
{
    const Matcher exact(query);
    const Matcher forgiving(query, variants);
    for (FindHit &hit : hits) {
        const Matcher &matcher = hit.guessed ? forgiving : exact;
        Matcher::Match name = matcher.inName(hit.person.name);
        hit.nameRanges = std::move(name.ranges);
        if (matcher.isAll(name.conditions))
            continue;
        Matcher::Match role = matcher.inLine(hit.person.subtitle, LineKind::Role);
        if (matcher.isAll(name.conditions | role.conditions)) {
            hit.line = {LineKind::Role, {}, hit.person.subtitle, std::move(role.ranges)};
            continue;
        }
        auto line = matcher.bestLine(linesOf(connection, hit.person.id), name.conditions);
        if (!line)
            return Unexpected(line.error());
        hit.line = std::move(*line);
    }
    return {};
}

}  // namespace

Result<void> indexPerson(Connection &connection, const Person &person, const QString &termsBefore)
{
    const QString terms = searchTermsOf(person);
    if (terms != termsBefore) {
        if (const auto dropped = dropIndexRow(connection, person.id); !dropped)
            return dropped;
        if (const auto added = addIndexRow(connection, person.id, terms); !added)
            return added;
    }
    if (const auto added = addNameWords(connection, nameWordsOf(person)); !added)
        return added;
    const auto collation = collationOf(connection);
    if (!collation)
        return Unexpected(collation.error());
    return connection
        .statement("UPDATE person SET sort_key = ?, subtitle = ?, changed = ? WHERE id = ?", collation->sortKey(person.name),
                   subtitleOf(person), person.changed, person.id)
        .run();
}

Result<void> unindexPerson(Connection &connection, const Id &person, UtcMillis changed)
{
    if (const auto dropped = dropIndexRow(connection, person); !dropped)
        return dropped;
    return connection.statement("UPDATE person SET changed = ?, search_nr = NULL WHERE id = ?", changed, person).run();
}

bool asksNothing(const QString &query)
{
    return asksNothing(parseFindQuery(QStringView(query).left(MaxQueryLength)));
}

Result<std::vector<FindHit>> findPeople(Connection &connection, const QString &query, int limit)
{
    const FindQuery asked = parseFindQuery(QStringView(query).left(MaxQueryLength));
    Answer answer{limit < 0 ? std::numeric_limits<size_t>::max() : static_cast<size_t>(limit)};
    const std::vector<QString> passes = searchPasses(asked);
    for (const QString &pass : passes) {
        if (const auto appended = append(connection, pass, false, answer); !appended)
            return Unexpected(appended.error());
    }
    std::vector<QStringList> variants;
    if (!answer.isFull() && answer.hits.size() < Enough && !passes.empty()) {
        auto meant = variantsOf(connection, asked);
        if (!meant)
            return Unexpected(meant.error());
        variants = std::move(*meant);
        if (const QString pass = forgivingPass(asked, variants); !pass.isEmpty()) {
            if (const auto appended = append(connection, pass, true, answer); !appended)
                return Unexpected(appended.error());
        }
    }
    if (const auto explained = explain(connection, asked, variants, answer.hits); !explained)
        return Unexpected(explained.error());
    return std::move(answer.hits);
}

}  // namespace wellmet::storage
