// SPDX-License-Identifier: MPL-2.0
// History and taking one step back: what is told, and random scripts against a simple model.
#include "storage/editscript.h"
#include "storage/invented.h"
#include "support/testmain.h"

#include <set>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

/// The model: what every field of one person holds, also of parts that are gone, and what each step did to which field.
/// A part is there while its "alive" is set.
struct Model {
    struct Write {
        QString key;
        QString before;
        QString after;
    };

    Flat values;
    std::vector<std::vector<Write>> steps;

    static QString recordOf(const QString &key) { return key.section(u'/', 0, 0); }

    static bool isPart(const QString &record) { return record != u"person"; }

    /// What a notebook shows: parts that are gone do not count.
    Flat visible() const
    {
        Flat shown;
        for (const auto &[key, value] : values) {
            const QString record = recordOf(key);
            if (!value.isEmpty() && (!isPart(record) || values.contains(record + u"/alive"_s)))
                shown[key] = value;
        }
        return shown;
    }

    void set(std::vector<Write> &step, const QString &key, const QString &value)
    {
        const auto old = values.find(key);
        const QString before = old == values.end() ? QString() : old->second;
        if (before == value)
            return;
        step.push_back({key, before, value});
        if (value.isEmpty())
            values.erase(key);
        else
            values[key] = value;
    }

    /// An edit made the notebook show `shown`.
    void edited(const Flat &shown)
    {
        std::vector<Write> step;
        const Flat before = visible();
        for (const auto &[key, value] : shown)
            set(step, key, value);
        for (const auto &[key, value] : before) {
            const QString record = recordOf(key);
            const bool gone = isPart(record) && !shown.contains(record + u"/alive"_s);
            if (gone)
                set(step, record + u"/alive"_s, {});
            else if (!shown.contains(key))
                set(step, key, {});
        }
        steps.push_back(step);
    }

    /// A part that a step made goes away; other fields go back where they still hold what the step wrote.
    void reverted(size_t index)
    {
        std::vector<Write> step;
        const std::vector<Write> target = steps[index];
        QStringList made;
        for (const Write &write : target) {
            const bool wasThere = std::any_of(m_everThere[index].begin(), m_everThere[index].end(),
                                              [&write](const QString &record) { return record == recordOf(write.key); });
            if (isPart(recordOf(write.key)) && write.key.endsWith(u"/alive") && write.before.isEmpty() && !wasThere)
                made << recordOf(write.key);
        }
        for (const Write &write : target) {
            const bool ofMade = made.contains(recordOf(write.key));
            if (ofMade && !write.key.endsWith(u"/alive"))
                continue;
            const auto now = values.find(write.key);
            if ((now == values.end() ? QString() : now->second) == write.after)
                set(step, write.key, write.before);
        }
        steps.push_back(step);
    }

    /// All is as it was; what had never been there leaves a tombstone with its values.
    void undone(const Flat &old)
    {
        std::vector<Write> step;
        std::set<QString> keys;
        std::set<QString> records;
        for (const auto &[key, value] : old) {
            keys.insert(key);
            records.insert(recordOf(key));
        }
        for (const auto &[key, value] : values)
            if (records.contains(recordOf(key)) || !isPart(recordOf(key)) || key.endsWith(u"/alive"))
                keys.insert(key);
        for (const QString &key : keys) {
            const auto before = old.find(key);
            set(step, key, before == old.end() ? QString() : before->second);
        }
        steps.push_back(step);
    }

    void noteRecords()
    {
        QStringList records;
        for (const auto &[key, value] : values)
            if (!records.contains(recordOf(key)))
                records << recordOf(key);
        m_everThere.push_back(records);
    }

private:
    std::vector<QStringList> m_everThere;  ///< before each step: every record there ever was
};

/// Tags are records too: give them an "alive" as parts have.
Flat shownBy(const Notebook &notebook, const Id &id)
{
    const auto person = notebook.personOrTrashed(id);
    if (!person)
        return {};
    Flat flat = Flattener(true).flatten(*person);
    for (const QString &tag : person->tags)
        flat[u"tag "_s + tagKey(tag) + u"/alive"_s] = u"1"_s;
    return flat;
}

