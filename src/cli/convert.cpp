// SPDX-License-Identifier: MPL-2.0
// convert: contacts of a file in another format, on standard output.
#include "cli/commands.h"
#include "cli/words.h"
#include "interop/jcard.h"
#include "interop/vcardreader.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace wellmet::interop;

namespace wellmet::cli {
namespace {

QString sentenceOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::NotAProperty: return u"this is not part of a contact; it was left out"_s;
    case ProblemKind::TooLong: return u"this is too long to be kept; it was left out"_s;
    case ProblemKind::NoBegin: return u"here is a piece of a contact without its beginning; it was left out"_s;
    case ProblemKind::NoEnd: return u"the contact ends before its END line; what there is of it was read"_s;
    case ProblemKind::Unreadable: break;
    }
    return u"the file could not be read to its end; copy it again"_s;
}

void complain(Console &console, const QString &name, const std::vector<Problem> &problems)
{
    for (const Problem &problem : problems) {
        if (problem.line > 0)
            console.remark(u"%1:%2: %3"_s.arg(name).arg(problem.line).arg(sentenceOf(problem.kind)));
        else
            console.complain(u"%1: %2"_s.arg(name, sentenceOf(problem.kind)));
    }
}

}  // namespace

int runConvert(const Invocation &call, Console &console)
{
    if (call.values.value(u"--to"_s) != u"jcard") {
        console.complain(u"--to needs a format: jcard (see wellmet-cli help convert)"_s);
        return WrongUsage;
    }
    const QString &name = call.arguments.front();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        console.complain(u"%1: %2"_s.arg(name, cli::sentenceOf(file.exists() ? ErrorKind::Unreadable : ErrorKind::NotFound)));
        return console.exitCode();
    }
    VCardReader reader(file);
    while (const auto card = reader.next()) {
        console.line(jCard(*card));
        complain(console, name, card->problems);
    }
    complain(console, name, reader.problems());
    return console.exitCode();
}

}  // namespace wellmet::cli
