// SPDX-License-Identifier: MPL-2.0
// Files of contacts -> people of the notebook.
#pragma once

#include "interop/vcard.h"
#include "workflows/database.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace wellmet {

/// What became of a file.
struct ImportReport {
    int people = 0;  ///< made
    std::vector<interop::Problem> problems;  ///< lines that were passed over, in their order; at most 1000
};

/// Makes a person of every card of a vCard file, whoever is there already; UIDs and lines without a field are kept, photos
/// become portraits. One action, streaming: memory does not grow with the file. `region`: see AddressBook.
/// Errors: Unreadable and NotFound for the file, those of the notebook; then nobody has been imported.
QFuture<Result<ImportReport>> importEveryCard(Database &database, const QString &path, const QString &region = {});

/// The person one card describes, ready to be stored: phone numbers normalised, values Source::Imported at `at`.
Person personOfCard(const interop::VCard &card, const QString &region, UtcMillis at);

}  // namespace wellmet
