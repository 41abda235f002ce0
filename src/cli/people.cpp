// SPDX-License-Identifier: MPL-2.0
// people, find, show, tags: looking at the people of the notebook.
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/personmeant.h"
#include "cli/words.h"
#include "workflows/addressbook.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

constexpr int defaultLimit = 20;

int print(const Result<std::vector<PersonSummary>> &people, const Invocation &call, Console &console)
{
    if (!people) {
        console.complain(sentenceOf(people.error()));
    } else if (call.has(u"--json"_s)) {
        for (const PersonSummary &person : *people)
            console.json(shapeOf(person));
    } else if (people->empty()) {
        console.remark(call.command == u"find" ? u"nobody matches"_s : u"there is nobody in the notebook yet"_s);
    } else {
        console.say(listingOf(*people));
    }
    return console.exitCode();
}

}  // namespace

int runPeople(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    return database ? print(AddressBook(*database).people().result(), call, console) : Failed;
}

int runFind(const Invocation &call, Console &console)
{
    if (!hasUsableValues(call, console))
        return WrongUsage;
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const int limit = call.values.contains(u"--limit"_s) ? call.values[u"--limit"_s].toInt() : defaultLimit;
    return print(AddressBook(*database).find(call.arguments.join(u' '), limit).result(), call, console);
}

int runShow(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto id = personMeant(book, call.arguments.front(), Where::Anywhere, console);
    if (!id)
        return Failed;
    const auto person = book.personOrTrashed(*id).result();
    if (person)
        call.has(u"--json"_s) ? console.json(shapeOf(*person)) : console.say(listingOf(*person));
    else
        console.complain(sentenceOf(person.error()));
    return console.exitCode();
}

int runTags(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto tags = AddressBook(*database).tags().result();
    if (!tags) {
        console.complain(sentenceOf(tags.error()));
    } else if (call.has(u"--json"_s)) {
        for (const TagCount &tag : *tags)
            console.json(shapeOf(tag));
    } else if (tags->empty()) {
        console.remark(u"nobody has a tag yet"_s);
    } else {
        console.say(listingOf(*tags));
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
