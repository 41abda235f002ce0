// SPDX-License-Identifier: MPL-2.0
// Everything one user has: the SQLite file and the attachments beside it. Lives on one thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "contacts/capture.h"
#include "contacts/duplicatepair.h"
#include "contacts/findhit.h"
#include "contacts/matchrecord.h"
#include "contacts/merge.h"
#include "contacts/peoplelists.h"
#include "contacts/person.h"
#include "contacts/savedsearch.h"
#include "contacts/verdict.h"
#include "storage/actionname.h"
#include "storage/historystep.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wellmet::storage {

/// A slice of the living people in the order in which they were made.
struct MatchSlice {
    std::vector<MatchRecord> people;
    qint64 next = 0;  ///< pass it to go on; 0 when this was the last
};

/// What a look for duplicates found.
struct FoundPairs {
    std::vector<DuplicatePair> pairs;
    qint64 upTo = 0;  ///< the number of the newest action it knows of

    bool operator==(const FoundPairs &) const = default;
};

struct ChangedPeople {
    std::vector<Id> ids;
    qint64 upTo = 0;  ///< the number of the newest action
    bool tooMany = false;  ///< `ids` are not all
};

/// What a list of pairs needs to name somebody.
struct PersonLabel {
    Id id;
    QString name;
    QString uid;  ///< as uidOf() makes it
};

/// Somebody who comes in, with the bytes of their picture or none.
struct NewPerson {
    Person person;
    QByteArray portrait = {};
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
    /// A window of a list; by name and without the archived unless told. `limit` -1 is all. As quick far down as at the top.
    Result<std::vector<PersonSummary>> people(int limit = -1, int offset = 0) const;
    Result<std::vector<PersonSummary>> people(const PeopleQuery &query, int limit = -1, int offset = 0) const;
    Result<int> peopleCount(const PeopleQuery &query = {}) const;
    /// Somebody who was merged is the one he was merged into. Errors: NotFound, also for somebody in the trash.
    Result<Person> person(const Id &id) const;
    Result<std::vector<PersonSummary>> find(const QString &query, int limit) const;
    /// The living person with this vCard UID (uidOf()), or null.
    Result<Id> personWithUid(const QString &uid) const;
    /// The names of the living, and e-mails and phones (normalised), with whom they belong to: storage/peoplelists.h.
    Result<void> forEachKey(const std::function<void(const Id &person, const QString &key)> &take) const;
    Result<std::vector<TagCount>> tags() const;
    Result<std::vector<OrganisationCount>> organisations() const;
    /// Who is at the organisation, then who was.
    Result<std::vector<Member>> membersOf(const QString &organisation) const;
    /// Whom the person is related to, whichever side it is stored on, and who introduced whom.
    Result<std::vector<RelatedPerson>> relatedTo(const Id &person) const;

    /// Creates or updates; ids that are null are made. Only what differs is written and journalled. `base` is what the
    /// person was when the edit began: then only what the edit changed is written, and what somebody else has written
    /// meanwhile stays. Answers the person as stored.
    Result<Person> savePerson(ActionName name, const Person &person, const Person *base = nullptr);
    /// The same for many as one action.
    Result<std::vector<Person>> savePeople(ActionName name, const std::vector<Person> &people);
    /// Saves whom `next` gives until it gives nobody, as one action and one at a time: an import of any size. An error of
    /// `next` leaves everything as it was. `next` may read this notebook, and sees who was saved before. Answers how many
    /// people were saved. With Keep::Nothing all of it is done and taken back at the end: a dry run.
    enum class Keep : quint8 { All, Nothing };
    Result<int> importPeople(const std::function<Result<std::optional<NewPerson>>()> &next, Keep keep = Keep::All);
    /// Edits people as they are stored at that moment, as one action: nobody else writes between reading and writing.
    Result<std::vector<Person>> editPeople(ActionName name, const std::vector<Id> &ids, const std::function<Result<Person>(Person)> &edit);
    /// To the trash, as one action. Errors: NotFound, and then nobody is deleted.
    Result<void> deletePeople(const std::vector<Id> &ids);
    Result<void> deletePerson(const Id &id) { return deletePeople({id}); }

