// SPDX-License-Identifier: MPL-2.0
// Which countries a card speaks of: what a number without a country code is read as.
#pragma once

#include "capture/fields/cardtext.h"

namespace wellmet::capture::fields {

/// ISO 3166-1 alpha-2 codes, the likeliest first, without repeats. From country and city names, calling codes, post codes
/// and the suffixes of hosts in `found`; `defaultRegion` comes last.
QStringList regionsOf(const CardText &card, const std::vector<Found> &found, const QString &defaultRegion);

}  // namespace wellmet::capture::fields
