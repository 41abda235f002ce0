// SPDX-License-Identifier: MPL-2.0
// The people pages' view models on a real notebook.
#include "support/testmain.h"
#include "viewmodels/appviewmodel.h"
#include "viewmodels/contactwords.h"
#include "viewmodels/namepicture.h"
#include "viewmodels/personviewmodel.h"
#include "viewmodels/provenancewords.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace wellmet;

namespace {

std::unique_ptr<AppViewModel> openApp(const QString &folder)
{
    return std::make_unique<AppViewModel>(folder, capture::VisionFiles::besideExecutable(),
                                          [] { return Result<std::unique_ptr<device::FrameSource>>(Unexpected(ErrorKind::NoCamera)); });
}

Id addPerson(AppViewModel &app, const QString &name, const QString &email = {})
{
    Person person;
    person.name.full = name;
    if (!email.isEmpty()) {
        ContactPoint point;
        point.kind = ContactKind::Email;
        point.value = email;
        person.contactPoints.push_back(point);
    }
    auto saved = app.session()->people->save(person);
    saved.waitForFinished();
    return saved.result()->id;
}

QString nameAt(const PeopleListModel &model, int row)
{
    return model.data(model.index(row), PeopleListModel::NameRole).toString();
}

}  // namespace

class TestPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void initials_data();
    void initials();
    void hueIsSteady();
    void provenanceIsTold();
    void actionsOpenOnlyKnownSchemes();
    void remarksAreHints();
    void listShowsEverybodyInOrder();
    void longListIsFetchedInWindows();
    void newestQueryWins();
    void editIsSavedAndTakenBack();
    void emptyEditIsRefusedWithWords();
    void changesSurviveGoingAway();
    void deletedPersonComesBack();
    void notebookThatDoesNotOpenIsExplained();

private:
    QTemporaryDir m_home;
};

void TestPeople::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    QCoreApplication::setOrganizationName(u"wellmet-tests"_s);
}

void TestPeople::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << u"Ana Silva"_s << u"AS"_s;
    QTest::newRow("particles") << u"noor van den berg"_s << u"NB"_s;
    QTest::newRow("one word") << u"Mononym"_s << u"M"_s;
    QTest::newRow("dotless i stays Latin") << u"ida ilves"_s << u"II"_s;
    QTest::newRow("no capitals") << u"\u9234\u6728 \u82b1"_s << u"\u9234"_s;
    QTest::newRow("beyond the BMP") << u"\U00010400bc"_s << u"\U00010400"_s;
    QTest::newRow("signs are no names") << u"(Ana) \u2013 Silva"_s << u"S"_s;
    QTest::newRow("nothing") << QString() << u"?"_s;
}

void TestPeople::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(initialsOf(name), expected);
}

void TestPeople::hueIsSteady()
{
    QCOMPARE(hueOf(u"Ana Silva"), hueOf(u"ANA  SILVA"));
    QVERIFY(hueOf(u"Ana Silva") != hueOf(u"Ana Silvo"));
    for (const auto *name : {u"", u"x", u"Bj\u00f8rn"}) {
        const double hue = hueOf(QStringView(name));
        QVERIFY(hue >= 0 && hue < 1);
    }
}

void TestPeople::provenanceIsTold()
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const Provenance card{Source::Card, {}, 1795392000000, 0.947};
    QVERIFY(provenanceWords(card, english).startsWith("Read from a card, "_L1));
    QVERIFY(provenanceWords(card, english).endsWith("94 % sure"_L1));
    QVERIFY(provenanceWords({Source::Card, {}, 0, 0.9999}, english).endsWith("99 % sure"_L1));
    QCOMPARE(provenanceWords({Source::Typed, {}, 0, 1.0}, english), u"Typed in"_s);
    QCOMPARE(provenanceWords({Source::Code, {}, 0, 0.5}, english), u"Read from a QR code"_s);
}