QString told(const HistoryStep &step)
{
    QStringList lines;
    for (const HistoryChange &change : step.changes) {
        if (change.what == HistoryChange::What::Changed)
            lines << u"%1.%2 '%3' to '%4'"_s.arg(change.record, change.field, change.before, change.after);
        else
            lines << (change.what == HistoryChange::What::Added ? u"+"_s : u"-"_s) + change.record + u' ' + change.subject;
    }
    return lines.join(u"; ");
}

}  // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Notebook> m_notebook;

    Person edit(const Person &person) { return *m_notebook->savePerson(ActionName::EditPerson, person); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Notebook::open(m_folder->path());
        QVERIFY(opened);
        m_notebook.emplace(std::move(*opened));
    }
    void cleanup() { m_notebook.reset(); }

    void everyStepIsTold()
    {
        Person ana = *m_notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s));
        ana.name.nickname = u"Annie"_s;
        ana.contactPoints[0].label = u"home"_s;
        ana.tags = {u"jazz"_s};
        ana = edit(ana);
        ana.contactPoints.clear();
        ana.tags.clear();
        ana = edit(ana);
        QVERIFY(m_notebook->deletePerson(ana.id));
        QVERIFY(*m_notebook->undo());
        const auto steps = *m_notebook->history(ana.id);
        QCOMPARE(steps.size(), size_t(5));
        QCOMPARE(told(steps[0]), u"+person Ana Silva; +contact_point ana@acme.example"_s);
        QCOMPARE(told(steps[1]), u"person.nickname '' to 'Annie'; contact_point.label 'work' to 'home'; +tag jazz"_s);
        QCOMPARE(told(steps[2]), u"-contact_point ana@acme.example; -tag jazz"_s);
        QCOMPARE(told(steps[3]), u"-person Ana Silva"_s);
        QCOMPARE(steps[3].name, ActionName::DeletePerson);
        QVERIFY(steps[3].takenBack && !steps[2].takenBack);
        QCOMPARE(steps[4].name, ActionName::Undo);
        QVERIFY(steps[0].thisDevice && steps[0].at > 0);
        QCOMPARE(m_notebook->history(Id::make(3)).error().kind, ErrorKind::NotFound);
    }

    void oneStepGoesBackAndTheOthersStay()
    {
        Person ana = *m_notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s));
        ana.name.nickname = u"Annie"_s;
        ana.about = u"Oboe"_s;
        ana.contactPoints[0].value = u"ana@old.example"_s;
        ana = edit(ana);
        ana.about = u"Flute"_s;
        ana = edit(ana);
        const auto steps = *m_notebook->history(ana.id);
        QCOMPARE(*m_notebook->revert(ana.id, steps[1].action), 2);
        const Person reverted = *m_notebook->person(ana.id);
        QCOMPARE(reverted.name.nickname, QString());
        QCOMPARE(reverted.about, u"Flute"_s);
        QCOMPARE(reverted.contactPoints[0].value, u"ana@acme.example"_s);
        QCOMPARE(names(m_notebook->find(u"old"_s, 5)), QString());
        QCOMPARE(*m_notebook->revert(ana.id, steps[1].action), 0);
        QCOMPARE(**m_notebook->undoable(), ActionName::RevertChange);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(m_notebook->person(ana.id)->name.nickname, u"Annie"_s);
        QCOMPARE(m_notebook->revert(ana.id, steps[0].action).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_notebook->revert(ana.id, Id::make(4)).error().kind, ErrorKind::NotFound);
    }

    void randomScriptsAgreeWithTheModel_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void randomScriptsAgreeWithTheModel()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const Person first = *m_notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s));
        Model model;
        std::vector<Model> before;  // the model before each action that is not taken back
        model.noteRecords();
        model.edited(shownBy(*m_notebook, first.id));
        int changes = 0;
        for (int number = 0; number < 80; ++number) {
            const Person person = *m_notebook->personOrTrashed(first.id);
            const auto steps = *m_notebook->history(first.id);
            const Model old = model;
            const int kind = random.bounded(12);
            if (kind == 0 && person.deletedAt == 0) {
                QVERIFY(m_notebook->deletePerson(first.id));
                model.noteRecords();
                model.edited(shownBy(*m_notebook, first.id));
                before.push_back(old);
            } else if (person.deletedAt != 0) {
                QVERIFY(m_notebook->restorePeople({first.id}));
                model.noteRecords();
                model.edited(shownBy(*m_notebook, first.id));
                before.push_back(old);
            } else if (kind == 1 && !before.empty()) {
                QVERIFY(*m_notebook->undo());
                model.noteRecords();
                model.undone(before.back().values);
                before.pop_back();
            } else if (kind < 5 && steps.size() > 1) {
                const auto index = static_cast<size_t>(random.bounded(1, static_cast<int>(steps.size())));
                const auto reverted = m_notebook->revert(first.id, steps[index].action);
                QVERIFY(reverted);
                model.noteRecords();
                model.reverted(index);
                if (*reverted == 0)
                    model = old;
                else
                    before.push_back(old);
            } else {
                Person edited = person;
                editAtRandom(edited, random, u"w%1"_s.arg(number));
                const auto saved = m_notebook->savePerson(ActionName::EditPerson, edited, &person);
                QVERIFY(saved);
                if (m_notebook->history(first.id)->size() > steps.size()) {
                    model.noteRecords();
                    model.edited(shownBy(*m_notebook, first.id));
                    before.push_back(old);
                }
            }
            const Flat shown = shownBy(*m_notebook, first.id);
            const Flat expected = model.visible();
            for (const auto &[key, value] : expected)
                QVERIFY2(shown.contains(key) && shown.at(key) == value, qPrintable(u"step %1: no %2 = %3"_s.arg(number).arg(key, value)));
            QVERIFY2(shown == expected, qPrintable(u"step %1, kind %2"_s.arg(number).arg(kind)));
            changes += static_cast<int>(model.steps.size() != old.steps.size());
        }
        QVERIFY(changes > 40);
        QCOMPARE(m_notebook->history(first.id)->size(), model.steps.size());
    }

    void scriptsAreTheSameOnEveryNotebook()
    {
        const QTemporaryDir other;
        auto twin = Notebook::open(other.path());
        QVERIFY(twin);
        QRandomGenerator one(5);
        QRandomGenerator two(5);
        for (int number = 0; number < 120; ++number) {
            QVERIFY(stepOfScript(*m_notebook, one, number));
            QVERIFY(stepOfScript(*twin, two, number));
            QCOMPARE(digestOf(*m_notebook), digestOf(*twin));
        }
        QVERIFY(digestOf(*twin).size() > 8);
    }
};

WELLMET_TEST_MAIN(TestHistory)
#include "tst_history.moc"
