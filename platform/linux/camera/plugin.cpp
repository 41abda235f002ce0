// SPDX-License-Identifier: MPL-2.0
#include "camerasource.h"
#include "device/cameraplugin.h"
#include "videosource.h"

namespace wellmet::device {

class LinuxCameraPlugin : public QObject, public CameraPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.wellmet.CameraPlugin/1")
    Q_INTERFACES(wellmet::device::CameraPlugin)
public:
    std::unique_ptr<FrameSource> makeCamera() override { return std::make_unique<QtCameraSource>(); }
    std::unique_ptr<FrameSource> makeVideo(const QString &file) override { return std::make_unique<VideoFileSource>(file); }
};

}  // namespace wellmet::device

#include "plugin.moc"
