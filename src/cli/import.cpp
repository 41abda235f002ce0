// SPDX-License-Identifier: MPL-2.0
// import: people out of files.
#include "cli/commands.h"
#include "cli/notebook.h"
#include "cli/words.h"
#include "workflows/vcardimport.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

void report(const QString &file, const ImportReport &report, const Invocation &call, Console &console)
{
    for (const interop::Problem &problem : report.problems) {
        if (problem.line > 0)
            console.remark(u"%1:%2: %3"_s.arg(file).arg(problem.line).arg(sentenceOf(problem.kind)));
        else
            console.complain(u"%1: %2"_s.arg(file, sentenceOf(problem.kind)));
    }
    if (call.has(u"--json"_s))
        console.json({{u"file"_s, file}, {u"people"_s, report.people}, {u"problems"_s, static_cast<qint64>(report.problems.size())}});
    else
        console.say(u"%1: %2 people"_s.arg(file).arg(report.people));
}

}  // namespace

int runImport(const Invocation &call, Console &console)
{
    if (!call.has(u"--keep-all"_s)) {
        console.complain(u"say --keep-all: every card becomes a person of its own, whoever is there already"_s);
        return WrongUsage;
    }
    if (!hasUsableValues(call, console))
        return WrongUsage;
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    for (const QString &file : call.arguments) {
        const auto imported = importEveryCard(*database, file, call.values.value(u"--region"_s)).result();
        if (imported)
            report(file, *imported, call, console);
        else
            console.complain(u"%1: %2"_s.arg(file, sentenceOf(imported.error())));
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
