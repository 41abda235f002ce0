// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/captureviewmodel.h"

#include "base/log.h"
#include "viewmodels/cardpicture.h"
#include "viewmodels/codepayload.h"
#include "viewmodels/errorwords.h"
#include "workflows/cardimport.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace wellmet {

namespace {

constexpr int thumbnailSide = 192;
constexpr int shotTimeoutMillis = 4000;  // a camera that has not answered by then does not answer

QString cameraWords(ErrorKind kind)
{
    if (kind == ErrorKind::NoCamera)
        return CaptureViewModel::tr("No camera is connected. Connect one, or add pictures instead.");
    return CaptureViewModel::tr("The camera cannot be used. Allow Wellmet to use it, or close the program that has it.");
}

}  // namespace

CaptureViewModel::CaptureViewModel(CardImport &import, device::MakeFrameSource makeSource, const capture::VisionFiles &vision,
                                   QObject *parent)
    : QObject(parent), m_import(import), m_makeSource(std::move(makeSource)), m_analyser(vision.plugin), m_intake(import)
{
    m_clock.start();
    m_shotTimeout.setSingleShot(true);
    m_shotTimeout.setInterval(shotTimeoutMillis);
    connect(&m_shotTimeout, &QTimer::timeout, this, [this] { cameraFailed({ErrorKind::NoCamera, QStringLiteral("no answer")}); });
    connect(&m_analyser, &FrameAnalyser::found, this, &CaptureViewModel::takeFindings);
    connect(&m_intake, &PictureIntake::stored, this, &CaptureViewModel::pictureStored);
    connect(&m_intake, &PictureIntake::refused, this, [this](const Error &error, const QString &name) {
        Q_EMIT said(errorWords(error.kind, name.isEmpty() ? tr("The picture") : name), false);
    });
    connect(&m_import, &CardImport::pendingChanged, this, [this] {
        if (m_import.pending() > 0)
            m_readingProblem.clear();
        Q_EMIT readingChanged();
    });
    connect(&m_import, &CardImport::stopped, this, [this](const Error &error) {
        m_readingProblem = errorWords(error.kind, tr("The notebook"));
        Q_EMIT readingChanged();
    });
}

CaptureViewModel::~CaptureViewModel() = default;

void CaptureViewModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        startCamera();
    } else {
        if (m_source)
            m_source->stop();
        clearView();
        setCamera(Camera::Off);
    }
    Q_EMIT activeChanged();
}

void CaptureViewModel::begin()
{
    m_count = 0;
    m_lastShot = {};
    m_codesTaken.clear();
    Q_EMIT countChanged();
}

void CaptureViewModel::startCamera()
{
    if (!m_source) {
        auto source = m_makeSource();
        if (!source) {
            cameraFailed(source.error());
            return;
        }
        m_source = std::move(*source);
        connect(m_source.get(), &device::FrameSource::frame, this, &CaptureViewModel::takeFrame);
        connect(m_source.get(), &device::FrameSource::captured, this, &CaptureViewModel::takePicture);
        connect(m_source.get(), &device::FrameSource::failed, this, &CaptureViewModel::cameraFailed);
    }
    setCamera(Camera::Starting);
    m_source->start();
}

void CaptureViewModel::retryCamera()
{
    if (!m_active || m_camera == Camera::Live)
        return;
    if (m_source)
        m_source->stop();
    startCamera();
}

void CaptureViewModel::setCamera(Camera camera, const QString &problem)
{
    if (camera == m_camera && problem == m_problem)
        return;
    m_camera = camera;
    m_problem = problem;
    Q_EMIT cameraChanged();
}

void CaptureViewModel::clearView()
{
    m_analyser.stop();
    m_shotTimeout.stop();
    m_shooting = false;
    m_shutter = {};
    m_frame = {};
    Q_EMIT frameChanged();
    Q_EMIT edgesChanged();
}

