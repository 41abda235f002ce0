// SPDX-License-Identifier: MPL-2.0
// One unfolded line <-> one Property: "group.NAME;PARAM=value,"quoted":VALUE" (RFC 6350, 3.3; RFC 5545, 3.1).
#pragma once

#include "interop/vcard.h"

#include <string>
#include <string_view>

namespace wellmet::interop {

/// Reads a line into an empty property; false when it is none (no name, no colon), and the property is then undefined.
/// Names may be followed by spaces; values without a name get the one vCard 2.1 means; TYPE's values are taken apart at
/// commas even where quotes surround them all, as RFC 6350's own examples have them. The value is what stands behind the
/// colon, untouched.
bool readContentLine(std::string_view line, Property &property);

/// The line without its line break, not folded. A parameter value that needs quotes gets them; what cannot stand in
/// quotes is written as RFC 6868 says.
std::string contentLine(const Property &property);

}  // namespace wellmet::interop
