// SPDX-License-Identifier: MPL-2.0
// The capture page's view model on a real notebook, with frames out of a folder or from the test.
#include "device/filesource.h"
#include "support/testmain.h"
#include "viewmodels/captureviewmodel.h"
#include "workflows/cardimport.h"

#include <QBuffer>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wellmet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Camera = CaptureViewModel::Camera;

namespace {

/// Edges are found for real. Reading is the inbox's own matter and has its own tests: without models, pictures wait.
const capture::VisionFiles vision{QStringLiteral(WELLMET_BIN_DIR "/../lib/wellmet/wellmet-vision"), u"/nowhere"_s, u"/nowhere"_s};

/// A dark table with a white card on it that holds some lines.
QImage tableWithCard(int shift)
{
    QImage picture(960, 540, QImage::Format_RGB32);
    picture.fill(QColor(60, 55, 50));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(480 + shift, 270);
    painter.rotate(3);
    painter.fillRect(QRectF(-260, -150, 520, 300), QColor(245, 245, 240));
    for (int line = 0; line < 5; ++line)
        painter.fillRect(QRectF(-220, -110 + line * 48, 120 + (line * 90 + shift * 3) % 260, 14), QColor(40, 40, 45));
    return picture;
}

QByteArray png(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    return bytes;
}

/// A camera the test holds in its hands.
class HeldCamera : public device::FrameSource
{
public:
    void start() override { running = true; }
    void stop() override { running = false; }
    void capturePicture() override
    {
        ++pictures;
        if (works)
            Q_EMIT captured(png(tableWithCard(pictures)));
        else
            Q_EMIT failed({ErrorKind::Unreadable, u"stuck"_s});
    }

    bool running = false;
    bool works = true;
    int pictures = 0;
};

}  // namespace

class TestCaptureViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cardsBeforeTheCameraAreTakenByThemselves();
    void tapTakesAPictureAtOnce();
    void runsOnlyWhileInView();
    void unpluggedCameraIsSaidAndComesBack();
    void failedPictureIsSaidAndTheCameraStaysLive();
    void withoutCameraPicturesStillComeIn();
    void whatIsNoPictureIsRefusedAndTheOthersAreKept();
    void pastedPicturesAndCodesAreTaken();
    void problemWithReadingIsSaid();

private:
    device::MakeFrameSource held()
    {
        return [this]() -> Result<std::unique_ptr<device::FrameSource>> {
            auto camera = std::make_unique<HeldCamera>();
            m_camera = camera.get();
            return std::unique_ptr<device::FrameSource>(std::move(camera));
        };
    }
    std::vector<Capture> stored()
    {
        return m_database->run([](storage::Notebook &notebook) { return notebook.captures(); }).result().value_or(std::vector<Capture>());
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_dir->filePath(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
        return out.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CardImport> m_import;
    HeldCamera *m_camera = nullptr;
};

void TestCaptureViewModel::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_dir->filePath(u"notebook"_s));
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_import = std::make_unique<CardImport>(*m_database, vision, QString());
}

void TestCaptureViewModel::cleanup()
{
    m_camera = nullptr;
    m_import.reset();
    m_database.reset();
}

void TestCaptureViewModel::cardsBeforeTheCameraAreTakenByThemselves()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"camera"_s));
    for (int card = 0; card < 2; ++card)
        file(u"camera/%1.png"_s.arg(card), png(tableWithCard(card * 70)));
    const QString folder = m_dir->filePath(u"camera"_s);
    CaptureViewModel capture(
        *m_import,
        [folder]() -> Result<std::unique_ptr<device::FrameSource>> {
            return std::unique_ptr<device::FrameSource>(
                std::make_unique<device::FileFrameSource>(folder, device::FilePace{40ms, 1200ms, 60s, 100ms}));
        },
        vision);
    QSignalSpy shots(&capture, &CaptureViewModel::shot);
    capture.setActive(true);
    QTRY_COMPARE_WITH_TIMEOUT(capture.count(), 2, 30000);
    QCOMPARE(capture.edges().size(), 4);
    QTest::qWait(1500);  // the last card stays in view and is not taken again
    QCOMPARE(shots.size(), 2);
    QVERIFY(capture.isTaken());
    QVERIFY(!capture.lastShot().isNull());
    const auto captures = stored();
    QCOMPARE(captures.size(), size_t(2));
    QCOMPARE(captures[0].source, CaptureSource::Camera);
    QVERIFY(captures[0].picture != captures[1].picture);
}

void TestCaptureViewModel::tapTakesAPictureAtOnce()
{
    CaptureViewModel capture(*m_import, held(), vision);
    capture.shoot();
    capture.setActive(true);
    capture.shoot();
    QCOMPARE(m_camera->pictures, 0);  // nothing to see yet
    Q_EMIT m_camera->frame(QImage(64, 36, QImage::Format_RGB32));
    QCOMPARE(capture.camera(), Camera::Live);
    capture.shoot();
    QCOMPARE(m_camera->pictures, 1);
    QTRY_COMPARE(capture.count(), 1);
    capture.begin();
    QCOMPARE(capture.count(), 0);
}

