// SPDX-License-Identifier: MPL-2.0
// Notebooks of every earlier version, with rows in them, are what they were after the upgrade.
#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/invented.h"
#include "storage/migrations.h"
#include "storage/opening.h"
#include "storage/records.h"
#include "support/testmain.h"

#include <QFile>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

const Id anaId = *Id::fromString(u"01a2018e-34ac-74dc-b1c9-ecb074e94f9e");
const Id pointId = *Id::fromString(u"01a2018e-34ad-74dc-b1c9-ecb074e94f9e");
const Id roleId = *Id::fromString(u"01a2018e-34ae-74dc-b1c9-ecb074e94f9e");
const Id actionId = *Id::fromString(u"01a2018e-34af-74dc-b1c9-ecb074e94f9e");

/// One person with an address and a role as the first version wrote them: rows, action, journal, device.
void writeVersionOne(Connection &connection)
{
    const auto run = [&connection](Statement statement) { QVERIFY(statement.run()); };
    const Id device = *Id::fromString(u"01a2018e-34aa-74dc-b1c9-ecb074e94f9e");
    run(connection.statement("UPDATE device SET id = ?, counter = 3, time = 1", device));
    run(connection.statement("INSERT INTO action (id, name) VALUES (?, 8)", actionId));
    run(connection.statement(
        "INSERT INTO person (id, alive, full_name, given, family, name_source, name_at, name_confidence, created, sort_key, subtitle,"
        " changed, search_nr) VALUES (?, 1, 'Ana Silva', 'Ana', 'Silva', 1, 10, 0.5, 20, 'silva ana', 'Engineer, Acme Café', 30, 1)",
        anaId));
    run(connection.statement("INSERT INTO contact_point (id, alive, person, kind, label, value, normalized, position, source, at,"
                             " confidence) VALUES (?, 1, ?, 0, 'work', 'Ana@acme.example', 'ana@acme.example', 0, 1, 10, 0.5)",
                             pointId, anaId));
    run(connection.statement("INSERT INTO affiliation (id, alive, person, organisation, title, position, source, at, confidence)"
                             " VALUES (?, 1, ?, 'Acme Café', 'Engineer', 0, 1, 10, 0.5)",
                             roleId, anaId));
    run(connection.statement("INSERT INTO person_names (rowid, names) VALUES (1, 'ana silva')"));
    run(connection.statement("INSERT INTO person_search (rowid, everything) VALUES (1, 'ana silva acme cafe engineer')"));

    const journal::Fields person{true, u"Ana Silva"_s, {},  u"Ana"_s, {}, u"Silva"_s, {}, qint64(1),
                                 {},   qint64(10),     0.5, {},       {}, qint64(20)};
    const journal::Fields point{
        true, anaId.toByteArray(), qint64(0), u"work"_s, u"Ana@acme.example"_s, u"ana@acme.example"_s, qint64(0), qint64(1),
        {},   qint64(10),          0.5};
    const journal::Fields role{true, anaId.toByteArray(), u"Acme Café"_s, u"Engineer"_s, {}, {}, {}, qint64(0), qint64(1), {}, qint64(10),
                               0.5};
    using journal::Kind;
    quint64 counter = 0;
    for (const auto &[kind, id, fields] :
         {std::tuple{Kind::Person, anaId, person}, {Kind::ContactPoint, pointId, point}, {Kind::Affiliation, roleId, role}}) {
        const journal::Change change{
            kind, id, actionId, {}, {device, ++counter}, HybridTime::fromPacked(counter), journal::diff({}, fields)};
        run(connection.statement("INSERT INTO journal (action, change) VALUES (1, ?)", journal::pack(change)));
    }
}

}  // namespace

class TestMigrations : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto all = builtInMigrations();
        QVERIFY(all);
        auto connection = openDatabase(m_folder->path(), {all->front()}, 1000);
        QVERIFY(connection);
        writeVersionOne(*connection);
    }

    void rowsOfTheFirstVersionAreReadAndEdited()
    {
        auto notebook = Notebook::open(m_folder->path());
        QVERIFY2(notebook, qPrintable(notebook ? QString() : notebook.error().detail));
        QVERIFY(QFile::exists(backupPath(m_folder->path(), 1)));
        const auto ana = notebook->person(anaId);
        QVERIFY(ana);
        QCOMPARE(ana->name.full, u"Ana Silva"_s);
        QCOMPARE(ana->context, Context::Unsaid);
        QVERIFY(!ana->starred && ana->tags.isEmpty() && ana->deletedAt == 0);
        QCOMPARE(ana->contactPoints[0].normalized, u"ana@acme.example"_s);
        QVERIFY(ana->contactPoints[0].postal.isEmpty());
        QCOMPARE(names(notebook->people()), u"Ana Silva"_s);
        QCOMPARE(names(notebook->find(u"ana"_s, 5)), u"Ana Silva"_s);
        QCOMPARE(notebook->membersOf(u"ACME cafe"_s)->size(), size_t(1));
        QCOMPARE(notebook->history(anaId)->size(), size_t(1));

        // Fields that came later are "not there", not a change.
        QVERIFY(notebook->savePerson(ActionName::EditPerson, *ana));
        QCOMPARE(**notebook->undoable(), ActionName::AddPerson);

        Person edited = *ana;
        edited.starred = true;
        edited.tags = {u"jazz"_s};
        QVERIFY(notebook->savePerson(ActionName::EditPerson, edited));
        QVERIFY(*notebook->undo());
        QVERIFY(!notebook->person(anaId)->starred);
        QVERIFY(*notebook->undo());
        QCOMPARE(notebook->person(anaId).error().kind, ErrorKind::NotFound);
    }
};

WELLMET_TEST_MAIN(TestMigrations)
#include "tst_migrations.moc"
