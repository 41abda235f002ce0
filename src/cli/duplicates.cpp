// SPDX-License-Identifier: MPL-2.0
// duplicates: who may be in the notebook twice, and why we think so.
#include "workflows/duplicates.h"
#include "cli/commands.h"
#include "cli/evidence.h"
#include "cli/notebook.h"
#include "cli/words.h"
#include "workflows/addressbook.h"

#include <map>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

/// What is printed of the two people.
struct Shown {
    QString name;
    QString uid;
};

Result<std::map<Id, Shown>> peopleOf(Database &database, const std::vector<DuplicatePair> &pairs)
{
    return database
        .run([&pairs](storage::Notebook &notebook) -> Result<std::map<Id, Shown>> {
            std::map<Id, Shown> people;
            for (const DuplicatePair &pair : pairs) {
                for (const Id &id : {pair.a, pair.b}) {
                    if (people.contains(id))
                        continue;
                    const auto person = notebook.person(id);
                    if (!person)
                        return Unexpected(person.error());
                    people[id] = {person->name.full, uidOf(*person)};
                }
            }
            return people;
        })
        .result();
}

}  // namespace

int runDuplicates(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto pairs = Duplicates(*database).scan().result();
    const auto people = pairs ? peopleOf(*database, *pairs) : Unexpected(pairs.error());
    if (!people) {
        console.complain(sentenceOf(people.error()));
        return console.exitCode();
    }
    if (pairs->empty() && !call.has(u"--json"_s))
        console.remark(u"nobody seems to be there twice"_s);
    for (const DuplicatePair &pair : *pairs) {
        const Shown &a = people->at(pair.a);
        const Shown &b = people->at(pair.b);
        if (call.has(u"--json"_s)) {
            console.json(
                {{u"a"_s, a.uid}, {u"b"_s, b.uid}, {u"confidence"_s, pair.confidence}, {u"evidence"_s, sentenceOf(pair.evidence)}});
        } else {
            console.say(
                u"%1 %  %2 %3  %4 %5"_s.arg(qRound(pair.confidence * 100), 3).arg(shortId(pair.a), a.name, shortId(pair.b), b.name));
            console.say(u"       "_s + sentenceOf(pair.evidence));
        }
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
