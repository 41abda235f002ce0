// SPDX-License-Identifier: MPL-2.0
// Two people made one and taken apart: the rules of docs/adr/0005 one by one, and random scripts against a simple model.
#include "storage/mergescript.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

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

    void aTagOfTheOtherThatWasTakenAwayStaysAway()
    {
        QVERIFY(book().mergePeople(m_a.id, m_b.id, {}).has_value());
        Person merged = load(m_a.id);
        merged.tags = {u"jazz"_s};
        edit(merged);
        QVERIFY(book().unmerge(book().merges()->front().id).has_value());
        QCOMPARE(load(m_a.id).tags, QStringList{u"jazz"_s});
        QCOMPARE(load(m_b.id).tags, QStringList());
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

    // Rules 4 to 6 for a single value, in every combination: whose it is, which was chosen, what it was edited to.
    void singleValuesGoToWhomTheyBelong()
    {
        for (const QString &mine : {QString(), u"mine"_s}) {
            for (const QString &theirs : {QString(), u"theirs"_s}) {
                for (const MergeSide side : {MergeSide::A, MergeSide::B}) {
                    for (const std::optional<QString> &edit :
                         {std::optional<QString>(), std::optional(u"edited"_s), std::optional(QString())})
                        checkSingle(mine, theirs, side, edit);
                }
            }
        }
    }

    // Each value carries its owner's mark. Whatever is edited, replaced or taken back while people are merged, and in whatever
    // order they come apart, every value ends with the one the model says, and none is lost.
    void randomScripts_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void randomScripts()
    {
        QFETCH(quint32, seed);
        Script script(book(), seed, {m_a.id, m_b.id});
        for (int step = 0; step < 50; ++step) {
            QVERIFY2(script.step(), qPrintable(script.log.join(u'\n')));
            QVERIFY2(script.valuesSeen() == script.owner.size(), qPrintable(script.log.join(u'\n')));
        }
        script.takeAllApart();
        QVERIFY(book().merges()->empty());
        QCOMPARE(*book().peopleCount(), static_cast<int>(script.people.size()));
        for (const auto &[value, person] : script.owner) {
            QVERIFY2(values(load(person)).contains(value), qPrintable(value + u'\n' + script.log.join(u'\n')));
        }
        QCOMPARE(script.valuesSeen(), script.owner.size());
    }

private:
    void checkSingle(const QString &mine, const QString &theirs, MergeSide side, const std::optional<QString> &edited)
    {
        Person a = inventedPerson(u"One"_s);
        a.pronouns = mine;
        Person b = inventedPerson(u"Two"_s);
        b.pronouns = theirs;
        const Id idA = book().savePerson(ActionName::AddPerson, a)->id;
        const Id idB = book().savePerson(ActionName::AddPerson, b)->id;
        const auto merged = book().mergePeople(idA, idB, {{MergeField::Pronouns, side}});
        QVERIFY(merged.has_value());
        const bool took = merged->pronouns != mine;
        QCOMPARE(took, !theirs.isEmpty() && (mine.isEmpty() || side == MergeSide::B));
        bool changed = false;
        if (edited) {
            Person edit = *merged;
            edit.pronouns = *edited;
            changed = *edited != merged->pronouns;
            QVERIFY(book().savePerson(ActionName::EditPerson, edit).has_value());
        }
        QVERIFY(book().unmerge(book().merges()->front().id).has_value());
        QCOMPARE(load(idA).pronouns, changed && !took ? *edited : mine);
        QCOMPARE(load(idB).pronouns, changed && took ? *edited : theirs);
    }
};

WELLMET_TEST_MAIN(TestMerges)
#include "tst_merges.moc"