    /// One action: the person is made, the capture is Accepted and points at it.
    Result<Person> acceptCapture(const Id &captureId, const Person &person);
    /// The same for a card that names several people: the capture points at the first. InvalidInput for none.
    Result<std::vector<Person>> acceptCapture(const Id &captureId, const std::vector<Person> &people);
    /// The same onto somebody who is there: `update` makes the person as it is then from the person as it is stored.
    Result<Person> acceptCaptureOnto(const Id &captureId, const Id &personId, const std::function<Result<Person>(Person)> &update);

    // --- finding ---------------------------------------------------------------------------------------------------
    /// Who answers the query (contacts/findquery.h), best first, and why; a blank query finds everybody, by name.
    Result<std::vector<FindHit>> search(const QString &query, int limit) const;
    Result<std::vector<ListSection>> listSections() const;  ///< of the list by name, without the archived
    Result<Sorting> sorting() const;
    Result<void> setSorting(const Sorting &sorting);  ///< when it is another: about half a second for 100,000 people
    Result<std::vector<SavedSearch>> savedSearches() const;  ///< by name
    Result<SavedSearch> saveSearch(const SavedSearch &search);  ///< a null id is made
    Result<void> removeSearch(const Id &id);

    // --- duplicates ------------------------------------------------------------------------------------------------
    /// One action: `survivor` takes everything over by mergePlan(), `absorbed` is found under it from now on.
    /// Errors: NotFound, InvalidInput when the two are one.
    Result<Person> mergePeople(const Id &survivor, const Id &absorbed, const MergeChoices &choices);
    /// Takes a merge apart (storage/merges.h). Errors: NotFound.
    Result<Merge> unmerge(const Id &merge);
    /// Who a person is now: itself, or the one it was merged into.
    Result<Id> survivorOf(const Id &person) const;
    /// The merges that can be taken apart, the newest first: of everybody or of one person.
    Result<std::vector<Merge>> merges(const Id &person = {}) const;
    /// Remembers what the user said about a pair; nullopt forgets it.
    Result<void> setVerdict(const Id &a, const Id &b, std::optional<Verdict> verdict);
    Result<std::vector<PairVerdict>> verdicts() const;
    /// Everybody in slices, in the form in which duplicates are looked for (storage/matchpeople.h).
    Result<MatchSlice> matchPeople(qint64 from, int limit) const;
    /// Everybody's name and vCard UID in one pass.
    Result<std::vector<PersonLabel>> labels() const;
    /// What the last look for duplicates found, how far the journal goes, and who changed after an action
    /// (storage/foundpairs.h).
    Result<FoundPairs> foundPairs() const;
    Result<void> keepPairs(const FoundPairs &found);
    Result<qint64> newestAction() const;
    Result<ChangedPeople> changedPeople(qint64 after, int limit) const;

    // --- trash -----------------------------------------------------------------------------------------------------
    /// Latest first; PersonSummary::changed is when they went there.
    Result<std::vector<PersonSummary>> trash() const;
    /// Somebody in the trash or not. Errors: NotFound.
    Result<Person> personOrTrashed(const Id &id) const;
    /// Back from the trash, as one action. Errors: NotFound, and then nobody is restored.
    Result<void> restorePeople(const std::vector<Id> &ids);
    /// Erases who has been in the trash for 30 days (storage/trash.h). Cannot be undone. Answers how many.
    Result<int> purgeTrash();

    // --- history ---------------------------------------------------------------------------------------------------
    /// What happened to a person, oldest first; also to one in the trash. Errors: NotFound.
    Result<std::vector<HistoryStep>> history(const Id &person) const;
    /// Takes one step of it back, as an action of its own: fields that still hold what the step wrote, others stay. Answers
    /// how many records changed back. Errors: NotFound; InvalidInput for the step that made the person.
    Result<int> revert(const Id &person, const Id &action);

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