void TestCaptureViewModel::runsOnlyWhileInView()
{
    CaptureViewModel capture(*m_import, held(), vision);
    QVERIFY(!m_camera);
    capture.setActive(true);
    QVERIFY(m_camera->running);
    QCOMPARE(capture.camera(), Camera::Starting);
    Q_EMIT m_camera->frame(tableWithCard(0));
    QTRY_COMPARE(capture.edges().size(), 4);
    capture.setActive(false);
    QVERIFY(!m_camera->running);
    QVERIFY(capture.frame().isNull());
    QVERIFY(capture.edges().isEmpty());
    Q_EMIT m_camera->frame(tableWithCard(0));  // one that was still under way
    QVERIFY(capture.frame().isNull());
}

void TestCaptureViewModel::unpluggedCameraIsSaidAndComesBack()
{
    CaptureViewModel capture(*m_import, held(), vision);
    capture.setActive(true);
    Q_EMIT m_camera->frame(tableWithCard(0));
    QTRY_COMPARE(capture.edges().size(), 4);
    Q_EMIT m_camera->failed({ErrorKind::NoCamera, u"gone"_s});
    QCOMPARE(capture.camera(), Camera::Missing);
    QVERIFY(!capture.problem().isEmpty());
    QVERIFY(capture.edges().isEmpty());
    capture.shoot();
    QCOMPARE(m_camera->pictures, 0);
    Q_EMIT m_camera->frame(tableWithCard(0));
    QCOMPARE(capture.camera(), Camera::Live);
    QVERIFY(capture.problem().isEmpty());
}

void TestCaptureViewModel::failedPictureIsSaidAndTheCameraStaysLive()
{
    CaptureViewModel capture(*m_import, held(), vision);
    QSignalSpy said(&capture, &CaptureViewModel::said);
    capture.setActive(true);
    Q_EMIT m_camera->frame(QImage(64, 36, QImage::Format_RGB32));
    m_camera->works = false;
    capture.shoot();
    QCOMPARE(said.size(), 1);
    QCOMPARE(capture.camera(), Camera::Live);
    m_camera->works = true;
    capture.shoot();
    QTRY_COMPARE(capture.count(), 1);
}

void TestCaptureViewModel::withoutCameraPicturesStillComeIn()
{
    CaptureViewModel capture(
        *m_import, [] { return Result<std::unique_ptr<device::FrameSource>>(Unexpected(ErrorKind::NoCamera)); }, vision);
    capture.setActive(true);
    QCOMPARE(capture.camera(), Camera::Missing);
    QVERIFY(!capture.problem().isEmpty());
    capture.retryCamera();
    QCOMPARE(capture.camera(), Camera::Missing);
    capture.addFiles({QUrl::fromLocalFile(file(u"card.png"_s, png(tableWithCard(0))))});
    capture.addDroppedPicture(png(tableWithCard(9)));
    QTRY_COMPARE(capture.count(), 2);
}

void TestCaptureViewModel::whatIsNoPictureIsRefusedAndTheOthersAreKept()
{
    CaptureViewModel capture(*m_import, held(), vision);
    QSignalSpy said(&capture, &CaptureViewModel::said);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    file(u"folder/inside.png"_s, png(tableWithCard(30)));
    capture.addDropped({QUrl::fromLocalFile(file(u"notes.txt"_s, "no picture")), QUrl::fromLocalFile(m_dir->filePath(u"missing.jpg"_s)),
                        QUrl(u"https://example.com/card.jpg"_s), QUrl::fromLocalFile(file(u"empty.png"_s, {})),
                        QUrl::fromLocalFile(file(u"card.png"_s, png(tableWithCard(0)))),
                        QUrl::fromLocalFile(m_dir->filePath(u"folder"_s))});
    QTRY_COMPARE(capture.count(), 2);
    QTRY_COMPARE(said.size(), 4);
    QCOMPARE(stored().size(), size_t(2));
    for (const QList<QVariant> &sentence : said)
        QVERIFY(!sentence.first().toString().isEmpty());
}

void TestCaptureViewModel::pastedPicturesAndCodesAreTaken()
{
    CaptureViewModel capture(*m_import, held(), vision);
    QSignalSpy said(&capture, &CaptureViewModel::said);
    QGuiApplication::clipboard()->setImage(tableWithCard(0));
    capture.paste();
    QTRY_COMPARE(capture.count(), 1);
    QGuiApplication::clipboard()->setText(u"MECARD:N:Moe,Ida;EMAIL:ida@moe.example;;"_s);
    capture.paste();
    QTRY_COMPARE(capture.count(), 2);
    const auto captures = stored();
    QCOMPARE(captures.back().source, CaptureSource::Code);
    said.clear();
    QGuiApplication::clipboard()->setText(u"just words"_s);
    capture.paste();
    QCOMPARE(said.size(), 1);
    QCOMPARE(capture.count(), 2);
}

void TestCaptureViewModel::problemWithReadingIsSaid()
{
    CaptureViewModel capture(*m_import, held(), vision);
    capture.addFiles({QUrl::fromLocalFile(file(u"card.png"_s, png(tableWithCard(0))))});
    QTRY_VERIFY(!capture.readingProblem().isEmpty());
    QCOMPARE(stored().front().state, CaptureState::Waiting);
    capture.resumeReading();
    QVERIFY(capture.readingProblem().isEmpty());
    QTRY_VERIFY(!capture.readingProblem().isEmpty());
}

WELLMET_TEST_MAIN(TestCaptureViewModel)
#include "tst_captureviewmodel.moc"