void TestPeople::actionsOpenOnlyKnownSchemes()
{
    const auto urlOf = [](ContactKind kind, const QString &value) {
        ContactPoint point;
        point.kind = kind;
        point.value = value;
        return actionUrl(point).toString();
    };
    QCOMPARE(urlOf(ContactKind::Email, u"ana@acme.example"_s), u"mailto:ana@acme.example"_s);
    QCOMPARE(urlOf(ContactKind::Email, u"not an address"_s), QString());
    QCOMPARE(urlOf(ContactKind::Phone, u"+44 (0) 7700 900123"_s), u"tel:+4407700900123"_s);
    QCOMPARE(urlOf(ContactKind::Url, u"acme.example/team"_s), u"https://acme.example/team"_s);
    QCOMPARE(urlOf(ContactKind::Url, u"http://acme.example"_s), u"http://acme.example"_s);
    for (const auto &hostile :
         {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"smb://host/share"_s, u"https://a@b.example"_s, u"word"_s})
        QVERIFY2(urlOf(ContactKind::Url, hostile).isEmpty(), qPrintable(hostile));
    QVERIFY(urlOf(ContactKind::Address, u"12 A&B Lane"_s).startsWith("https://www.openstreetmap.org/search?query="_L1));
    QVERIFY(!urlOf(ContactKind::Address, u"12 A&B=C Lane"_s).contains("&B"_L1));
}

void TestPeople::remarksAreHints()
{
    QVERIFY(remarkOn(ContactKind::Email, u"ana@acme"_s).size() > 0);
    QCOMPARE(remarkOn(ContactKind::Email, u"ana@acme.example"_s), QString());
    QVERIFY(remarkOn(ContactKind::Phone, u"call me"_s).size() > 0);
    QCOMPARE(remarkOn(ContactKind::Phone, u"112"_s), QString());
    QCOMPARE(remarkOn(ContactKind::Url, QString()), QString());
}

