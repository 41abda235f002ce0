// SPDX-License-Identifier: MPL-2.0
#include "storage/notebook.h"

#include "storage/action.h"
#include "storage/attachmentstore.h"
#include "storage/capturestore.h"
#include "storage/derived.h"
#include "storage/opening.h"
#include "storage/peoplelist.h"
#include "storage/personstore.h"
#include "storage/savedsearches.h"
#include "storage/search.h"
#include "storage/undo.h"

#include <QDir>

namespace wellmet::storage {

struct Notebook::Parts {
    Parts(const QString &notebookFolder, Connection &&opened, WallClock wall)
        : folder(notebookFolder), connection(std::move(opened)), clock(std::move(wall)), attachments(folder, connection),
          captures(connection), people(connection), peopleList(connection), searches(connection)
    {
    }

    Result<Action> begin(ActionName name, Durability durability = Durability::Normal)
    {
        return Action::begin(connection, clock, name, durability);
    }

    QString folder;
    Connection connection;
    HybridClock clock;
    AttachmentStore attachments;
    CaptureStore captures;
    PersonStore people;
    PeopleList peopleList;
    SavedSearches searches;
};

Notebook::Notebook(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Notebook::~Notebook() = default;
Notebook::Notebook(Notebook &&) noexcept = default;
Notebook &Notebook::operator=(Notebook &&) noexcept = default;

Result<Notebook> Notebook::open(const QString &folder, WallClock clock)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return Unexpected(migrations.error());
    const QString absolute = QDir(folder).absolutePath();
    auto connection = openDatabase(absolute, *migrations, clock());
    if (!connection)
        return Unexpected(connection.error());
    if (const auto current = bringUpToDate(*connection); !current)
        return Unexpected(current.error());
    return Notebook(std::make_unique<Parts>(absolute, std::move(*connection), std::move(clock)));
}

QString Notebook::folder() const
{
    return m_parts->folder;
}

Result<quint64> Notebook::dataVersion()
{
    return m_parts->connection.number("PRAGMA data_version").transform([](qint64 version) { return static_cast<quint64>(version); });
}

quint64 Notebook::writeCount() const
{
    return m_parts->connection.writeCount();
}

Result<QString> Notebook::putAttachment(const QByteArray &bytes)
{
    auto hash = m_parts->attachments.writeFile(bytes);
    if (!hash)
        return hash;
    auto action = m_parts->begin(ActionName::StoreAttachment, Durability::Full);
    if (!action)
        return Unexpected(action.error());
    if (const auto recorded = m_parts->attachments.record(*action, *hash, bytes.size()); !recorded)
        return Unexpected(recorded.error());
    if (const auto committed = action->commit(); !committed)
        return Unexpected(committed.error());
    return hash;
}

Result<QByteArray> Notebook::attachment(const QString &hash) const
{
    return m_parts->attachments.read(hash);
}

QString Notebook::attachmentPath(const QString &hash) const
{
    return m_parts->attachments.path(hash);
}

Result<QStringList> Notebook::orphanedAttachments() const
{
    return m_parts->attachments.orphans();
}

Result<Capture> Notebook::addCapture(CaptureSource source, const QByteArray &picture, const QString &payload)
{
    if (picture.isEmpty() && payload.isEmpty())
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("a capture needs a picture or a payload"));
    Capture capture;
    capture.source = source;
    capture.payload = payload;
    if (!picture.isEmpty()) {
        const auto hash = m_parts->attachments.writeFile(picture);
        if (!hash)
            return Unexpected(hash.error());
        capture.picture = *hash;
    }
    auto action = m_parts->begin(ActionName::AddCaptures, Durability::Full);
    if (!action)
        return Unexpected(action.error());
    if (!picture.isEmpty()) {
        if (const auto recorded = m_parts->attachments.record(*action, capture.picture, picture.size()); !recorded)
            return Unexpected(recorded.error());
    }
    auto saved = m_parts->captures.save(*action, capture, false);
    if (!saved)
        return saved;
    if (const auto committed = action->commit(); !committed)
        return Unexpected(committed.error());
    return saved;
}

Result<std::vector<Capture>> Notebook::captures(std::optional<CaptureState> state) const
{
    return m_parts->captures.list(state);
}

Result<Capture> Notebook::capture(const Id &id) const
{
    return m_parts->captures.load(id);
}

Result<std::vector<Capture>> Notebook::capturesOf(const QByteArray &picture) const
{
    return m_parts->captures.withPicture(AttachmentStore::hashOf(picture));
}

Result<void> Notebook::saveCaptures(ActionName name, const std::vector<Capture> &captures)
{
    return saveCaptures(name, [&]() -> Result<std::vector<Capture>> { return captures; });
}

Result<void> Notebook::saveCaptures(ActionName name, const std::function<Result<std::vector<Capture>>()> &decide)
{
    auto action = m_parts->begin(name, Durability::Full);
    if (!action)
        return Unexpected(action.error());
    const auto captures = decide();
    if (!captures)
        return Unexpected(captures.error());
    for (const Capture &capture : *captures) {
        if (const auto saved = m_parts->captures.save(*action, capture, name == ActionName::Recognise); !saved)
            return Unexpected(saved.error());
    }
    return action->commit();
}

