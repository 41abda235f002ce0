// SPDX-License-Identifier: MPL-2.0
// Undo: what each action leaves when taken back, and random scripts of actions taken back to the start.
#include "storage/invented.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <map>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

/// Everything a user can see, without the derived time of the last change (undo is a change).
struct Visible {
    std::vector<Capture> captures;
    std::vector<Person> people;
    std::vector<QString> list;

    bool operator==(const Visible &) const = default;
};

Visible look(const Notebook &notebook)
{
    Visible visible;
    visible.captures = *notebook.captures();
    const auto people = *notebook.people();
    for (const PersonSummary &summary : people) {
        Person person = *notebook.person(summary.id);
        person.changed = 0;
        visible.people.push_back(person);
        visible.list.push_back(summary.name + u'|' + summary.subtitle);
    }
    std::sort(visible.people.begin(), visible.people.end(), [](const Person &a, const Person &b) { return a.id < b.id; });
    return visible;
}

/// One random user action, or (if it may) a recognition; answers whether it was a user's and changed something.
bool act(Notebook &notebook, QRandomGenerator &random, bool mayRecognise)
{
    const auto captures = *notebook.captures();
    const auto people = *notebook.people();
    const auto anyCapture = [&] { return captures[static_cast<size_t>(random.bounded(static_cast<int>(captures.size())))]; };
    const auto anyPerson = [&] {
        return *notebook.person(people[static_cast<size_t>(random.bounded(static_cast<int>(people.size())))].id);
    };
    const QString word = u"w%1"_s.arg(random.bounded(1000));
    switch (random.bounded(9)) {
    case 0: return notebook.addCapture(CaptureSource::File, word.toLatin1()).has_value();
    case 1:
        return notebook.savePerson(ActionName::AddPerson, inventedPerson(u"Ana "_s + word, word + u"@acme.example"_s, {}, word))
            .has_value();
    case 2: {
        if (captures.empty())
            return false;
        Capture capture = anyCapture();
        if (capture.state == CaptureState::Accepted)
            return false;
        return notebook.acceptCapture(capture.id, inventedPerson(u"Tom "_s + word, {}, u"+1 202 555 0143"_s)).has_value();
    }
    case 3: {
        if (captures.empty())
            return false;
        Capture capture = anyCapture();
        if (capture.state == CaptureState::Discarded)
            return false;
        capture.state = CaptureState::Discarded;
        return notebook.saveCaptures(ActionName::Discard, {capture}).has_value();
    }
    case 4: {
        if (captures.empty())
            return false;
        Capture capture = anyCapture();
        capture.corners += word.toLatin1();
        capture.scan.clear();
        capture.state = CaptureState::Waiting;
        capture.personId = {};
        return notebook.saveCaptures(ActionName::TurnCard, {capture}).has_value();
    }
    case 5: {
        if (captures.empty() || !mayRecognise)
            return false;
        Capture read = anyCapture();
        read.state = CaptureState::Ready;
        read.scan = word.toLatin1();
        Capture second = read;
        second.id = {};
        second.cardIndex = 1;
        if (!notebook.saveCaptures(ActionName::Recognise, {read, second}))
            qFatal("recognition failed");
        return false;
    }
    case 6: {
        if (people.empty())
            return false;
        Person person = anyPerson();
        if (!person.contactPoints.empty() && random.bounded(2))
            person.contactPoints.erase(person.contactPoints.begin());
        person.contactPoints.insert(person.contactPoints.begin(), {{}, ContactKind::Url, {}, word + u".example"_s, {}, 0, {}});
        person.name.full += u' ' + word;
        person.affiliations.clear();
        return notebook.savePerson(ActionName::EditPerson, person).has_value();
    }
    case 7: return !people.empty() && notebook.deletePerson(anyPerson().id).has_value();
    default: {
        if (people.empty())
            return false;
        Person person = anyPerson();
        person.about += word;
        if (!person.contactPoints.empty())
            person.contactPoints.back().label += u'x';
        return notebook.savePerson(ActionName::EditPerson, person).has_value();
    }
    }
}

}  // namespace

