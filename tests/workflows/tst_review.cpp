// SPDX-License-Identifier: MPL-2.0
// Decisions on captures and edits of people, through the database thread; one card is read for real.
#include "support/testmain.h"
#include "workflows/addressbook.h"
#include "workflows/inbox.h"
#include "workflows/pictures.h"

using namespace wellmet;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;
using storage::ActionName;

class TestReview : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString folder() const { return m_folder->filePath(u"notebook"_s); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCardIsTurnedAcceptedAndTakenBack()
    {
        Inbox inbox(folder());
        const Id id = *inbox.add(encoded(anasCard()));
        QVERIFY(inbox.settle());
        const auto before = await(inbox.review.item(id));
        QVERIFY(before);

        QCOMPARE(await(inbox.review.turn(id, 45)).error().kind, ErrorKind::InvalidInput);
        QVERIFY(await(inbox.review.turn(id, -90)));
        QVERIFY(inbox.settle());
        const auto turned = await(inbox.review.item(id));
        QCOMPARE(turned->capture.state, CaptureState::Ready);
        QCOMPARE(turned->card.orientation, 270);
        const auto undone = await(inbox.review.undo());
        QVERIFY(undone && *undone);
        QCOMPARE((*undone)->name, ActionName::TurnCard);
        QCOMPARE(await(inbox.review.item(id))->capture, before->capture);

