// SPDX-License-Identifier: MPL-2.0
// Opening a notebook: fresh, older, newer, foreign, damaged, in the wrong place.
#include "storage/invented.h"
#include "storage/migrations.h"
#include "storage/opening.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestOpening : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString folder() const { return m_folder->filePath(u"notebook"_s); }
    QString database() const { return databasePath(folder()); }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// A notebook of a few hundred people, closed.
    void fill()
    {
        auto notebook = Notebook::open(folder());
        QVERIFY(notebook);
        std::vector<Person> people;
        for (int i = 0; i < 300; ++i)
            people.push_back(inventedPerson(u"Ana Number%1"_s.arg(i), u"ana%1@acme.example"_s.arg(i)));
        QVERIFY(notebook->savePeople(ActionName::AddPerson, people));
    }

    /// Expects the notebook to be refused and its file to stay as it is.
    void refused(ErrorKind kind)
    {
        const QByteArray before = bytesOf(database());
        const auto notebook = Notebook::open(folder());
        QVERIFY(!notebook);
        QCOMPARE(notebook.error().kind, kind);
        QVERIFY(bytesOf(database()) == before);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void migrationsAreNumberedWithoutGaps()
    {
        const auto migrations = builtInMigrations();
        QVERIFY(migrations);
        for (size_t i = 0; i < migrations->size(); ++i)
            QCOMPARE((*migrations)[i].version, static_cast<int>(i) + 1);
    }

    void aFreshNotebookHasThemAll()
    {
        {
            auto notebook = Notebook::open(folder());
            QVERIFY(notebook);
            QCOMPARE(notebook->folder(), folder());
        }
        auto connection = Connection::open(database(), Connection::Access::ReadOnly);
        QVERIFY(connection);
        QCOMPARE(*connection->number("PRAGMA user_version"), static_cast<qint64>(builtInMigrations()->size()));
        QCOMPARE(*connection->number("PRAGMA application_id"), 0x574d4554);
        QVERIFY(bytesOf(database()).mid(68, 4) == "WMET");
    }

    void onlyTheOwnerMayReadIt()
    {
        QVERIFY(QDir().mkpath(folder()));
        auto notebook = Notebook::open(folder());
        QVERIFY(notebook);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QString picture = notebook->attachmentPath(*notebook->putAttachment("bytes"));
        for (const QString &path : {database(), database() + u"-wal"_s, database() + u"-shm"_s, picture})
            QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }

    void aCheckpointThatStoppedInTheMiddleIsNoDamage()
    {
        QByteArray log;
        {
            auto notebook = Notebook::open(folder());
            QVERIFY(notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s)));
            log = bytesOf(database() + u"-wal"_s);
        }
        // The first page is copied first, and it already knows how long the file is going to be.
        write(database(), bytesOf(database()).first(4096));
        write(database() + u"-wal"_s, log);
        auto notebook = Notebook::open(folder());
        QVERIFY2(notebook, qPrintable(notebook ? QString() : notebook.error().detail));
        QCOMPARE(names(notebook->people()), u"Ana Silva"_s);
    }

    void theFolderIsMadeWithItsParents()
    {
        QVERIFY(Notebook::open(m_folder->filePath(u"a/b/ü c"_s)));
        QVERIFY(QFile::exists(m_folder->filePath(u"a/b/ü c/notebook.sqlite"_s)));
    }

    void anOlderNotebookIsCopiedAndUpgraded()
    {
        fill();
        auto migrations = *builtInMigrations();
        const int version = migrations.back().version;
        migrations.push_back({version + 1, "CREATE TABLE later (x); INSERT INTO later VALUES (7)"});
        migrations.push_back({version + 2, "UPDATE later SET x = x + 1"});
        for (int run = 0; run < 2; ++run) {  // the second opening has nothing left to do
            auto connection = openDatabase(folder(), migrations, 1);
            QVERIFY(connection);
            QCOMPARE(*connection->number("SELECT x FROM later"), 8);
            QCOMPARE(*connection->number("PRAGMA user_version"), version + 2);
        }
        auto copy = Connection::open(backupPath(folder(), version), Connection::Access::ReadOnly);
        QVERIFY(copy);
        QCOMPARE(*copy->number("PRAGMA user_version"), version);
        QCOMPARE(*copy->number("SELECT count(*) FROM person"), 300);
        refused(ErrorKind::NewerNotebook);
    }

    void anUpgradeThatFailsChangesNothing()
    {
        fill();
        auto migrations = *builtInMigrations();
        const int version = migrations.back().version;
        migrations.push_back({version + 1, "CREATE TABLE later (x)"});
        migrations.push_back({version + 2, "INSERT INTO nowhere VALUES (1)"});
        QCOMPARE(openDatabase(folder(), migrations, 1).error().kind, ErrorKind::Internal);
        auto notebook = Notebook::open(folder());
        QVERIFY(notebook);
        QCOMPARE(*notebook->peopleCount(), 300);
        notebook = Unexpected(ErrorKind::NotFound);
        auto connection = Connection::open(database(), Connection::Access::ReadOnly);
        QCOMPARE(*connection->number("SELECT count(*) FROM sqlite_schema WHERE name = 'later'"), 0);
    }

    void aNotebookFromTheFutureIsRefused()
    {
        fill();
        {
            auto connection = Connection::open(database(), Connection::Access::ReadWrite);
            QVERIFY(connection->execute("PRAGMA user_version = 999"));
        }
        refused(ErrorKind::NewerNotebook);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        QVERIFY(QDir().mkpath(folder()));
        {
            auto connection = Connection::open(database(), Connection::Access::ReadWrite);
            QVERIFY(connection->execute("CREATE TABLE song (title TEXT)"));
        }
        refused(ErrorKind::DamagedNotebook);
    }

    void noDatabaseAtAllIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("This is no database, only a letter to a friend.\n").repeated(100);
        QTest::newRow("one byte") << QByteArray("S");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    }
    void noDatabaseAtAllIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(QDir().mkpath(folder()));
        write(database(), bytes);
        refused(ErrorKind::DamagedNotebook);
    }

    void anEmptyFileIsAFreshNotebook()
    {
        QVERIFY(QDir().mkpath(folder()));
        write(database(), {});
        QVERIFY(Notebook::open(folder()));
    }

    void aCutFileIsRefused()
    {
        fill();
        const QByteArray whole = bytesOf(database());
        for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype(4096), qsizetype(200)}) {
            write(database(), whole.first(size));
            refused(ErrorKind::DamagedNotebook);
        }
    }

    void damagedPagesAreAnErrorAndNoCrash()
    {
        fill();
        const QByteArray whole = bytesOf(database());
        int noticed = 0;
        for (qsizetype page = 0; page < whole.size(); page += 4096) {
            QByteArray bent = whole;
            bent.replace(page + (page == 0 ? 100 : 0), 512, QByteArray(512, '\xa5'));
            write(database(), bent);
            QFile::remove(database() + u"-wal"_s);
            QFile::remove(database() + u"-shm"_s);
            auto notebook = Notebook::open(folder());
            if (!notebook) {
                QCOMPARE(notebook.error().kind, ErrorKind::DamagedNotebook);
                ++noticed;
                continue;
            }
            const auto people = notebook->people();
            const auto found = notebook->find(u"number1 acme"_s, 500);
            for (const Error *error : {people ? nullptr : &people.error(), found ? nullptr : &found.error()}) {
                if (error)
                    QCOMPARE(error->kind, ErrorKind::DamagedNotebook);
                noticed += error ? 1 : 0;
            }
        }
        QVERIFY2(noticed > 20, qPrintable(QString::number(noticed)));
    }

    void damageBesideALeftoverLogIsFoundAtOnce()
    {
        fill();
        QByteArray bent = bytesOf(database());
        QByteArray log;
        {
            auto notebook = Notebook::open(folder());
            QVERIFY(notebook->savePerson(ActionName::AddPerson, inventedPerson(u"Tom Baker"_s)));
            log = bytesOf(database() + u"-wal"_s);
            QVERIFY(!log.isEmpty());
        }
        // The power went while the log was open, and took a page in the middle with it: the list of the journal's index.
        write(database() + u"-wal"_s, log);
        write(database(), bent);
        {
            auto mended = Notebook::open(folder());
            QVERIFY(mended);
            QCOMPARE(*mended->peopleCount(), 301);
        }
        bent.replace(bent.size() / 2, 40'000, QByteArray(40'000, '\xa5'));
        write(database() + u"-wal"_s, log);
        write(database(), bent);
        refused(ErrorKind::DamagedNotebook);
        QVERIFY(bytesOf(database() + u"-wal"_s) == log);
    }

    void anOpenNotebookIsNoCrash()
    {
        auto first = Notebook::open(folder());
        QVERIFY(first->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s)));
        auto second = Notebook::open(folder());
        QVERIFY(second);
        const quint64 version = *first->dataVersion();
        QCOMPARE(*first->dataVersion(), version);
        QVERIFY(second->savePerson(ActionName::AddPerson, inventedPerson(u"Tom Baker"_s)));
        QVERIFY(*first->dataVersion() != version);
        QCOMPARE(names(first->people()), u"Ana Silva|Tom Baker"_s);
    }

    void openingTwiceKeepsTheFirstsLocks()
    {
        auto first = Notebook::open(folder());
        QVERIFY(first->savePerson(ActionName::AddPerson, inventedPerson(u"Ana Silva"_s)));
        QVERIFY(Notebook::open(folder()));
        // POSIX drops a process's locks on a file when it closes any descriptor of it. Another process sees them.
        const pid_t child = fork();
        if (child == 0) {
            const int file = ::open(qPrintable(database()), O_RDWR);
            struct flock lock = {};
            lock.l_type = F_WRLCK;
            const bool locked = fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
            _exit(locked ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }

    void aPlaceThatIsNoFolder()
    {
        write(m_folder->filePath(u"file"_s), "x");
        QCOMPARE(Notebook::open(m_folder->filePath(u"file"_s)).error().kind, ErrorKind::Unreadable);
        QCOMPARE(Notebook::open(m_folder->filePath(u"file/below"_s)).error().kind, ErrorKind::Unreadable);
        QVERIFY(QDir().mkpath(database()));
        QCOMPARE(Notebook::open(folder()).error().kind, ErrorKind::Unreadable);
    }

    void aPlaceThatCannotBeWritten()
    {
        const auto proc = Notebook::open(u"/proc/wellmet"_s);
        QVERIFY(!proc);
        QVERIFY(proc.error().kind == ErrorKind::ReadOnly || proc.error().kind == ErrorKind::Unreadable);
    }
};

WELLMET_TEST_MAIN(TestOpening)
#include "tst_opening.moc"
