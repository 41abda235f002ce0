// SPDX-License-Identifier: MPL-2.0
// Duplicates found while people come in, decided on, and known again at the next start.
#include "support/testmain.h"
#include "workflows/addressbook.h"
#include "workflows/duplicates.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace wellmet;
using namespace Qt::StringLiterals;

namespace {

/// Looking begins a moment after a change, on a machine that may be busy: milliseconds.
constexpr int Patience = 30'000;

}  // namespace

class TestDuplicateWatch : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Duplicates> m_duplicates;

    void open()
    {
        m_database = std::move(*Database::open(m_folder->path()));
        m_duplicates = std::make_unique<Duplicates>(*m_database);
    }
    void close()
    {
        m_duplicates.reset();
        m_database.reset();
    }
    template <typename Job>
    auto in(Job job)
    {
        return m_database->run(std::move(job)).result();
    }
    Person add(const QString &name, const QString &mobile)
    {
        Person person;
        person.name.full = name;
        ContactPoint point;
        point.kind = ContactKind::Phone;
        point.label = u"mobile"_s;
        point.value = mobile;
        person.contactPoints.push_back(point);
        return save(person);
    }
    Person save(const Person &person)
    {
        return *in([person](storage::Notebook &notebook) { return notebook.savePerson(storage::ActionName::EditPerson, person); });
    }
    void undo()
    {
        QVERIFY(in([](storage::Notebook &notebook) { return notebook.undo(); })->has_value());
    }
    std::set<std::pair<Id, Id>> shown() const
    {
        std::set<std::pair<Id, Id>> ids;
        for (const DuplicatePair &pair : m_duplicates->pairs())
            ids.insert({pair.a, pair.b});
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { close(); }

    void whoComesInIsComparedWithWhoIsThere()
    {
        add(u"Ana Quillfeather"_s, u"+447700900123"_s);
        add(u"Bo Vandermeer"_s, u"+447700900124"_s);
        m_duplicates->watch();
        Person again = add(u"Ana Quilfeather"_s, u"+447700900123"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(1), Patience);
        QVERIFY(!m_duplicates->pairs()[0].evidence.empty());
        // Edited apart, and back.
        Person other = again;
        other.name.full = u"Cy Rae"_s;
        other.contactPoints[0].value = u"+447700900125"_s;
        save(other);
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(0), Patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(1), Patience);
    }

    void decisionsAreRememberedAndTakenBack()
    {
        const Person a = add(u"Ana Quillfeather"_s, u"+447700900123"_s);
        const Person b = add(u"Ana Quilfeather"_s, u"+447700900123"_s);
        m_duplicates->watch();
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(1), Patience);
        QVERIFY(m_duplicates->notTheSame(b.id, a.id).result().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(0), Patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(1), Patience);
        QVERIFY(m_duplicates->later(a.id, b.id).result().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(0), Patience);
        Person edited = *in([&](storage::Notebook &notebook) { return notebook.person(a.id); });
        edited.name.full = u"Anna Quillfeather"_s;
        save(edited);
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(1), Patience);
        QVERIFY(m_duplicates->merge(a.id, b.id).result().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(0), Patience);
        undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs().size(), size_t(1), Patience);
    }

    // The next start shows what was found, without comparing anybody: here it was found by nobody.
    void whatWasFoundIsKnownAtTheNextStart()
    {
        const Person a = add(u"Ana Quillfeather"_s, u"+447700900123"_s);
        const Person b = add(u"Bo Vandermeer"_s, u"+447700900124"_s);
        const DuplicatePair invented{
            std::min(a.id, b.id),
            std::max(a.id, b.id),
            0.8,
            {{MatchField::Phone, Agreement::Same, true, false}, {MatchField::Given, Agreement::Close, false, true}}};
        QVERIFY(in([&](storage::Notebook &notebook) { return notebook.keepPairs({{invented}, *notebook.newestAction()}); }).has_value());
        close();
        open();
        QVERIFY(m_duplicates->pairs().empty());
        m_duplicates->watch();
        QTRY_COMPARE_WITH_TIMEOUT(m_duplicates->pairs(), std::vector{invented}, Patience);
        // A look at everybody finds that it is none, and that is kept in turn.
        QVERIFY(m_duplicates->scan().result()->empty());
        close();
        open();
        QVERIFY(in([](storage::Notebook &notebook) { return notebook.foundPairs(); })->pairs.empty());
        QVERIFY(in([](storage::Notebook &notebook) { return notebook.foundPairs(); })->upTo > 0);
    }

    // However people come, change and go: what was found bit by bit is what a look at everybody finds.
    void bitByBitIsAsGoodAsAllAtOnce()
    {
        QRandomGenerator random(11);
        const QStringList names{u"Ana Quillfeather"_s, u"Ana Quilfeather"_s, u"Bo Vandermeer"_s, u"Bo van der Meer"_s,
                                u"Cy Rae Dombrowski"_s};
        std::vector<Person> people;
        const auto number = [&] { return u"+4477009001%1"_s.arg(random.bounded(6), 2, 10, QChar(u'0')); };
        for (int i = 0; i < 30; ++i)
            people.push_back(add(names[random.bounded(5)] + QChar(u'a' + i % 3), number()));
        QVERIFY(m_duplicates->scan().result().has_value());
        m_duplicates->watch();
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 5; ++i) {
                Person &person = people[static_cast<size_t>(random.bounded(30))];
                if (random.bounded(4) == 0) {
                    QVERIFY(in([&](storage::Notebook &notebook) { return notebook.deletePerson(person.id); }).has_value());
                    person = add(names[random.bounded(5)], number());
                } else {
                    person.contactPoints[0].value = number();
                    person = save(person);
                }
            }
            Duplicates all(*m_database);
            std::set<std::pair<Id, Id>> likely;
            const auto found = all.scan().result();
            for (const DuplicatePair &pair : *found) {
                if (pair.confidence >= LikelyDuplicate)
                    likely.insert({pair.a, pair.b});
            }
            QTRY_VERIFY_WITH_TIMEOUT(std::ranges::includes(shown(), likely), Patience);
        }
    }

    void manyAtOnceAreLookedAtTogether()
    {
        add(u"Ana Quillfeather"_s, u"+447700900123"_s);
        m_duplicates->watch();
        const auto imported = in([made = 0](storage::Notebook &notebook) mutable {
            return notebook.importPeople([&made]() -> Result<std::optional<storage::NewPerson>> {
                if (made == 700)
                    return std::optional<storage::NewPerson>();
                storage::NewPerson one;
                one.person.name.full = u"Person Number%1"_s.arg(++made);
                return std::optional(one);
            });
        });
        QCOMPARE(imported.value_or(0), 700);
        add(u"Ana Quilfeather"_s, u"+447700900123"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_duplicates->pairs().empty(), Patience);
    }
};

WELLMET_TEST_MAIN(TestDuplicateWatch)
#include "tst_duplicatewatch.moc"
