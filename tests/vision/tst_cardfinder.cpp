// SPDX-License-Identifier: MPL-2.0
#include "support/drawncards.h"
#include "support/testmain.h"
#include "vision/cardfinder.h"

#include <QObject>
#include <QRandomGenerator>

using namespace wellmet::capture;
using namespace wellmet::vision;
using namespace wellmet::tests;

Q_DECLARE_METATYPE(wellmet::capture::Quad)

namespace {

constexpr double closeEnough = 12;

}  // namespace

class CardFinderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsACard_data();
    void findsACard();
    void findsACardOnAPreviewFrame_data();
    void findsACardOnAPreviewFrame();
    void findsSeveralInReadingOrder();
    void findsAHiddenSide();
    void takesTheCardNotThePanelOnIt();
    void takesACardInTwoColoursWhole();
    void leavesAPictureThatIsTheCardAlone_data();
    void leavesAPictureThatIsTheCardAlone();
    void seesNothingWhereNothingIs_data();
    void seesNothingWhereNothingIs();
};

void CardFinderTest::findsACard_data()
{
    QTest::addColumn<QImage>("background");
    QTest::addColumn<QColor>("paper");
    QTest::addColumn<Quad>("quad");

    const Quad straight = Quad::fromRect(QRectF(400, 350, 800, 480));
    const Quad perspective{{QPointF(420, 320), QPointF(1210, 390), QPointF(1330, 900), QPointF(300, 840)}};
    const Quad tilted{{QPointF(520, 250), QPointF(1250, 560), QPointF(1050, 980), QPointF(330, 680)}};
    QTest::newRow("straight") << table() << QColor(Qt::white) << straight;
    QTest::newRow("in perspective") << table() << QColor(Qt::white) << perspective;
    QTest::newRow("tilted") << table() << QColor(Qt::white) << tilted;
    QTest::newRow("dark on light") << table({1600, 1200}, QColor(220, 215, 205)) << QColor(30, 40, 70) << perspective;
    QTest::newRow("white on light grey") << table({1600, 1200}, QColor(205, 205, 205)) << QColor(Qt::white) << tilted;
    QTest::newRow("same brightness, other colour") << table({1600, 1200}, QColor(150, 90, 90)) << QColor(80, 115, 150) << perspective;
}

void CardFinderTest::findsACard()
{
    QFETCH(QImage, background);
    QFETCH(QColor, paper);
    QFETCH(Quad, quad);
    layOn(background, drawnCard(quillLines(), {1000, 600}, paper, paper.lightness() > 120 ? Qt::black : Qt::white), quad);
    const auto cards = findCards(background);
    QCOMPARE(cards.size(), size_t(1));
    QVERIFY2(cornerDistance(cards[0].quad, quad) < closeEnough, qPrintable(QString::number(cornerDistance(cards[0].quad, quad))));
    QVERIFY(cards[0].score > 0.5 && cards[0].score <= 1.0);
}

void CardFinderTest::findsACardOnAPreviewFrame_data()
{
    findsACard_data();
}

void CardFinderTest::findsACardOnAPreviewFrame()
{
    QFETCH(QImage, background);
    QFETCH(QColor, paper);
    QFETCH(Quad, quad);
    layOn(background, drawnCard(quillLines(), {1000, 600}, paper, paper.lightness() > 120 ? Qt::black : Qt::white), quad);
    const auto card = findCardEdges(background);
    QVERIFY(card);
    QVERIFY2(cornerDistance(card->quad, quad) < 2 * closeEnough, qPrintable(QString::number(cornerDistance(card->quad, quad))));
}

void CardFinderTest::findsSeveralInReadingOrder()
{
    QImage background = table({2000, 1500});
    const std::vector<Quad> quads{Quad::fromRect(QRectF(120, 150, 760, 450)),
                                  {{QPointF(1080, 200), QPointF(1830, 140), QPointF(1870, 590), QPointF(1120, 650)}},
                                  Quad::fromRect(QRectF(150, 850, 760, 450)),
                                  Quad::fromRect(QRectF(1100, 860, 740, 440))};
    for (const Quad &quad : quads)
        layOn(background, drawnCard(), quad);
    const auto cards = findCards(background);
    QCOMPARE(cards.size(), quads.size());
    for (size_t i = 0; i < quads.size(); ++i)
        QVERIFY2(cornerDistance(cards[i].quad, quads[i]) < closeEnough, qPrintable(QString::number(i)));
}

