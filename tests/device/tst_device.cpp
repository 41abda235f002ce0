// SPDX-License-Identifier: MPL-2.0
#include "device/cameraplugin.h"
#include "device/filesource.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wellmet;
using namespace wellmet::device;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Fast, so that a test does not wait; the order of things is the same at any pace.
constexpr FilePace quick{5ms, 20ms, 10s, 20ms};

void savePicture(const QString &file, QSize size, Qt::GlobalColor colour)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    QVERIFY(picture.save(file));
}

void saveBytes(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QColor colourOf(const QSignalSpy &frames)
{
    return frames.isEmpty() ? QColor() : frames.last().at(0).value<QImage>().pixelColor(0, 0);
}

ErrorKind kindOf(const QSignalSpy &failures)
{
    return failures.isEmpty() ? ErrorKind::Internal : failures.last().at(0).value<Error>().kind;
}

}  // namespace

class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewFitsTheFrame();
    void folderPlaysInOrderAndStaysOnTheLast();
    void pictureThatNobodyTakesGivesWayAfterAWhile();
    void takenPictureIsTheFileItself();
    void damagedPicturesAreSkipped();
    void emptyFolderSaysSo_data();
    void emptyFolderSaysSo();
    void nothingInViewNothingTaken();
    void stoppedSourceIsSilentAndGoesOnWhereItWas();
    void missingPluginIsNoCamera();
    void pluginWithoutCameraSaysSo();
    void pluginSaysWhenAVideoCannotBePlayed();

private:
    QTemporaryDir m_dir;
    QString fresh(const QString &name)
    {
        QDir(m_dir.path()).mkpath(name);
        return m_dir.filePath(name) + u'/';
    }
};

void TestDevice::previewFitsTheFrame()
{
    const QString folder = fresh(u"sizes"_s);
    savePicture(folder + u"wide.png"_s, {4000, 1000}, Qt::red);
    savePicture(folder + u"tall.png"_s, {1000, 4000}, Qt::red);
    savePicture(folder + u"small.png"_s, {300, 200}, Qt::red);
    QCOMPARE(previewOfFile(folder + u"wide.png"_s).size(), QSize(1280, 320));
    QCOMPARE(previewOfFile(folder + u"tall.png"_s).size(), QSize(180, 720));
    QCOMPARE(previewOfFile(folder + u"small.png"_s).size(), QSize(300, 200));
    QVERIFY(previewOfFile(folder + u"none.png"_s).isNull());
}

void TestDevice::folderPlaysInOrderAndStaysOnTheLast()
{
    const QString folder = fresh(u"order"_s);
    savePicture(folder + u"b.png"_s, {40, 30}, Qt::green);
    savePicture(folder + u"a.png"_s, {40, 30}, Qt::red);
    saveBytes(folder + u"notes.txt"_s, "no picture");
    FileFrameSource source(folder, quick);
    QSignalSpy frames(&source, &FrameSource::frame);
    source.start();
    QTRY_COMPARE(colourOf(frames), QColor(Qt::red));
    source.capturePicture();
    QTRY_COMPARE(colourOf(frames), QColor(Qt::green));
    source.capturePicture();
    const qsizetype seen = frames.size();
    QTRY_VERIFY(frames.size() > seen + 20);  // far beyond `after` and `gap`
    QCOMPARE(colourOf(frames), QColor(Qt::green));
}

void TestDevice::pictureThatNobodyTakesGivesWayAfterAWhile()
{
    const QString folder = fresh(u"patience"_s);
    savePicture(folder + u"a.png"_s, {40, 30}, Qt::red);
    savePicture(folder + u"b.png"_s, {40, 30}, Qt::green);
    FileFrameSource source(folder, {5ms, 20ms, 60ms, 20ms});
    QSignalSpy frames(&source, &FrameSource::frame);
    source.start();
    QTRY_COMPARE(colourOf(frames), QColor(Qt::green));
}

void TestDevice::takenPictureIsTheFileItself()
{
    const QString folder = fresh(u"bytes"_s);
    savePicture(folder + u"a.png"_s, {40, 30}, Qt::red);
    FileFrameSource source(folder, quick);
    QSignalSpy pictures(&source, &FrameSource::captured);
    source.start();
    source.capturePicture();
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures.first().first().toByteArray(), bytesOf(folder + u"a.png"_s));
}

