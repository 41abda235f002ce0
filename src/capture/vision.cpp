// SPDX-License-Identifier: MPL-2.0
#include "capture/vision.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

namespace wellmet::capture {

using namespace Qt::StringLiterals;

VisionFiles VisionFiles::besideExecutable()
{
    const QString base = QCoreApplication::applicationDirPath();
    const auto firstOf = [&](const QStringList &candidates) {
        for (const QString &candidate : candidates)
            if (QFileInfo::exists(base + candidate))
                return base + candidate;
        return base + candidates.front();
    };
    return {base + u"/../lib/wellmet/wellmet-vision"_s, firstOf({u"/../share/wellmet/models"_s, u"/../../share/wellmet/models"_s}),
            firstOf({u"/../lib/wellmet/libonnxruntime.so.1"_s, u"/../lib/libonnxruntime.so.1"_s, u"/../../lib/libonnxruntime.so.1"_s})};
}

Result<const Vision *> openVision(const QString &plugin)
{
    QPluginLoader loader(plugin);
    if (loader.fileName().isEmpty())
        return Unexpected(ErrorKind::ModelMissing, u"no recognition at %1"_s.arg(plugin));
    // The libraries behind it run threads of their own, whose storage outlives an unload.
    loader.setLoadHints(QLibrary::PreventUnloadHint);
    const auto *vision = qobject_cast<Vision *>(loader.instance());
    if (!vision)
        return Unexpected(ErrorKind::ModelDamaged, loader.errorString());
    return vision;
}

}  // namespace wellmet::capture
