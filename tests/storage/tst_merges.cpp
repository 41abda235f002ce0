// SPDX-License-Identifier: MPL-2.0
// Two people made one and taken apart: the rules of docs/adr/0005 one by one, and random scripts against a simple model.
#include "storage/invented.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <map>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

/// A person without what every writing changes.
Person settled(Person person)
{
    person.changed = 0;
    return person;
}

QStringList values(const Person &person)
{
    QStringList all;
    for (const ContactPoint &point : person.contactPoints)
        all << point.value;
    all.sort();
    return all;
}

ContactPoint typed(const QString &value)
{
    return {{}, ContactKind::Email, u"work"_s, value, {}, 0, {Source::Typed, {}, 1'700'000'000'000, 1.0}};
}

}  // namespace

class TestMerges : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Notebook> m_notebook;
    Person m_a;
    Person m_b;

    Notebook &book() { return *m_notebook; }
    Person load(const Id &id) { return settled(book().person(id).value_or(Person())); }
    void edit(Person person)
    {
        if (!book().savePerson(ActionName::EditPerson, person))
            qFatal("cannot edit");
    }
    ContactPoint *pointOf(Person &person, const QString &value)
    {
        for (ContactPoint &point : person.contactPoints)
            if (point.value == value)
                return &point;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Notebook::open(m_folder->path());
        QVERIFY(opened.has_value());
        m_notebook.emplace(std::move(*opened));
        Person a = inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s, u"+1 202 555 0143"_s, u"Acme"_s);
        a.about = u"Likes tea."_s;
        Person b = inventedPerson(u"Ana Maria Silva"_s, u"ana.silva@home.example"_s, u"+1 202 555 0143"_s, u"Lumen"_s);
        b.contactPoints[0].label = u"home"_s;
        b.tags = {u"chess"_s};
        b.pronouns = u"she/her"_s;
        m_a = settled(*book().savePerson(ActionName::AddPerson, a));
        m_b = settled(*book().savePerson(ActionName::AddPerson, b));
    }

    void theSurvivorHasEverythingAndTheOtherIsFollowed()
    {
        const auto merged = book().mergePeople(m_a.id, m_b.id, {});
        QVERIFY(merged.has_value());
        QCOMPARE(values(*merged), QStringList({u"+1 202 555 0143"_s, u"ana.silva@home.example"_s, u"ana@acme.example"_s}));
        QCOMPARE(merged->affiliations.size(), size_t(2));
        QCOMPARE(merged->tags, QStringList{u"chess"_s});
        QCOMPARE(merged->pronouns, u"she/her"_s);
        QCOMPARE(book().person(m_b.id)->id, m_a.id);
        QCOMPARE(*book().peopleCount(), 1);
        QCOMPARE(names(book().find(u"ana.silva@home"_s, 10)), merged->name.full);
        QCOMPARE(book().merges()->size(), size_t(1));
        QVERIFY(!book().mergePeople(m_a.id, m_a.id, {}));
    }

    void unmergeRightAfterIsIdentity()
    {
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {{MergeField::Name, MergeSide::B}}).has_value());
        QVERIFY(book().unmerge(book().merges()->front().id).has_value());
        QCOMPARE(load(m_a.id), m_a);
        QCOMPARE(load(m_b.id), m_b);
        QVERIFY(book().merges()->empty());
        QCOMPARE(*book().peopleCount(), 2);
        QCOMPARE(book().find(u"ana.silva@home"_s, 10)->size(), size_t(1));
    }

    void undoTakesBackAMergeAndAnUnmerge()
    {
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {}).has_value());
        const Person merged = load(m_a.id);
        QVERIFY(book().unmerge(book().merges()->front().id).has_value());
        QVERIFY((*book().undo()).has_value());
        QCOMPARE(load(m_a.id), merged);
        QCOMPARE(load(m_b.id), merged);
        QVERIFY((*book().undo()).has_value());
        QCOMPARE(load(m_a.id), m_a);
        QCOMPARE(load(m_b.id), m_b);
    }

    void editsOfValuesGoToWhomTheyBelong()
    {
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {{MergeField::Name, MergeSide::B}}).has_value());
        Person merged = load(m_a.id);
        pointOf(merged, u"ana.silva@home.example"_s)->value = u"ana@new.example"_s;  // b's
        pointOf(merged, u"ana@acme.example"_s)->value = u"a.silva@acme.example"_s;  // a's
        merged.contactPoints.push_back(typed(u"added@acme.example"_s));  // nobody's: stays
        merged.name.full = u"Ana Maria da Silva"_s;  // the name was b's
        merged.pronouns = u"they/them"_s;  // b's
        merged.about = u"Likes coffee."_s;  // a's
        edit(merged);
        QVERIFY(book().unmerge(book().merges()->front().id).has_value());
        const Person a = load(m_a.id);
        const Person b = load(m_b.id);
        QCOMPARE(values(a), QStringList({u"+1 202 555 0143"_s, u"a.silva@acme.example"_s, u"added@acme.example"_s}));
        QCOMPARE(values(b), QStringList({u"+1 202 555 0143"_s, u"ana@new.example"_s}));
        QCOMPARE(a.name.full, u"Ana Silva"_s);
        QCOMPARE(b.name.full, u"Ana Maria da Silva"_s);
        QCOMPARE(a.pronouns, QString());
        QCOMPARE(b.pronouns, u"they/them"_s);
        QCOMPARE(a.about, u"Likes coffee."_s);
        QCOMPARE(b.about, QString());
    }

    void whatReplacedAValueOfTheOtherGoesToIt()
    {
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {}).has_value());
        Person merged = load(m_a.id);
        std::erase_if(merged.contactPoints, [](const ContactPoint &p) { return p.value == u"ana.silva@home.example"; });
        merged.contactPoints.push_back(typed(u"ana@moved.example"_s));
        edit(merged);
        QVERIFY(book().unmerge(book().merges()->front().id).has_value());
        QCOMPARE(values(load(m_b.id)), QStringList({u"+1 202 555 0143"_s, u"ana@moved.example"_s}));
        QVERIFY(!values(load(m_a.id)).contains(u"ana@moved.example"_s));
    }

    void chainsComeApartInAnyOrder()
    {
        const Person c = settled(*book().savePerson(ActionName::AddPerson, inventedPerson(u"A. Silva"_s, u"as@third.example"_s)));
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {}).has_value());
        const Id first = book().merges()->front().id;
        QVERIFY(book().mergePeople(c.id, m_a.id, {}).has_value());
        const Id second = book().merges()->front().id;
        QCOMPARE(book().person(m_b.id)->id, c.id);
        QVERIFY(book().unmerge(first).has_value());
        QCOMPARE(values(load(m_b.id)), values(m_b));
        QVERIFY(book().unmerge(second).has_value());
        QCOMPARE(values(load(m_a.id)), values(m_a));
        QCOMPARE(values(load(c.id)), values(c));
        QCOMPARE(values(load(m_b.id)), values(m_b));
    }

    void verdictsAreRememberedAndUndone()
    {
        QVERIFY(book().setVerdict(m_b.id, m_a.id, Verdict::NotTheSame).has_value());
        QCOMPARE(book().verdicts()->size(), size_t(1));
        QCOMPARE(book().verdicts()->front().a, std::min(m_a.id, m_b.id));
        QVERIFY((*book().undo()).has_value());
        QVERIFY(book().verdicts()->empty());
        QVERIFY(book().setVerdict(m_a.id, m_b.id, Verdict::Later).has_value());
        QVERIFY(book().setVerdict(m_a.id, m_b.id, std::nullopt).has_value());
        QVERIFY(book().verdicts()->empty());
        // It follows a person into the one it was absorbed by.
        const Person c = *book().savePerson(ActionName::AddPerson, inventedPerson(u"A. Silva"_s));
        QVERIFY(book().setVerdict(m_b.id, c.id, Verdict::NotTheSame).has_value());
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {}).has_value());
        QCOMPARE(book().verdicts()->front().a, std::min(m_a.id, c.id));
    }

    // Each value carries its owner's mark; whatever is edited while people are merged, and in whatever order they come apart,
    // every value ends with the one the model says, and none is lost.
    void randomScripts_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void randomScripts()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        std::vector<Id> people;
        std::map<QString, Id> owner;  // value -> whom it belongs to
        int counter = 0;
        const auto fresh = [&] { return u"v%1@model.example"_s.arg(++counter); };
        for (int i = 0; i < 5; ++i) {
            Person person = inventedPerson(u"Person %1"_s.arg(i));
            for (int k = 0; k < 3; ++k)
                person.contactPoints.push_back(typed(fresh()));
            const Person made = *book().savePerson(ActionName::AddPerson, person);
            people.push_back(made.id);
            for (const ContactPoint &point : made.contactPoints)
                owner[point.value] = made.id;
        }
        const auto any = [&] { return people[static_cast<size_t>(random.bounded(static_cast<int>(people.size())))]; };
        for (int step = 0; step < 40; ++step) {
            const Person person = *book().person(any());
            switch (random.bounded(5)) {
            case 0: {
                const Person other = *book().person(any());
                if (other.id != person.id)
                    QVERIFY(book().mergePeople(person.id, other.id, {}).has_value());
                break;
            }
            case 1: {
                const auto merges = *book().merges();
                if (!merges.empty())
                    QVERIFY(book().unmerge(merges[static_cast<size_t>(random.bounded(static_cast<int>(merges.size())))].id).has_value());
                break;
            }
            case 2: {  // edit in place: stays its owner's
                if (person.contactPoints.empty())
                    break;
                Person edited = person;
                ContactPoint &point =
                    edited.contactPoints[static_cast<size_t>(random.bounded(static_cast<int>(edited.contactPoints.size())))];
                const QString value = fresh();
                owner[value] = owner[point.value];
                owner.erase(point.value);
                point.value = value;
                edit(edited);
                break;
            }
            case 3: {  // add: the one it was added to
                Person edited = person;
                edited.contactPoints.push_back(typed(fresh()));
                owner[edited.contactPoints.back().value] = person.id;
                edit(edited);
                break;
            }
            default: {  // delete
                if (person.contactPoints.size() < 2)
                    break;
                Person edited = person;
                owner.erase(edited.contactPoints.back().value);
                edited.contactPoints.pop_back();
                edit(edited);
            }
            }
            size_t seen = 0;
            for (const PersonSummary &summary : *book().people())
                seen += book().person(summary.id)->contactPoints.size();
            QCOMPARE(seen, owner.size());
        }
        while (!book().merges()->empty()) {
            const auto merges = *book().merges();
            QVERIFY(book().unmerge(merges[static_cast<size_t>(random.bounded(static_cast<int>(merges.size())))].id).has_value());
        }
        QCOMPARE(*book().peopleCount(), 5);
        std::map<QString, Id> found;
        for (const Id &id : people) {
            for (const ContactPoint &point : load(id).contactPoints)
                found[point.value] = id;
        }
        QCOMPARE(found, owner);
    }
};

WELLMET_TEST_MAIN(TestMerges)
#include "tst_merges.moc"
