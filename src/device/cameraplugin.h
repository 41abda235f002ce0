// SPDX-License-Identifier: MPL-2.0
// How the platform's camera is reached: a plugin, so that its libraries are loaded when the camera is first wanted and not when
// the app starts.
#pragma once

#include "base/result.h"
#include "device/framesource.h"

#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace wellmet::device {

/// What a camera plugin offers.
class CameraPlugin
{
public:
    virtual ~CameraPlugin() = default;
    /// The device's back camera or, failing that, its default one; says failed(NoCamera) when started without any.
    virtual std::unique_ptr<FrameSource> makeCamera() = 0;
    /// Plays a video file as if it were a camera; it ends by staying on its last frame.
    virtual std::unique_ptr<FrameSource> makeVideo(const QString &file) = 0;
};

/// Makes a source of frames; called each time the camera is wanted. Errors: NoCamera, Unreadable.
using MakeFrameSource = std::function<Result<std::unique_ptr<FrameSource>>()>;

/// The platform's camera out of the plugin `wellmet-camera` in `folder`, loaded at the first call.
MakeFrameSource cameraFromPlugin(const QString &folder);
/// The places an installed or built Wellmet keeps its plugins, relative to the executable.
QString pluginFolderBesideExecutable();
/// `path` is a folder of pictures or a video file; both play as a camera. Videos need the plugin in `folder`.
MakeFrameSource cameraFromFiles(const QString &path, const QString &folder);

}  // namespace wellmet::device

Q_DECLARE_INTERFACE(wellmet::device::CameraPlugin, "org.wellmet.CameraPlugin/1")
