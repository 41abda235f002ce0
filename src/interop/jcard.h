// SPDX-License-Identifier: MPL-2.0
// Cards <-> jCard (RFC 7095), the JSON form of vCard 4.0.
#pragma once

#include "interop/vcard.h"

#include <QByteArray>

namespace wellmet::interop {

/// One jCard, ["vcard", [[name, parameters, type, value, ...], ...]], as UTF-8 JSON in one line without a line break.
///
/// Cards of vCard 2.1 and 3.0 are brought to what 4.0 has for the same: TYPE=pref becomes PREF=1, base64 a data URI, GEO a
/// geo URI, LABEL the label of its address, dates their extended form. Properties no standard has keep their value as it
/// stands, of type "unknown". A group becomes the parameter "group". Nothing is made up: a card without FN has none.
QByteArray jCard(const VCard &card);

}  // namespace wellmet::interop
