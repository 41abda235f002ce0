// SPDX-License-Identifier: MPL-2.0
#include "support/drawncards.h"
#include "support/testmain.h"
#include "vision/codereader.h"

#include <QObject>

#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace wellmet::capture;
using namespace wellmet::vision;
using namespace wellmet::tests;

namespace {

const QString payload = QStringLiteral("BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Quill\nTEL:+49305550100\nEND:VCARD");

QImage qrCode(const QString &text, int size)
{
    const auto matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                            .setEncoding(ZXing::CharacterSet::UTF8)
                            .setMargin(2)
                            .encode(text.toStdWString(), size, size);
    QImage image(matrix.width(), matrix.height(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, matrix.get(x, y) ? Qt::black : Qt::white);
    return image;
}

QImage cardWithCode(const QString &text)
{
    QImage card = drawnCard();
    QPainter(&card).drawImage(660, 250, qrCode(text, 280));
    return card;
}

}  // namespace

class CodeReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsACodeWhereItStands();
    void readsATurnedCode();
    void readsAFrame();
    void readsNothingFromNothing();
};

void CodeReaderTest::readsACodeWhereItStands()
{
    const auto codes = readCodes(cardWithCode(payload), CodeEffort::Thorough);
    QCOMPARE(codes.size(), size_t(1));
    QCOMPARE(codes[0].text, payload);
    QCOMPARE(codes[0].format, QStringLiteral("QRCode"));
    QVERIFY(QRectF(650, 240, 300, 300).contains(codes[0].box.boundingBox()));
    QVERIFY(codes[0].box.boundingBox().width() > 200);
}

void CodeReaderTest::readsATurnedCode()
{
    QImage picture = table();
    layOn(picture, cardWithCode(payload), {{QPointF(520, 250), QPointF(1250, 560), QPointF(1050, 980), QPointF(330, 680)}});
    const auto codes = readCodes(picture, CodeEffort::Thorough);
    QCOMPARE(codes.size(), size_t(1));
    QCOMPARE(codes[0].text, payload);
}

void CodeReaderTest::readsAFrame()
{
    QImage frame = table({1280, 720});
    layOn(frame, cardWithCode(payload), Quad::fromRect(QRectF(200, 60, 900, 600)));
    const auto codes = readCodes(frame, CodeEffort::Live);
    QCOMPARE(codes.size(), size_t(1));
    QCOMPARE(codes[0].text, payload);
}

void CodeReaderTest::readsNothingFromNothing()
{
    for (const auto effort : {CodeEffort::Thorough, CodeEffort::Live}) {
        QVERIFY(readCodes(QImage(), effort).empty());
        QVERIFY(readCodes(drawnCard(), effort).empty());
        QVERIFY(readCodes(QImage(1, 1, QImage::Format_RGB32), effort).empty());
    }
}

WELLMET_TEST_MAIN(CodeReaderTest)
#include "tst_codereader.moc"
