// SPDX-License-Identifier: MPL-2.0
// A program that edits people at random is killed at random, again and again: what it acknowledged is there, whole, and
// nothing but that. WELLMET_KILLS says how often: 40 unless set; the full run is 1,000 and wants QTEST_FUNCTION_TIMEOUT=3600000.
#include "journal/delta.h"
#include "journal/packing.h"
#include "storage/connection.h"
#include "storage/editscript.h"
#include "storage/opening.h"
#include "storage/rows.h"
#include "support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestKills : public QObject
{
    Q_OBJECT
private:
    static constexpr int stepsOfScript = 30;

    /// Kills the program some moments after it acknowledged `enough` steps; answers how many it acknowledged.
    static int runAndKill(const QString &folder, quint32 seed, int first, int enough, int moments)
    {
        QProcess writer;
        writer.start(QStringLiteral(SCRIPT_WRITER),
                     {folder, QString::number(seed), QString::number(first), QString::number(stepsOfScript)});
        QByteArray said;
        while (said.count("done ") < enough && !said.contains("error") && writer.waitForReadyRead(60'000))
            said += writer.readAllStandardOutput();
        if (moments > 0)
            writer.waitForFinished(moments);
        writer.kill();
        writer.waitForFinished();
        said += writer.readAllStandardOutput();
        if (said.contains("error"))
            qFatal("%s", said.constData());
        return static_cast<int>(said.left(said.lastIndexOf('\n') + 1).count("done "));
    }

    /// Every row is what its journal says, every journalled record has its row, and the database is sound.
    static void verifyConsistency(const QString &folder)
    {
        auto connection = Connection::open(databasePath(folder), Connection::Access::ReadWrite);
        QVERIFY(connection);
        {
            Statement check = connection->statement("PRAGMA integrity_check");
            QVERIFY(check.one());
            QCOMPARE(check.text(0), u"ok"_s);
        }
        QCOMPARE(*connection->number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(*connection->number("SELECT count(*) FROM journal"), *connection->number("SELECT counter FROM device"));
        std::map<std::pair<journal::Kind, Id>, journal::Fields> replayed;
        {
            Statement query = connection->statement("SELECT change FROM journal ORDER BY nr");
            while (*query.step()) {
                const auto change = journal::unpack(query.blob(0));
                QVERIFY(change);
                journal::Fields &fields = replayed[{change->kind, change->id}];
                fields = *journal::applyDeltas(fields, change->deltas);
            }
        }
        qint64 rows = 0;
        for (const char *table : {"person", "contact_point", "affiliation", "important_date", "custom_field", "relation", "tag"}) {
            const std::string sql = std::string("SELECT count(*) FROM ") + table;
            auto counter = Connection::open(databasePath(folder), Connection::Access::ReadWrite);
            rows += *counter->number(sql);
        }
        QCOMPARE(rows, static_cast<qint64>(replayed.size()));
        for (auto &[record, fields] : replayed) {
            const auto row = loadRow(*connection, record.first, record.second);
            QVERIFY(row);
            fields.resize(row->size());
            QVERIFY2(*row == fields, qPrintable(record.second.toString()));
        }
        // Exactly the living are found.
        QCOMPARE(*connection->number("SELECT count(*) FROM person WHERE alive AND search_nr IS NULL"), 0);
        QCOMPARE(*connection->number("SELECT count(*) FROM person WHERE NOT alive AND search_nr IS NOT NULL"), 0);
    }

private Q_SLOTS:
    void whatWasAcknowledgedIsThere()
    {
        bool set = false;
        const int wanted = qEnvironmentVariableIntValue("WELLMET_KILLS", &set);
        const int kills = set ? wanted : 40;
        const QTemporaryDir folder;
        const QTemporaryDir mirrorFolder;
        auto mirror = Notebook::open(mirrorFolder.path());
        QVERIFY(mirror);
        QRandomGenerator chance(7);
        int acknowledged = 0;
        int oneMore = 0;
        for (int round = 0; round < kills; ++round) {
            const auto seed = static_cast<quint32>(round + 1);
            const int first = round * stepsOfScript;
            const int done = runAndKill(folder.path(), seed, first, chance.bounded(stepsOfScript), chance.bounded(8));
            acknowledged += done;
            QRandomGenerator random(seed);
            for (int i = 0; i < done; ++i)
                QVERIFY(stepOfScript(*mirror, random, first + i));
            const auto notebook = Notebook::open(folder.path());
            QVERIFY(notebook);
            const QStringList found = digestOf(*notebook);
            if (found != digestOf(*mirror)) {
                // It died between the commit and saying so: then that step is there as a whole.
                QVERIFY2(done < stepsOfScript, qPrintable(u"round %1"_s.arg(round)));
                QVERIFY(stepOfScript(*mirror, random, first + done));
                ++oneMore;
                QVERIFY2(found == digestOf(*mirror), qPrintable(u"round %1 after %2 steps"_s.arg(round).arg(done)));
            }
            if (round % 50 == 49)
                verifyConsistency(folder.path());
            if (QTest::currentTestFailed())
                return;
        }
        verifyConsistency(folder.path());
        QVERIFY(acknowledged > kills);
        qInfo("%d kills, %d steps acknowledged, %d more committed but not said", kills, acknowledged, oneMore);
    }

    void twoProcessesEditTheSamePeople()
    {
        const QTemporaryDir folder;
        Id ana;
        {
            auto notebook = Notebook::open(folder.path());
            Person person;
            person.name.full = u"Ana Silva"_s;
            ana = notebook->savePerson(ActionName::AddPerson, person)->id;
        }
        QProcess other;
        other.start(QStringLiteral(SCRIPT_WRITER), {folder.path(), u"3"_s, u"0"_s, u"40"_s});
        auto notebook = Notebook::open(folder.path());
        QVERIFY(notebook);
        for (int i = 0; i < 40; ++i) {
            const auto edited = notebook->editPeople(ActionName::EditPerson, {ana}, [i](Person person) -> Result<Person> {
                person.customFields.push_back({{}, u"own%1"_s.arg(i), FieldType::Text, u"x"_s, 0, {}});
                return person;
            });
            // The other one may have put Ana into the trash, or undone what was done here: both are fine, damage is not.
            QVERIFY(edited || edited.error().kind == ErrorKind::NotFound);
        }
        QVERIFY(other.waitForFinished(120'000));
        const QByteArray said = other.readAllStandardOutput();
        QVERIFY2(said.contains("done 39") || said.contains("no person"), said.right(200).constData());
        verifyConsistency(folder.path());
    }
};

WELLMET_TEST_MAIN(TestKills)
#include "tst_kills.moc"
