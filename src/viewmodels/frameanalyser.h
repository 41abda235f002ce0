// SPDX-License-Identifier: MPL-2.0
// Looks at preview frames off the UI thread.
#pragma once

#include "capture/vision.h"
#include "viewmodels/shutter.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace wellmet {

/// A code seen on a frame. `onCard`: it lies inside the card's edges, so the card's picture holds it too.
struct SeenCode {
    QString payload;
    bool onCard = false;

    bool operator==(const SeenCode &) const = default;
};

/// What a frame shows.
struct FrameFindings {
    Glimpse glimpse;
    std::vector<SeenCode> codes;
};

/// The card's edges, what lies inside them, and the codes on one frame. Thread-safe; `glimpse.at` is left to the caller.
FrameFindings lookAt(const QImage &frame, const capture::Vision &vision);

/// Hands frames to lookAt on a thread of its own: one at a time, the latest wins, at most 15 a second.
class FrameAnalyser : public QObject
{
    Q_OBJECT
public:
    static constexpr int minimumMillis = 67;  ///< between the starts of two analyses

    /// `visionPlugin` is opened for the first frame. Where that fails nothing is found on any: the camera stays usable, and
    /// what is wrong is said when the first picture is read.
    explicit FrameAnalyser(QString visionPlugin, QObject *parent = nullptr);
    ~FrameAnalyser() override;

    /// `at`: when the frame came.
    void submit(const QImage &frame, UtcMillis at);
    /// Forgets the frame that waits; what is being looked at is not reported.
    void stop();

Q_SIGNALS:
    void found(const wellmet::FrameFindings &findings);

private:
    void startNext();
    void finish();

    QString m_visionPlugin;
    QThreadPool m_pool;
    QFutureWatcher<FrameFindings> m_watcher;
    QTimer m_timer;
    QElapsedTimer m_sinceStart;
    QImage m_next;
    UtcMillis m_nextAt = 0;
    UtcMillis m_currentAt = 0;
    bool m_busy = false;
    bool m_dropResult = false;
};

}  // namespace wellmet
