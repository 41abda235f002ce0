// SPDX-License-Identifier: MPL-2.0
// people, show: looking at the people of the notebook.
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/words.h"
#include "workflows/addressbook.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

int print(const Result<std::vector<PersonSummary>> &people, const Invocation &call, Console &console)
{
    if (!people) {
        console.complain(sentenceOf(people.error()));
    } else if (call.has(u"--json"_s)) {
        for (const PersonSummary &person : *people)
            console.json(shapeOf(person));
    } else if (people->empty()) {
        console.remark(u"there is nobody in the notebook yet"_s);
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

int runShow(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const QString &typed = call.arguments.front();
    const auto person = book.people().result().and_then([&](const std::vector<PersonSummary> &people) {
        std::vector<Id> ids;
        for (const PersonSummary &summary : people)
            ids.push_back(summary.id);
        return idMeant(typed, ids).and_then([&](const Id &id) { return book.person(id).result(); });
    });
    if (person)
        call.has(u"--json"_s) ? console.json(shapeOf(*person)) : console.say(listingOf(*person));
    else if (person.error().kind == ErrorKind::NotFound)
        console.complain(u"nobody has the id '%1'; `wellmet-cli people` lists them"_s.arg(typed));
    else if (person.error().kind == ErrorKind::InvalidInput)
        console.complain(u"several people have ids like '%1'; give more of it"_s.arg(typed));
    else
        console.complain(sentenceOf(person.error()));
    return console.exitCode();
}

}  // namespace wellmet::cli
