// SPDX-License-Identifier: MPL-2.0
// Names on the command line -> picture files and their bytes.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wellmet::cli {

/// A file stays as it was given; a folder gives the pictures right inside it (by file name ending), as "FOLDER/NAME", in
/// the order of their names. Errors: NotFound, Unreadable, InvalidInput for a folder without a picture.
Result<QStringList> picturesIn(const QString &given);

/// The whole file, at most 512 MiB. Errors: NotFound, Unreadable, ImageTooLarge.
Result<QByteArray> readPicture(const QString &path);

}  // namespace wellmet::cli
