// SPDX-License-Identifier: MPL-2.0
// duplicates, merge and unmerge from the shell: what they do, and what they say to nonsense.
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestMerging : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_complaint;
    QString m_ana;  ///< one person, twice
    QString m_again;
    QString m_bo;  ///< somebody else

    QList<QJsonObject> run(const QStringList &arguments, int code = 0, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(WELLMET_BIN_DIR "/wellmet-cli"), QStringList{u"--data"_s, m_folder->path()} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("the program hangs");
        m_complaint = QString::fromUtf8(process.readAllStandardError());
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != code)
            qFatal("%s: %d %s", qPrintable(arguments.join(u' ')), process.exitCode(), qPrintable(m_complaint));
        QList<QJsonObject> objects;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
            if (line.startsWith('{'))
                objects += QJsonDocument::fromJson(line).object();
        return objects;
    }
    QString add(const QByteArray &json) { return run({u"add-person"_s, u"--json"_s}, 0, json).front()[u"id"_s].toString(); }
    QJsonObject show(const QString &id) { return run({u"show"_s, u"--json"_s, id}).front(); }
    QStringList values(const QString &id)
    {
        QStringList all;
        const QJsonArray points = show(id)[u"contact_points"_s].toArray();
        for (const auto &point : points)
            all += point[u"value"_s].toString();
        all.sort();
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ana = add(R"({"name": {"full": "Ana Quillfeather"}, "contact_points": [
            {"kind": "phone", "label": "mobile", "value": "+44 7700 900123"}, {"kind": "email", "value": "ana@acme.example"}]})");
        m_again = add(R"({"name": {"full": "Ana Quilfeather"}, "contact_points": [
            {"kind": "phone", "label": "mobile", "value": "+44 7700 900123"}, {"kind": "email", "value": "ana@home.example"}]})");
        m_bo = add(R"({"name": {"full": "Bo Vex"}})");
    }

    void aPairIsFoundMergedAndTakenApart()
    {
        const auto pairs = run({u"duplicates"_s, u"--json"_s});
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs[0][u"a"_s].toString(), u"urn:uuid:"_s + m_ana);
        QCOMPARE(pairs[0][u"b"_s].toString(), u"urn:uuid:"_s + m_again);
        QVERIFY(pairs[0][u"confidence"_s].toDouble() > 0.9);
        QVERIFY(pairs[0][u"evidence"_s].toString().startsWith(u"same mobile"));

        const auto dry = run({u"merge"_s, u"--dry-run"_s, u"--json"_s, m_ana, m_again}).front();
        QVERIFY(dry[u"dry_run"_s].toBool());
        QCOMPARE(run({u"people"_s, u"--json"_s}).size(), 3);
        auto merged = run({u"merge"_s, u"--json"_s, m_ana, m_again}).front();
        merged[u"dry_run"_s] = true;
        QCOMPARE(merged, dry);
        QCOMPARE(values(m_ana).size(), 3);
        QCOMPARE(show(m_again)[u"id"_s].toString(), m_ana);
        QCOMPARE(run({u"duplicates"_s, u"--json"_s}).size(), 0);

        // Edits made since find their person.
        run({u"edit"_s, m_ana, u"email-=ana@home.example"_s, u"email+=ana@new.example"_s});
        run({u"edit"_s, m_ana, u"email+=ana@club.example"_s});
        run({u"unmerge"_s, m_again.right(8)});
        QCOMPARE(values(m_ana), (QStringList{u"+44 7700 900123"_s, u"ana@acme.example"_s, u"ana@club.example"_s}));
        QCOMPARE(values(m_again), (QStringList{u"+44 7700 900123"_s, u"ana@new.example"_s}));
        QCOMPARE(run({u"undo"_s, u"--json"_s}).front()[u"action"_s].toString(), u"unmerge"_s);
        QCOMPARE(run({u"people"_s, u"--json"_s}).size(), 2);
    }

    void aMergeInTheHistoryIsTakenBackByItsOwnRules()
    {
        run({u"merge"_s, m_ana, m_again});
        const auto history = run({u"history"_s, u"--json"_s, m_ana});
        QCOMPARE(history.back()[u"action"_s].toString(), u"merge"_s);
        run({u"revert"_s, m_ana, history.back()[u"step"_s].toString()});
        QCOMPARE(values(m_again).size(), 2);
        QCOMPARE(run({u"people"_s, u"--json"_s}).size(), 3);
        run({u"unmerge"_s, m_again}, 1);
    }

    void nonsenseIsAnsweredInASentence_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody") << QStringList{u"merge"_s, u"ANA"_s, u"ffffffff"_s} << 1 << u"ffffffff"_s;
        QTest::newRow("nobody, whole") << QStringList{u"merge"_s, u"0199f3b2-7d02-7b11-8f3a-1c2d3e4f5a6b"_s, u"ANA"_s} << 1 << u"people"_s;
        QTest::newRow("no id") << QStringList{u"merge"_s, u"ANA"_s, u"'; DROP TABLE person; --"_s} << 1 << u"DROP"_s;
        QTest::newRow("one twice") << QStringList{u"merge"_s, u"ANA"_s, u"ANA"_s} << 1 << u"one person already"_s;
        QTest::newRow("one twice, dry") << QStringList{u"merge"_s, u"--dry-run"_s, u"ANA"_s, u"ANA"_s} << 1 << u"one person already"_s;
        QTest::newRow("one alone") << QStringList{u"merge"_s, u"ANA"_s} << 2 << QString();
        QTest::newRow("three") << QStringList{u"merge"_s, u"ANA"_s, u"AGAIN"_s, u"BO"_s} << 2 << QString();
        QTest::newRow("empty") << QStringList{u"merge"_s, u"ANA"_s, QString()} << 1 << QString();
        QTest::newRow("unmerge nobody") << QStringList{u"unmerge"_s, u"BO"_s} << 1 << u"history"_s;
        QTest::newRow("unmerge nothing") << QStringList{u"unmerge"_s} << 2 << QString();
        QTest::newRow("unmerge junk") << QStringList{u"unmerge"_s, u"\u202e%1\u0007"_s} << 1 << QString();
        QTest::newRow("unknown option") << QStringList{u"duplicates"_s, u"--all"_s} << 2 << QString();
        QTest::newRow("an argument") << QStringList{u"duplicates"_s, u"ANA"_s} << 2 << QString();
    }
    void nonsenseIsAnsweredInASentence()
    {
        QFETCH(QStringList, call);
        QFETCH(int, code);
        QFETCH(QString, says);
        call.replaceInStrings(u"ANA"_s, m_ana).replaceInStrings(u"AGAIN"_s, m_again).replaceInStrings(u"BO"_s, m_bo);
        run(call, code);
        QVERIFY2(m_complaint.startsWith(u"wellmet-cli: ") && m_complaint.contains(says), qPrintable(m_complaint));
        QVERIFY(!m_complaint.contains(QChar(0x202e)) && !m_complaint.contains(QChar(7)));
        QCOMPARE(run({u"people"_s, u"--json"_s}).size(), 3);
    }

    void theTrashIsNotMerged()
    {
        run({u"delete"_s, m_again});
        run({u"merge"_s, m_ana, m_again}, 1);
        QCOMPARE(run({u"duplicates"_s, u"--json"_s}).size(), 0);
        run({u"restore"_s, m_again});
        run({u"merge"_s, m_ana, m_again});
        // Who is in the trash since comes apart there: the other is back, the trash keeps its own.
        run({u"delete"_s, m_ana});
        QCOMPARE(run({u"trash"_s, u"--json"_s}).size(), 1);
        run({u"unmerge"_s, m_again});
        QCOMPARE(values(m_again).size(), 2);
        run({u"restore"_s, m_ana});
        QCOMPARE(values(m_ana).size(), 2);
        run({u"unmerge"_s, m_again}, 1);
    }

    void anEmptyNotebookHasNoDuplicates()
    {
        run({u"delete"_s, m_ana, m_again, m_bo});
        QCOMPARE(run({u"duplicates"_s, u"--json"_s}).size(), 0);
        run({u"duplicates"_s});
        QVERIFY(m_complaint.contains(u"nobody"));
    }
};

WELLMET_TEST_MAIN(TestMerging)
#include "tst_merging.moc"
