// SPDX-License-Identifier: MPL-2.0
// Every function of the notebook, on real files.
#include "storage/invented.h"
#include "support/testmain.h"

#include <algorithm>
#include <limits>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestNotebook : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    UtcMillis m_now = 1'750'000'000'000;

    Result<Notebook> openNotebook()
    {
        return Notebook::open(m_folder->filePath(QStringLiteral("notebook")), [this] { return m_now++; });
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void capturesSurviveReopening()
    {
        Id id;
        {
            auto notebook = openNotebook();
            QVERIFY(notebook);
            const auto added = notebook->addCapture(CaptureSource::File, "picture bytes");
            QVERIFY(added);
            QCOMPARE(added->state, CaptureState::Waiting);
            QCOMPARE(added->picture.size(), 64);
            id = added->id;
        }
        auto notebook = openNotebook();
        QVERIFY(notebook);
        const auto all = notebook->captures();
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(1));
        QCOMPARE(all->front().id, id);
        QCOMPARE(*notebook->attachment(all->front().picture), QByteArray("picture bytes"));
        QCOMPARE(*notebook->capture(id), all->front());
        QCOMPARE(notebook->captures(CaptureState::Ready)->size(), size_t(0));
        QCOMPARE(notebook->captures(CaptureState::Waiting)->size(), size_t(1));
        QCOMPARE(notebook->capture(Id::make(1)).error().kind, ErrorKind::NotFound);
    }

    void capturesOfOnePictureAreFoundByItsBytes()
    {
        auto notebook = openNotebook();
        QVERIFY(notebook);
        const auto first = notebook->addCapture(CaptureSource::File, "two cards");
        QVERIFY(first);
        QVERIFY(notebook->addCapture(CaptureSource::File, "another picture"));
        Capture second = *first;
        second.id = {};
        second.cardIndex = 1;
        QVERIFY(notebook->saveCaptures(ActionName::Recognise, {*first, second}));
        const auto found = notebook->capturesOf("two cards");
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(2));
        QCOMPARE(found->at(0), *first);
        QCOMPARE(found->at(1).cardIndex, 1);
        QVERIFY(notebook->capturesOf("never seen")->empty());
    }

    void acceptingTwoPeopleIsOneAction()
    {
        auto notebook = openNotebook();
        QVERIFY(notebook);
        const auto capture = notebook->addCapture(CaptureSource::File, "picture");
        QVERIFY(capture);
        QCOMPARE(notebook->acceptCapture(capture->id, std::vector<Person>()).error().kind, ErrorKind::InvalidInput);
        const quint64 before = notebook->writeCount();
        const auto people = notebook->acceptCapture(capture->id, std::vector{inventedPerson(u"Ana Silva"_s), inventedPerson(u"Bo Vex"_s)});
        QVERIFY(people);
        QVERIFY(notebook->writeCount() > before);
        QCOMPARE(people->size(), size_t(2));
        QCOMPARE(people->at(1).captureId, capture->id);
        QCOMPARE(notebook->capture(capture->id)->personId, people->at(0).id);
        QCOMPARE(*notebook->peopleCount(), 2);
        const auto undone = notebook->undo();
        QVERIFY(undone && *undone);
        QCOMPARE(*notebook->peopleCount(), 0);
        QCOMPARE(notebook->capture(capture->id)->state, CaptureState::Waiting);
        const quint64 after = notebook->writeCount();
        QVERIFY(notebook->people() && notebook->capture(capture->id));
        QCOMPARE(notebook->writeCount(), after);
    }

    void personComesBackAsSaved()
    {
        auto notebook = openNotebook();
        QVERIFY(notebook);
        Person person = inventedPerson(u"Ana Silva"_s, u"Ana@Acme.example"_s, u"+1 202 555 0143"_s, u"Acme"_s);
        person.name.given = u"Ana"_s;
        person.name.family = u"Silva"_s;
        const auto saved = notebook->savePerson(ActionName::AddPerson, person);
        QVERIFY(saved);
        QVERIFY(!saved->id.isNull());
        QCOMPARE(*notebook->person(saved->id), *saved);
        QCOMPARE(saved->contactPoints[0].normalized, u"ana@acme.example"_s);
        QCOMPARE(saved->contactPoints[1].normalized, u"+12025550143"_s);
        QCOMPARE(saved->contactPoints[1].position, 1);
        QCOMPARE(*notebook->peopleCount(), 1);
        const auto people = notebook->people();
        QVERIFY(people);
        QCOMPARE(people->size(), size_t(1));
        QCOMPARE(people->front(), (PersonSummary{saved->id, u"Ana Silva"_s, u"Engineer, Acme"_s, saved->changed}));
        QCOMPARE(names(notebook->find(u"sil an"_s, 10)), u"Ana Silva"_s);
    }

    void undoOfAcceptBringsTheCaptureBack()
    {
        auto notebook = openNotebook();
        QVERIFY(notebook);
        auto capture = *notebook->addCapture(CaptureSource::Camera, "a card");
        capture.state = CaptureState::Ready;
        capture.scan = "scan";
        QVERIFY(notebook->saveCaptures(ActionName::Recognise, {capture}));
        const auto person = notebook->acceptCapture(capture.id, inventedPerson(u"Ana Silva"_s));
        QVERIFY(person);
        QCOMPARE(person->captureId, capture.id);
        QCOMPARE(notebook->capture(capture.id)->state, CaptureState::Accepted);
        QCOMPARE(notebook->capture(capture.id)->personId, person->id);
        QCOMPARE(*notebook->undoable(), ActionName::Accept);

        const auto undone = notebook->undo();
        QVERIFY(undone && *undone);
        QCOMPARE((*undone)->name, ActionName::Accept);
        QCOMPARE(*notebook->capture(capture.id), capture);
        QCOMPARE(notebook->person(person->id).error().kind, ErrorKind::NotFound);
        QCOMPARE(names(notebook->find(u"ana"_s, 10)), QString());
        QCOMPARE(*notebook->peopleCount(), 0);
    }

    void theOrderOfTheListsIsKept()
    {
        auto notebook = openNotebook();
        Person person = inventedPerson(u"Ana Silva"_s);
        for (int i = 0; i < 20; ++i) {
            person.contactPoints.push_back({{}, ContactKind::Other, {}, u"point %1"_s.arg(i), {}, 99, {}});
            person.affiliations.push_back({{}, u"Acme %1"_s.arg(i), {}, {}, u"20%1"_s.arg(i + 10), i ? u"2031"_s : QString(), 99, {}});
        }
        person = *notebook->savePerson(ActionName::AddPerson, person);
        std::reverse(person.contactPoints.begin(), person.contactPoints.end());
        person = *notebook->savePerson(ActionName::EditPerson, person);
        const Person stored = *notebook->person(person.id);
        QCOMPARE(stored, person);
        QCOMPARE(stored.contactPoints[0].value, u"point 19"_s);
        QCOMPARE(stored.contactPoints[19].position, 19);
        QCOMPARE(stored.affiliations[3].organisation, u"Acme 3"_s);
        QCOMPARE(notebook->people()->front().subtitle, u"Acme 0"_s);
    }

    void provenanceIsKeptPerValue()
    {
        auto notebook = openNotebook();
        Person person = inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s);
        person.contactPoints[0].provenance = {Source::Code, Id::make(5), 1234, 0.5};
        person.contactPoints.push_back({{}, ContactKind::Url, {}, u"acme.example"_s, {}, 1, {Source::Typed, {}, 0, 1.0}});
        person = *notebook->savePerson(ActionName::AddPerson, person);
        const Person stored = *notebook->person(person.id);
        QCOMPARE(stored.name.provenance.source, Source::Card);
        QCOMPARE(stored.name.provenance.confidence, 0.75);
        QCOMPARE(stored.contactPoints[0].provenance.at, 1234);
        QCOMPARE(stored.contactPoints[0].provenance.sourceId, person.contactPoints[0].provenance.sourceId);
        QVERIFY(stored.contactPoints[1].provenance.at > 1'700'000'000'000);
    }

    void aStaleNormalFormIsMadeAgain()
    {
        auto notebook = openNotebook();
        Person person = *notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana"_s, {}, u"+1 202 555 0143"_s));
        person.contactPoints[0].value = u"+1 202 555 0199"_s;
        person = *notebook->savePerson(ActionName::EditPerson, person);
        QCOMPARE(person.contactPoints[0].normalized, u"+12025550199"_s);
        person.contactPoints[0].value = u"555 0199"_s;
        person.contactPoints[0].normalized = u"+12025550199"_s;
        person.contactPoints[0].label = u"home"_s;
        QCOMPARE(notebook->savePerson(ActionName::EditPerson, person)->contactPoints[0].normalized, u"5550199"_s);
    }

    void oddTextComesBackExactly()
    {
        auto notebook = openNotebook();
        for (const QString &text :
             {QString(u"a"_s + QChar(0) + u"b"_s), QChar(QChar::ByteOrderMark) + u"x"_s, u"line\nline"_s, u"😀"_s, u"  "_s}) {
            Person person = inventedPerson(text);
            person.about = text;
            person = *notebook->savePerson(ActionName::AddPerson, person);
            QCOMPARE(notebook->person(person.id)->about, text);
            QCOMPARE(notebook->person(person.id)->name.full, text);
            QVERIFY(*notebook->undo());
        }
        QCOMPARE(*notebook->peopleCount(), 0);
        Person person = inventedPerson(u"Ana"_s);
        person.name.provenance.confidence = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(notebook->savePerson(ActionName::AddPerson, person)->name.full, u"Ana"_s);
        QCOMPARE(notebook->person(notebook->people()->front().id)->name.provenance.confidence, 0.0);
    }

    void whatCannotBeStoredIsRefusedWhole()
    {
        auto notebook = openNotebook();
        Person crowded = inventedPerson(u"Ana Silva"_s);
        crowded.contactPoints.resize(1001);
        QCOMPARE(notebook->savePerson(ActionName::AddPerson, crowded).error().kind, ErrorKind::InvalidInput);
        Person twins = inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s);
        twins.contactPoints[0].id = Id::make(1);
        twins.contactPoints.push_back(twins.contactPoints[0]);
        QCOMPARE(notebook->savePeople(ActionName::AddPerson, {inventedPerson(u"Tom Baker"_s), twins}).error().kind,
                 ErrorKind::InvalidInput);
        Capture capture;
        capture.picture = u"../../somewhere"_s;
        QCOMPARE(notebook->saveCaptures(ActionName::AddCaptures, {capture}).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(notebook->acceptCapture(Id::make(1), inventedPerson(u"Tom Baker"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(notebook->deletePerson(Id::make(1)).error().kind, ErrorKind::NotFound);
        QCOMPARE(*notebook->peopleCount(), 0);
        QVERIFY(notebook->captures()->empty());
        QVERIFY(!*notebook->undoable());
    }

    void aCaptureIsAcceptedOnce()
    {
        auto notebook = openNotebook();
        const Capture capture = *notebook->addCapture(CaptureSource::Camera, "a card");
        QVERIFY(notebook->acceptCapture(capture.id, inventedPerson(u"Ana Silva"_s)));
        QCOMPARE(notebook->acceptCapture(capture.id, inventedPerson(u"Ana Silva"_s)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(*notebook->peopleCount(), 1);
    }

    void aCardMayUpdateAPersonWhoIsThere()
    {
        auto notebook = openNotebook();
        Person person = *notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s));
        const Capture capture = *notebook->addCapture(CaptureSource::Camera, "a card");
        person.about = u"new card"_s;
        QCOMPARE(notebook->acceptCapture(capture.id, person)->id, person.id);
        QCOMPARE(*notebook->peopleCount(), 1);
        QVERIFY(*notebook->undo());
        QCOMPARE(notebook->person(person.id)->about, QString());
        QCOMPARE(notebook->capture(capture.id)->state, CaptureState::Waiting);
    }

    void theListIsSortedAndPaged()
    {
        auto notebook = openNotebook();
        std::vector<Person> people;
        for (const char *name : {"Østergård", "alder", "Zimmer", "Ähren", "Baker"})
            people.push_back(inventedPerson(QString::fromUtf8(name)));
        QVERIFY(notebook->savePeople(ActionName::AddPerson, people));
        QCOMPARE(names(notebook->people()), u"Ähren|alder|Baker|Østergård|Zimmer"_s);
        QCOMPARE(names(notebook->people(2, 1)), u"alder|Baker"_s);
        QCOMPARE(names(notebook->people(10, 4)), u"Zimmer"_s);
        QCOMPARE(names(notebook->people(10, 5)), QString());
        QVERIFY(*notebook->undo());
        QCOMPARE(*notebook->peopleCount(), 0);
    }

    void capturesAreOldestFirst()
    {
        auto notebook = openNotebook();
        Capture late = *notebook->addCapture(CaptureSource::Camera, "first picture");
        Capture second = *notebook->addCapture(CaptureSource::Camera, "second picture");
        late.at = second.at + 1000;
        Capture third = second;
        third.id = {};
        third.cardIndex = 1;
        QVERIFY(notebook->saveCaptures(ActionName::Recognise, {late, third}));
        const auto captures = *notebook->captures();
        QCOMPARE(captures.size(), size_t(3));
        QCOMPARE(captures[0].id, second.id);
        QCOMPARE(captures[1].cardIndex, 1);
        QCOMPARE(captures[2].id, late.id);
    }

    void idsAreUniqueEvenWhenTheClockStands()
    {
        auto notebook = Notebook::open(m_folder->path(), [] { return UtcMillis(1'750'000'000'000); });
        for (int i = 0; i < 20; ++i)
            QVERIFY(notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana %1"_s.arg(i))));
        for (int i = 0; i < 20; ++i)
            QVERIFY(*notebook->undo());
        QCOMPARE(*notebook->peopleCount(), 0);
    }
};

WELLMET_TEST_MAIN(TestNotebook)
#include "tst_notebook.moc"
