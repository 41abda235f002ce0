// SPDX-License-Identifier: MPL-2.0
// Lines that are one value together: addresses, and titles or departments over two lines.
#pragma once

#include "capture/fields/assignment.h"

namespace wellmet::capture::fields {

/// Joins neighbouring addresses to blocks (", " between lines, reading order) and a title that plainly goes on in the next
/// line ("Director of" / "Sales & Marketing") to one.
std::vector<Assigned> joined(std::vector<Assigned> assigned, const std::vector<Piece> &pieces);

}  // namespace wellmet::capture::fields
