// SPDX-License-Identifier: MPL-2.0
// Rectifying, turning, and putting text boxes together.
#include "support/drawncards.h"
#include "support/testmain.h"
#include "vision/lineboxes.h"
#include "vision/matimage.h"
#include "vision/orientation.h"
#include "vision/rectify.h"

#include <QObject>

#include <opencv2/imgproc.hpp>

using namespace wellmet::capture;
using namespace wellmet::vision;
using namespace wellmet::tests;

namespace {

TextBox boxAt(double x, double y, double width, double height)
{
    return {Quad::fromRect(QRectF(x, y, width, height)), 0.8F};
}

}  // namespace

class CardGeometryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rectifiesToTheCardsOwnShape();
    void neverEnlarges();
    void mapsCornersBack();
    void turningAndMappingAgree_data();
    void turningAndMappingAgree();
    void transparentPicturesLieOnWhite();
    void boxesOfAMap();
    void specksAreNoText();
    void readingQuadsStartWhereTextDoes();
    void mergesBoxesOfALine();
    void keepsLinesAndColumnsApart();
    void mergesTiltedLines();
    void sortsRows();
    void turnedBoxesFollowTheCard();
    void cropsAreLevel();
};

void CardGeometryTest::rectifiesToTheCardsOwnShape()
{
    // A pinhole camera looks down on a card of 90 by 55 at a slant.
    const cv::Matx33d camera(1500, 0, 800, 0, 1500, 600, 0, 0, 1);
    const double slant = 0.6;
    Quad quad;
    const std::array<cv::Vec2d, 4> card{cv::Vec2d(-45, -27.5), cv::Vec2d(45, -27.5), cv::Vec2d(45, 27.5), cv::Vec2d(-45, 27.5)};
    for (size_t i = 0; i < 4; ++i) {
        const cv::Vec3d seen = camera * cv::Vec3d(card[i][0], card[i][1] * std::cos(slant), 160 - card[i][1] * std::sin(slant));
        quad.corners[i] = QPointF(seen[0] / seen[2], seen[1] / seen[2]);
    }
    const RectifiedCard flat = rectify(PicturePixels(table()).mat(), quad);
    const double aspect = double(flat.image.cols) / flat.image.rows;
    QVERIFY2(std::abs(aspect - 90.0 / 55.0) < 0.12, qPrintable(QString::number(aspect)));
    QCOMPARE(flat.image.channels(), 3);
}

void CardGeometryTest::neverEnlarges()
{
    const PicturePixels picture(table({800, 600}));
    const RectifiedCard card = rectify(picture.mat(), Quad::fromRect(QRectF(100, 100, 400, 250)));
    QCOMPARE(card.image.cols, 400);
    QCOMPARE(card.image.rows, 250);
    const RectifiedCard capped = rectify(picture.mat(), Quad::fromRect(QRectF(0, 0, 800, 600)), 200);
    QCOMPARE(capped.image.cols, 200);
    const RectifiedCard nothing = rectify(picture.mat(), Quad{});
    QVERIFY(!nothing.image.empty());
}

void CardGeometryTest::mapsCornersBack()
{
    const Quad quad{{QPointF(420, 320), QPointF(1210, 390), QPointF(1330, 900), QPointF(300, 840)}};
    const RectifiedCard card = rectify(PicturePixels(table()).mat(), quad);
    const Quad back = mapped(Quad::fromRect(QRectF(0, 0, card.image.cols, card.image.rows)), card.toPicture);
    for (size_t i = 0; i < 4; ++i)
        QVERIFY(std::abs(back.corners[i].x() - quad.corners[i].x()) < 0.5 && std::abs(back.corners[i].y() - quad.corners[i].y()) < 0.5);
}

void CardGeometryTest::turningAndMappingAgree_data()
{
    QTest::addColumn<int>("degrees");
    for (const int degrees : {0, 90, 180, 270})
        QTest::addRow("%d", degrees) << degrees;
}

