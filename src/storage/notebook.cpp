// SPDX-License-Identifier: MPL-2.0
#include "storage/notebook.h"

#include "storage/migrations.h"
#include "storage/notebookparts.h"
#include "storage/opening.h"
#include "storage/undo.h"

#include <QDir>

namespace wellmet::storage {

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

Result<std::optional<UndoneAction>> Notebook::undo()
{
    return undoLast(m_parts->connection, m_parts->clock);
}

Result<std::optional<ActionName>> Notebook::undoable() const
{
    return nextUndo(m_parts->connection);
}

}  // namespace wellmet::storage
