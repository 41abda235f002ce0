// SPDX-License-Identifier: MPL-2.0
// A folder of pictures that plays as a camera: for machines without one, for demonstrations and for end-to-end tests.
#pragma once

#include "device/framesource.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace wellmet::device {

/// How a folder plays. Pictures come in the order of their names; each stays in view until `after` it was taken or, when nobody
/// takes it, until `patience` is over. Between two pictures the view is empty for `gap`, as when a hand swaps cards. The last
/// one stays.
struct FilePace {
    std::chrono::milliseconds interval{80};  ///< between two frames
    std::chrono::milliseconds after{700};
    std::chrono::milliseconds patience{8000};
    std::chrono::milliseconds gap{300};
};

class FileFrameSource : public FrameSource
{
    Q_OBJECT
public:
    explicit FileFrameSource(QString folder, FilePace pace = {}, QObject *parent = nullptr);

    void start() override;
    void stop() override;
    /// Answers with the file itself, byte for byte.
    void capturePicture() override;

private:
    void tick();
    void show(qsizetype index);

    QString m_folder;
    FilePace m_pace;
    QStringList m_files;
    qsizetype m_index = -1;
    QImage m_preview;
    QImage m_empty;
    bool m_taken = false;
    bool m_inGap = false;
    QElapsedTimer m_since;  ///< the picture came into view, was taken, or the gap began
    QTimer m_timer;
};

/// The picture's preview as a camera would give it: upright, at most 1280x720. Null when the file is no picture.
QImage previewOfFile(const QString &file);

}  // namespace wellmet::device