Result<std::vector<PersonSummary>> Notebook::people(int limit, int offset) const
{
    return m_parts->people.list(limit, offset);
}

Result<int> Notebook::peopleCount() const
{
    return m_parts->people.count();
}

Result<Person> Notebook::person(const Id &id) const
{
    return m_parts->people.load(id);
}

Result<std::vector<PersonSummary>> Notebook::find(const QString &query, int limit) const
{
    return search(query, limit).transform([](const std::vector<FindHit> &hits) {
        std::vector<PersonSummary> found;
        for (const FindHit &hit : hits)
            found.push_back(hit.person);
        return found;
    });
}

Result<Person> Notebook::savePerson(ActionName name, const Person &person)
{
    auto saved = savePeople(name, {person});
    if (!saved)
        return Unexpected(saved.error());
    return std::move(saved->front());
}

Result<std::vector<Person>> Notebook::savePeople(ActionName name, const std::vector<Person> &people)
{
    auto action = m_parts->begin(name);
    if (!action)
        return Unexpected(action.error());
    std::vector<Person> stored;
    stored.reserve(people.size());
    for (const Person &person : people) {
        auto saved = m_parts->people.save(*action, person);
        if (!saved)
            return Unexpected(saved.error());
        stored.push_back(std::move(*saved));
    }
    if (const auto committed = action->commit(); !committed)
        return Unexpected(committed.error());
    return stored;
}

Result<void> Notebook::deletePerson(const Id &id)
{
    auto action = m_parts->begin(ActionName::DeletePerson);
    if (!action)
        return Unexpected(action.error());
    if (const auto removed = m_parts->people.remove(*action, id); !removed)
        return removed;
    return action->commit();
}

Result<Person> Notebook::acceptCapture(const Id &captureId, const Person &person)
{
    return acceptCapture(captureId, std::vector{person}).transform([](std::vector<Person> people) { return std::move(people.front()); });
}

Result<std::vector<Person>> Notebook::acceptCapture(const Id &captureId, const std::vector<Person> &people)
{
    if (people.empty())
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("nobody to accept"));
    auto action = m_parts->begin(ActionName::Accept, Durability::Full);
    if (!action)
        return Unexpected(action.error());
    auto capture = m_parts->captures.load(captureId);
    if (!capture)
        return Unexpected(capture.error());
    if (capture->state == CaptureState::Accepted)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("capture %1 is accepted already").arg(captureId.toString()));
    std::vector<Person> stored;
    for (Person made : people) {
        if (made.captureId.isNull())
            made.captureId = captureId;
        auto saved = m_parts->people.save(*action, made);
        if (!saved)
            return Unexpected(saved.error());
        stored.push_back(std::move(*saved));
    }
    capture->state = CaptureState::Accepted;
    capture->personId = stored.front().id;
    if (const auto written = m_parts->captures.save(*action, *capture, false); !written)
        return Unexpected(written.error());
    if (const auto committed = action->commit(); !committed)
        return Unexpected(committed.error());
    return stored;
}

Result<std::vector<FindHit>> Notebook::search(const QString &query, int limit) const
{
    if (!asksNothing(query))
        return findPeople(m_parts->connection, query, limit);
    return list(ListOrder::Name, limit, 0).transform([](std::vector<PersonSummary> people) {
        std::vector<FindHit> hits;
        for (PersonSummary &summary : people)
            hits.push_back({.person = std::move(summary)});
        return hits;
    });
}

Result<std::vector<PersonSummary>> Notebook::list(ListOrder order, int limit, int offset) const
{
    return m_parts->peopleList.window(order, limit, offset);
}

Result<std::vector<ListSection>> Notebook::listSections() const
{
    return m_parts->peopleList.sections();
}

Result<Sorting> Notebook::sorting() const
{
    return sortingOf(m_parts->connection);
}

Result<void> Notebook::setSorting(const Sorting &sorting)
{
    auto transaction = Transaction::begin(m_parts->connection);
    if (!transaction)
        return Unexpected(transaction.error());
    if (const auto changed = changeSorting(m_parts->connection, sorting); !changed)
        return changed;
    return transaction->commit();
}

Result<std::vector<SavedSearch>> Notebook::savedSearches() const
{
    return m_parts->searches.list();
}

Result<SavedSearch> Notebook::saveSearch(const SavedSearch &search)
{
    auto action = m_parts->begin(ActionName::SaveSearch);
    if (!action)
        return Unexpected(action.error());
    auto saved = m_parts->searches.save(*action, search);
    if (!saved)
        return saved;
    if (const auto committed = action->commit(); !committed)
        return Unexpected(committed.error());
    return saved;
}

Result<void> Notebook::removeSearch(const Id &id)
{
    auto action = m_parts->begin(ActionName::RemoveSearch);
    if (!action)
        return Unexpected(action.error());
    if (const auto removed = m_parts->searches.remove(*action, id); !removed)
        return removed;
    return action->commit();
}

Result<std::optional<UndoneAction>> Notebook::undo()
{
    return undoLast(m_parts->connection, m_parts->clock);
}

Result<std::optional<ActionName>> Notebook::undoable() const
{
    return nextUndo(m_parts->connection);
}

}  // namespace wellmet::storage