        // One person as read, one typed: one action, two people, each value with its origin.
        capture::DraftPerson edited = before->card.draft;
        QVERIFY(!edited.fields.empty());
        capture::DraftField typed;
        typed.kind = capture::FieldKind::Name;
        typed.value = u"Bo Vexley"_s;
        typed.person = 1;
        edited.fields.push_back(typed);
        const auto people = await(inbox.review.accept(id, edited));
        QVERIFY(people);
        QCOMPARE(people->size(), size_t(2));
        QCOMPARE(people->at(0).name.provenance.source, Source::Card);
        QCOMPARE(people->at(1).name.provenance.source, Source::Typed);
        QCOMPARE(await(inbox.review.discard(id)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(await(inbox.review.accept(id, edited)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(await(inbox.review.queue())->size(), size_t(0));

        QVERIFY(await(inbox.review.undo()));
        AddressBook book(*inbox.database);
        QCOMPARE(*await(book.count()), 0);
        QCOMPARE(await(inbox.review.queue())->size(), size_t(1));
    }

    void aNewerCardClosesTheOlderJob()
    {
        Inbox inbox(folder());
        AddressBook book(*inbox.database);
        Person known;
        known.name.full = u"Ana Silva"_s;
        known.affiliations.emplace_back().organisation = u"Old Works"_s;
        known.affiliations.front().title = u"Clerk"_s;
        known = *await(book.save(known));
        const Id id = *inbox.add(encoded(anasCard()));
        QVERIFY(inbox.settle());
        Person card = await(inbox.review.item(id))->people.front();
        card.affiliations.clear();
        card.affiliations.emplace_back().organisation = u"Lumen Bridge"_s;
        const auto after = await(inbox.review.acceptOnto(id, known.id, card));
        QVERIFY(after);
        QCOMPARE(after->id, known.id);
        QCOMPARE(after->affiliations.size(), size_t(2));
        QCOMPARE(after->affiliations[0].organisation, u"Lumen Bridge"_s);
        QVERIFY(!after->affiliations[0].from.isEmpty());
        QCOMPARE(after->affiliations[1].to, after->affiliations[0].from);
        QCOMPARE(*await(book.count()), 1);
        QCOMPARE(await(book.membersOf(u"old works"_s))->size(), size_t(1));
        QCOMPARE(await(inbox.review.acceptOnto(id, known.id, card)).error().kind, ErrorKind::InvalidInput);
        QVERIFY(await(inbox.review.undo()));
        QCOMPARE(await(book.person(known.id))->affiliations.front().to, QString());
        QCOMPARE(await(inbox.review.queue())->size(), size_t(1));
    }

    void peopleAreEditedFoundAndTakenBack()
    {
        auto database = std::move(Database::open(folder()).value());
        AddressBook book(*database, u"US"_s);
        Person ana;
        ana.name.full = u"Ana Silva"_s;
        ana.contactPoints.push_back({{}, ContactKind::Phone, {}, u"(202) 555-0143"_s, {}, 0, {}});
        const auto saved = await(book.save(ana));
        QVERIFY(saved);
        QCOMPARE(saved->contactPoints.front().normalized, u"+12025550143"_s);
        QCOMPARE(await(book.find(u"silva"_s, 5))->size(), size_t(1));
        QCOMPARE(**await(book.undoable()), ActionName::AddPerson);

        Person edited = *saved;
        edited.name.full = u"Ana Costa"_s;
        QVERIFY(await(book.save(edited)));
        QCOMPARE(await(book.person(saved->id))->name.full, u"Ana Costa"_s);
        QVERIFY(await(book.undo()));
        QCOMPARE(await(book.person(saved->id))->name.full, u"Ana Silva"_s);
        QVERIFY(await(book.remove(saved->id)));
        QCOMPARE(await(book.save(edited)).error().kind, ErrorKind::NotFound);
        QCOMPARE(await(book.save({})).error().kind, ErrorKind::InvalidInput);
    }

    void manyAreEditedAtOnce()
    {
        auto database = std::move(Database::open(folder()).value());
        AddressBook book(*database);
        std::vector<Id> ids;
        for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s}) {
            Person person;
            person.name.full = name;
            ids.push_back(await(book.save(person))->id);
        }
        QVERIFY(await(book.addTag(ids, u"#Jazz Club"_s)));
        QVERIFY(await(book.removeTag({ids[0]}, u"jazz club"_s)));
        QVERIFY(await(book.setStarred({ids[1]}, true)));
        QVERIFY(await(book.setArchived({ids[2]}, true)));
        QCOMPARE(await(book.tags())->front().people, 2);
        QCOMPARE(*await(book.count()), 2);
        QCOMPARE(await(book.people(PeopleQuery{PeopleQuery::Shelf::Starred, ListOrder::Name, {}}))->size(), size_t(1));
        const auto pictured = await(book.setPortrait(ids[0], "picture"));
        QCOMPARE(pictured->portrait.size(), 64);
        QVERIFY(await(book.remove(ids)));
        QCOMPARE(await(book.trash())->size(), size_t(3));
        QVERIFY(await(book.restore({ids[1]})));
        QCOMPARE(await(book.person(ids[1]))->tags, QStringList{u"Jazz Club"_s});
        const auto history = await(book.history(ids[1]));
        QCOMPARE(history->size(), size_t(5));
        QCOMPARE(*await(book.revert(ids[1], history->at(1).action)), 1);
        QVERIFY(await(book.person(ids[1]))->tags.isEmpty());
    }

    void twoWindowsKeepEachOthersWork()
    {
        auto database = std::move(Database::open(folder()).value());
        AddressBook book(*database);
        Person ana;
        ana.name.full = u"Ana Silva"_s;
        const Person base = *await(book.save(ana));
        Person here = base;
        here.name.nickname = u"Annie"_s;
        Person there = base;
        there.about = u"Oboe"_s;
        QVERIFY(await(book.save(here, base)));
        const auto both = await(book.save(there, base));
        QCOMPARE(both->name.nickname, u"Annie"_s);
        QCOMPARE(both->about, u"Oboe"_s);
    }

    void writingIsToldAndReadingIsNot()
    {
        auto database = std::move(Database::open(folder()).value());
        auto other = std::move(Database::open(folder()).value());
        // Its thread is at work once it has answered; what is written before that is no news to anybody.
        QVERIFY(await(AddressBook(*other).people())->empty());
        QSignalSpy here(database.get(), &Database::changed);
        QSignalSpy there(other.get(), &Database::changed);
        Person ana;
        ana.name.full = u"Ana Silva"_s;
        QVERIFY(await(AddressBook(*database).save(ana)));
        QVERIFY(here.count() == 1 || here.wait(5000));
        QVERIFY(there.count() == 1 || there.wait(10'000));
        QCOMPARE(await(AddressBook(*other).people())->size(), size_t(1));
        QCOMPARE(await(AddressBook(*database).people())->size(), size_t(1));
        QVERIFY(!here.wait(50));
        QCOMPARE(here.count(), 1);
    }

    void theEndFinishesWhatIsQueued()
    {
        {
            auto database = std::move(Database::open(folder()).value());
            AddressBook book(*database);
            for (int i = 0; i < 20; ++i) {
                Person person;
                person.name.full = u"Person %1"_s.arg(i);
                book.save(person);
            }
        }
        auto database = std::move(Database::open(folder()).value());
        QCOMPARE(*await(AddressBook(*database).count()), 20);
        QCOMPARE(Database::open(u"/proc/no/such/place"_s).error().kind, ErrorKind::Unreadable);
    }
};

WELLMET_TEST_MAIN(TestReview)
#include "tst_review.moc"
