// SPDX-License-Identifier: MPL-2.0
// The notebook a command works on.
#pragma once

#include "cli/commandline.h"
#include "cli/console.h"
#include "workflows/database.h"

#include <memory>
#include <vector>

namespace wellmet::cli {

/// Opens (or makes) the notebook the call names; null after complaining.
std::unique_ptr<Database> openNotebook(const Invocation &call, Console &console);

/// True for what --region and --limit take; complains otherwise.
bool hasUsableValues(const Invocation &call, Console &console);

/// The id `typed` means among `ids`: written out, or its beginning or its end as far as only one has it (four hex digits
/// at least). Ids made in one moment begin alike, so lists print the end. Errors: NotFound, InvalidInput (several).
Result<Id> idMeant(const QString &typed, const std::vector<Id> &ids);

/// How lists show an id: its last eight digits.
QString shortId(const Id &id);

}  // namespace wellmet::cli
