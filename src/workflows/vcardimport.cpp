// SPDX-License-Identifier: MPL-2.0
#include "workflows/vcardimport.h"

#include "interop/cardperson.h"
#include "interop/vcardreader.h"
#include "workflows/personedit.h"

#include <QFile>

namespace wellmet {
namespace {

constexpr size_t MostProblems = 1000;

void note(ImportReport &report, const std::vector<interop::Problem> &problems)
{
    const size_t room = MostProblems - std::min(report.problems.size(), MostProblems);
    report.problems.insert(report.problems.end(), problems.begin(),
                           problems.begin() + static_cast<qsizetype>(std::min(room, problems.size())));
}

Result<ImportReport> importFile(storage::Notebook &notebook, const QString &path, const QString &region, UtcMillis at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(file.exists() ? ErrorKind::Unreadable : ErrorKind::NotFound, QStringLiteral("the file cannot be opened"));
    interop::VCardReader reader(file);
    ImportReport report;
    const auto imported = notebook.importPeople([&]() -> Result<std::optional<storage::NewPerson>> {
        const auto card = reader.next();
        if (!card)
            return std::optional<storage::NewPerson>();
        note(report, card->problems);
        return std::optional(storage::NewPerson{personOfCard(*card, region, at), interop::photoOf(*card).value_or(QByteArray())});
    });
    if (!imported)
        return Unexpected(imported.error());
    note(report, reader.problems());
    report.people = *imported;
    return report;
}

}  // namespace

QFuture<Result<ImportReport>> importEveryCard(Database &database, const QString &path, const QString &region)
{
    return database.run(
        [path, region, at = database.now()](storage::Notebook &notebook) { return importFile(notebook, path, region, at); });
}

Person personOfCard(const interop::VCard &card, const QString &region, UtcMillis at)
{
    Person person = interop::personFrom(card, {Source::Imported, {}, at, 1.0});
    normalizeContactPoints(person, region);
    return person;
}

}  // namespace wellmet
