// SPDX-License-Identifier: MPL-2.0
// A line becomes people in a real notebook.
#include "support/testmain.h"
#include "workflows/addressbook.h"
#include "workflows/quickadd.h"

#include <QTemporaryDir>

using namespace wellmet;
using namespace Qt::StringLiterals;

class TestQuickAdding : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    const QDateTime m_said = QDateTime(QDate(2026, 5, 6), QTime(10, 0));

    std::vector<Person> add(const QString &line)
    {
        const auto added = QuickAdd(*m_database, u"GB"_s).add(line, m_said, meetings::Language::English).result();
        return added ? added->people : std::vector<Person>();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(u"notebook"_s));
        QVERIFY(opened);
        m_database = std::move(opened).value();
    }
    void cleanup() { m_database.reset(); }

    void keepsEverybodyWithWhatWasSaid()
    {
        const QString line = u"Met Ana Silva (CTO, Acme) ana@acme.example and Tom Berger 07700 900123; I'll send the list by Fri"_s;
        const std::vector<Person> people = add(line);
        QCOMPARE(people.size(), 2);
        QCOMPARE(people[0].name.full, u"Ana Silva"_s);
        QCOMPARE(people[0].name.family, u"Silva"_s);
        QCOMPARE(people[0].affiliations.size(), 1);
        QCOMPARE(people[0].affiliations[0].organisation, u"Acme"_s);
        QCOMPARE(people[0].affiliations[0].title, u"CTO"_s);
        QCOMPARE(people[0].contactPoints.size(), 1);
        QCOMPARE(people[0].contactPoints[0].value, u"ana@acme.example"_s);
        QCOMPARE(people[1].name.full, u"Tom Berger"_s);
        QCOMPARE(people[1].contactPoints.size(), 1);
        QCOMPARE(people[1].contactPoints[0].normalized, u"+447700900123"_s);
        for (const Person &person : people)
            QCOMPARE(person.about, u"2026-05-06: "_s + line);
    }

    void addsToTheOneOfThatName()
    {
        const Id ana = add(u"Met Ana Silva @Acme"_s).front().id;
        const std::vector<Person> again = add(u"Met Ana Silva @Acme again, ana@acme.example"_s);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].id, ana);
        QCOMPARE(again[0].affiliations.size(), 1);
        QCOMPARE(again[0].contactPoints.size(), 1);
        QVERIFY(again[0].about.contains(u"Met Ana Silva @Acme\n\n"));
        QCOMPARE(AddressBook(*m_database).count().result().value_or(0), 1);
    }

    void choosesNobodyAmongNamesakes()
    {
        AddressBook book(*m_database);
        Person namesake;
        namesake.name.full = u"Ana Silva"_s;
        QVERIFY(book.save(namesake).result());
        QVERIFY(book.save(namesake).result());
        const auto reading = QuickAdd(*m_database).read(u"Met Ana Silva"_s, m_said, meetings::Language::English).result();
        QVERIFY(reading);
        QVERIFY(reading->chips.front().match.isNull());
        QCOMPARE(reading->chips.front().similar, 2);
    }

    void isOneActionAndKeepsALineWithoutAName()
    {
        QVERIFY(!add(u"Met Ana Silva and Tom Berger"_s).empty());
        AddressBook book(*m_database);
        QVERIFY(book.undo().result());
        QCOMPARE(book.count().result().value_or(-1), 0);
        const std::vector<Person> nameless = add(u"the good bakery is behind the station"_s);
        QCOMPARE(nameless.size(), 1);
        QCOMPARE(nameless[0].about, u"2026-05-06: the good bakery is behind the station"_s);
        QVERIFY(add(u"  ... "_s).empty());
    }
};

WELLMET_TEST_MAIN(TestQuickAdding)
#include "tst_quickadding.moc"
