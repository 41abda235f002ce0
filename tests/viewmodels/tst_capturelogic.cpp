// SPDX-License-Identifier: MPL-2.0
// When the camera shoots by itself and what it takes: pure decisions.
#include "support/testmain.h"
#include "viewmodels/cardpicture.h"
#include "viewmodels/codepayload.h"
#include "viewmodels/shutter.h"

#include <QPainter>
#include <QRandomGenerator>

#include <map>
#include <tuple>

using namespace wellmet;
using namespace Qt::StringLiterals;
using capture::Quad;

namespace {

constexpr QSize frameSize(640, 360);
const QRectF onTable(160, 90, 320, 180);

/// A table with a card on it: white, with dark bars for lines of text, a different pattern for each seed.
QImage tableWithCard(quint32 seed, QPointF shift = {}, int noise = 0)
{
    QImage frame(frameSize, QImage::Format_RGB32);
    frame.fill(QColor(70, 60, 50));
    QPainter painter(&frame);
    painter.translate(shift);
    painter.fillRect(onTable, Qt::white);
    QRandomGenerator random(seed);
    for (int line = 0; line < 6; ++line)
        painter.fillRect(QRectF(onTable.x() + random.bounded(160), onTable.y() + 12 + line * 26, 40 + random.bounded(110), 10),
                         QColor(30, 30, 30));
    painter.end();
    QRandomGenerator grain(seed + 99);
    for (int y = 0; noise > 0 && y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); ++x) {
            const int grey = std::clamp(qGray(frame.pixel(x, y)) + int(grain.bounded(2 * noise)) - noise, 0, 255);
            frame.setPixel(x, y, qRgb(grey, grey, grey));
        }
    return frame;
}

Glimpse glimpseOf(UtcMillis at, quint32 seed, QPointF shift = {}, int noise = 0)
{
    static std::map<std::tuple<quint32, double, double, int>, CardLook> looks;
    const Quad quad = Quad::fromRect(onTable.translated(shift));
    CardLook &look = looks[{seed, shift.x(), shift.y(), noise}];
    if (look.empty())
        look = lookOf(tableWithCard(seed, shift, noise), quad);
    return {at, quad, frameSize, look};
}

Glimpse emptyGlimpse(UtcMillis at)
{
    return {at, {}, frameSize, {}};
}

/// Shows one thing for a while at 15 frames a second and shoots when told to; returns how many shots there were.
int show(Shutter &shutter, UtcMillis &now, int millis, const std::function<Glimpse(UtcMillis)> &glimpse)
{
    int shots = 0;
    for (const UtcMillis end = now + millis; now < end; now += 67) {
        if (shutter.see(glimpse(now))) {
            shutter.taken();
            ++shots;
        }
    }
    return shots;
}

}  // namespace

class TestCaptureLogic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shootsOnceWhileACardLiesStill();
    void doesNotShootWhileTheCardMoves();
    void blinkingEdgesDoNotShootTheSameCardAgain();
    void aNudgeDoesNotShootTheSameCardAgain();
    void sameCardShownAgainLaterIsTakenAgain();
    void nextCardInTheSamePlaceIsTaken();
    void twentyCardsInARowMakeTwentyShots();
    void shotByHandCountsAsTaken();
    void steadinessRisesAndFallsBackAfterTheShot();
    void looksTellCardsApart();
    void plainSurfaceHasNoLook();
    void contactCodes_data();
    void contactCodes();
    void thumbnailShowsTheCard();
};

void TestCaptureLogic::shootsOnceWhileACardLiesStill()
{
    Shutter shutter;
    UtcMillis now = 0;
    QCOMPARE(show(shutter, now, 450, [](UtcMillis at) { return glimpseOf(at, 1); }), 0);
    QCOMPARE(show(shutter, now, 5000, [](UtcMillis at) { return glimpseOf(at, 1, {}, 12); }), 1);
    QVERIFY(shutter.isTaken());
}

void TestCaptureLogic::doesNotShootWhileTheCardMoves()
{
    Shutter shutter;
    UtcMillis now = 0;
    QCOMPARE(show(shutter, now, 4000, [](UtcMillis at) { return glimpseOf(at, 1, {(at % 1000) / 10.0, 0}); }), 0);
}

void TestCaptureLogic::blinkingEdgesDoNotShootTheSameCardAgain()
{
    Shutter shutter;
    UtcMillis now = 0;
    QCOMPARE(show(shutter, now, 1000, [](UtcMillis at) { return glimpseOf(at, 1); }), 1);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(show(shutter, now, 500, emptyGlimpse), 0);
        QCOMPARE(show(shutter, now, 1200, [](UtcMillis at) { return glimpseOf(at, 1, {}, 12); }), 0);
    }
}

void TestCaptureLogic::aNudgeDoesNotShootTheSameCardAgain()
{
    Shutter shutter;
    UtcMillis now = 0;
    QCOMPARE(show(shutter, now, 1000, [](UtcMillis at) { return glimpseOf(at, 1); }), 1);
    QCOMPARE(show(shutter, now, 2000, [](UtcMillis at) { return glimpseOf(at, 1, {90, 40}); }), 0);
}

