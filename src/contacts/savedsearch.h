// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/id.h"

#include <QString>

namespace wellmet {

/// A search that is shown as a list of its own.
struct SavedSearch {
    Id id;
    QString name;
    QString query;  ///< as typed; see contacts/findquery.h

    bool operator==(const SavedSearch &) const = default;
};

}  // namespace wellmet
