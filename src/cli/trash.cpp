// SPDX-License-Identifier: MPL-2.0
// delete, restore, trash: throwing people away, and not.
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/notebook.h"
#include "cli/personmeant.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

int finish(const Result<void> &done, const QString &said, Console &console)
{
    if (!done)
        console.complain(sentenceOf(done.error()));
    else if (!said.isEmpty())
        console.say(said);
    return console.exitCode();
}

int emptyTrash(AddressBook &book, const Invocation &call, Console &console)
{
    const auto erased = book.emptyTrash().result();
    if (!erased)
        console.complain(sentenceOf(erased.error()));
    else if (call.has(u"--json"_s))
        console.json({{u"erased"_s, *erased}});
    else
        console.say(*erased == 0 ? u"nobody has been in the trash for 30 days"_s : u"erased: %1"_s.arg(*erased));
    return console.exitCode();
}

}  // namespace

int runDelete(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto ids = peopleMeant(book, call.arguments, Where::Notebook, console);
    if (!ids)
        return Failed;
    return finish(book.remove(*ids).result(), u"in the trash for 30 days; `wellmet-cli restore` brings them back"_s, console);
}

int runRestore(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    const auto ids = peopleMeant(book, call.arguments, Where::Trash, console);
    if (!ids)
        return Failed;
    return finish(book.restore(*ids).result(), u"back in the notebook"_s, console);
}

int runTrash(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    AddressBook book(*database);
    if (call.has(u"--empty"_s))
        return emptyTrash(book, call, console);
    const auto people = book.trash().result();
    if (!people) {
        console.complain(sentenceOf(people.error()));
    } else if (call.has(u"--json"_s)) {
        for (const PersonSummary &person : *people)
            console.json(trashShapeOf(person));
    } else if (people->empty()) {
        console.remark(u"the trash is empty"_s);
    } else {
        console.say(trashListingOf(*people));
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
