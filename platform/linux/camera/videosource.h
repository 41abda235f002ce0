// SPDX-License-Identifier: MPL-2.0
// A video file that plays as a camera.
#pragma once

#include "sinksource.h"

#include <QMediaPlayer>

namespace wellmet::device {

/// Plays once and stays on the last frame.
class VideoFileSource : public SinkSource
{
    Q_OBJECT
public:
    explicit VideoFileSource(const QString &file);

    void start() override;
    void stop() override;
    void capturePicture() override;

private:
    QMediaPlayer m_player;
};

}  // namespace wellmet::device
