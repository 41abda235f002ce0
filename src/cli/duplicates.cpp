// SPDX-License-Identifier: MPL-2.0
// duplicates: who may be in the notebook twice, and why we think so.
#include "workflows/duplicates.h"
#include "cli/commands.h"
#include "cli/evidence.h"
#include "cli/layout.h"
#include "cli/notebook.h"
#include "cli/words.h"

#include <map>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

using Labels = std::map<Id, storage::PersonLabel>;

Result<Labels> labelsOf(Database &database, const std::vector<DuplicatePair> &pairs)
{
    const auto all = database.run([](storage::Notebook &notebook) { return notebook.labels(); }).result();
    if (!all)
        return Unexpected(all.error());
    Labels labels;
    for (const DuplicatePair &pair : pairs) {
        labels[pair.a];
        labels[pair.b];
    }
    for (const storage::PersonLabel &label : *all) {
        if (const auto wanted = labels.find(label.id); wanted != labels.end())
            wanted->second = label;
    }
    return labels;
}

}  // namespace

int runDuplicates(const Invocation &call, Console &console)
{
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto pairs = Duplicates(*database).scan().result();
    const auto people = pairs ? labelsOf(*database, *pairs) : Result<Labels>(Unexpected(pairs.error()));
    if (!people) {
        console.complain(sentenceOf(people.error()));
        return console.exitCode();
    }
    if (pairs->empty() && !call.has(u"--json"_s))
        console.remark(u"nobody seems to be there twice"_s);
    for (const DuplicatePair &pair : *pairs) {
        const storage::PersonLabel &a = people->at(pair.a);
        const storage::PersonLabel &b = people->at(pair.b);
        if (call.has(u"--json"_s)) {
            console.json(
                {{u"a"_s, a.uid}, {u"b"_s, b.uid}, {u"confidence"_s, pair.confidence}, {u"evidence"_s, sentenceOf(pair.evidence)}});
        } else {
            console.say(u"%1 %  %2 %3  %4 %5"_s.arg(qRound(pair.confidence * 100), 3)
                            .arg(shortId(pair.a), plain(a.name), shortId(pair.b), plain(b.name)));
            console.say(u"       "_s + sentenceOf(pair.evidence));
        }
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
