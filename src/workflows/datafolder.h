// SPDX-License-Identifier: MPL-2.0
// Which notebook a run of the app or the CLI works on.
#pragma once

#include <QString>

namespace wellmet {

/// The notebook's folder as an absolute path: `given` (from --data) if it is not empty, else $WELLMET_DATA if that is
/// set and not empty, else `wellmet` in the platform's data folder. The folder need not exist.
QString dataFolder(const QString &given = {});

}  // namespace wellmet
