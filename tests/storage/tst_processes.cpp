// SPDX-License-Identifier: MPL-2.0
// What other processes, kills and full disks do to a notebook: nothing that was acknowledged is lost.
#include "storage/connection.h"
#include "storage/invented.h"
#include "storage/opening.h"
#include "support/testmain.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestProcesses : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void start(QProcess &writer, const QString &prefix, int count, const QStringList &more = {})
    {
        writer.start(QStringLiteral(NOTEBOOK_WRITER), QStringList{m_folder->path(), prefix, QString::number(count)} + more);
        QVERIFY(writer.waitForStarted());
    }

    /// Everything a writer said is safe must be there and whole.
    void verifyAcknowledged(const Notebook &notebook, const QByteArray &said)
    {
        for (const QByteArray &line : said.split('\n')) {
            if (!said.endsWith('\n') && said.endsWith(line))
                continue;  // cut off in the middle
            const auto id = Id::fromString(QString::fromLatin1(line.mid(line.indexOf(' ') + 1)));
            if (line.startsWith("capture ")) {
                const auto capture = notebook.capture(*id);
                QVERIFY2(capture, line);
                const auto picture = notebook.attachment(capture->picture);
                QVERIFY(picture && picture->size() > 2000);
            } else if (line.startsWith("person ")) {
                const auto person = notebook.person(*id);
                QVERIFY2(person, line);
                QCOMPARE(person->contactPoints.size(), size_t(1));
                QCOMPARE(notebook.capture(person->captureId)->personId, *id);
                QVERIFY(names(notebook.find(person->name.full, 10)).split(u'|').contains(person->name.full));
            }
        }
    }

    void verifyIntegrity()
    {
        auto connection = Connection::open(databasePath(m_folder->path()), Connection::Access::ReadWrite);
        QVERIFY(connection);
        Statement check = connection->statement("PRAGMA integrity_check");
        QVERIFY(check.one());
        QCOMPARE(check.text(0), u"ok"_s);
        QCOMPARE(*connection->number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        // One counter for the device, used once each, in the order of the journal.
        QCOMPARE(*connection->number("SELECT count(*) FROM journal"), *connection->number("SELECT counter FROM device"));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aKilledWriterLosesNothingItAcknowledged()
    {
        QRandomGenerator random(11);
        QByteArray said;
        for (int round = 0; round < 6; ++round) {
            QProcess writer;
            start(writer, u"round%1n"_s.arg(round), 0);
            QVERIFY(writer.waitForReadyRead(30'000));
            QTest::qWait(random.bounded(1, 150));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            const QByteArray round_said = writer.readAllStandardOutput();
            QVERIFY2(!round_said.contains("error"), round_said.right(300));
            said += round_said.left(round_said.lastIndexOf('\n') + 1);
        }
        QVERIFY(said.count("person ") >= 6);
        const auto notebook = Notebook::open(m_folder->path());
        QVERIFY(notebook);
        verifyAcknowledged(*notebook, said);
        verifyIntegrity();
    }

    void twoWritersDoNotLoseEachOthersWork()
    {
        QProcess first;
        QProcess second;
        start(first, u"first"_s, 25);
        start(second, u"second"_s, 25);
        auto own = Notebook::open(m_folder->path());
        QVERIFY(own);
        for (int i = 0; i < 25; ++i)
            QVERIFY(own->savePerson(ActionName::AddPerson, inventedPerson(u"own%1"_s.arg(i))));
        QVERIFY(first.waitForFinished(60'000) && second.waitForFinished(60'000));
        const QByteArray said = first.readAllStandardOutput() + second.readAllStandardOutput();
        QVERIFY2(!said.contains("error"), said.right(300));
        QCOMPARE(said.count("person "), 50);
        QCOMPARE(*own->peopleCount(), 75);
        verifyAcknowledged(*own, said);
        verifyIntegrity();
    }

    void aFullDiskLosesNothing_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("the log cannot grow") << 400'000;
        QTest::newRow("no picture fits") << 1'000;
    }
    void aFullDiskLosesNothing()
    {
        QFETCH(const int, limit);
        QProcess writer;
        start(writer, u"full"_s, 0, {QString::number(limit)});
        QVERIFY(writer.waitForFinished(60'000));
        QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
        const QByteArray said = writer.readAllStandardOutput();
        const QByteArray last = said.trimmed().split('\n').last();
        QVERIFY2(last.startsWith("error"), last);
        QCOMPARE(last.split(' ').value(2).toInt(), static_cast<int>(ErrorKind::DiskFull));
        auto notebook = Notebook::open(m_folder->path());
        QVERIFY(notebook);
        verifyAcknowledged(*notebook, said);
        QCOMPARE(notebook->captures()->size(), static_cast<size_t>(said.count("capture ") - said.count("error capture ")));
        // With room again, work goes on.
        QVERIFY(notebook->addCapture(CaptureSource::File, "picture"));
        verifyIntegrity();
    }
};

WELLMET_TEST_MAIN(TestProcesses)
#include "tst_processes.moc"
