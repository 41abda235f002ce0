// SPDX-License-Identifier: MPL-2.0
// What the pages say about people and about two people who may be one.
#include "support/testmain.h"
#include "viewmodels/duplicatewords.h"
#include "viewmodels/mergelinesmodel.h"
#include "viewmodels/personwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace wellmet;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void howWeMet();
    void byline();
    void timeOfARole();
    void relations();
    void evidenceIsASentence();
    void exchangedNamesAreSaidOnce();
    void noEvidenceNoSentence();
    void everyKindOfEvidenceHasWords();
    void linesAreAProperModel();
    void anotherChoiceKeepsTheRows();
    void keyboardStopsWhereThereIsAChoice();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

MergeLine lineOf(MergeRelation relation, MergeSide taken = MergeSide::A)
{
    return {MergeField::Name, relation, u"Ana Silva"_s, u"Ana S."_s, taken};
}

}  // namespace

void TestWords::dates_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("words");
    QTest::newRow("day") << u"1980-04-12"_s << u"12 April 1980"_s;
    QTest::newRow("month") << u"1980-04"_s << u"April 1980"_s;
    QTest::newRow("year") << u"1980"_s << u"1980"_s;
    QTest::newRow("no year") << u"--04-12"_s << u"12 April"_s;
    QTest::newRow("leap day without year") << u"--02-29"_s << u"29 February"_s;
    QTest::newRow("a month of any year") << u"--04"_s << u"April"_s;
    QTest::newRow("anything else stays") << u"around Easter"_s << u"around Easter"_s;
}

void TestWords::dates()
{
    QFETCH(QString, date);
    QFETCH(QString, words);
    QCOMPARE(partialDateWords(date, english), words);
}

void TestWords::howWeMet()
{
    HowWeMet met;
    QCOMPARE(metWords(met, {}, english), QString());
    met.date = u"2026-02"_s;
    QCOMPARE(metWords(met, {}, english), u"Met February 2026"_s);
    met.event = u"FOSDEM"_s;
    met.place = u"Brussels"_s;
    QCOMPARE(metWords(met, u"Ben Bright"_s, english), u"Met at FOSDEM in Brussels, February 2026, introduced by Ben Bright"_s);
    QCOMPARE(metWords({.introducedByName = u"Ben"_s}, {}, english), u"Introduced by Ben"_s);
}

void TestWords::byline()
{
    Person person;
    QCOMPARE(bylineWords(person), QString());
    person.pronouns = u"she/her"_s;
    person.name.nickname = u"Nan"_s;
    person.name.previous = u"Ana Costa"_s;
    QCOMPARE(bylineWords(person), u"she/her · called Nan · formerly Ana Costa"_s);
}

void TestWords::timeOfARole()
{
    Affiliation role;
    QCOMPARE(roleTimeWords(role, english), QString());
    role.from = u"2019"_s;
    QCOMPARE(roleTimeWords(role, english), u"since 2019"_s);
    role.to = u"2024-03"_s;
    QCOMPARE(roleTimeWords(role, english), u"2019 – March 2024"_s);
    role.from.clear();
    QCOMPARE(roleTimeWords(role, english), u"until March 2024"_s);
}

void TestWords::relations()
{
    QCOMPARE(relationWords(u"manager"_s), u"Manager"_s);
    QCOMPARE(relationWords(u"bandmate"_s), u"bandmate"_s);
}

void TestWords::evidenceIsASentence()
{
    const std::vector<MatchEvidence> evidence{
        {.field = MatchField::Phone, .agreement = Agreement::Same, .mobile = true},
        {.field = MatchField::Family, .agreement = Agreement::Same},
        {.field = MatchField::Given, .agreement = Agreement::Same},
        {.field = MatchField::Email, .agreement = Agreement::Close},
    };
    QCOMPARE(evidenceWords(evidence), u"Same mobile number; names agree; e-mail addresses differ by a letter or two."_s);
}

void TestWords::exchangedNamesAreSaidOnce()
{
    const std::vector<MatchEvidence> evidence{
        {.field = MatchField::Family, .agreement = Agreement::Same, .swapped = true},
        {.field = MatchField::Given, .agreement = Agreement::Same, .swapped = true},
    };
    QCOMPARE(evidenceWords(evidence), u"Given and family name are exchanged."_s);
}

void TestWords::noEvidenceNoSentence()
{
    QCOMPARE(evidenceWords({}), QString());
    QCOMPARE(evidenceWords({{.field = MatchField::Email, .agreement = Agreement::Missing}}), QString());
}

void TestWords::everyKindOfEvidenceHasWords()
{
    for (size_t field = 0; field < MatchFieldCount; ++field)
        for (size_t agreement = 1; agreement < AgreementCount; ++agreement)
            QVERIFY2(!evidenceWords({{.field = MatchField(field), .agreement = Agreement(agreement)}}).isEmpty(),
                     qPrintable(u"field %1, agreement %2"_s.arg(field).arg(agreement)));
}

void TestWords::linesAreAProperModel()
{
    MergeLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({lineOf(MergeRelation::Conflict), lineOf(MergeRelation::Same), lineOf(MergeRelation::Both)});
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.data(model.index(0), MergeLinesModel::LabelRole).toString(), u"Name"_s);
    QCOMPARE(model.data(model.index(0), MergeLinesModel::LeftStaysRole).toBool(), true);
    QCOMPARE(model.data(model.index(0), MergeLinesModel::RightStaysRole).toBool(), false);
    QCOMPARE(model.data(model.index(1), MergeLinesModel::ChoosableRole).toBool(), false);
    QCOMPARE(model.data(model.index(2), MergeLinesModel::RightStaysRole).toBool(), true);
    model.setLines({});
    QCOMPARE(model.count(), 0);
}

void TestWords::anotherChoiceKeepsTheRows()
{
    MergeLinesModel model;
    model.setLines({lineOf(MergeRelation::Conflict)});
    QSignalSpy resets(&model, &MergeLinesModel::modelReset);
    QSignalSpy changes(&model, &MergeLinesModel::dataChanged);
    model.setLines({lineOf(MergeRelation::Conflict, MergeSide::B)});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.data(model.index(0), MergeLinesModel::RightStaysRole).toBool(), true);
}

void TestWords::keyboardStopsWhereThereIsAChoice()
{
    MergeLinesModel model;
    model.setLines(
        {lineOf(MergeRelation::Same), lineOf(MergeRelation::Conflict), lineOf(MergeRelation::OnlyA), lineOf(MergeRelation::Conflict)});
    QCOMPARE(model.nextChoosable(-1, 1), 1);
    QCOMPARE(model.nextChoosable(1, 1), 3);
    QCOMPARE(model.nextChoosable(3, 1), -1);
    QCOMPARE(model.nextChoosable(3, -1), 1);
}

WELLMET_TEST_MAIN(TestWords)
#include "tst_words.moc"