void TestDevice::damagedPicturesAreSkipped()
{
    const QString folder = fresh(u"damaged"_s);
    saveBytes(folder + u"a.jpg"_s, "\xff\xd8 cut off");
    savePicture(folder + u"b.png"_s, {40, 30}, Qt::blue);
    saveBytes(folder + u"c.png"_s, {});
    FileFrameSource source(folder, {5ms, 10ms, 10ms, 10ms});
    QSignalSpy frames(&source, &FrameSource::frame);
    QSignalSpy failures(&source, &FrameSource::failed);
    source.start();
    QTRY_VERIFY(frames.size() > 20);
    QCOMPARE(colourOf(frames), QColor(Qt::blue));
    QVERIFY(failures.isEmpty());
}

void TestDevice::emptyFolderSaysSo_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("kind");
    const QString empty = fresh(u"empty"_s);
    const QString damaged = fresh(u"alldamaged"_s);
    saveBytes(damaged + u"a.png"_s, "no picture");
    QTest::newRow("empty") << empty << int(ErrorKind::Unreadable);
    QTest::newRow("missing") << m_dir.filePath(u"missing"_s) << int(ErrorKind::Unreadable);
    QTest::newRow("damaged") << damaged << int(ErrorKind::NotAnImage);
}

void TestDevice::emptyFolderSaysSo()
{
    QFETCH(QString, folder);
    QFETCH(int, kind);
    FileFrameSource source(folder, quick);
    QSignalSpy failures(&source, &FrameSource::failed);
    source.start();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(int(kindOf(failures)), kind);
}

void TestDevice::nothingInViewNothingTaken()
{
    FileFrameSource source(fresh(u"none"_s), quick);
    QSignalSpy failures(&source, &FrameSource::failed);
    source.capturePicture();
    QCOMPARE(kindOf(failures), ErrorKind::NoCamera);
}

void TestDevice::stoppedSourceIsSilentAndGoesOnWhereItWas()
{
    const QString folder = fresh(u"stop"_s);
    savePicture(folder + u"a.png"_s, {40, 30}, Qt::red);
    savePicture(folder + u"b.png"_s, {40, 30}, Qt::green);
    FileFrameSource source(folder, quick);
    QSignalSpy frames(&source, &FrameSource::frame);
    source.start();
    source.capturePicture();
    QTRY_COMPARE(colourOf(frames), QColor(Qt::green));
    source.stop();
    const qsizetype seen = frames.size();
    QTest::qWait(30);
    QCOMPARE(frames.size(), seen);
    frames.clear();
    source.start();
    QTRY_COMPARE(colourOf(frames), QColor(Qt::green));
}

void TestDevice::missingPluginIsNoCamera()
{
    const auto source = cameraFromPlugin(m_dir.filePath(u"nowhere"_s))();
    QVERIFY(!source.has_value());
    QCOMPARE(source.error().kind, ErrorKind::NoCamera);
}

void TestDevice::pluginWithoutCameraSaysSo()
{
    auto source = cameraFromPlugin(QStringLiteral(WELLMET_PLUGIN_DIR))();
    QVERIFY2(source.has_value(), source.has_value() ? "" : qPrintable(source.error().detail));
    QSignalSpy failures(source->get(), &FrameSource::failed);
    QSignalSpy frames(source->get(), &FrameSource::frame);
    (*source)->start();
    // A machine of ours has no camera; a developer's may have one, which then gives frames or says why it cannot.
    QTRY_VERIFY(!failures.isEmpty() || !frames.isEmpty());
    if (frames.isEmpty())
        QVERIFY(kindOf(failures) == ErrorKind::NoCamera || kindOf(failures) == ErrorKind::Unreadable);
    failures.clear();
    (*source)->stop();
    (*source)->capturePicture();
    QCOMPARE(kindOf(failures), ErrorKind::NoCamera);
}

void TestDevice::pluginSaysWhenAVideoCannotBePlayed()
{
    saveBytes(m_dir.filePath(u"broken.webm"_s), "no video");
    auto source = cameraFromFiles(m_dir.filePath(u"broken.webm"_s), QStringLiteral(WELLMET_PLUGIN_DIR))();
    QVERIFY(source.has_value());
    QSignalSpy failures(source->get(), &FrameSource::failed);
    (*source)->start();
    QTRY_COMPARE(kindOf(failures), ErrorKind::Unreadable);
}

WELLMET_TEST_MAIN(TestDevice)
#include "tst_device.moc"
