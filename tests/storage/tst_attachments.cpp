// SPDX-License-Identifier: MPL-2.0
// Attachments: one file for the same bytes, checked when read, and what a damaged folder answers.
#include "storage/durablefile.h"
#include "storage/invented.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestAttachments : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Notebook> m_notebook;

    void overwrite(const QString &hash, const QByteArray &bytes)
    {
        QFile file(m_notebook->attachmentPath(hash));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Notebook::open(m_folder->path());
        QVERIFY(opened);
        m_notebook.emplace(std::move(*opened));
    }
    void cleanup() { m_notebook.reset(); }

    void theSameBytesAreOneFile()
    {
        const auto first = m_notebook->putAttachment("bytes");
        const auto again = m_notebook->putAttachment("bytes");
        QVERIFY(first && again);
        QCOMPARE(*first, *again);
        QVERIFY(*m_notebook->putAttachment("other") != *first);
        QCOMPARE(*m_notebook->attachment(*first), QByteArray("bytes"));
        // BLAKE2b-256: `b2sum -l 256` says the same.
        QCOMPARE(*m_notebook->putAttachment("abc"), u"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"_s);
        QCOMPARE(m_notebook->attachmentPath(*first), m_folder->filePath(u"attachments/"_s + first->left(2) + u'/' + *first));
        QVERIFY(!*m_notebook->undoable());
    }

    void theSamePictureTwiceIsTwoCaptures()
    {
        const auto first = m_notebook->addCapture(CaptureSource::File, "picture");
        const auto again = m_notebook->addCapture(CaptureSource::Drop, "picture");
        QVERIFY(first && again);
        QVERIFY(first->id != again->id);
        QCOMPARE(first->picture, again->picture);
        QCOMPARE(m_notebook->capturesOf("picture")->size(), size_t(2));
        QCOMPARE(m_notebook->capturesOf("other")->size(), size_t(0));
    }

    void aCodeNeedsNoPicture()
    {
        const auto code = m_notebook->addCapture(CaptureSource::Code, {}, u"BEGIN:VCARD"_s);
        QVERIFY(code);
        QCOMPARE(code->picture, QString());
        QCOMPARE(m_notebook->capture(code->id)->payload, u"BEGIN:VCARD"_s);
        QCOMPARE(m_notebook->addCapture(CaptureSource::File, {}).error().kind, ErrorKind::InvalidInput);
    }

    void damageIsNoticedAndMendedByTheSameBytes()
    {
        const QString hash = *m_notebook->putAttachment("bytes");
        overwrite(hash, "bytez");
        QCOMPARE(m_notebook->attachment(hash).error().kind, ErrorKind::Unreadable);
        overwrite(hash, {});
        QCOMPARE(m_notebook->attachment(hash).error().kind, ErrorKind::Unreadable);
        QVERIFY(m_notebook->putAttachment("bytes"));
        QCOMPARE(*m_notebook->attachment(hash), QByteArray("bytes"));
        QVERIFY(QFile::remove(m_notebook->attachmentPath(hash)));
        QCOMPARE(m_notebook->attachment(hash).error().kind, ErrorKind::NotFound);
        QVERIFY(m_notebook->putAttachment("bytes"));
        QCOMPARE(*m_notebook->attachment(hash), QByteArray("bytes"));
    }

    void onlyHashesArePaths()
    {
        for (const QString &name :
             {QString(), u"../../etc/passwd"_s, u"ab"_s, QString(64, u'g'), QString(64, u'A'), QString(63, u'a') + u'/'}) {
            QCOMPARE(m_notebook->attachment(name).error().kind, ErrorKind::NotFound);
            QCOMPARE(m_notebook->attachmentPath(name), QString());
        }
    }

    void orphansAreListedAndNothingElse()
    {
        const QString hash = *m_notebook->putAttachment("bytes");
        QVERIFY(m_notebook->orphanedAttachments()->isEmpty());
        const QString folder = QFileInfo(m_notebook->attachmentPath(hash)).path();
        QStringList strays{folder + u'/' + QString(64, u'0'), folder + u"/half"_s + temporarySuffix()};
        for (const QString &stray : std::as_const(strays))
            QVERIFY(writeDurably(stray, "x"));
        strays.sort();
        QCOMPARE(*m_notebook->orphanedAttachments(), strays);
    }

    void somethingInTheWayIsAnError()
    {
        QFile file(m_folder->filePath(u"attachments"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(m_notebook->putAttachment("bytes").error().kind, ErrorKind::Unreadable);
        QCOMPARE(m_notebook->addCapture(CaptureSource::File, "picture").error().kind, ErrorKind::Unreadable);
        QVERIFY(m_notebook->captures()->empty());
    }

    void largeAndEmptyBytes()
    {
        const QByteArray large(20'000'000, 'x');
        QCOMPARE(*m_notebook->attachment(*m_notebook->putAttachment(large)), large);
        QCOMPARE(*m_notebook->attachment(*m_notebook->putAttachment({})), QByteArray());
    }
};

WELLMET_TEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
