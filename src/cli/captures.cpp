// SPDX-License-Identifier: MPL-2.0
// captures, resume, undo: what has come in, and taking back.
#include "cli/commands.h"
#include "cli/inbox.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/words.h"
#include "workflows/addressbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

void print(const std::vector<Capture> &captures, const Invocation &call, Console &console)
{
    if (!call.has(u"--json"_s)) {
        console.say(listingOf(captures));
        return;
    }
    for (const Capture &capture : captures)
        console.json(shapeOf(capture));
}

Result<std::vector<Capture>> allCaptures(Database &database)
{
    return database.run([](storage::Notebook &notebook) { return notebook.captures(); }).result();
}

}  // namespace

int runCaptures(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto captures = allCaptures(*database);
    if (!captures)
        console.complain(sentenceOf(captures.error()));
    else if (captures->empty())
        console.remark(u"nothing has come in yet"_s);
    else
        print(*captures, call, console);
    return console.exitCode();
}

int runResume(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto isWaiting = [](const Capture &capture) { return capture.state == CaptureState::Waiting; };
    const auto before = allCaptures(*database);
    if (!before) {
        console.complain(sentenceOf(before.error()));
        return Failed;
    }
    Inbox inbox(*database, {});
    const auto stopped = inbox.resume();
    if (stopped)
        console.complain(sentenceOf(*stopped));
    // What waited, and the further cards of its pictures.
    auto after = allCaptures(*database).value_or(std::vector<Capture>());
    std::erase_if(after, [&](const Capture &capture) {
        return std::none_of(before->begin(), before->end(), [&](const Capture &waited) {
            return isWaiting(waited) && waited.picture == capture.picture && waited.at == capture.at;
        });
    });
    if (!after.empty())
        print(after, call, console);
    return console.exitCode();
}

int runUndo(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto undone = AddressBook(*database).undo().result();
    if (!undone) {
        console.complain(sentenceOf(undone.error()));
        return Failed;
    }
    if (call.has(u"--json"_s))
        console.json(shapeOf(*undone));
    else
        console.say(*undone ? u"taken back: %1"_s.arg(nameOf((*undone)->name)) : u"there is nothing to take back"_s);
    return console.exitCode();
}

}  // namespace wellmet::cli
