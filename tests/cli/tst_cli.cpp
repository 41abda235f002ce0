// SPDX-License-Identifier: MPL-2.0
// The real program on real pictures; docs/cli.md is held to its word.
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(WELLMET_BIN_DIR "/wellmet-cli");

struct Outcome {
    int code = -1;
    QString out;
    QString err;

    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> all;
        for (const QString &line : out.split(u'\n', Qt::SkipEmptyParts))
            all += QJsonDocument::fromJson(line.toUtf8()).object();
        return all;
    }
};

Outcome finish(QProcess &process)
{
    if (!process.waitForFinished(240'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QString samplePicture(const QString &name)
{
    return QStringLiteral(WELLMET_SOURCE_DIR "/assets/sample-cards/") + name;
}

// Keys of an object, and of the objects in it, as "a", "b.c", "d[].e".
QStringList keysOf(const QJsonObject &object, const QString &before = {})
{
    QStringList keys;
    for (const QString &key : object.keys()) {
        const QJsonValue value = object[key];
        keys += before + key;
        if (value.isObject())
            keys += keysOf(value.toObject(), before + key + u'.');
        if (value.isArray() && value.toArray().first().isObject())
            keys += keysOf(value.toArray().first().toObject(), before + key + u"[]."_s);
    }
    return keys;
}

// Command -> the object docs/cli.md shows for it.
QMap<QString, QJsonObject> documentedShapes()
{
    QFile page(QStringLiteral(WELLMET_SOURCE_DIR "/docs/cli.md"));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(page.readAll());
    static const QRegularExpression block(u"```json ([^\\n]+)\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QJsonObject> shapes;
    for (const auto &match : block.globalMatch(text))
        shapes[match.captured(1)] = QJsonDocument::fromJson(match.captured(2).toUtf8()).object();
    return shapes;
}

}  // namespace

class TestCli : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(program, QStringList{u"--data"_s, path(u"notebook"_s)} + arguments);
        return finish(process);
    }
    Outcome runWith(const QByteArray &input, const QStringList &arguments) const
    {
        QProcess process;
        process.start(program, QStringList{u"--data"_s, path(u"notebook"_s)} + arguments);
        process.write(input);
        process.closeWriteChannel();
        return finish(process);
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyCommandPrintsWhatThePageSays()
    {
        const auto shapes = documentedShapes();
        const QString card = samplePicture(u"01-classic-en.jpg"_s);
        QMap<QString, Outcome> outcomes;
        outcomes[u"scan"_s] = run({u"scan"_s, u"--json"_s, card});
        outcomes[u"scan --save"_s] = run({u"scan"_s, u"--json"_s, u"--accept"_s, card});
        outcomes[u"people"_s] = run({u"people"_s, u"--json"_s});
        QCOMPARE(outcomes[u"people"_s].objects().size(), 1);
        const QJsonObject person = outcomes[u"people"_s].objects().front();
        const QString id = person[u"id"_s].toString();
        QCOMPARE(run({u"show"_s, u"--json"_s, id.right(8)}).objects().front()[u"id"_s].toString(), id);
        outcomes[u"find"_s] = run({u"find"_s, u"--json"_s, person[u"name"_s].toString()});
        outcomes[u"captures"_s] = run({u"captures"_s, u"--json"_s});
        outcomes[u"undo"_s] = run({u"undo"_s, u"--json"_s});

        const QString cards = write(u"cards.vcf"_s,
                                    "BEGIN:VCARD\nVERSION:3.0\nFN:Di Roe\nUID:card-17\nEND:VCARD\n"
                                    "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n");
        outcomes[u"import"_s] = run({u"import"_s, u"--json"_s, cards});
        QVERIFY(outcomes[u"import"_s].err.contains(u"cards.vcf:6: nothing in this contact says who it is"));
        outcomes[u"import"_s].err.clear();
        QCOMPARE(run({u"export"_s, path(u"out.vcf"_s)}).out, path(u"out.vcf"_s) + u": 1 people\n"_s);
        QVERIFY(run({u"export"_s, u"--format"_s, u"jcard"_s, u"--query"_s, u"roe"_s, u"-"_s}).out.contains(u"card-17"));
        QCOMPARE(run({u"export"_s, u"--format"_s, u"odt"_s, u"-"_s}).code, 2);
        QCOMPARE(run({u"undo"_s, u"--json"_s}).objects().front()[u"action"_s].toString(), u"import-people"_s);

        // What the page shows of a person is what `add-person` takes.
        const Outcome added = runWith(QJsonDocument(shapes[u"show"_s]).toJson(), {u"add-person"_s, u"--json"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const QString other = added.objects().front()[u"id"_s].toString();
        outcomes[u"show"_s] = run({u"show"_s, u"--json"_s, other});
        QCOMPARE(keysOf(added.objects().front()), keysOf(shapes[u"show"_s]));
        outcomes[u"tags"_s] = run({u"tags"_s, u"--json"_s});
        const Outcome edited = run({u"edit"_s, u"--json"_s, other, u"nickname=Anni"_s});
        QCOMPARE(keysOf(edited.objects().front()), keysOf(shapes[u"show"_s]));
        outcomes[u"history"_s] = run({u"history"_s, u"--json"_s, other});
        const QString step = outcomes[u"history"_s].objects().back()[u"step"_s].toString();
        // The first object made the person; the page shows an edit.
        outcomes[u"history"_s].out = outcomes[u"history"_s].out.section(u'\n', 1);
        outcomes[u"revert"_s] = run({u"revert"_s, u"--json"_s, other, step});
        QCOMPARE(run({u"delete"_s, other}).code, 0);
        outcomes[u"trash"_s] = run({u"trash"_s, u"--json"_s});
        outcomes[u"trash --empty"_s] = run({u"trash"_s, u"--json"_s, u"--empty"_s});
        // Nothing waits by now; what resume prints has the shape of captures.
        outcomes[u"resume"_s] = outcomes[u"captures"_s];
        QCOMPARE(run({u"resume"_s, u"--json"_s}).code, 0);

        const QString twice = write(u"twice.vcf"_s,
                                    "BEGIN:VCARD\nVERSION:3.0\nUID:one\nFN:Ada Quillfeather\nEMAIL:ada@quill.example\n"
                                    "TEL;TYPE=CELL:+447700900123\nEND:VCARD\n"
                                    "BEGIN:VCARD\nVERSION:3.0\nUID:two\nFN:Ada Quilfeather\nTEL;TYPE=CELL:07700 900123\nEND:VCARD\n");
        QCOMPARE(run({u"import"_s, u"--keep-all"_s, twice}).code, 0);
        QStringList pair;
        for (const QJsonObject &one : run({u"people"_s, u"--json"_s}).objects())
            pair += one[u"id"_s].toString();
        QCOMPARE(pair.size(), 2);
        outcomes[u"duplicates"_s] = run({u"duplicates"_s, u"--json"_s});
        outcomes[u"merge"_s] = run({u"merge"_s, u"--json"_s, pair[0], pair[1]});
        outcomes[u"unmerge"_s] = run({u"unmerge"_s, u"--json"_s, pair[1]});
        QCOMPARE(run({u"undo"_s, u"--json"_s}).objects().front()[u"action"_s].toString(), u"unmerge"_s);
        QCOMPARE(run({u"undo"_s, u"--json"_s}).objects().front()[u"action"_s].toString(), u"merge"_s);
        QCOMPARE(run({u"undo"_s, u"--json"_s}).objects().front()[u"action"_s].toString(), u"import-people"_s);

        outcomes[u"add"_s] = run({u"add"_s, u"--json"_s, u"--at"_s, u"2026-05-06T10:00"_s, u"--lang"_s, u"en"_s,
                                  u"Met Ana Silva; I'll send the Berlin list by Fri"_s});

        QCOMPARE(run({u"find"_s, u"--save"_s, u"Berlin"_s, u"city:berlin"_s}).code, 0);
        outcomes[u"searches"_s] = run({u"searches"_s, u"--json"_s});
        QCOMPARE(run({u"find"_s, u"--saved"_s, u"BERLIN"_s}).code, 0);
        QCOMPARE(run({u"undo"_s}).code, 0);
        write(u"notebook/attachments/stray"_s, "left behind");
        outcomes[u"check"_s] = run({u"check"_s, u"--json"_s});
        const QString backup = path(u"backup.zip"_s);
        outcomes[u"backup"_s] = run({u"backup"_s, u"--json"_s, backup});
        outcomes[u"restore-backup"_s] = run({u"restore-backup"_s, u"--json"_s, backup});

        QCOMPARE(outcomes.keys(), shapes.keys());
        for (const auto &[command, shape] : shapes.asKeyValueRange()) {
            const Outcome &outcome = outcomes[command];
            QVERIFY2(outcome.code == 0 && outcome.err.isEmpty(), qPrintable(command + u": "_s + outcome.err));
            QCOMPARE(keysOf(outcome.objects().front()), keysOf(shape));
        }
        QCOMPARE(outcomes[u"scan"_s].objects().front()[u"image"_s].toString(), card);
        QCOMPARE(outcomes[u"scan --save"_s].objects().front()[u"people"_s].toArray().first().toString(), id);
        QCOMPARE(outcomes[u"undo"_s].objects().front()[u"action"_s].toString(), u"accept"_s);
        QCOMPARE(outcomes[u"add"_s].objects().front()[u"chips"_s], shapes[u"add"_s][u"chips"_s]);
        QCOMPARE(outcomes[u"add"_s].objects().front()[u"note"_s], shapes[u"add"_s][u"note"_s]);
        QCOMPARE(run({u"undo"_s}).code, 0);
        QCOMPARE(run({u"people"_s}).out, QString());
        QCOMPARE(outcomes[u"revert"_s].objects().front()[u"records"_s].toInt(), 1);
        QCOMPARE(outcomes[u"trash"_s].objects().front()[u"id"_s].toString(), other);

        QFile page(QStringLiteral(WELLMET_SOURCE_DIR "/docs/cli.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const Outcome help = run({u"help"_s});
        for (const auto &match : QRegularExpression(u"^  (\\w+.*)$"_s, QRegularExpression::MultilineOption).globalMatch(help.out))
            if (!match.captured(1).startsWith(u"version"))
                QVERIFY2(text.contains(u"## "_s + match.captured(1)), qPrintable(match.captured(1)));
    }

    void whatIsWrongIsSaidWithAWayOn()
    {
        QCOMPARE(run({u"check"_s}).code, 1);
        QVERIFY(!QFile::exists(path(u"notebook"_s)));
        QVERIFY(runWith("{\"name\": {\"full\": \"Ana Silva\"}, \"tags\": [\"vip\"]}", {u"add-person"_s}).code == 0);
        QCOMPARE(run({u"check"_s}).out, u"the notebook is in order\n"_s);
        QCOMPARE(run({u"find"_s, u"--json"_s, u"--"_s, u"tag:vip"_s, u"-tom"_s}).objects().size(), 1);
        QVERIFY(run({u"find"_s, u"ana sliva"_s}).out.contains(u"~ Ana Silva"_s));
        QCOMPARE(run({u"find"_s}).code, 2);
        QCOMPARE(run({u"find"_s, u"--saved"_s, u"nothing"_s}).code, 1);
        const QString backup = path(u"a.zip"_s);
        QCOMPARE(run({u"backup"_s, backup}).code, 0);
        const Outcome twice = run({u"backup"_s, backup});
        QCOMPARE(twice.code, 1);
        QVERIFY(twice.err.contains(u"give a new one"_s));

        write(u"notebook/notebook.sqlite"_s, "no database at all");
        const Outcome damaged = run({u"check"_s});
        QCOMPARE(damaged.code, 1);
        QVERIFY2(damaged.out.contains(u"damaged"_s) && damaged.err.contains(u"restore-backup"_s), qPrintable(damaged.out + damaged.err));
        QCOMPARE(run({u"restore-backup"_s, write(u"b.zip"_s, "no archive")}).code, 1);
        QCOMPARE(run({u"restore-backup"_s, backup}).code, 0);
        QCOMPARE(run({u"check"_s}).code, 0);
        QCOMPARE(run({u"find"_s, u"--json"_s, u"silva"_s}).objects().size(), 1);
    }

    void badPicturesAreReportedAndTheOthersRead()
    {
        const QString words = write(u"words.jpg"_s, "no picture");
        const QString empty = write(u"empty.png"_s, {});
        QVERIFY(QDir().mkpath(path(u"folder"_s)));
        QFile sample(samplePicture(u"01-classic-en.jpg"_s));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        write(u"folder/b.jpg"_s, sample.readAll());
        write(u"folder/a.jpg"_s, "no picture either");
        write(u"folder/notes.txt"_s, "not asked for");
        const Outcome outcome = run({u"scan"_s, u"--json"_s, u"--save"_s, words, empty, path(u"missing.jpg"_s), path(u"folder"_s)});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.objects().size(), 1);
        QCOMPARE(outcome.objects().front()[u"image"_s].toString(), path(u"folder/b.jpg"_s));
        const QStringList lines = outcome.err.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        for (const auto &[line, name] : {std::pair{0, u"words.jpg"_s}, {1, u"empty.png"_s}, {2, u"missing.jpg"_s}, {3, u"folder/a.jpg"_s}})
            QVERIFY2(lines[line].startsWith(u"wellmet-cli: "_s + path(name) + u": "_s), qPrintable(lines[line]));
        QCOMPARE(run({u"captures"_s, u"--json"_s}).objects().size(), 1);
    }

    void aFullDiskKeepsNothingByHalves()
    {
        QCOMPARE(run({u"people"_s}).code, 0);
        QProcess process;
        process.setChildProcessModifier([] {
            // What the kernel does at this limit is what a full disk does: the write fails (EFBIG in place of ENOSPC).
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{16 << 10, 16 << 10};
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        process.start(program, {u"--data"_s, path(u"notebook"_s), u"scan"_s, u"--save"_s, samplePicture(u"01-classic-en.jpg"_s)});
        const Outcome outcome = finish(process);
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.err.count(u'\n'), 1);
        const Outcome captures = run({u"captures"_s, u"--json"_s});
        QCOMPARE(captures.code, 0);
        QCOMPARE(captures.objects().size(), 0);
    }

    void withoutModelsPicturesWaitForResume()
    {
        // The program without its share/ and lib/ beside it.
        QVERIFY(QDir().mkpath(path(u"alone/bin"_s)));
        const QString alone = path(u"alone/bin/wellmet-cli"_s);
        QVERIFY(QFile::copy(program, alone));
        QProcess process;
        process.start(alone, {u"--data"_s, path(u"notebook"_s), u"scan"_s, u"--accept"_s, samplePicture(u"01-classic-en.jpg"_s)});
        const Outcome outcome = finish(process);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(u"not installed"), qPrintable(outcome.err));
        QCOMPARE(run({u"captures"_s, u"--json"_s}).objects().front()[u"state"_s].toString(), u"waiting"_s);
        const Outcome resumed = run({u"resume"_s, u"--json"_s});
        QCOMPARE(resumed.code, 0);
        QCOMPARE(resumed.objects().size(), 1);
        QCOMPARE(resumed.objects().front()[u"state"_s].toString(), u"ready"_s);
    }

    void aKillLosesNothingAndDoublesNothing()
    {
        const QStringList pictures{samplePicture(u"01-classic-en.jpg"_s), samplePicture(u"09-two-cards.jpg"_s)};
        const QStringList scan = QStringList{u"scan"_s, u"--save"_s, u"--json"_s} + pictures;
        QCOMPARE(run({u"people"_s}).code, 0);
        QProcess process;
        process.start(program, QStringList{u"--data"_s, path(u"notebook"_s)} + scan);
        // Killed as soon as a picture is kept: its reading has just begun.
        while (process.state() != QProcess::NotRunning && run({u"captures"_s, u"--json"_s}).objects().isEmpty())
            process.waitForFinished(5);
        process.kill();
        process.waitForFinished();
        const auto kept = run({u"captures"_s, u"--json"_s}).objects();
        QVERIFY(!kept.isEmpty());
        QCOMPARE(run({u"resume"_s}).code, 0);
        const Outcome again = run(scan);
        QCOMPARE(again.code, 0);
        const auto captures = run({u"captures"_s, u"--json"_s}).objects();
        QCOMPARE(captures.size(), again.objects().size());
        QCOMPARE(captures.front()[u"id"_s], kept.front()[u"id"_s]);
        for (const QJsonObject &capture : captures)
            QCOMPARE(capture[u"state"_s].toString(), u"ready"_s);
    }
};

WELLMET_TEST_MAIN(TestCli)
#include "tst_cli.moc"
