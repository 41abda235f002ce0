// SPDX-License-Identifier: MPL-2.0
// An address in parts -> the lines it is shown in.
#pragma once

#include "contacts/person.h"

namespace wellmet {

/// The address in lines, from the street to the country: "12 Prism Lane\nFlat 4\n10115 Berlin\nGermany". Locality, region and
/// postal code share a line, the code in front where the country writes it so (most do), behind in those that do not.
QString shownAddress(const PostalAddress &address);

}  // namespace wellmet