void TestCaptureLogic::sameCardShownAgainLaterIsTakenAgain()
{
    Shutter shutter;
    UtcMillis now = 0;
    QCOMPARE(show(shutter, now, 1000, [](UtcMillis at) { return glimpseOf(at, 1); }), 1);
    QCOMPARE(show(shutter, now, 1500, emptyGlimpse), 0);
    QCOMPARE(show(shutter, now, 1500, [](UtcMillis at) { return glimpseOf(at, 1); }), 1);
}

void TestCaptureLogic::nextCardInTheSamePlaceIsTaken()
{
    Shutter shutter;
    UtcMillis now = 0;
    QCOMPARE(show(shutter, now, 1000, [](UtcMillis at) { return glimpseOf(at, 1); }), 1);
    QCOMPARE(show(shutter, now, 200, emptyGlimpse), 0);
    QCOMPARE(show(shutter, now, 1000, [](UtcMillis at) { return glimpseOf(at, 2); }), 1);
}

void TestCaptureLogic::twentyCardsInARowMakeTwentyShots()
{
    Shutter shutter;
    UtcMillis now = 0;
    int shots = 0;
    for (quint32 card = 0; card < 20; ++card) {
        shots += show(shutter, now, 1200, [card](UtcMillis at) { return glimpseOf(at, card, {double(card % 3) * 4, 0}, 8); });
        shots += show(shutter, now, 350, emptyGlimpse);
    }
    QCOMPARE(shots, 20);
}

void TestCaptureLogic::shotByHandCountsAsTaken()
{
    Shutter shutter;
    QVERIFY(!shutter.see(glimpseOf(0, 1)));
    shutter.taken();
    UtcMillis now = 67;
    QCOMPARE(show(shutter, now, 2000, [](UtcMillis at) { return glimpseOf(at, 1); }), 0);
}

void TestCaptureLogic::steadinessRisesAndFallsBackAfterTheShot()
{
    Shutter shutter;
    shutter.see(glimpseOf(0, 1));
    QCOMPARE(shutter.steadiness(), 0.0);
    shutter.see(glimpseOf(100, 1));
    shutter.see(glimpseOf(200, 1));
    const double early = shutter.steadiness();
    QVERIFY(early > 0.2 && early < 0.8);
    shutter.see(glimpseOf(300, 1));
    QVERIFY(shutter.steadiness() > early);
    shutter.taken();
    QCOMPARE(shutter.steadiness(), 0.0);
}

void TestCaptureLogic::looksTellCardsApart()
{
    const Quad quad = Quad::fromRect(onTable);
    const CardLook look = lookOf(tableWithCard(1), quad);
    QVERIFY(likeness(look, lookOf(tableWithCard(1, {}, 20), quad)) > Shutter::sameCard);
    QVERIFY(likeness(look, lookOf(tableWithCard(1, {50, 30}), Quad::fromRect(onTable.translated(50, 30)))) > Shutter::sameCard);
    for (quint32 other = 2; other < 12; ++other)
        QVERIFY(likeness(look, lookOf(tableWithCard(other), quad)) < Shutter::sameCard);
}

void TestCaptureLogic::plainSurfaceHasNoLook()
{
    QImage plain(frameSize, QImage::Format_RGB32);
    plain.fill(Qt::gray);
    QVERIFY(lookOf(plain, Quad::fromRect(onTable)).empty());
    QVERIFY(lookOf({}, Quad::fromRect(onTable)).empty());
    QVERIFY(lookOf(plain, Quad()).empty());
    QCOMPARE(likeness({}, lookOf(tableWithCard(1), Quad::fromRect(onTable))), 0.0);
}

void TestCaptureLogic::contactCodes_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<bool>("taken");
    QTest::newRow("vCard") << u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Moe\r\nEND:VCARD\r\n"_s << true;
    QTest::newRow("vCard, odd case") << u"\n begin:vcard\nFN:Ida Moe\nend:vcard"_s << true;
    QTest::newRow("MeCard") << u"MECARD:N:Moe,Ida;TEL:+4799912345;;"_s << true;
    QTest::newRow("web address") << u"https://example.com/ida"_s << true;
    QTest::newRow("web address in capitals") << u"HTTPS://EXAMPLE.COM/IDA"_s << true;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("not a public host") << u"http://localhost/x"_s << false;
    QTest::newRow("Wi-Fi") << u"WIFI:T:WPA;S:Guest;P:secret;;"_s << false;
    QTest::newRow("payment") << u"upi://pay?pa=someone@bank"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("text") << u"Hello there"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestCaptureLogic::contactCodes()
{
    QFETCH(QString, payload);
    QFETCH(bool, taken);
    QCOMPARE(isContactCode(payload), taken);
}

void TestCaptureLogic::thumbnailShowsTheCard()
{
    const QImage frame = tableWithCard(1);
    const QImage card = thumbnailOf(frame, Quad::fromRect(onTable), 100);
    QCOMPARE(card.size(), QSize(100, 56));
    QCOMPARE(card.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(thumbnailOf(frame, {}, 64).size(), QSize(64, 36));
    QCOMPARE(thumbnailOf(frame, Quad::fromRect({2000, 2000, 10, 10}), 64).size(), QSize(64, 36));
    QVERIFY(thumbnailOf({}, {}, 64).isNull());
}

WELLMET_TEST_MAIN(TestCaptureLogic)
#include "tst_capturelogic.moc"
