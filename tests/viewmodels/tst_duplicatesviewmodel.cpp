// SPDX-License-Identifier: MPL-2.0
// The duplicates lane without its pictures: what is in view, what is chosen, and what a decision does.
#include "support/testmain.h"
#include "viewmodels/duplicatesviewmodel.h"
#include "viewmodels/duplicatewords.h"
#include "workflows/addressbook.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wellmet;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30'000;

Person person(const QString &name, const QString &mobile, const QString &pronouns)
{
    Person made;
    made.name.full = name;
    made.pronouns = pronouns;
    ContactPoint point;
    point.kind = ContactKind::Phone;
    point.label = u"mobile"_s;
    point.value = mobile;
    made.contactPoints.push_back(point);
    return made;
}

}  // namespace

class TestDuplicatesViewModel : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<Duplicates> m_duplicates;
    std::unique_ptr<DuplicatesViewModel> m_pairs;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QVariant at(int row, int role) { return m_pairs->lines()->data(m_pairs->lines()->index(row), role); }
    int rowOf(const QString &label)
    {
        for (int row = 0; row < m_pairs->lines()->count(); ++row)
            if (at(row, MergeLinesModel::LabelRole).toString() == label)
                return row;
        return -1;
    }
    Person save(const Person &made) { return *m_book->save(made).result(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(*Database::open(m_folder->path()));
        m_book = std::make_unique<AddressBook>(*m_database, u"GB"_s);
        m_duplicates = std::make_unique<Duplicates>(*m_database);
        m_pairs = std::make_unique<DuplicatesViewModel>(*m_duplicates);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_pairs->lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        save(person(u"Ana Quillfeather"_s, u"+44 7700 900123"_s, u"she/her"_s));
        save(person(u"Ana Quilfeather"_s, u"+44 7700 900123"_s, u"they/them"_s));
        save(person(u"Bo Vandermeer"_s, u"+44 7700 900124"_s, {}));
        save(person(u"Bo Vandermeer"_s, u"+44 7700 900124"_s, {}));
        m_duplicates->watch();
        QTRY_COMPARE_WITH_TIMEOUT(m_pairs->count(), 2, Patience);
        QTRY_VERIFY(m_pairs->isShown());
    }
    void cleanup()
    {
        m_tester.reset();
        m_pairs.reset();
        m_duplicates.reset();
        m_book.reset();
        m_database.reset();
    }

    void aPairIsShownWithItsEvidence()
    {
        QCOMPARE(m_pairs->position(), 0);
        QVERIFY(m_pairs->evidence().startsWith(u"Same mobile number") && m_pairs->evidence().endsWith(u'.'));
        QVERIFY(!m_pairs->likeliness().isEmpty());
        m_pairs->previous();
        QCOMPARE(m_pairs->position(), 0);
        m_pairs->next();
        m_pairs->next();
        QCOMPARE(m_pairs->position(), 1);
        QTRY_VERIFY(m_pairs->isShown());
    }

    void choosingChangesTheResultAndNothingElse()
    {
        if (!m_pairs->leftName().startsWith(u"Ana"))
            m_pairs->next();
        QTRY_VERIFY(m_pairs->isShown() && m_pairs->leftName().startsWith(u"Ana"));
        const int row = rowOf(u"Pronouns"_s);
        QVERIFY(row >= 0);
        const QString left = m_pairs->leftName();
        const QVariant mine = at(row, MergeLinesModel::LeftRole);
        QVERIFY(at(row, MergeLinesModel::ChoosableRole).toBool());
        QCOMPARE(at(row, MergeLinesModel::ResultRole), mine);
        QSignalSpy reset(m_pairs->lines(), &QAbstractItemModel::modelReset);
        m_pairs->choose(row, true);
        QTRY_COMPARE(at(row, MergeLinesModel::ResultRole), at(row, MergeLinesModel::RightRole));
        QVERIFY(at(row, MergeLinesModel::RightStaysRole).toBool() && !at(row, MergeLinesModel::LeftStaysRole).toBool());
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_pairs->leftName(), left);
        // What cannot be chosen stays; rows there are not are nobody's.
        m_pairs->choose(rowOf(u"Reach at"_s), true);
        m_pairs->choose(-1, true);
        m_pairs->choose(1000, true);
        m_pairs->merge();
        QTRY_COMPARE(m_pairs->count(), 1);
        const auto people = m_book->people().result();
        QCOMPARE(people->size(), size_t(3));
        for (const PersonSummary &one : *people) {
            if (one.name.startsWith(u"Ana")) {
                const auto merged = m_book->person(one.id).result();
                QVERIFY(merged->pronouns != mine.toString());
                QCOMPARE(merged->contactPoints.size(), size_t(1));
            }
        }
    }

    void decisionsBringTheNextPairAndUndoBringsThemBack()
    {
        QSignalSpy said(m_pairs.get(), &DuplicatesViewModel::said);
        const QString first = m_pairs->leftName();
        m_pairs->notTheSame();
        m_pairs->notTheSame();  // one answer at a time
        QTRY_COMPARE(m_pairs->count(), 1);
        QCOMPARE(said.count(), 1);
        QVERIFY(said[0][0].toString().contains(first) && said[0][1].toBool());
        QTRY_VERIFY(m_pairs->isShown());
        m_pairs->later();
        QTRY_COMPARE(m_pairs->count(), 0);
        QCOMPARE(m_pairs->position(), -1);
        QCOMPARE(m_pairs->lines()->count(), 0);
        m_pairs->merge();
        m_pairs->next();
        QVERIFY(m_book->undo().result().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_pairs->count(), 1, Patience);
        QVERIFY(m_book->undo().result().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_pairs->count(), 2, Patience);
        QTRY_COMPARE(m_pairs->leftName(), first);
    }

    // Somebody of the pair was deleted elsewhere: nothing to show, nothing to merge, and a moment later it is gone.
    void aPairWhoseHalfIsGone()
    {
        const auto pair = m_duplicates->pairs()[0];
        QVERIFY(m_book->remove(pair.b).result().has_value());
        m_pairs->refresh();
        QTRY_VERIFY(!m_pairs->isShown());
        m_pairs->merge();
        QTRY_COMPARE_WITH_TIMEOUT(m_pairs->count(), 1, Patience);
    }

    void evidenceIsOneSentence()
    {
        QCOMPARE(evidenceWords({}), QString());
        QCOMPARE(evidenceWords({{MatchField::Phone, Agreement::Same, true, false},
                                {MatchField::Given, Agreement::Same, false, false},
                                {MatchField::Family, Agreement::Same, false, false},
                                {MatchField::Email, Agreement::Close, false, false}}),
                 u"Same mobile number; names agree; e-mail addresses differ by a letter or two."_s);
    }
};

WELLMET_TEST_MAIN(TestDuplicatesViewModel)
#include "tst_duplicatesviewmodel.moc"
