// SPDX-License-Identifier: MPL-2.0
// Whom an ID on the command line means.
#pragma once

#include "cli/console.h"
#include "workflows/addressbook.h"

namespace wellmet::cli {

/// Where the person may be.
enum class Where { Notebook, Trash, Anywhere };

/// The person whose id `typed` is, or begins or ends with; nullopt after complaining.
std::optional<Id> personMeant(AddressBook &book, const QString &typed, Where where, Console &console);

/// The same for several; nullopt after complaining of the first that is nobody.
std::optional<std::vector<Id>> peopleMeant(AddressBook &book, const QStringList &typed, Where where, Console &console);

}  // namespace wellmet::cli
