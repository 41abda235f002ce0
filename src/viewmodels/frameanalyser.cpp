// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/frameanalyser.h"

#include <QPolygonF>
#include <QtConcurrent>

namespace wellmet {

FrameFindings lookAt(const QImage &frame, const capture::Vision &vision)
{
    FrameFindings findings;
    findings.glimpse.frameSize = frame.size();
    QPolygonF outline;
    if (const auto quad = vision.findCardEdges(frame)) {
        findings.glimpse.edges = quad;
        findings.glimpse.look = lookOf(frame, *quad);
        outline = QPolygonF(QList<QPointF>(quad->corners.begin(), quad->corners.end()));
    }
    for (const capture::Code &code : vision.readCodes(frame, capture::CodeEffort::Live))
        findings.codes.push_back({code.text, outline.containsPoint(code.box.boundingBox().center(), Qt::OddEvenFill)});
    return findings;
}

FrameAnalyser::FrameAnalyser(QString visionPlugin, QObject *parent) : QObject(parent), m_visionPlugin(std::move(visionPlugin))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FrameAnalyser::startNext);
    connect(&m_watcher, &QFutureWatcher<FrameFindings>::finished, this, &FrameAnalyser::finish);
}

FrameAnalyser::~FrameAnalyser()
{
    m_pool.waitForDone();
}

void FrameAnalyser::submit(const QImage &frame, UtcMillis at)
{
    m_next = frame;
    m_nextAt = at;
    if (!m_busy && !m_timer.isActive())
        startNext();
}

void FrameAnalyser::stop()
{
    m_timer.stop();
    m_next = {};
    m_dropResult = m_busy;
}

void FrameAnalyser::startNext()
{
    if (m_busy || m_next.isNull())
        return;
    const auto wait = m_sinceStart.isValid() ? minimumMillis - m_sinceStart.elapsed() : 0;
    if (wait > 0) {
        m_timer.start(int(wait));
        return;
    }
    m_busy = true;
    m_dropResult = false;
    m_currentAt = m_nextAt;
    m_sinceStart.start();
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [plugin = m_visionPlugin, frame = std::exchange(m_next, {})] {
        const auto vision = capture::openVision(plugin);
        return vision ? lookAt(frame, **vision) : FrameFindings();
    }));
}

void FrameAnalyser::finish()
{
    m_busy = false;
    if (!m_dropResult) {
        FrameFindings findings = m_watcher.result();
        findings.glimpse.at = m_currentAt;
        Q_EMIT found(findings);
    }
    startNext();
}

}  // namespace wellmet
