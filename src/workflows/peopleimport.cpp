// SPDX-License-Identifier: MPL-2.0
#include "workflows/peopleimport.h"

#include "contacts/importupdate.h"
#include "interop/cardperson.h"
#include "interop/csvperson.h"
#include "interop/vcardreader.h"
#include "workflows/knownpeople.h"
#include "workflows/personedit.h"

#include <QFile>

namespace wellmet {
namespace {

constexpr size_t MostProblems = 1000;
constexpr int ProgressStep = 100;

/// Somebody as a file has them.
struct Contact {
    Person person;
    QByteArray photo;
    std::optional<UtcMillis> revision;
    qint64 line = 0;
    std::optional<Rejection> rejection = {};
};

/// The contacts of one file, whatever its kind. What was passed over goes to the receipt.
class ContactFile
{
public:
    virtual ~ContactFile() = default;
    virtual std::optional<Contact> next(ImportReceipt &receipt) = 0;

protected:
    static void note(ImportReceipt &receipt, const std::vector<interop::Problem> &problems)
    {
        const size_t room = MostProblems - std::min(receipt.problems.size(), MostProblems);
        receipt.problems.insert(receipt.problems.end(), problems.begin(),
                                problems.begin() + static_cast<qsizetype>(std::min(room, problems.size())));
    }
};

class CardFile : public ContactFile
{
public:
    CardFile(QIODevice &device, QString region, UtcMillis at) : m_reader(device), m_region(std::move(region)), m_at(at) { }

    std::optional<Contact> next(ImportReceipt &receipt) override
    {
        const auto card = m_reader.next();
        if (!card) {
            note(receipt, m_reader.problems());
            return std::nullopt;
        }
        note(receipt, card->problems);
        return Contact{personOfCard(*card, m_region, m_at), interop::photoOf(*card).value_or(QByteArray()), interop::revisionOf(*card),
                       card->line};
    }

private:
    interop::VCardReader m_reader;
    QString m_region;
    UtcMillis m_at;
};

class TableFile : public ContactFile
{
public:
    TableFile(QIODevice &device, QString region, UtcMillis at) : m_reader(device), m_region(std::move(region)), m_at(at)
    {
        m_layout = interop::findLayout(m_reader);
    }
    bool isKnown() const { return m_layout.has_value(); }

    std::optional<Contact> next(ImportReceipt &receipt) override
    {
        const auto row = m_reader.next();
        if (!row) {
            if (m_reader.failed())
                note(receipt, {{0, interop::ProblemKind::Unreadable}});
            return std::nullopt;
        }
        Contact contact;
        contact.line = row->line;
        if (row->cutOff) {
            contact.rejection = Rejection::TooLarge;
        } else if (auto person = interop::personFrom(*row, *m_layout, {Source::Imported, {}, m_at, 1.0})) {
            contact.person = std::move(*person);
            normalizeContactPoints(contact.person, m_region);
        }
        return contact;
    }

private:
    interop::CsvReader m_reader;
    std::optional<interop::CsvLayout> m_layout;
    QString m_region;
    UtcMillis m_at;
};

/// Takes files apart into what the notebook is to store, one contact at a time.
class Import
{
public:
    Import(storage::Notebook &notebook, const ImportWish &wish, UtcMillis at) : m_notebook(notebook), m_wish(wish), m_at(at) { }

    /// The next one to be stored; nobody at the end. Called within the writing transaction.
    Result<std::optional<storage::NewPerson>> next();

    std::vector<ImportReceipt> receipts;

private:
    bool openNextFile();
    void reject(const Contact &contact, Rejection reason);
    Result<std::optional<storage::NewPerson>> taken(Contact contact);

    storage::Notebook &m_notebook;
    const ImportWish &m_wish;
    UtcMillis m_at;
    std::optional<KnownPeople> m_known;
    QFile m_file;
    std::unique_ptr<ContactFile> m_contacts;
    qsizetype m_nextFile = 0;
    int m_read = 0;
};

bool Import::openNextFile()
{
    for (m_contacts.reset(); !m_contacts && m_nextFile < m_wish.files.size(); ++m_nextFile) {
        const QString &path = m_wish.files[m_nextFile];
        ImportReceipt &receipt = receipts.emplace_back();
        receipt.file = path;
        m_file.close();
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::ReadOnly)) {
            receipt.failure = m_file.exists() ? ErrorKind::Unreadable : ErrorKind::NotFound;
        } else if (path.endsWith(u".csv", Qt::CaseInsensitive) || path.endsWith(u".tsv", Qt::CaseInsensitive)) {
            auto table = std::make_unique<TableFile>(m_file, m_wish.region, m_at);
            if (table->isKnown())
                m_contacts = std::move(table);
            else
                receipt.failure = ErrorKind::InvalidInput;
        } else {
            m_contacts = std::make_unique<CardFile>(m_file, m_wish.region, m_at);
        }
    }
    return m_contacts != nullptr;
}

