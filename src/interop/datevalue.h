// SPDX-License-Identifier: MPL-2.0
// Dates and times inside vCard values: basic form -> the extended form jCard wants (RFC 7095, 3.5).
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace wellmet::interop {

/// "19960415" -> "1996-04-15", "--0203" -> "--02-03", "20090808T1430-0500" -> "2009-08-08T14:30-05:00", "1985" and the
/// extended forms as they are. Digits are moved, not judged: "00000000" becomes "0000-00-00". nullopt for anything else.
std::optional<QString> extendedDate(const QString &text);
/// "-0500" and "-05:00" -> "-05:00"; "Z" stays. nullopt for anything else.
std::optional<QString> extendedOffset(std::string_view text);

}  // namespace wellmet::interop
