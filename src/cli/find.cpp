// SPDX-License-Identifier: MPL-2.0
// find, searches: looking for people.
#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/notebook.h"
#include "cli/shapes.h"
#include "cli/words.h"
#include "workflows/addressbook.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

constexpr int defaultLimit = 20;

QJsonArray shapeOf(const std::vector<TextRange> &ranges)
{
    QJsonArray all;
    for (const TextRange &range : ranges)
        all += QJsonArray{range.start, range.length};
    return all;
}

QJsonObject shapeOf(const FindHit &hit)
{
    QJsonObject shape = cli::shapeOf(hit.person);
    shape[u"guessed"_s] = hit.guessed;
    shape[u"name_ranges"_s] = shapeOf(hit.nameRanges);
    const MatchedLine line = hit.line.value_or(MatchedLine());
    shape[u"line"_s] = QJsonObject{{u"kind"_s, hit.line ? nameOf(line.kind) : QString()},
                                   {u"label"_s, line.label},
                                   {u"text"_s, line.text},
                                   {u"ranges"_s, shapeOf(line.ranges)}};
    return shape;
}

QString listingOf(const std::vector<FindHit> &hits)
{
    std::vector<QStringList> rows;
    for (const FindHit &hit : hits)
        rows.push_back({shortId(hit.person.id), (hit.guessed ? u"~ "_s : QString()) + hit.person.name,
                        hit.line ? hit.line->text : hit.person.subtitle});
    return table({{u"ID"_s, 8}, {u"NAME"_s, 30}, {u"WHERE"_s}}, rows);
}

/// The saved search of that name, however its letters are cased.
Result<SavedSearch> searchNamed(AddressBook &book, const QString &name)
{
    return book.savedSearches().result().and_then([&name](const std::vector<SavedSearch> &all) -> Result<SavedSearch> {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&name](const SavedSearch &search) { return search.name.compare(name, Qt::CaseInsensitive) == 0; });
        return found == all.end() ? Result<SavedSearch>(Unexpected(ErrorKind::NotFound)) : *found;
    });
}

int complainAbout(const Error &error, const QString &name, Console &console)
{
    if (error.kind == ErrorKind::NotFound)
        console.complain(u"no search is saved as '%1'; `wellmet-cli searches` lists them"_s.arg(name));
    else
        console.complain(sentenceOf(error));
    return Failed;
}

}  // namespace

int runFind(const Invocation &call, Console &console)
{
    if (!hasUsableValues(call, console))
        return WrongUsage;
    const QString saved = call.values.value(u"--saved"_s);
    if (saved.isEmpty() == call.arguments.isEmpty()) {
        console.complain(u"find takes a query or --saved NAME"_s);
        return WrongUsage;
    }
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    QString query = call.arguments.join(u' ');
    if (!saved.isEmpty()) {
        const auto search = searchNamed(book, saved);
        if (!search)
            return complainAbout(search.error(), saved, console);
        query = search->query;
    }
    const int limit = call.values.contains(u"--limit"_s) ? call.values[u"--limit"_s].toInt() : defaultLimit;
    const auto hits = book.search(query, limit).result();
    if (!hits) {
        console.complain(sentenceOf(hits.error()));
        return Failed;
    }
    if (const QString name = call.values.value(u"--save"_s); !name.isEmpty()) {
        const auto kept = book.saveSearch({{}, name, query}).result();
        if (!kept)
            return complainAbout(kept.error(), name, console);
    }
    if (call.has(u"--json"_s)) {
        for (const FindHit &hit : *hits)
            console.json(shapeOf(hit));
    } else if (hits->empty()) {
        console.remark(u"nobody matches"_s);
    } else {
        console.say(listingOf(*hits));
    }
    return console.exitCode();
}

int runSearches(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    if (const QString name = call.values.value(u"--remove"_s); !name.isEmpty()) {
        const auto removed =
            searchNamed(book, name).and_then([&book](const SavedSearch &search) { return book.removeSearch(search.id).result(); });
        if (!removed)
            return complainAbout(removed.error(), name, console);
    }
    const auto searches = book.savedSearches().result();
    if (!searches) {
        console.complain(sentenceOf(searches.error()));
        return Failed;
    }
    std::vector<QStringList> rows;
    for (const SavedSearch &search : *searches) {
        rows.push_back({search.name, search.query});
        if (call.has(u"--json"_s))
            console.json({{u"id"_s, search.id.toString()}, {u"name"_s, search.name}, {u"query"_s, search.query}});
    }
    if (rows.empty() && !call.has(u"--json"_s))
        console.remark(u"no search is saved; `find --save NAME QUERY` saves one"_s);
    else if (!call.has(u"--json"_s))
        console.say(table({{u"NAME"_s, 30}, {u"QUERY"_s}}, rows));
    return console.exitCode();
}

}  // namespace wellmet::cli
