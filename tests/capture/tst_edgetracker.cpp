// SPDX-License-Identifier: MPL-2.0
#include "capture/edgetracker.h"
#include "support/testmain.h"

#include <QObject>

using namespace wellmet;
using namespace wellmet::capture;

namespace {

const QSizeF frame(1280, 720);

Quad cardAt(double x, double y)
{
    return Quad::fromRect(QRectF(x, y, 600, 350));
}

}  // namespace

class EdgeTrackerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsAfterHalfASecond();
    void smallTremorsStillCount();
    void movementStartsOver();
    void slowDriftIsMovement();
    void aShortDropoutIsForgiven();
    void aLongDropoutForgets();
    void aSlowDeviceHoldsToo();
    void aTakenCardMustMoveFirst();
    void progressRises();
};

void EdgeTrackerTest::holdsAfterHalfASecond()
{
    EdgeTracker tracker;
    for (UtcMillis at = 0; at < EdgeTracker::holdMillis; at += 50) {
        tracker.see(at, cardAt(100, 100), frame);
        QVERIFY2(!tracker.heldStill(), qPrintable(QString::number(at)));
    }
    tracker.see(EdgeTracker::holdMillis, cardAt(100, 100), frame);
    QVERIFY(tracker.heldStill());
}

void EdgeTrackerTest::smallTremorsStillCount()
{
    EdgeTracker tracker;
    for (UtcMillis at = 0; at <= EdgeTracker::holdMillis; at += 50)
        tracker.see(at, cardAt(100 + (at / 50 % 3) * 4, 100), frame);
    QVERIFY(tracker.heldStill());
}

void EdgeTrackerTest::movementStartsOver()
{
    EdgeTracker tracker;
    tracker.see(0, cardAt(100, 100), frame);
    tracker.see(100, cardAt(100, 100), frame);
    tracker.see(200, cardAt(200, 100), frame);
    tracker.see(300, cardAt(200, 100), frame);
    tracker.see(400, cardAt(200, 100), frame);
    tracker.see(500, cardAt(200, 100), frame);
    tracker.see(600, cardAt(200, 100), frame);
    QVERIFY(!tracker.heldStill());
    tracker.see(700, cardAt(200, 100), frame);
    QVERIFY(tracker.heldStill());
}

void EdgeTrackerTest::slowDriftIsMovement()
{
    EdgeTracker tracker;
    for (UtcMillis at = 0; at <= 2000; at += 50)
        tracker.see(at, cardAt(100 + static_cast<double>(at) / 10, 100), frame);
    QVERIFY(!tracker.heldStill());
}

void EdgeTrackerTest::aShortDropoutIsForgiven()
{
    EdgeTracker tracker;
    for (UtcMillis at = 0; at <= EdgeTracker::holdMillis; at += 50)
        tracker.see(at, at == 250 ? std::optional<Quad>() : cardAt(100, 100), frame);
    QVERIFY(tracker.heldStill());
}

void EdgeTrackerTest::aLongDropoutForgets()
{
    EdgeTracker tracker;
    tracker.see(0, cardAt(100, 100), frame);
    tracker.see(100, std::nullopt, frame);
    QVERIFY(tracker.edges());
    tracker.see(300, std::nullopt, frame);
    QVERIFY(!tracker.edges());
    tracker.see(350, cardAt(100, 100), frame);
    tracker.see(550, cardAt(100, 100), frame);
    QVERIFY(!tracker.heldStill());
}

void EdgeTrackerTest::aSlowDeviceHoldsToo()
{
    EdgeTracker tracker;
    for (UtcMillis at = 0; at <= 600; at += 200)
        tracker.see(at, cardAt(100, 100), frame);
    QVERIFY(tracker.heldStill());
}

void EdgeTrackerTest::aTakenCardMustMoveFirst()
{
    EdgeTracker tracker;
    for (UtcMillis at = 0; at <= 500; at += 100)
        tracker.see(at, cardAt(100, 100), frame);
    QVERIFY(tracker.heldStill());
    tracker.taken();
    for (UtcMillis at = 600; at <= 3000; at += 100)
        tracker.see(at, cardAt(103, 100), frame);
    QVERIFY(!tracker.heldStill());
    // The next card lies elsewhere.
    for (UtcMillis at = 3100; at <= 3700; at += 100)
        tracker.see(at, cardAt(400, 200), frame);
    QVERIFY(tracker.heldStill());
}

void EdgeTrackerTest::progressRises()
{
    EdgeTracker tracker;
    double last = -1;
    for (UtcMillis at = 0; at <= 700; at += 100) {
        tracker.see(at, cardAt(100, 100), frame);
        QVERIFY(tracker.progress() >= last);
        last = tracker.progress();
    }
    QCOMPARE(last, 1.0);
}

WELLMET_TEST_MAIN(EdgeTrackerTest)
#include "tst_edgetracker.moc"