void CardGeometryTest::turningAndMappingAgree()
{
    QFETCH(int, degrees);
    RectifiedCard card;
    card.image = cv::Mat::zeros(40, 60, CV_8UC3);
    card.image.at<cv::Vec3b>(5, 50) = {1, 2, 3};
    const RectifiedCard upright = turned(card, degrees);
    for (int y = 0; y < upright.image.rows; ++y) {
        for (int x = 0; x < upright.image.cols; ++x) {
            if (upright.image.at<cv::Vec3b>(y, x) == cv::Vec3b(1, 2, 3)) {
                const cv::Vec3d p = upright.toPicture * cv::Vec3d(x + 0.5, y + 0.5, 1);
                QCOMPARE(cvFloor(p[0]), 50);
                QCOMPARE(cvFloor(p[1]), 5);
                return;
            }
        }
    }
    QFAIL("the marked pixel is gone");
}

void CardGeometryTest::transparentPicturesLieOnWhite()
{
    QImage picture(10, 10, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QCOMPARE(PicturePixels(picture).mat().at<cv::Vec4b>(5, 5)[0], uchar(255));
}

void CardGeometryTest::boxesOfAMap()
{
    cv::Mat map = cv::Mat::zeros(200, 400, CV_32F);
    cv::rectangle(map, {50, 60}, {249, 79}, cv::Scalar(0.9), cv::FILLED);
    const auto boxes = boxesOf(map);
    QCOMPARE(boxes.size(), size_t(1));
    const QRectF box = boxes[0].quad.boundingBox();
    // Grown on every side by area times 1.6 over the perimeter.
    const double growth = 199.0 * 19.0 * 1.6 / (2 * (199 + 19));
    QVERIFY(std::abs(box.left() - (50 - growth)) < 1.5 && std::abs(box.right() - (249 + growth)) < 1.5);
    QVERIFY(std::abs(box.top() - (60 - growth)) < 1.5 && std::abs(box.bottom() - (79 + growth)) < 1.5);
    QVERIFY(boxes[0].score > 0.85F);
}

void CardGeometryTest::specksAreNoText()
{
    cv::Mat map = cv::Mat::zeros(200, 400, CV_32F);
    cv::rectangle(map, {50, 60}, {51, 61}, cv::Scalar(0.9), cv::FILLED);  // too small
    cv::rectangle(map, {100, 100}, {200, 120}, cv::Scalar(0.3), cv::FILLED);  // too unsure
    QVERIFY(boxesOf(map).empty());
    QVERIFY(boxesOf(cv::Mat::ones(2000, 2000, CV_32F) * 0.1F).empty());
}

void CardGeometryTest::readingQuadsStartWhereTextDoes()
{
    for (const float angle : {-40.0F, -10.0F, 0.0F, 10.0F, 40.0F}) {
        const Quad quad = readingQuad(cv::RotatedRect({100, 100}, {80, 20}, angle));
        QVERIFY2(quad.corners[1].x() > quad.corners[0].x(), qPrintable(QString::number(angle)));
        QVERIFY(!standsUpright(quad));
        QVERIFY(std::abs(sidesOf(quad).width - 80) < 0.01F);
    }
    const Quad upright = readingQuad(cv::RotatedRect({100, 100}, {20, 80}, 5));
    QVERIFY(standsUpright(upright));
    QVERIFY(upright.corners[1].y() < upright.corners[0].y());
    QVERIFY(std::abs(sidesOf(upright).width - 80) < 0.01F);
    QVERIFY(!standsUpright(readingQuad(cv::RotatedRect({100, 100}, {20, 24}, 0))));
}

void CardGeometryTest::mergesBoxesOfALine()
{
    const auto lines = mergeLineBoxes({boxAt(100, 50, 80, 20), boxAt(300, 52, 60, 18), boxAt(190, 48, 100, 22)});
    QCOMPARE(lines.size(), size_t(1));
    const QRectF box = lines[0].quad.boundingBox();
    QCOMPARE(box.left(), 100.0);
    QCOMPARE(box.right(), 360.0);
}

void CardGeometryTest::keepsLinesAndColumnsApart()
{
    QCOMPARE(mergeLineBoxes({boxAt(100, 50, 80, 20), boxAt(100, 75, 80, 20)}).size(), size_t(2));  // the next line
    QCOMPARE(mergeLineBoxes({boxAt(100, 50, 80, 20), boxAt(205, 50, 80, 20)}).size(), size_t(2));  // the next column
    QCOMPARE(mergeLineBoxes({boxAt(100, 50, 80, 20), boxAt(185, 45, 80, 34)}).size(), size_t(2));  // larger type
    QCOMPARE(mergeLineBoxes({boxAt(100, 50, 80, 20), boxAt(185, 60, 80, 20)}).size(), size_t(2));  // set lower
    QVERIFY(mergeLineBoxes({}).empty());
}

void CardGeometryTest::mergesTiltedLines()
{
    const cv::Point2f along(std::cos(0.3F), std::sin(0.3F));
    std::vector<TextBox> boxes;
    for (const float at : {0.0F, 95.0F})
        boxes.push_back(
            {readingQuad(cv::RotatedRect(cv::Point2f(200, 200) + at * along, {80, 20}, 0.3F * 180 / static_cast<float>(CV_PI))), 0.8F});
    const auto lines = mergeLineBoxes(boxes);
    QCOMPARE(lines.size(), size_t(1));
    QVERIFY(std::abs(sidesOf(lines[0].quad).width - 175) < 0.5F);
    QVERIFY(std::abs(sidesOf(lines[0].quad).height - 20) < 0.5F);
}

void CardGeometryTest::sortsRows()
{
    std::vector<TextBox> boxes{boxAt(300, 102, 80, 20), boxAt(100, 200, 80, 20), boxAt(100, 98, 80, 24), boxAt(500, 99, 80, 20)};
    sortInReadingOrder(boxes);
    std::vector<double> order;
    for (const TextBox &box : boxes)
        order.push_back(box.quad.corners[0].x() + 1000 * (box.quad.corners[0].y() > 150));
    QCOMPARE(order, (std::vector<double>{100, 300, 500, 1100}));
}

void CardGeometryTest::turnedBoxesFollowTheCard()
{
    // A line that runs upwards on a card turned to the left becomes level when the card is turned clockwise.
    const TextBox upwards{readingQuad(cv::RotatedRect({50, 150}, {20, 200}, 0)), 0.8F};
    const auto boxes = turnedBoxes({upwards}, cv::Size(400, 300), 90);
    const QRectF box = boxes[0].quad.boundingBox();
    QVERIFY(!standsUpright(boxes[0].quad));
    QVERIFY(std::abs(box.center().x() - 150) < 0.5 && std::abs(box.center().y() - 50) < 0.5);
    QVERIFY(std::abs(box.width() - 200) < 0.5 && std::abs(box.height() - 20) < 0.5);
}

void CardGeometryTest::cropsAreLevel()
{
    cv::Mat card = cv::Mat::zeros(300, 300, CV_8UC3);
    const cv::RotatedRect rect({150, 150}, {120, 30}, 25);
    std::array<cv::Point2f, 4> corners;
    rect.points(corners.data());
    std::vector<cv::Point> polygon(corners.begin(), corners.end());
    cv::fillConvexPoly(card, polygon, cv::Scalar(255, 255, 255));
    const cv::Mat line = cropLine(card, readingQuad(rect));
    QCOMPARE(line.size(), cv::Size(120, 30));
    QVERIFY(cv::mean(line)[0] > 245);
}

WELLMET_TEST_MAIN(CardGeometryTest)
#include "tst_cardgeometry.moc"