void CaptureViewModel::cameraFailed(const Error &error)
{
    qCWarning(logUi) << "camera:" << error.detail;
    if (m_shooting && m_camera == Camera::Live) {
        m_shooting = false;
        m_shotTimeout.stop();
        Q_EMIT said(tr("The picture could not be taken. Try again."), false);
        if (error.kind != ErrorKind::NoCamera)
            return;
    }
    if (!m_active)
        return;
    clearView();
    setCamera(Camera::Missing, cameraWords(error.kind));
}

void CaptureViewModel::takeFrame(const QImage &frame)
{
    if (!m_active || frame.isNull())
        return;
    m_frame = frame;
    setCamera(Camera::Live);
    Q_EMIT frameChanged();
    m_analyser.submit(frame, m_clock.elapsed());
}

QList<QPointF> CaptureViewModel::edges() const
{
    QList<QPointF> points;
    if (!m_shutter.edges() || m_edgesFrame.isEmpty())
        return points;
    for (const QPointF &corner : m_shutter.edges()->corners)
        points.append({corner.x() / m_edgesFrame.width(), corner.y() / m_edgesFrame.height()});
    return points;
}

void CaptureViewModel::takeFindings(const FrameFindings &findings)
{
    if (m_camera != Camera::Live)
        return;
    m_edgesFrame = findings.glimpse.frameSize;
    const bool ready = m_shutter.see(findings.glimpse);
    Q_EMIT edgesChanged();
    takeCodes(findings.codes);
    if (ready)
        shoot();
}

/// A code on a card comes in with the card's picture, which is taken at once; any other code is taken itself.
void CaptureViewModel::takeCodes(const std::vector<SeenCode> &codes)
{
    for (const SeenCode &code : codes) {
        if (m_codesTaken.contains(code.payload) || !isContactCode(code.payload))
            continue;
        if (code.onCard && m_shooting)
            continue;
        m_codesTaken.insert(code.payload);
        if (!code.onCard)
            m_intake.addCode(code.payload);
        else if (!m_shutter.isTaken())
            shoot();
    }
}

void CaptureViewModel::shoot()
{
    if (m_camera != Camera::Live || m_shooting)
        return;
    m_shooting = true;
    m_sinceShot.start();
    m_shotTimeout.start();
    m_lastShot = thumbnailOf(m_frame, m_shutter.edges(), thumbnailSide);
    m_shutter.taken();
    Q_EMIT shot();
    Q_EMIT edgesChanged();
    m_source->capturePicture();
}

void CaptureViewModel::takePicture(const QByteArray &encoded)
{
    m_shooting = false;
    m_shotTimeout.stop();
    m_intake.addBytes(encoded, CaptureSource::Camera);
}

void CaptureViewModel::pictureStored(CaptureSource source)
{
    if (source == CaptureSource::Camera)
        qCInfo(logUi) << "picture durable" << m_sinceShot.elapsed() << "ms after the shot";
    if (source == CaptureSource::Code)
        Q_EMIT said(tr("Contact code taken."), true);
    ++m_count;
    Q_EMIT countChanged();
}

int CaptureViewModel::reading() const
{
    return m_import.pending();
}

void CaptureViewModel::addFiles(const QList<QUrl> &files)
{
    m_intake.addUrls(files, CaptureSource::File);
}

void CaptureViewModel::addDropped(const QList<QUrl> &files)
{
    m_intake.addUrls(files, CaptureSource::Drop);
}

void CaptureViewModel::addDroppedPicture(const QByteArray &encoded)
{
    m_intake.addBytes(encoded, CaptureSource::Drop);
}

void CaptureViewModel::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !m_intake.addMime(*data, CaptureSource::Paste))
        Q_EMIT said(tr("There is no picture to paste. Copy one first."), false);
}

void CaptureViewModel::cancelReading()
{
    m_import.cancel();
}

void CaptureViewModel::resumeReading()
{
    m_readingProblem.clear();
    Q_EMIT readingChanged();
    m_import.resume();
}

}  // namespace wellmet
