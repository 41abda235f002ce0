// SPDX-License-Identifier: MPL-2.0
// A notebook against itself, and a notebook in one file and back: what is sound passes, what is broken is named.
#include "storage/backup.h"
#include "storage/check.h"
#include "storage/invented.h"
#include "storage/opening.h"
#include "storage/ziparchive.h"
#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHashFunctions>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestCheck : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Person m_ana;
    QString m_picture;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString folder() const { return path(u"notebook"_s); }

    /// Edits, undos, deletions, a capture with its picture.
    void fill()
    {
        auto notebook = Notebook::open(folder());
        QVERIFY(notebook);
        Person ana = inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s, u"+44 7700 900123"_s, u"Acme"_s);
        ana.tags = {u"vip"_s};
        ana.about = u"ด้วย ᏣᎳᎩ 𞤀𞤣𞤤𞤢𞤥 naïve"_s;  // scripts the tokenizer may see otherwise than we do
        m_ana = *notebook->savePerson(ActionName::AddPerson, ana);
        for (int i = 0; i < 50; ++i)
            QVERIFY(notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Person Number%1"_s.arg(i), u"n%1@acme.example"_s.arg(i))));
        m_ana.name.full = u"Ana Lindner"_s;
        m_ana = *notebook->savePerson(ActionName::EditPerson, m_ana);
        const auto someone = notebook->people(1, 5)->front();
        QVERIFY(notebook->deletePerson(someone.id));
        QVERIFY(*notebook->undo());
        QVERIFY(notebook->deletePerson(notebook->people(1, 7)->front().id));
        QVERIFY(notebook->saveSearch({{}, u"VIPs"_s, u"tag:vip"_s}));
        m_picture = notebook->addCapture(CaptureSource::File, "a picture")->picture;
    }

    void spoil(const char *sql)
    {
        auto connection = Connection::open(databasePath(folder()), Connection::Access::ReadWrite);
        QVERIFY(connection);
        QVERIFY(connection->execute(sql));
    }

    QString findings() const
    {
        const auto found = checkNotebook(folder());
        if (!found)
            return u"error "_s + found.error().detail;
        QStringList kinds;
        for (const Finding &finding : *found)
            kinds << QString::number(static_cast<int>(finding.kind));
        kinds.removeDuplicates();
        return kinds.join(u' ');
    }
    static QString only(Finding::Kind kind) { return QString::number(static_cast<int>(kind)); }

    QString attachmentFile() const { return folder() + u'/' + attachmentEntry(m_picture); }

    QString backedUp() const
    {
        const QString file = path(u"a.zip"_s);
        return writeBackup(folder(), file) ? file : QString();
    }
    Result<Restored> restore(const QString &file, const QString &name = u"restored"_s) const
    {
        return restoreBackup(file, path(name), [] { return UtcMillis(1'800'000'000'000); });
    }
    static QStringList filesIn(const QString &where)
    {
        QStringList all;
        QDirIterator files(where, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            all << QDir(where).relativeFilePath(files.next());
        all.sort();
        return all;
    }

    /// A ZIP file of the given entries.
    QString archive(const QString &name, const std::vector<std::pair<QString, QByteArray>> &entries) const
    {
        auto writer = ZipWriter::create(path(name));
        int number = 0;
        for (const auto &[entry, bytes] : entries) {
            QFile file(path(name + u".part%1"_s.arg(++number)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return {};
            file.close();
            if (!writer->add(entry, file.fileName(), true))
                return {};
        }
        return writer->close() ? path(name) : QString();
    }
    QByteArray soundDatabase() const
    {
        const auto reader = ZipReader::open(path(u"a.zip"_s));
        QByteArray bytes;
        for (size_t i = 0; reader && i < reader->entries().size(); ++i)
            if (reader->entries()[i].name == databaseEntry())
                (void)reader->read(i, [&bytes](QByteArrayView piece) -> Result<void> {
                    bytes += piece;
                    return {};
                });
        return bytes;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        fill();
    }

    void whatIsSoundPasses() { QCOMPARE(findings(), QString()); }

    void itPassesInAnotherProcess()
    {
        // What is written must not depend on the seed of hash tables, which differs from process to process.
        Person person = inventedPerson(u"Cy Rae"_s, u"cy@acme.example"_s, u"+44 7700 900124"_s, u"Acme"_s);
        for (const ContactKind kind : {ContactKind::Url, ContactKind::Social, ContactKind::Address})
            person.contactPoints.push_back({{}, kind, {}, u"acme.example"_s, {}, 0, {}});
        for (int i = 0; i < 10; ++i) {
            QHashSeed::resetRandomGlobalSeed();
            QVERIFY(Notebook::open(folder())->savePerson(ActionName::AddPerson, person));
        }
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(findings(), QString());
    }

    void itPassesWhileItIsOpen()
    {
        auto notebook = Notebook::open(folder());
        QVERIFY(notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Tom Baker"_s)));
        QCOMPARE(findings(), QString());
    }

    void whatThePurgeOfTheTrashLeavesPasses()
    {
        {
            // Somebody whose whole life is in actions of their own: those have no journal rows left afterwards.
            auto notebook = Notebook::open(folder());
            const auto gone = notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Bo Vex"_s, u"bo@acme.example"_s));
            QVERIFY(gone && notebook->deletePerson(gone->id));
        }
        {
            auto later = Notebook::open(folder(), [] { return systemClock()() + 40 * UtcMillis(86'400'000); });
            QCOMPARE(*later->purgeTrash(), 2);
        }
        {
            auto connection = Connection::open(databasePath(folder()), Connection::Access::ReadOnly);
            QVERIFY(*connection->number("SELECT count(*) FROM action WHERE nr NOT IN (SELECT action FROM journal)") > 0);
            QVERIFY(*connection->number("SELECT count(*) FROM journal") < *connection->number("SELECT counter FROM device"));
        }
        QCOMPARE(findings(), QString());
    }

    void aValueChangedBehindTheJournalIsNamed()
    {
        spoil("UPDATE contact_point SET label = 'x' WHERE nr = 1");
        const auto found = checkNotebook(folder());
        QVERIFY(found && found->size() == 1);
        QCOMPARE(found->front().kind, Finding::Kind::JournalDiffers);
        QCOMPARE(found->front().what, u"contact_point"_s);
        QCOMPARE(found->front().record, m_ana.contactPoints[0].id);
    }

    void aLostRowAndAStrangeRowAreNamed()
    {
        spoil("PRAGMA foreign_keys = OFF; DELETE FROM contact_point WHERE nr = 2");
        QVERIFY(findings().contains(only(Finding::Kind::JournalDiffers)));
        spoil("INSERT INTO saved_search (id, alive, name, query) VALUES (x'00112233445566778899aabbccddeeff', 1, 'a', 'b')");
        QVERIFY(findings().contains(only(Finding::Kind::JournalDiffers)));
    }

    void anOrphanedPartIsNamed()
    {
        spoil("PRAGMA foreign_keys = OFF; UPDATE affiliation SET person = x'00112233445566778899aabbccddeeff' WHERE nr = 1");
        QVERIFY(findings().contains(only(Finding::Kind::ReferenceBroken)));
    }

    void aDamagedJournalEntryIsNamed()
    {
        spoil("UPDATE journal SET change = substr(change, 1, length(change) - 3) WHERE nr = 3");
        QVERIFY(findings().contains(only(Finding::Kind::JournalUnreadable)));
    }

    void theIndexIsComparedAndMadeAgain()
    {
        spoil("DELETE FROM person_search WHERE rowid = (SELECT search_nr FROM person WHERE nr = 1)");
        QCOMPARE(findings(), only(Finding::Kind::IndexDiffers));
        spoil("UPDATE person SET sort_key = x'00' WHERE nr = 2; DELETE FROM name_word WHERE word = 'person'");
        const auto found = checkNotebook(folder());
        QVERIFY(found && found->size() > 10);
        QVERIFY(isRepairable(found->front().kind));
        QVERIFY(repairNotebook(folder()));
        QCOMPARE(findings(), QString());
        QCOMPARE(Notebook::open(folder())->find(u"lindner"_s, 5)->size(), size_t(1));
    }

    void aStrangeIndexRowIsNamed()
    {
        spoil("INSERT INTO person_search (rowid, terms) VALUES (999999, 'ghost')");
        QCOMPARE(findings(), only(Finding::Kind::IndexDiffers));
    }

    void picturesAreCompared()
    {
        QFile extra(folder() + u"/attachments/stray"_s);
        QVERIFY(extra.open(QIODevice::WriteOnly));
        QCOMPARE(findings(), only(Finding::Kind::AttachmentUnused));
        QVERIFY(!isFault(Finding::Kind::AttachmentUnused));
        QVERIFY(extra.remove());
        QFile file(attachmentFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("another");
        file.close();
        QCOMPARE(findings(), only(Finding::Kind::AttachmentDamaged));
        QVERIFY(file.remove());
        QCOMPARE(findings(), only(Finding::Kind::AttachmentMissing));
    }

    void aDamagedPageIsAFinding()
    {
        QFile file(databasePath(folder()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 8192; at + 4096 <= file.size(); at += 2 * 4096) {
            file.seek(at);
            file.write(QByteArray(300, '\xa5'));
        }
        file.close();
        QVERIFY2(findings().contains(only(Finding::Kind::DatabaseDamaged)), qPrintable(findings()));
    }

    void whereThereIsNoNotebookNoneIsMade()
    {
        QCOMPARE(checkNotebook(path(u"nowhere"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(writeBackup(path(u"nowhere"_s), path(u"x.zip"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path(u"nowhere"_s)));
    }

    // --- backup ---

    void aBackupBringsEverythingBack()
    {
        auto open = Notebook::open(folder());  // the app
        const auto written = writeBackup(folder(), path(u"a.zip"_s));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(*written, (BackupContent{50, 1, {}}));
        const auto restored = restore(path(u"a.zip"_s));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(restored->content.people, 50);
        QCOMPARE(restored->keptAs, QString());
        QCOMPARE(checkNotebook(path(u"restored"_s))->size(), size_t(0));
        auto again = Notebook::open(path(u"restored"_s));
        QVERIFY(again);
        QCOMPARE(*again->person(m_ana.id), m_ana);
        QCOMPARE(*again->attachment(m_picture), QByteArray("a picture"));
        QVERIFY(again->undo());
        QCOMPARE(QFile(path(u"a.zip"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QStringList left = QDir(m_folder->path()).entryList({u"*.part"_s}, QDir::Files);
        QCOMPARE(left, QStringList());
    }

    void aBackupTakesNobodysPlace()
    {
        QVERIFY(!backedUp().isEmpty());
        QCOMPARE(writeBackup(folder(), path(u"a.zip"_s)).error().kind, ErrorKind::InvalidInput);
    }

    void aMissingPictureIsSaidAndTheRestSaved()
    {
        QVERIFY(QFile::remove(attachmentFile()));
        const auto written = writeBackup(folder(), path(u"a.zip"_s));
        QVERIFY(written);
        QCOMPARE(written->missing, QStringList{m_picture});
        QVERIFY(restore(path(u"a.zip"_s)));
    }

    void theNotebookThatWasThereIsKept()
    {
        const QString file = backedUp();
        {
            auto notebook = Notebook::open(folder());
            QVERIFY(notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Newer Person"_s)));
            QCOMPARE(restoreBackup(file, folder(), systemClock()).error().kind, ErrorKind::Busy);
            QCOMPARE(notebook->find(u"newer"_s, 5)->size(), size_t(1));
        }
        const auto restored = restoreBackup(file, folder(), systemClock());
        QVERIFY(restored);
        QVERIFY(!restored->keptAs.isEmpty());
        QCOMPARE(Notebook::open(folder())->find(u"newer"_s, 5)->size(), size_t(0));
        QVERIFY(QDir().mkpath(path(u"old"_s)));
        QVERIFY(QFile::copy(folder() + u'/' + restored->keptAs, databasePath(path(u"old"_s))));
        QCOMPARE(Notebook::open(path(u"old"_s))->find(u"newer"_s, 5)->size(), size_t(1));
    }

    void aDamagedNotebookIsKeptAndReplaced()
    {
        const QString file = backedUp();
        QFile database(databasePath(folder()));
        QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
        database.write("no database");
        database.close();
        const auto restored = restoreBackup(file, folder(), systemClock());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QFile kept(folder() + u'/' + restored->keptAs);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("no database"));
        QCOMPARE(findings(), QString());
    }

    void hostileArchivesChangeNothing()
    {
        QVERIFY(!backedUp().isEmpty());
        const QByteArray database = soundDatabase();
        QVERIFY(database.size() > 1000);
        const QString hash(64, u'a');
        struct Row {
            const char *what;
            std::vector<std::pair<QString, QByteArray>> entries;
            ErrorKind kind;
        };
        const std::vector<Row> rows{
            {"no notebook", {{u"readme"_s, "hello"}}, ErrorKind::InvalidInput},
            {"a path upwards", {{databaseEntry(), database}, {u"../evil"_s, "x"}}, ErrorKind::InvalidInput},
            {"a path from the root", {{databaseEntry(), database}, {u"/etc/evil"_s, "x"}}, ErrorKind::InvalidInput},
            {"a path inside attachments", {{databaseEntry(), database}, {u"attachments/../x/"_s + hash, "x"}}, ErrorKind::InvalidInput},
            {"a second file", {{databaseEntry(), database}, {u"settings.ini"_s, "x"}}, ErrorKind::InvalidInput},
            {"a picture that is another", {{databaseEntry(), database}, {attachmentEntry(hash), "x"}}, ErrorKind::Truncated},
            {"a bomb", {{databaseEntry(), QByteArray(40'000'000, '\0')}}, ErrorKind::InvalidInput},
            {"no database", {{databaseEntry(), "SQLite format 3 or so"}}, ErrorKind::Truncated},
        };
        int number = 0;
        for (const Row &row : rows) {
            const QString file = archive(u"h%1.zip"_s.arg(++number), row.entries);
            const auto restored = restore(file, u"target"_s);
            QVERIFY2(!restored, row.what);
            QVERIFY2(restored.error().kind == row.kind, qPrintable(QString::fromUtf8(row.what) + u": "_s + restored.error().detail));
            QVERIFY2(filesIn(path(u"target"_s)).filter(u"sqlite"_s).isEmpty(), row.what);
        }
    }

    void aSchemaThatRunsSomethingIsRefused()
    {
        QVERIFY(!backedUp().isEmpty());
        for (const char *sql : {"CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END", "CREATE VIEW v AS SELECT 1",
                                "CREATE TABLE extra (a)", "DROP INDEX action_not_undone"}) {
            QFile file(path(u"spoilt.sqlite"_s));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(soundDatabase());
            file.close();
            QVERIFY(Connection::open(file.fileName(), Connection::Access::ReadWrite)->execute(sql));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QFile::remove(path(u"s.zip"_s));
            QFile::remove(path(u"s.zip.part1"_s));
            const auto restored = restore(archive(u"s.zip"_s, {{databaseEntry(), file.readAll()}}), u"target"_s);
            file.close();
            QVERIFY2(!restored && restored.error().kind == ErrorKind::InvalidInput, sql);
        }
    }

    void aNewerBackupIsSaidToBe()
    {
        QVERIFY(!backedUp().isEmpty());
        QFile file(path(u"newer.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(soundDatabase());
        file.close();
        QVERIFY(Connection::open(file.fileName(), Connection::Access::ReadWrite)->execute("PRAGMA user_version = 999"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(restore(archive(u"n.zip"_s, {{databaseEntry(), file.readAll()}})).error().kind, ErrorKind::NewerNotebook);
    }

    void damagedFilesAreRefused()
    {
        QVERIFY(!backedUp().isEmpty());
        QFile file(path(u"a.zip"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto refused = [&](const QByteArray &content) {
            QFile damaged(path(u"d.zip"_s));
            if (!damaged.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return false;
            damaged.write(content);
            damaged.close();
            return !restore(path(u"d.zip"_s), u"target"_s).has_value() && filesIn(path(u"target"_s)).filter(u"sqlite"_s).isEmpty();
        };
        QVERIFY(refused({}));
        QVERIFY(refused("PK"));
        for (const qsizetype length : {bytes.size() / 2, bytes.size() - 1, bytes.size() - 30})
            QVERIFY(refused(bytes.first(length)));
        for (qsizetype at = 60; at < bytes.size() / 2; at += bytes.size() / 9) {
            QByteArray flipped = bytes;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
            QVERIFY2(refused(flipped), qPrintable(QString::number(at)));
        }
        QCOMPARE(restore(path(u"none.zip"_s)).error().kind, ErrorKind::NotFound);
    }
};

WELLMET_TEST_MAIN(TestCheck)
#include "tst_check.moc"
