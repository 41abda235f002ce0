// SPDX-License-Identifier: MPL-2.0
// Phone numbers and what kind of line they are.
#pragma once

#include "capture/fields/cardtext.h"

namespace wellmet::capture::fields {

/// Takes the phone numbers out of the card; call when e-mail and web addresses are gone. A number counts when a label
/// announces it, when it is international, or when the numbering plan of one of `regions` (likeliest first) has it; a label
/// that announces something else (post code, tax, register, licence) forbids it.
std::vector<Found> takePhones(CardText &card, const QStringList &regions);

}  // namespace wellmet::capture::fields
