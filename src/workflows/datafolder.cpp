// SPDX-License-Identifier: MPL-2.0
#include "workflows/datafolder.h"

#include <QDir>
#include <QStandardPaths>

namespace wellmet {

QString dataFolder(const QString &given)
{
    if (!given.isEmpty())
        return QDir(given).absolutePath();
    const QString environment = qEnvironmentVariable("WELLMET_DATA");
    if (!environment.isEmpty())
        return QDir(environment).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wellmet");
}

}  // namespace wellmet