class TestUndo : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    UtcMillis m_now = 1'750'000'000'000;

    Notebook openNotebook()
    {
        auto notebook = Notebook::open(m_folder->path(), [this] { return m_now += 10; });
        if (!notebook)
            qFatal("cannot open: %s", qPrintable(notebook.error().detail));
        return std::move(*notebook);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingToUndo()
    {
        Notebook notebook = openNotebook();
        QVERIFY(!*notebook.undoable());
        const auto undone = notebook.undo();
        QVERIFY(undone && !*undone);
    }

    void anEditComesBackFieldByField()
    {
        Notebook notebook = openNotebook();
        Person person =
            *notebook.savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s, u"+1 202 555 0143"_s));
        const Person before = person;
        person.name.full = u"Ana Lindner"_s;
        person.name.provenance = {};
        person.contactPoints.pop_back();
        person.contactPoints[0].value = u"ana@globex.example"_s;
        const Person edited = *notebook.savePerson(ActionName::EditPerson, person);
        QCOMPARE(edited.contactPoints[0].normalized, u"ana@globex.example"_s);
        const auto undone = *notebook.undo();
        QVERIFY(undone.has_value());
        QCOMPARE(undone->name, ActionName::EditPerson);
        QCOMPARE(undone->touched.size(), size_t(3));
        Person after = *notebook.person(person.id);
        QVERIFY(after.changed > before.changed);
        after.changed = before.changed;
        QCOMPARE(after, before);
    }

    void actionsAreTakenBackNewestFirstAndSurviveARestart()
    {
        Id person;
        {
            Notebook notebook = openNotebook();
            person = notebook.savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s))->id;
            QVERIFY(notebook.deletePerson(person));
        }
        Notebook notebook = openNotebook();
        QCOMPARE(**notebook.undoable(), ActionName::DeletePerson);
        QCOMPARE((*notebook.undo())->name, ActionName::DeletePerson);
        QVERIFY(notebook.person(person));
        QCOMPARE((*notebook.undo())->name, ActionName::AddPerson);
        QVERIFY(!notebook.person(person));
        QVERIFY(!*notebook.undo());
    }

    void anActionAfterUndoIsTakenBackBeforeOlderOnes()
    {
        Notebook notebook = openNotebook();
        QVERIFY(notebook.savePerson(ActionName::AddPerson, inventedPerson(u"One"_s)));
        QVERIFY(notebook.savePerson(ActionName::AddPerson, inventedPerson(u"Two"_s)));
        QVERIFY(*notebook.undo());
        QVERIFY(notebook.savePerson(ActionName::AddPerson, inventedPerson(u"Three"_s)));
        QVERIFY(*notebook.undo());
        QCOMPARE(names(notebook.people()), u"One"_s);
        QVERIFY(*notebook.undo());
        QCOMPARE(names(notebook.people()), QString());
        QVERIFY(!*notebook.undo());
    }

    void recognitionIsNoActionOfTheUser()
    {
        Notebook notebook = openNotebook();
        Capture capture = *notebook.addCapture(CaptureSource::Camera, "card");
        capture.state = CaptureState::Ready;
        capture.scan = "read";
        Capture second = capture;
        second.id = {};
        second.cardIndex = 1;
        QVERIFY(notebook.saveCaptures(ActionName::Recognise, {capture, second}));
        QCOMPARE(**notebook.undoable(), ActionName::AddCaptures);
        // Taking the picture back takes the cards back that were found in it.
        QCOMPARE((*notebook.undo())->touched.size(), size_t(2));
        QVERIFY(notebook.captures()->empty());
        QVERIFY(!*notebook.undoable());
    }

    void turningACardBackBringsItsOldReadingBack()
    {
        Notebook notebook = openNotebook();
        Capture capture = *notebook.addCapture(CaptureSource::Camera, "card");
        capture.state = CaptureState::Ready;
        capture.scan = "first reading";
        QVERIFY(notebook.saveCaptures(ActionName::Recognise, {capture}));
        Capture turned = capture;
        turned.corners = "turned";
        turned.state = CaptureState::Waiting;
        QVERIFY(notebook.saveCaptures(ActionName::TurnCard, {turned}));
        turned.state = CaptureState::Ready;
        turned.scan = "second reading";
        QVERIFY(notebook.saveCaptures(ActionName::Recognise, {turned}));
        QCOMPARE((*notebook.undo())->name, ActionName::TurnCard);
        QCOMPARE(*notebook.capture(capture.id), capture);
    }

    void recognitionThatComesTooLateChangesNothing()
    {
        Notebook notebook = openNotebook();
        Capture capture = *notebook.addCapture(CaptureSource::Camera, "card");
        Capture read = capture;
        read.state = CaptureState::Ready;
        read.scan = "read";
        QVERIFY(*notebook.undo());
        QCOMPARE(notebook.saveCaptures(ActionName::Recognise, {read}).error().kind, ErrorKind::NotFound);
        QVERIFY(notebook.captures()->empty());

        capture = *notebook.addCapture(CaptureSource::Camera, "other card");
        read = capture;
        read.state = CaptureState::Ready;
        read.scan = "read";
        const Person person = *notebook.acceptCapture(capture.id, inventedPerson(u"Ana Silva"_s));
        QVERIFY(notebook.saveCaptures(ActionName::Recognise, {read}));
        QCOMPARE(notebook.capture(capture.id)->state, CaptureState::Accepted);
        QCOMPARE(notebook.capture(capture.id)->personId, person.id);
        QCOMPARE(notebook.capture(capture.id)->scan, QByteArray("read"));
    }

    void attachmentsStayWhenTheirCaptureGoes()
    {
        Notebook notebook = openNotebook();
        const Capture capture = *notebook.addCapture(CaptureSource::File, "card");
        QVERIFY(*notebook.undo());
        QCOMPARE(*notebook.attachment(capture.picture), QByteArray("card"));
        QVERIFY(notebook.orphanedAttachments()->isEmpty());
        QCOMPARE(notebook.addCapture(CaptureSource::File, "card")->picture, capture.picture);
    }

    void savingWhatIsStoredIsNoAction()
    {
        Notebook notebook = openNotebook();
        const Person person = *notebook.savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s));
        QCOMPARE(*notebook.savePerson(ActionName::EditPerson, person), person);
        const Capture capture = *notebook.addCapture(CaptureSource::File, "card");
        QVERIFY(notebook.saveCaptures(ActionName::Discard, {capture}));
        QCOMPARE(**notebook.undoable(), ActionName::AddCaptures);
    }

    void randomScriptsGoBackStepByStep_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void randomScriptsGoBackStepByStep()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        Notebook notebook = openNotebook();
        std::vector<Visible> history;  // what was visible before each action that is not taken back
        const auto undoOne = [&] {
            const auto undone = notebook.undo();
            QVERIFY(undone);
            QCOMPARE(undone->has_value(), !history.empty());
            if (history.empty())
                return;
            QVERIFY(look(notebook) == history.back());
            history.pop_back();
        };
        for (int step = 0; step < 60; ++step) {
            if (random.bounded(6) == 0) {
                undoOne();
            } else {
                Visible before = look(notebook);
                if (act(notebook, random, false))
                    history.push_back(std::move(before));
            }
        }
        QVERIFY(history.size() > 10);
        notebook = openNotebook();
        while (!history.empty())
            undoOne();
        QVERIFY(!*notebook.undo());
        QVERIFY(look(notebook) == Visible());
    }

    void randomScriptsWithRecognitionGoBackToNothing_data() { randomScriptsGoBackStepByStep_data(); }
    void randomScriptsWithRecognitionGoBackToNothing()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(1000 + seed);
        Notebook notebook = openNotebook();
        for (int step = 0; step < 60; ++step) {
            if (random.bounded(8) == 0)
                QVERIFY(notebook.undo());
            else
                act(notebook, random, true);
        }
        while (*notebook.undoable())
            QVERIFY(*notebook.undo());
        QVERIFY(look(notebook) == Visible());
    }
};

WELLMET_TEST_MAIN(TestUndo)
#include "tst_undo.moc"