Result<std::optional<storage::NewPerson>> Import::next()
{
    if (!m_known && !m_wish.keepAll) {
        auto known = KnownPeople::read(m_notebook);
        if (!known)
            return Unexpected(known.error());
        m_known = std::move(*known);
    }
    while (m_contacts || openNextFile()) {
        auto contact = m_contacts->next(receipts.back());
        if (!contact) {
            m_contacts.reset();
            continue;
        }
        ++receipts.back().read;
        if (++m_read % ProgressStep == 0 && m_wish.progress && !m_wish.progress(m_read))
            return Unexpected(ErrorKind::Cancelled);
        auto newcomer = taken(std::move(*contact));
        if (!newcomer || *newcomer)
            return newcomer;
    }
    return std::optional<storage::NewPerson>();
}

void Import::reject(const Contact &contact, Rejection reason)
{
    receipts.back().rejected.push_back({contact.line, reason});
}

/// What is to be stored of one contact, and its entry in the receipt.
Result<std::optional<storage::NewPerson>> Import::taken(Contact contact)
{
    const std::optional<storage::NewPerson> nobody;
    ImportReceipt &receipt = receipts.back();
    Person &person = contact.person;
    if (person.name.full.isEmpty() && !person.contactPoints.empty())
        person.name.full = person.contactPoints.front().value;
    if (!contact.rejection && person.name.full.isEmpty())
        contact.rejection = Rejection::Empty;
    if (!contact.rejection && hasTooManyParts(person))
        contact.rejection = Rejection::TooLarge;
    if (contact.rejection) {
        reject(contact, *contact.rejection);
        return nobody;
    }
    person.id = Id::make(m_at);
    if (!m_known) {
        ++receipt.made;
        return std::optional(storage::NewPerson{std::move(person), contact.photo});
    }
    auto match = m_known->find(person);
    if (!match)
        return Unexpected(match.error());
    if (!match->same) {
        ++(match->similar ? receipt.toReview : receipt.made);
        m_known->add(person);
        return std::optional(storage::NewPerson{std::move(person), contact.photo});
    }
    const Person &stored = *match->same;
    CardAge age = CardAge::Unknown;
    if (match->byUid && contact.revision)
        age = *contact.revision > stored.changed ? CardAge::Newer : CardAge::Older;
    Person updated = withImported(stored, person, age);
    const bool hasNewPortrait = stored.portrait.isEmpty() && !contact.photo.isEmpty() && age != CardAge::Older;
    if (updated == stored && !hasNewPortrait) {
        ++receipt.unchanged;
        return nobody;
    }
    if (hasTooManyParts(updated)) {
        reject(contact, Rejection::TooLarge);
        return nobody;
    }
    ++receipt.updated;
    m_known->add(updated);
    return std::optional(storage::NewPerson{std::move(updated), hasNewPortrait ? contact.photo : QByteArray()});
}

}  // namespace

QFuture<Result<std::vector<ImportReceipt>>> importFiles(Database &database, const ImportWish &wish)
{
    return database.run([wish, at = database.now()](storage::Notebook &notebook) -> Result<std::vector<ImportReceipt>> {
        using Keep = storage::Notebook::Keep;
        Import import(notebook, wish, at);
        const auto imported = notebook.importPeople([&import] { return import.next(); }, wish.dryRun ? Keep::Nothing : Keep::All);
        if (!imported)
            return Unexpected(imported.error());
        return std::move(import.receipts);
    });
}

Person personOfCard(const interop::VCard &card, const QString &region, UtcMillis at)
{
    Person person = interop::personFrom(card, {Source::Imported, {}, at, 1.0});
    normalizeContactPoints(person, region);
    return person;
}

}  // namespace wellmet
