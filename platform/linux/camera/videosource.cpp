// SPDX-License-Identifier: MPL-2.0
#include "videosource.h"

#include <QUrl>

namespace wellmet::device {

VideoFileSource::VideoFileSource(const QString &file)
{
    m_player.setVideoSink(sink());
    connect(&m_player, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString &why) {
        Q_EMIT failed({ErrorKind::Unreadable, why});
    });
    m_player.setSource(QUrl::fromLocalFile(file));
}

void VideoFileSource::start()
{
    m_player.play();
}

void VideoFileSource::stop()
{
    m_player.pause();
}

void VideoFileSource::capturePicture()
{
    answer(lastFrame());
}

}  // namespace wellmet::device