void CardFinderTest::findsAHiddenSide()
{
    QImage background = table();
    const Quad quad{{QPointF(420, 320), QPointF(1210, 360), QPointF(1260, 880), QPointF(360, 840)}};
    layOn(background, drawnCard(), quad);
    QPainter painter(&background);
    painter.setPen(QPen(QColor(20, 20, 25), 46, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(700, 230, 980, 420);  // a pen across the upper edge
    painter.end();
    const auto cards = findCards(background);
    QCOMPARE(cards.size(), size_t(1));
    QVERIFY2(cornerDistance(cards[0].quad, quad) < 2 * closeEnough, qPrintable(QString::number(cornerDistance(cards[0].quad, quad))));
}

void CardFinderTest::takesTheCardNotThePanelOnIt()
{
    QImage card = drawnCard();
    QPainter painter(&card);
    painter.fillRect(QRect(560, 60, 380, 480), QColor(20, 90, 140));
    painter.end();
    QImage background = table();
    const Quad quad{{QPointF(350, 320), QPointF(1210, 330), QPointF(1230, 850), QPointF(340, 860)}};
    layOn(background, card, quad);
    const auto cards = findCards(background);
    QCOMPARE(cards.size(), size_t(1));
    QVERIFY(cornerDistance(cards[0].quad, quad) < closeEnough);
}

void CardFinderTest::takesACardInTwoColoursWhole()
{
    // Each half has an outline as good as a card's, and all four of its corners.
    QImage background = table();
    QImage card = drawnCard();
    QPainter(&card).fillRect(0, 0, card.width() * 2 / 5, card.height(), QColor(70, 20, 35));
    const Quad quad{{QPointF(420, 320), QPointF(1310, 370), QPointF(1280, 900), QPointF(400, 880)}};
    layOn(background, card, quad);
    const auto cards = findCards(background);
    QCOMPARE(cards.size(), size_t(1));
    QVERIFY2(cornerDistance(cards[0].quad, quad) < closeEnough, qPrintable(QString::number(cornerDistance(cards[0].quad, quad))));
}

void CardFinderTest::leavesAPictureThatIsTheCardAlone_data()
{
    QTest::addColumn<QImage>("picture");
    const QSize size(1050, 600);
    QTest::newRow("plain") << drawnCard(quillLines(), size);
    QImage framed = drawnCard(quillLines(), size);
    QPainter(&framed).drawRect(30, 30, 990, 540);
    QTest::newRow("a frame printed on it") << framed;
    QImage striped = drawnCard(quillLines(), size);
    QPainter(&striped).fillRect(QRect(0, 470, 1050, 130), QColor(160, 30, 40));
    QTest::newRow("a stripe along its foot") << striped;
    QImage halved = drawnCard(quillLines(), size);
    QPainter(&halved).fillRect(QRect(700, 0, 350, 600), QColor(20, 60, 120));
    QTest::newRow("one side coloured") << halved;
    QImage logo = drawnCard(quillLines(), size);
    QPainter(&logo).fillRect(QRect(840, 60, 120, 120), QColor(20, 120, 60));
    QTest::newRow("a square logo") << logo;
}

void CardFinderTest::leavesAPictureThatIsTheCardAlone()
{
    QFETCH(QImage, picture);
    QVERIFY(findCards(picture).empty());
}

void CardFinderTest::seesNothingWhereNothingIs_data()
{
    QTest::addColumn<QImage>("picture");
    QTest::newRow("null") << QImage();
    QTest::newRow("one pixel") << QImage(1, 1, QImage::Format_RGB32);
    QImage sliver(5000, 3, QImage::Format_RGB32);
    sliver.fill(Qt::white);
    QTest::newRow("sliver") << sliver;
    QTest::newRow("strip") << table().scaled(8000, 64);
    QTest::newRow("table") << table();
    QImage noise(800, 600, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, random.generate() | 0xff000000);
    QTest::newRow("noise") << noise;
    QImage lines = table();
    QPainter painter(&lines);
    painter.setPen(QPen(Qt::black, 3));
    for (int i = 0; i < 1600; i += 90)
        painter.drawLine(i, 0, i, 1200);
    painter.end();
    QTest::newRow("boards") << lines;
}

void CardFinderTest::seesNothingWhereNothingIs()
{
    QFETCH(QImage, picture);
    QVERIFY(findCards(picture).empty());
    QVERIFY(!findCardEdges(picture));
}

WELLMET_TEST_MAIN(CardFinderTest)
#include "tst_cardfinder.moc"
