// SPDX-License-Identifier: MPL-2.0
#include "capture/cardscan.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QImageWriter>
#include <QObject>
#include <QPainter>

using namespace wellmet;
using namespace wellmet::capture;

namespace {

QImage gradient(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient brush(0, 0, width, height);
    brush.setColorAt(0, Qt::red);
    brush.setColorAt(1, Qt::blue);
    painter.fillRect(image.rect(), brush);
    return image;
}

QByteArray encoded(const QImage &image, const char *format, QImageIOHandler::Transformations turn = QImageIOHandler::TransformationNone)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setTransformation(turn);
    writer.write(image);
    return bytes;
}

}  // namespace

class PictureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodesCommonFormats_data();
    void decodesCommonFormats();
    void honoursExifOrientation();
    void emptyBytesAreTruncated();
    void otherBytesAreNoImage();
    void cutOffPictures_data();
    void cutOffPictures();
    void everyCutOfASmallPictureEndsCleanly_data();
    void everyCutOfASmallPictureEndsCleanly();
    void hugePictures();
};

void PictureTest::decodesCommonFormats_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("jpeg") << QByteArray("jpeg");
    QTest::newRow("png") << QByteArray("png");
    QTest::newRow("webp") << QByteArray("webp");
    QTest::newRow("bmp") << QByteArray("bmp");
}

void PictureTest::decodesCommonFormats()
{
    QFETCH(QByteArray, format);
    const auto picture = decodePicture(encoded(gradient(60, 40), format.constData()));
    QVERIFY(picture);
    QCOMPARE(picture->size(), QSize(60, 40));
}

void PictureTest::honoursExifOrientation()
{
    const auto picture = decodePicture(encoded(gradient(60, 40), "jpeg", QImageIOHandler::TransformationRotate90));
    QVERIFY(picture);
    QCOMPARE(picture->size(), QSize(40, 60));
    QVERIFY(picture->pixelColor(39, 0).red() > 200);
}

void PictureTest::emptyBytesAreTruncated()
{
    QCOMPARE(decodePicture({}).error().kind, ErrorKind::Truncated);
}

void PictureTest::otherBytesAreNoImage()
{
    QCOMPARE(decodePicture("Dear Sir or Madam,").error().kind, ErrorKind::NotAnImage);
    QCOMPARE(decodePicture(QByteArray(100000, '\0')).error().kind, ErrorKind::NotAnImage);
}

void PictureTest::cutOffPictures_data()
{
    // The formats photos come in; a bitmap's decoder leaves what is missing black and does not say so.
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("jpeg") << QByteArray("jpeg");
    QTest::newRow("png") << QByteArray("png");
    QTest::newRow("webp") << QByteArray("webp");
}

void PictureTest::cutOffPictures()
{
    QFETCH(QByteArray, format);
    const QByteArray whole = encoded(gradient(400, 300), format.constData());
    const auto picture = decodePicture(whole.left(whole.size() / 2));
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, ErrorKind::Truncated);
}

void PictureTest::everyCutOfASmallPictureEndsCleanly_data()
{
    decodesCommonFormats_data();
}

void PictureTest::everyCutOfASmallPictureEndsCleanly()
{
    QFETCH(QByteArray, format);
    const QByteArray whole = encoded(gradient(24, 16), format.constData());
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        const auto picture = decodePicture(whole.left(length));
        if (!picture)
            QVERIFY(picture.error().kind == ErrorKind::Truncated || picture.error().kind == ErrorKind::NotAnImage);
    }
}

void PictureTest::hugePictures()
{
    QImage huge(9000, 7200, QImage::Format_Grayscale8);
    huge.fill(200);
    const auto shrunk = decodePicture(encoded(huge, "jpeg"));
    QVERIFY(shrunk);
    QVERIFY(qint64(shrunk->width()) * shrunk->height() <= 64'000'000);
    QVERIFY(std::abs(double(shrunk->width()) / shrunk->height() - 9.0 / 7.2) < 0.01);

    // A header that claims 100 megapixels, and no more of the picture than that.
    QByteArray png = encoded(gradient(8, 8), "png");
    const auto claim = [&](qsizetype at, quint32 value) {
        for (int i = 0; i < 4; ++i)
            png[at + i] = static_cast<char>(value >> (24 - 8 * i));
    };
    claim(16, 10000);
    claim(20, 10000);
    const quint32 crc = [&] {
        quint32 c = 0xffffffff;
        for (qsizetype i = 12; i < 29; ++i) {
            c ^= static_cast<uchar>(png[i]);
            for (int k = 0; k < 8; ++k)
                c = (c & 1) ? 0xedb88320 ^ (c >> 1) : c >> 1;
        }
        return c ^ 0xffffffff;
    }();
    claim(29, crc);
    QCOMPARE(decodePicture(png).error().kind, ErrorKind::ImageTooLarge);
}

WELLMET_TEST_MAIN(PictureTest)
#include "tst_picture.moc"
