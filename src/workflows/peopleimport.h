// SPDX-License-Identifier: MPL-2.0
// Files of contacts -> people of the notebook, who may be there already.
#pragma once

#include "interop/vcard.h"
#include "workflows/database.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace wellmet {

enum class Rejection : quint8 {
    Empty,  ///< nothing says who it is
    TooLarge,  ///< more values of a kind than anybody has, or a row longer than is kept
};

/// What became of one file. read == made + updated + unchanged + toReview + rejected.size().
struct ImportReceipt {
    struct Rejected {
        qint64 line = 0;  ///< where the contact begins, from 1
        Rejection reason = Rejection::Empty;

        bool operator==(const Rejected &) const = default;
    };

    QString file;
    std::optional<ErrorKind> failure;  ///< why the file could not be read at all
    int read = 0;  ///< contacts
    int made = 0;
    int updated = 0;
    int unchanged = 0;  ///< there already, and nothing new in it
    int toReview = 0;  ///< made, but like somebody who is there: a possible duplicate
    std::vector<Rejected> rejected;
    std::vector<interop::Problem> problems;  ///< lines that were passed over, in their order; at most 1000

    bool operator==(const ImportReceipt &) const = default;
};

struct ImportWish {
    QStringList files;  ///< vCards; tables when their name ends in .csv or .tsv
    QString region = {};  ///< of phone numbers without a country code, see AddressBook
    bool dryRun = false;  ///< tells what would happen and changes nothing
    bool keepAll = false;  ///< everybody is made, whoever is there
    /// Told how many contacts have been read every now and then, on the database thread; false stops, and nothing was imported.
    std::function<bool(int)> progress = {};
};

/// Imports files, all as one action that one undo takes back. Who is there already by the UID of the card, or else beyond
/// doubt (contacts/importupdate.h), is updated by the rule of docs/adr/0009; who is only like somebody is made and waits as
/// a possible duplicate. Importing a file twice changes nothing the second time. Files are read contact by contact: memory
/// does not grow with them. A file that cannot be read has its `failure`, and the others come in.
/// Errors: those of the notebook and Cancelled; then nobody has been imported.
QFuture<Result<std::vector<ImportReceipt>>> importFiles(Database &database, const ImportWish &wish);

/// The person one card describes, ready to be stored: phone numbers normalised, values Source::Imported at `at`.
Person personOfCard(const interop::VCard &card, const QString &region, UtcMillis at);

}  // namespace wellmet
