// SPDX-License-Identifier: MPL-2.0
// People of the notebook -> files of contacts.
#pragma once

#include "base/result.h"
#include "workflows/database.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <functional>

namespace wellmet {

enum class ExportFormat : quint8 { VCard4, VCard3, VCard21, JCard, Csv };

/// Who goes out, and how.
struct ExportWish {
    ExportFormat format = ExportFormat::VCard4;
    QString query = {};  ///< as AddressBook::find() takes it; empty: everybody, the archived too
};

/// Takes the next piece of the file; an error ends the export.
using ExportSink = std::function<Result<void>(const QByteArray &)>;

/// Writes people one after another, as the notebook has them at that moment, and answers how many. vCards hold the portrait,
/// every value there is a property for, and the lines an import found no field for; somebody related or an introducer who is
/// in the notebook is written by name. jCards are one a line. CSV has Google's headings, with formulas neutralised
/// (interop/csv.h), and is put together in memory, since its headings depend on everybody. `sink` is called on the
/// database thread. Errors: those of the notebook and of `sink`.
QFuture<Result<int>> exportPeople(Database &database, const ExportWish &wish, ExportSink sink);

/// The same into a file that is there whole or not at all. Errors: Unreadable when it cannot be written, DiskFull.
QFuture<Result<int>> exportPeopleToFile(Database &database, const ExportWish &wish, const QString &path);

}  // namespace wellmet
