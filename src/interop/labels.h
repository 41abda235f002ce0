// SPDX-License-Identifier: MPL-2.0
// The types of a vCard property <-> the label of a contact point.
#pragma once

#include "interop/vcard.h"

#include <QString>

namespace wellmet::interop {

/// "work", "mobile", "home fax", the word of an own type, or "" for none and for those that say nothing ("voice", "internet",
/// "pref"). `groupLabel` is the X-ABLabel of the property's group or empty, and wins when it says anything.
QString labelOf(const Property &property, const QString &groupLabel);

/// "_$!<HomePage>!$_" -> "homepage"; Apple's own words are so wrapped, others stay.
QString plainLabel(const QString &label);

/// The types that say a label ("work fax" -> work, fax), or none when it is an own word, which an X-ABLabel has to say.
std::vector<std::string> typesFor(const QString &label);

}  // namespace wellmet::interop