void TestPeople::listShowsEverybodyInOrder()
{
    auto app = openApp(m_home.filePath(u"order"_s));
    QAbstractItemModelTester tester(app->people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(app->people()->isLoaded());
    QCOMPARE(app->people()->count(), 0);
    addPerson(*app, u"Zo\u00eb Zander"_s);
    addPerson(*app, u"Ana Silva"_s);
    QTRY_COMPARE(app->people()->count(), 2);
    QTRY_COMPARE(nameAt(*app->people(), 0), u"Ana Silva"_s);
    QCOMPARE(nameAt(*app->people(), 1), u"Zo\u00eb Zander"_s);
}

void TestPeople::longListIsFetchedInWindows()
{
    auto app = openApp(m_home.filePath(u"long"_s));
    QAbstractItemModelTester tester(app->people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int many = PeopleListModel::pageSize * 3 + 5;
    app->session()
        ->database
        ->run([many](storage::Notebook &notebook) {
            for (int i = 0; i < many; ++i) {
                Person person;
                person.name.full = u"Person %1"_s.arg(i, 4, 10, QLatin1Char('0'));
                if (!notebook.savePerson(storage::ActionName::AddPerson, person))
                    return false;
            }
            return true;
        })
        .waitForFinished();
    QTRY_COMPARE(app->people()->count(), many);
    QCOMPARE(nameAt(*app->people(), many - 1), QString());  // not there yet: asked for
    QTRY_COMPARE(nameAt(*app->people(), many - 1), u"Person %1"_s.arg(many - 1, 4, 10, QLatin1Char('0')));
    QCOMPARE(app->people()->rowOf(app->people()->personIdAt(many - 1)), many - 1);
}

void TestPeople::newestQueryWins()
{
    auto app = openApp(m_home.filePath(u"query"_s));
    addPerson(*app, u"Ana Silva"_s);
    addPerson(*app, u"Bj\u00f8rn \u00d8deg\u00e5rd"_s);
    QTRY_COMPARE(app->people()->count(), 2);
    QAbstractItemModelTester tester(app->people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const auto &query : {u"a"_s, u"an"_s, u"zz"_s, u"od"_s, u"ode"_s})
        app->people()->setQuery(query);
    QTRY_VERIFY(app->people()->isLoaded() && app->people()->isFiltered());
    QCOMPARE(app->people()->count(), 1);
    QCOMPARE(nameAt(*app->people(), 0), u"Bj\u00f8rn \u00d8deg\u00e5rd"_s);
    app->people()->setQuery(u"  "_s);
    QTRY_COMPARE(app->people()->count(), 2);
    QVERIFY(!app->people()->isFiltered());
}

void TestPeople::editIsSavedAndTakenBack()
{
    auto app = openApp(m_home.filePath(u"edit"_s));
    const Id id = addPerson(*app, u"Ana Silva"_s, u"ana@acme.example"_s);
    PersonViewModel person;
    person.setApp(app.get());
    person.setPersonId(id.toString());
    QTRY_VERIFY(person.isLoaded());
    person.edit();
    QVERIFY(!person.isChanged());
    person.setDraftTitle(u"CTO"_s);
    person.setDraftTitle(QString());
    QVERIFY2(!person.isChanged(), "typed and removed again is no change");
    person.setDraftOrganisation(u"Acme"_s);
    person.points()->setValue(0, u"silva@acme.example"_s);
    QVERIFY(person.isChanged());
    person.save();
    QTRY_VERIFY(!person.isEditing());
    QCOMPARE(person.subtitle(), u"Acme"_s);
    QCOMPARE(person.points()->points().front().value, u"silva@acme.example"_s);
    app->undo();
    QTRY_COMPARE(person.points()->points().front().value, u"ana@acme.example"_s);
    QCOMPARE(person.subtitle(), QString());
}

void TestPeople::emptyEditIsRefusedWithWords()
{
    auto app = openApp(m_home.filePath(u"refused"_s));
    const Id id = addPerson(*app, u"Ana"_s);
    PersonViewModel person;
    person.setApp(app.get());
    person.setPersonId(id.toString());
    QTRY_VERIFY(person.isLoaded());
    QSignalSpy said(app.get(), &AppViewModel::said);
    person.edit();
    person.setDraftName(u"  "_s);
    person.save();
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(person.isEditing());
    QCOMPARE(person.draftName(), u"  "_s);
    person.cancel();
    QVERIFY(!person.isEditing());
    QCOMPARE(person.name(), u"Ana"_s);
}

void TestPeople::changesSurviveGoingAway()
{
    auto app = openApp(m_home.filePath(u"survive"_s));
    const Id ana = addPerson(*app, u"Ana"_s);
    const Id ben = addPerson(*app, u"Ben"_s);
    {
        PersonViewModel person;
        person.setApp(app.get());
        person.setPersonId(ana.toString());
        QTRY_VERIFY(person.isLoaded());
        person.edit();
        person.setDraftAbout(u"likes tea"_s);
        person.setPersonId(ben.toString());
        QTRY_VERIFY(person.isLoaded());
        person.edit();
        person.setDraftAbout(u"likes coffee"_s);
    }
    const auto aboutOf = [&app](const Id &id) {
        auto person = app->session()->people->person(id);
        person.waitForFinished();
        return person.result()->about;
    };
    QCOMPARE(aboutOf(ana), u"likes tea"_s);
    QCOMPARE(aboutOf(ben), u"likes coffee"_s);
}

void TestPeople::deletedPersonComesBack()
{
    auto app = openApp(m_home.filePath(u"delete"_s));
    const Id id = addPerson(*app, u"Ana"_s);
    PersonViewModel person;
    person.setApp(app.get());
    person.setPersonId(id.toString());
    QTRY_VERIFY(person.isLoaded());
    QSignalSpy removed(&person, &PersonViewModel::removed);
    person.remove();
    QTRY_COMPARE(removed.count(), 1);
    QTRY_COMPARE(app->people()->count(), 0);
    app->undo();
    QTRY_COMPARE(app->people()->count(), 1);
    QTRY_COMPARE(nameAt(*app->people(), 0), u"Ana"_s);
}

void TestPeople::notebookThatDoesNotOpenIsExplained()
{
    const QString path = m_home.filePath(u"file"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    auto app = openApp(path);
    QVERIFY(!app->isReady());
    QVERIFY(!app->problem().isEmpty());
    QVERIFY(!app->capture());
    QVERIFY(QFile::remove(path));
    QVERIFY(app->open());
    QVERIFY(app->isReady());
    QCOMPARE(app->problem(), QString());
}

WELLMET_TEST_MAIN(TestPeople)
#include "tst_people.moc"
