// SPDX-License-Identifier: MPL-2.0
// history, revert: what happened to a person, and taking one step of it back.
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/personmeant.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

std::optional<Id> stepMeant(AddressBook &book, const Id &person, const QString &typed, Console &console)
{
    const auto step = book.history(person).result().and_then([&](const std::vector<storage::HistoryStep> &steps) {
        std::vector<Id> ids;
        for (const storage::HistoryStep &each : steps)
            ids.push_back(each.action);
        return idMeant(typed, ids);
    });
    if (step)
        return *step;
    if (step.error().kind == ErrorKind::NotFound)
        console.complain(u"the person's history has no step '%1'; `wellmet-cli history` lists them"_s.arg(typed));
    else if (step.error().kind == ErrorKind::InvalidInput)
        console.complain(u"several steps have ids like '%1'; give more of it"_s.arg(typed));
    else
        console.complain(sentenceOf(step.error()));
    return std::nullopt;
}

}  // namespace

int runHistory(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto id = personMeant(book, call.arguments.front(), Where::Anywhere, console);
    if (!id)
        return Failed;
    const auto steps = book.history(*id).result();
    if (!steps) {
        console.complain(sentenceOf(steps.error()));
        return Failed;
    }
    for (const storage::HistoryStep &step : *steps)
        call.has(u"--json"_s) ? console.json(shapeOf(step)) : console.say(listingOf(step));
    return console.exitCode();
}

int runRevert(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto person = personMeant(book, call.arguments[0], Where::Anywhere, console);
    const auto step = person ? stepMeant(book, *person, call.arguments[1], console) : std::nullopt;
    if (!step)
        return Failed;
    const auto reverted = book.revert(*person, *step).result();
    if (!reverted && reverted.error().kind == ErrorKind::InvalidInput)
        console.complain(u"this step made a person; `wellmet-cli delete` takes them away, `merge` makes two of them one again"_s);
    else if (!reverted)
        console.complain(sentenceOf(reverted.error()));
    else if (call.has(u"--json"_s))
        console.json({{u"records"_s, *reverted}});
    else
        console.say(*reverted == 0 ? u"nothing of it is left to take back"_s : u"taken back"_s);
    return console.exitCode();
}

}  // namespace wellmet::cli
