// SPDX-License-Identifier: MPL-2.0
#include "device/cameraplugin.h"

#include "base/log.h"
#include "device/filesource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

namespace wellmet::device {

using namespace Qt::StringLiterals;

namespace {

Result<CameraPlugin *> loadPlugin(const QString &folder)
{
    QPluginLoader loader(QDir(folder).filePath(u"wellmet-camera"_s));
    auto *plugin = qobject_cast<CameraPlugin *>(loader.instance());
    if (!plugin)
        return Unexpected(ErrorKind::NoCamera, loader.errorString());
    return plugin;
}

}  // namespace

MakeFrameSource cameraFromPlugin(const QString &folder)
{
    return [folder]() -> Result<std::unique_ptr<FrameSource>> {
        return loadPlugin(folder).transform([](CameraPlugin *plugin) { return plugin->makeCamera(); });
    };
}

MakeFrameSource cameraFromFiles(const QString &path, const QString &folder)
{
    return [path, folder]() -> Result<std::unique_ptr<FrameSource>> {
        if (QFileInfo(path).isDir())
            return std::unique_ptr<FrameSource>(std::make_unique<FileFrameSource>(path));
        return loadPlugin(folder).transform([&path](CameraPlugin *plugin) { return plugin->makeVideo(path); });
    };
}

QString pluginFolderBesideExecutable()
{
    const QDir here(QCoreApplication::applicationDirPath());
    // Debian's multiarch installs do not matter here: an installed Wellmet keeps its plugins in lib/wellmet.
    return QDir::cleanPath(here.filePath(u"../lib/wellmet"_s));
}

}  // namespace wellmet::device
