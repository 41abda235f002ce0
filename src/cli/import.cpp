// SPDX-License-Identifier: MPL-2.0
// import: people out of files.
#include "cli/commands.h"
#include "cli/notebook.h"
#include "cli/words.h"
#include "workflows/peopleimport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

QString wordOf(Rejection reason)
{
    switch (reason) {
    case Rejection::TooLarge: return u"too-large"_s;
    case Rejection::Empty: break;
    }
    return u"empty"_s;
}

QString whyOf(Rejection reason)
{
    switch (reason) {
    case Rejection::TooLarge: return u"this contact has more in it than can be kept; it was left out"_s;
    case Rejection::Empty: break;
    }
    return u"nothing in this contact says who it is; it was left out"_s;
}

QJsonObject shapeOf(const ImportReceipt &receipt, bool dryRun)
{
    QJsonArray rejections;
    for (const auto &[line, reason] : receipt.rejected)
        rejections.append(QJsonObject{{u"line"_s, line}, {u"reason"_s, wordOf(reason)}});
    return {{u"file"_s, receipt.file},
            {u"dry_run"_s, dryRun},
            {u"read"_s, receipt.read},
            {u"new"_s, receipt.made},
            {u"updated"_s, receipt.updated},
            {u"already_there"_s, receipt.unchanged},
            {u"to_review"_s, receipt.toReview},
            {u"rejected"_s, static_cast<qint64>(receipt.rejected.size())},
            {u"rejections"_s, rejections},
            {u"people"_s, receipt.made + receipt.toReview},
            {u"problems"_s, static_cast<qint64>(receipt.problems.size())}};
}

QString lineOf(const ImportReceipt &receipt)
{
    return u"%1: %2 read: %3 new, %4 updated, %5 already there, %6 to review, %7 rejected"_s.arg(receipt.file)
        .arg(receipt.read)
        .arg(receipt.made)
        .arg(receipt.updated)
        .arg(receipt.unchanged)
        .arg(receipt.toReview)
        .arg(receipt.rejected.size());
}

void report(const ImportReceipt &receipt, const Invocation &call, Console &console)
{
    const QString &file = receipt.file;
    if (receipt.failure == ErrorKind::InvalidInput) {
        console.complain(
            u"%1: no heading of this table is known; name its columns, such as \"First Name\" or \"Email\", in the first row"_s.arg(file));
        return;
    }
    if (receipt.failure) {
        console.complain(u"%1: %2"_s.arg(file, sentenceOf(*receipt.failure)));
        return;
    }
    for (const interop::Problem &problem : receipt.problems) {
        if (problem.line > 0)
            console.remark(u"%1:%2: %3"_s.arg(file).arg(problem.line).arg(sentenceOf(problem.kind)));
        else
            console.complain(u"%1: %2"_s.arg(file, sentenceOf(problem.kind)));
    }
    for (const auto &[line, reason] : receipt.rejected)
        console.remark(u"%1:%2: %3"_s.arg(file).arg(line).arg(whyOf(reason)));
    if (call.has(u"--json"_s))
        console.json(shapeOf(receipt, call.has(u"--dry-run"_s)));
    else
        console.say(lineOf(receipt));
}

}  // namespace

int runImport(const Invocation &call, Console &console)
{
    if (!hasUsableValues(call, console))
        return WrongUsage;
    const auto database = openNotebook(call, console);
    if (!database)
        return Failed;
    const auto receipts = importFiles(*database,
                                      {.files = call.arguments,
                                       .region = call.values.value(u"--region"_s),
                                       .dryRun = call.has(u"--dry-run"_s),
                                       .keepAll = call.has(u"--keep-all"_s)})
                              .result();
    if (!receipts) {
        console.complain(sentenceOf(receipts.error()));
        return Failed;
    }
    for (const ImportReceipt &receipt : *receipts)
        report(receipt, call, console);
    if (receipts->size() > 1 && !call.has(u"--json"_s)) {
        ImportReceipt all;
        all.file = u"together"_s;
        for (const ImportReceipt &receipt : *receipts) {
            all.read += receipt.read;
            all.made += receipt.made;
            all.updated += receipt.updated;
            all.unchanged += receipt.unchanged;
            all.toReview += receipt.toReview;
            all.rejected.insert(all.rejected.end(), receipt.rejected.begin(), receipt.rejected.end());
        }
        console.say(lineOf(all));
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
