// SPDX-License-Identifier: MPL-2.0
// Everything one user has: the SQLite file and the attachments beside it. Lives on one thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "contacts/capture.h"
#include "contacts/person.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wellmet::storage {

/// What an action was called, for "Undo: accept card". Stable names, translated where shown.
enum class ActionName : quint8 {
    AddCaptures = 1,
    Recognise,
    Accept,
    Discard,
    EditPerson,
    DeletePerson,
    TurnCard,
    AddPerson,
    Undo,
    StoreAttachment,
    RestorePerson,
    RevertChange,
    ImportPeople,
    PurgeTrash,
};

struct UndoneAction {
    ActionName name;
    std::vector<Id> touched;  ///< ids of records that changed back
};

/// The open notebook. Every writing function is one transaction holding rows, search index and journal; it is durable
/// or has not happened. Reading functions return values.
class Notebook
{
public:
    /// Makes the folder and the database if they are not there, upgrades an older one (after copying it).
    /// Errors: Unreadable, ReadOnly, DiskFull, NewerNotebook, DamagedNotebook (the file is kept aside, untouched), Busy.
    static Result<Notebook> open(const QString &folder, WallClock clock = systemClock());
    ~Notebook();
    Notebook(Notebook &&) noexcept;
    Notebook &operator=(Notebook &&) noexcept;

    QString folder() const;
    /// Changes when another connection or process has written since.
    Result<quint64> dataVersion();
    /// Grows when something is written through this object (also when that is rolled back).
    quint64 writeCount() const;

    // --- attachments: content-addressed files --------------------------------------------------------------------
    /// Stores bytes under their hash (temporary name, fsync, rename) and returns the hash. Same bytes, same file.
    Result<QString> putAttachment(const QByteArray &bytes);
    Result<QByteArray> attachment(const QString &hash) const;
    QString attachmentPath(const QString &hash) const;
    /// Files no row names: a crash between file and row leaves one. Harmless.
    Result<QStringList> orphanedAttachments() const;

    // --- captures --------------------------------------------------------------------------------------------------
    /// Picture and row are durable (FULL barrier) when this returns.
    Result<Capture> addCapture(CaptureSource source, const QByteArray &picture, const QString &payload = {});
    Result<std::vector<Capture>> captures(std::optional<CaptureState> state = {}) const;  ///< oldest first
    Result<Capture> capture(const Id &id) const;
    /// The captures whose picture has exactly these bytes, oldest first: the same file once more, the cards of one picture.
    Result<std::vector<Capture>> capturesOf(const QByteArray &picture) const;
    /// Saves changed captures and adds new ones (several cards in one picture) as one action.
    Result<void> saveCaptures(ActionName name, const std::vector<Capture> &captures);
    /// The same for captures that depend on what is stored: `decide` is asked inside the write transaction, so no other
    /// process writes between its reading and this writing. Its error, or an empty answer, leaves everything as it is.
    Result<void> saveCaptures(ActionName name, const std::function<Result<std::vector<Capture>>()> &decide);

    // --- people ----------------------------------------------------------------------------------------------------
    Result<std::vector<PersonSummary>> people(int limit = -1, int offset = 0) const;  ///< by sort key
    Result<int> peopleCount() const;
    Result<Person> person(const Id &id) const;
    Result<std::vector<PersonSummary>> find(const QString &query, int limit) const;
    /// Creates or updates; ids that are null are made. Only what differs is written and journalled.
    Result<Person> savePerson(ActionName name, const Person &person);
    /// The same for many as one action: an import.
    Result<std::vector<Person>> savePeople(ActionName name, const std::vector<Person> &people);
    Result<void> deletePerson(const Id &id);
    /// One action: the person is made, the capture is Accepted and points at it.
    Result<Person> acceptCapture(const Id &captureId, const Person &person);
    /// The same for a card that names several people: the capture points at the first. InvalidInput for none.
    Result<std::vector<Person>> acceptCapture(const Id &captureId, const std::vector<Person> &people);

    // --- undo ------------------------------------------------------------------------------------------------------
    /// Takes back the newest action that is not taken back yet and was a user's (Recognise is not). nullopt: none left.
    Result<std::optional<UndoneAction>> undo();
    /// What undo would take back.
    Result<std::optional<ActionName>> undoable() const;

private:
    struct Parts;
    explicit Notebook(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wellmet::storage
