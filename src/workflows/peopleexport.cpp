// SPDX-License-Identifier: MPL-2.0
#include "workflows/peopleexport.h"

#include "interop/cardperson.h"
#include "interop/csvperson.h"
#include "interop/jcard.h"
#include "interop/vcard3.h"
#include "interop/vcardwriter.h"

#include <QSaveFile>

namespace wellmet {
namespace {

Result<std::vector<PersonSummary>> peopleMeant(storage::Notebook &notebook, const QString &query)
{
    if (!query.trimmed().isEmpty())
        return notebook.find(query, -1);
    auto people = notebook.people();
    auto archived = notebook.people({.shelf = PeopleQuery::Shelf::Archived, .tag = {}});
    if (!people || !archived)
        return people ? archived : people;
    people->insert(people->end(), archived->begin(), archived->end());
    return people;
}

/// Other programs know nobody of the notebook but by name.
Result<Person> withNamesOfOthers(storage::Notebook &notebook, Person person)
{
    const auto nameOf = [&](const Id &id) -> Result<QString> {
        const auto other = notebook.personOrTrashed(id);
        if (!other && other.error().kind != ErrorKind::NotFound)
            return Unexpected(other.error());
        return other ? other->name.full : QString();
    };
    for (Relation &relation : person.relations) {
        if (relation.other.isNull())
            continue;
        auto name = nameOf(relation.other);
        if (!name)
            return Unexpected(name.error());
        relation.name = std::move(*name);
    }
    if (!person.met.introducedBy.isNull()) {
        auto name = nameOf(person.met.introducedBy);
        if (!name)
            return Unexpected(name.error());
        person.met.introducedByName = std::move(*name);
    }
    return person;
}

QByteArray writtenAs(ExportFormat format, const interop::VCard &card)
{
    switch (format) {
    case ExportFormat::VCard3: return interop::written(interop::asVCard3(card));
    case ExportFormat::VCard21: return interop::written(interop::asVCard21(card));
    case ExportFormat::JCard: return interop::jCard(card) + '\n';
    case ExportFormat::VCard4:
    case ExportFormat::Csv: break;
    }
    return interop::written(card);
}

Result<int> exportAll(storage::Notebook &notebook, const ExportWish &wish, const ExportSink &sink)
{
    const auto meant = peopleMeant(notebook, wish.query);
    if (!meant)
        return Unexpected(meant.error());
    std::vector<Person> rows;
    for (const PersonSummary &summary : *meant) {
        auto person = notebook.person(summary.id).and_then([&](Person p) { return withNamesOfOthers(notebook, std::move(p)); });
        if (!person)
            return Unexpected(person.error());
        if (wish.format == ExportFormat::Csv) {
            rows.push_back(std::move(*person));
            continue;
        }
        QByteArray portrait;
        if (!person->portrait.isEmpty()) {
            // A picture that is lost or damaged must not keep the person from leaving.
            if (auto bytes = notebook.attachment(person->portrait))
                portrait = std::move(*bytes);
        }
        if (const auto taken = sink(writtenAs(wish.format, interop::cardOf(*person, portrait))); !taken)
            return Unexpected(taken.error());
    }
    if (wish.format == ExportFormat::Csv) {
        if (const auto taken = sink(interop::googleCsv(rows)); !taken)
            return Unexpected(taken.error());
    }
    return static_cast<int>(meant->size());
}

}  // namespace

QFuture<Result<int>> exportPeople(Database &database, const ExportWish &wish, ExportSink sink)
{
    return database.run([wish, sink = std::move(sink)](storage::Notebook &notebook) { return exportAll(notebook, wish, sink); });
}

QFuture<Result<int>> exportPeopleToFile(Database &database, const ExportWish &wish, const QString &path)
{
    return database.run([wish, path](storage::Notebook &notebook) -> Result<int> {
        QSaveFile file(path);
        const auto cannot = [&] {
            const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
            return Unexpected(full ? ErrorKind::DiskFull : ErrorKind::Unreadable, file.errorString());
        };
        if (!file.open(QIODevice::WriteOnly))
            return cannot();
        const auto count = exportAll(notebook, wish, [&](const QByteArray &bytes) -> Result<void> {
            if (file.write(bytes) == bytes.size())
                return {};
            return cannot();
        });
        if (count && !file.commit())
            return cannot();
        return count;
    });
}

}  // namespace wellmet
