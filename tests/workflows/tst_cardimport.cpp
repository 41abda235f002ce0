// SPDX-License-Identifier: MPL-2.0
// Pictures come in: real notebook, real models.
#include "support/testmain.h"
#include "workflows/inbox.h"
#include "workflows/pictures.h"

#include <QDir>
#include <QFile>

using namespace wellmet;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestCardImport : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString folder() const { return m_folder->filePath(u"notebook"_s); }

    static QStringList valuesOf(const Capture &capture)
    {
        QStringList values;
        if (const auto record = decodeScan(capture.scan))
            for (const auto &line : record->card.lines)
                values += line.text;
        return values;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPictureIsKeptAndRead()
    {
        Inbox inbox(folder());
        QSignalSpy finished(&inbox.import, &CardImport::finished);
        const QByteArray bytes = encoded(anasCard());
        const auto id = inbox.add(bytes);
        QVERIFY(id);
        // Stored by now, whatever reading is up to.
        QCOMPARE(inbox.captures().size(), size_t(1));
        QCOMPARE(*await(inbox.review.picture(*id)), bytes);
        QVERIFY(finished.count() == 1 || finished.wait(60'000));
        QCOMPARE(finished.front().at(0).value<Id>(), *id);
        QCOMPARE(finished.front().at(1).toInt(), 1);
        QVERIFY(inbox.settle());
        const Capture read = inbox.capture(*id);
        QCOMPARE(read.state, CaptureState::Ready);
        QVERIFY2(valuesOf(read).contains(u"ana.silva@lumenbridge.example"_s), qPrintable(valuesOf(read).join(u'|')));

        // The same file once more is the same capture.
        QCOMPARE(*inbox.add(bytes), *id);
        QVERIFY(inbox.settle());
        QCOMPARE(inbox.captures().size(), size_t(1));
        // Thrown away, it may come again.
        QVERIFY(await(inbox.review.discard(*id)));
        const auto again = inbox.add(bytes);
        QVERIFY(again && *again != *id);
        inbox.import.cancel();
        QVERIFY(inbox.settle());
    }

    void severalCardsBecomeSeveralCaptures()
    {
        Inbox inbox(folder());
        QSignalSpy finished(&inbox.import, &CardImport::finished);
        const auto id = inbox.add(encoded(onTable({anasCard(), bosCard()})));
        QVERIFY(id);
        QVERIFY(inbox.settle());
        QCOMPARE(finished.front().at(1).toInt(), 2);
        const auto captures = inbox.captures();
        QCOMPARE(captures.size(), size_t(2));
        QCOMPARE(captures[0].id, *id);
        QCOMPARE(captures[0].cardIndex, 0);
        QCOMPARE(captures[1].cardIndex, 1);
        QCOMPARE(captures[0].picture, captures[1].picture);
        QVERIFY(valuesOf(captures[0]) != valuesOf(captures[1]));
        const auto queue = await(inbox.review.queue());
        QVERIFY(queue);
        QCOMPARE(queue->size(), size_t(2));

        // Reading one of them again leaves the other alone and makes no third.
        QVERIFY(await(inbox.import.readAgain(captures[1].id, std::nullopt)));
        QVERIFY(inbox.settle());
        const auto after = inbox.captures();
        QCOMPARE(after.size(), size_t(2));
        QCOMPARE(after[0], captures[0]);
        QCOMPARE(after[1].state, CaptureState::Ready);
        QCOMPARE(valuesOf(after[1]), valuesOf(captures[1]));

        // Taking back what came in takes all of it back.
        QVERIFY(await(inbox.review.undo()));
        QVERIFY(await(inbox.review.undo()));
        QCOMPARE(inbox.captures().size(), size_t(0));
    }

    void aPictureWithoutTextWaitsForAHand()
    {
        Inbox inbox(folder());
        QImage blank(600, 400, QImage::Format_RGB32);
        blank.fill(Qt::white);
        const auto id = inbox.add(encoded(blank, "PNG"));
        QVERIFY(id);
        QVERIFY(inbox.settle());
        QCOMPARE(inbox.capture(*id).state, CaptureState::Ready);
        const auto item = await(inbox.review.item(*id));
        QVERIFY(item);
        QVERIFY(item->card.draft.fields.empty());
        QCOMPARE(item->pictureSize, QSize(600, 400));
        QCOMPARE(item->people.size(), size_t(1));
        QCOMPARE(await(inbox.review.accept(*id, item->people)).error().kind, ErrorKind::InvalidInput);
        Person typed;
        typed.name.full = u"Ana Silva"_s;
        const auto accepted = await(inbox.review.accept(*id, {typed}));
        QVERIFY(accepted);
        QCOMPARE(accepted->front().name.provenance.source, Source::Typed);
        QCOMPARE(accepted->front().captureId, *id);
    }

    void whatIsNoPictureIsRefusedAtTheDoor()
    {
        Inbox inbox(folder());
        QCOMPARE(inbox.add("just some words, no picture").error().kind, ErrorKind::NotAnImage);
        QCOMPARE(inbox.add({}).error().kind, ErrorKind::Truncated);
        QCOMPARE(await(inbox.import.addCode(u" \n"_s)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(inbox.captures().size(), size_t(0));
        QCOMPARE(inbox.import.pending(), 0);
    }

    void aCutOffPictureIsKept()
    {
        Inbox inbox(folder());
        const QByteArray half = encoded(anasCard(), "PNG").first(3000);
        const auto id = inbox.add(half);
        QVERIFY(id);
        QVERIFY(inbox.settle());
        const Capture failed = inbox.capture(*id);
        QCOMPARE(failed.state, CaptureState::Failed);
        QCOMPARE(failed.problem, u"Truncated"_s);
        QCOMPARE(*await(inbox.review.picture(*id)), half);
        QCOMPARE(await(inbox.review.queue())->size(), size_t(1));
        // By hand it still becomes somebody.
        Person typed;
        typed.name.full = u"Bo Vexley"_s;
        QVERIFY(await(inbox.review.accept(*id, {typed})));
        QCOMPARE(inbox.capture(*id).state, CaptureState::Accepted);
    }

    void withoutModelsPicturesWait()
    {
        const QByteArray bytes = encoded(anasCard());
        const QString elsewhere = m_folder->filePath(u"models"_s);
        QVERIFY(QDir().mkpath(elsewhere));
        const capture::VisionFiles broken{visionPlugin(), elsewhere, runtimeLibrary()};
        Id id;
        {
            Inbox inbox(folder(), broken);
            QSignalSpy stopped(&inbox.import, &CardImport::stopped);
            id = *inbox.add(bytes);
            QVERIFY(stopped.count() == 1 || stopped.wait(10'000));
            QCOMPARE(stopped.front().at(0).value<Error>().kind, ErrorKind::ModelMissing);
            QCOMPARE(inbox.import.pending(), 0);
            QCOMPARE(inbox.capture(id).state, CaptureState::Waiting);
        }
        for (const QString &name : QDir(modelsFolder()).entryList(QDir::Files)) {
            QFile damaged(elsewhere + u'/' + name);
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write("this is no model");
        }
        {
            Inbox inbox(folder(), broken);
            QSignalSpy stopped(&inbox.import, &CardImport::stopped);
            inbox.import.resume();
            QVERIFY(stopped.wait(10'000));
            QCOMPARE(stopped.front().at(0).value<Error>().kind, ErrorKind::ModelDamaged);
            QCOMPARE(inbox.capture(id).state, CaptureState::Waiting);
        }
        Inbox inbox(folder());
        QSignalSpy finished(&inbox.import, &CardImport::finished);
        inbox.import.resume();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(inbox.capture(id).state, CaptureState::Ready);
    }

    void aCodeNeedsNoModels()
    {
        Inbox inbox(folder(), capture::VisionFiles{u"/nowhere"_s, u"/nowhere"_s, u"/nowhere"_s});
        const auto id = await(inbox.import.addCode(u"BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nEMAIL:ana@lumenbridge.example\nEND:VCARD"_s));
        QVERIFY(id);
        QVERIFY(inbox.settle());
        QCOMPARE(inbox.capture(*id).state, CaptureState::Ready);
        QCOMPARE(await(inbox.review.picture(*id)).error().kind, ErrorKind::NotFound);
        QCOMPARE(await(inbox.review.turn(*id, 90)).error().kind, ErrorKind::InvalidInput);
    }

    void leavingKeepsWhatWaitsAndCancellingEndsIt()
    {
        std::vector<Id> ids;
        {
            Inbox inbox(folder());
            for (const QImage &card : {anasCard(), bosCard()})
                ids.push_back(*inbox.add(encoded(card)));
        }
        {
            Inbox inbox(folder(), capture::VisionFiles{u"/nowhere"_s, u"/nowhere"_s, u"/nowhere"_s});
            QCOMPARE(inbox.captures().size(), size_t(2));
            QCOMPARE(inbox.capture(ids.back()).state, CaptureState::Waiting);
        }
        Inbox inbox(folder());
        QCOMPARE(await(inbox.review.queue())->size(), size_t(0));
        inbox.import.resume();
        QVERIFY(QTest::qWaitFor([&] { return inbox.import.pending() == 2; }));
        inbox.import.cancel();
        QVERIFY(inbox.settle());
        const Capture last = inbox.capture(ids.back());
        QCOMPARE(last.state, CaptureState::Failed);
        QCOMPARE(last.problem, u"Cancelled"_s);
        // Cancelled is not for ever.
        QVERIFY(await(inbox.import.readAgain(ids.back(), std::nullopt)));
        QVERIFY(inbox.settle());
        QCOMPARE(inbox.capture(ids.back()).state, CaptureState::Ready);
    }

    void whatTheUserDecidedMeanwhileStands()
    {
        Inbox inbox(folder());
        const auto id = inbox.add(encoded(anasCard()));
        QVERIFY(id);
        QVERIFY(await(inbox.review.discard(*id)));
        QVERIFY(inbox.settle());
        QCOMPARE(inbox.capture(*id).state, CaptureState::Discarded);
        QCOMPARE(await(inbox.review.queue())->size(), size_t(0));
    }

    void twoReadersOfOneNotebookDoubleNothing()
    {
        const QByteArray bytes = encoded(onTable({anasCard(), bosCard()}));
        Inbox one(folder());
        Inbox two(folder());
        QVERIFY(one.add(bytes));
        two.import.resume();
        QSignalSpy finished(&two.import, &CardImport::finished);
        QVERIFY(one.settle() && (finished.count() == 1 || finished.wait(60'000)));
        const auto captures = one.captures();
        QCOMPARE(captures.size(), size_t(2));
        for (const Capture &capture : captures)
            QCOMPARE(capture.state, CaptureState::Ready);
    }
};

WELLMET_TEST_MAIN(TestCardImport)
#include "tst_cardimport.moc"
