// SPDX-License-Identifier: MPL-2.0
// The escapes and separators inside a property's value (RFC 6350, 3.4 and 4; what vCard 2.1 and iCalendar write reads the same).
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace wellmet::interop {

/// "\n" and "\N" are a line break, "\\", "\,", "\;", and "\:" and "\"" which some programs escape too, the
/// character; a backslash before anything else is itself.
QString unescaped(std::string_view value);
/// The same as UTF-8.
std::string unescapedBytes(std::string_view value);
/// The other way: line breaks (CRLF, LF or CR) become "\n"; backslash, comma and semicolon are escaped.
std::string escaped(std::string_view utf8);
std::string escaped(QStringView text);

/// Cuts at separators that are not escaped; the pieces keep their escapes. At least one piece.
std::vector<std::string_view> split(std::string_view value, char separator);
/// The values of a list such as CATEGORIES: cut at commas, unescaped.
std::vector<QString> listOf(std::string_view value);
/// A component of a structured value: component 0 comes before the first semicolon; empty beyond the last.
std::string_view component(std::string_view value, size_t index);

}  // namespace wellmet::interop
