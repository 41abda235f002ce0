// SPDX-License-Identifier: MPL-2.0
// Dates, own fields and relations while they are edited, and a person's history in words.
#include "support/testmain.h"
#include "viewmodels/factsmodel.h"
#include "viewmodels/historywords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace wellmet;
using namespace Qt::StringLiterals;
using storage::HistoryChange;

class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void typedDates_data();
    void typedDates();
    void untouchedValuesStayAsTheyAre();
    void aDateIsKeptAsTypedAndRemarkedOn();
    void thereIsOneBirthday();
    void knownRelationsAreStoredByTheirWord();
    void isAProperModel();
    void historySaysWhatChanged();
    void longStepsAreCutShort();
};

void TestFacts::typedDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("iso") << u"1980-04-12"_s << u"1980-04-12"_s;
    QTest::newRow("iso without year") << u"--04-12"_s << u"--04-12"_s;
    QTest::newRow("words") << u" 12  April 1980 "_s << u"1980-04-12"_s;
    QTest::newRow("words without year") << u"29 February"_s << u"--02-29"_s;
    QTest::newRow("month") << u"April 1980"_s << u"1980-04"_s;
    QTest::newRow("year") << u"1980"_s << u"1980"_s;
    QTest::newRow("the locale's short form") << u"12/04/1980"_s << u"1980-04-12"_s;
    QTest::newRow("no date") << u"around Easter"_s << u"around Easter"_s;
    QTest::newRow("no such day") << u"31 April"_s << u"31 April"_s;
}

void TestFacts::typedDates()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(typedDate(typed, QLocale()), stored);
}

void TestFacts::untouchedValuesStayAsTheyAre()
{
    ImportantDate date{.id = Id::fromString(u"0190a000-0000-7000-8000-000000000001"_s).value_or(Id()),
                       .kind = DateKind::Other,
                       .label = u"Name day"_s,
                       .date = u"around Easter"_s,
                       .position = 3,
                       .provenance = {}};
    CustomField field{.label = u"Pets"_s, .type = FieldType::YesNo, .value = u"yes"_s, .position = 0, .provenance = {}};
    FactsModel dates;
    dates.setDates({date});
    QCOMPARE(dates.dates(), std::vector{date});
    FactsModel fields;
    fields.setFields({field});
    QCOMPARE(fields.fields(), std::vector{field});
}

void TestFacts::aDateIsKeptAsTypedAndRemarkedOn()
{
    FactsModel model;
    model.setDates({});
    model.add(true);
    model.setValue(0, u"next spring"_s);
    QVERIFY(!model.data(model.index(0), FactsModel::RemarkRole).toString().isEmpty());
    QCOMPARE(model.dates().front().date, u"next spring"_s);
    model.setValue(0, u"12 April"_s);
    QVERIFY(model.data(model.index(0), FactsModel::RemarkRole).toString().isEmpty());
    QCOMPARE(model.dates().front().date, u"--04-12"_s);
    QCOMPARE(model.dates().front().kind, DateKind::Birthday);
}

void TestFacts::thereIsOneBirthday()
{
    FactsModel model;
    model.setDates({});
    model.add(true);
    model.add(true);
    QCOMPARE(model.dates()[0].kind, DateKind::Birthday);
    QCOMPARE(model.dates()[1].kind, DateKind::Other);
}

void TestFacts::knownRelationsAreStoredByTheirWord()
{
    FactsModel model;
    model.setRelations({}, [](const Id &) { return QString(); });
    model.add();
    model.setLabel(0, u"MENTOR"_s);
    model.setValue(0, u"Ben Bright"_s);
    model.add();
    model.setLabel(1, u"bandmate"_s);
    QCOMPARE(model.relations()[0].kind, u"mentor"_s);
    QCOMPARE(model.relations()[0].name, u"Ben Bright"_s);
    QCOMPARE(model.relations()[1].kind, u"bandmate"_s);
}

void TestFacts::isAProperModel()
{
    FactsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edits(&model, &FactsModel::edited);
    model.setFields({});
    model.add();
    model.setLabel(0, u"Tea"_s);
    model.setValue(0, u"Assam"_s);
    model.setValue(7, u"nowhere"_s);
    model.remove(0);
    model.remove(0);
    QCOMPARE(edits.size(), 4);
    QCOMPARE(model.count(), 0);
}

void TestFacts::historySaysWhatChanged()
{
    storage::HistoryStep step;
    step.changes = {
        {HistoryChange::What::Changed, u"person"_s, {}, u"Ana"_s, u"full_name"_s, u"Ana S."_s, u"Ana Silva"_s},
        {HistoryChange::What::Added, u"contact_point"_s, {}, u"ana@acme.example"_s, {}, {}, u"ana@acme.example"_s},
        {HistoryChange::What::Removed, u"tag"_s, {}, u"rust"_s, {}, u"rust"_s, {}},
        {HistoryChange::What::Changed, u"person"_s, {}, u"Ana"_s, u"starred"_s, {}, u"1"_s},
        {HistoryChange::What::Changed, u"person"_s, {}, u"Ana"_s, u"portrait"_s, u"0a1b"_s, u"2c3d"_s},
    };
    const QStringList expected{u"Name: Ana S. → Ana Silva"_s, u"Way to reach added: ana@acme.example"_s, u"Tag removed: rust"_s,
                               u"Star: off → on"_s, u"Portrait changed"_s};
    QCOMPARE(changeWords(step, QLocale()), expected);
    step.name = storage::ActionName::Accept;
    QCOMPARE(stepWords(step), u"Taken from a card"_s);
}

void TestFacts::longStepsAreCutShort()
{
    storage::HistoryStep step;
    for (int i = 0; i < 9; ++i)
        step.changes.push_back({HistoryChange::What::Added, u"tag"_s, {}, {}, {}, {}, QString::number(i)});
    const QStringList lines = changeWords(step, QLocale(), 6);
    QCOMPARE(lines.size(), 7);
    QVERIFY(lines.back().contains(u'3'));
}

WELLMET_TEST_MAIN(TestFacts)
#include "tst_facts.moc"
