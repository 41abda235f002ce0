// SPDX-License-Identifier: MPL-2.0
// What is known by its spelling alone: e-mail addresses, web addresses, telephone numbers.
#pragma once

#include "meetings/quickadd.h"

#include <vector>

namespace wellmet::meetings::quickadd {

/// Chips of kind Email, Url and Phone, in order, apart, none inside a quotation. Linear in the length.
std::vector<Chip> marksIn(QStringView text, const Ports &ports);

}  // namespace wellmet::meetings::quickadd
