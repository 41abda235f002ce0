// SPDX-License-Identifier: MPL-2.0
// Quoted-printable (RFC 2045, 6.7) inside vCard values.
#pragma once

#include <string>
#include <string_view>

namespace wellmet::interop {

/// "=C3=A9" -> the bytes. An "=" before anything but two hexadecimal digits is itself, one at the end vanishes.
std::string decodeQuotedPrintable(std::string_view text);

/// The other way, with soft line breaks (CRLF) so that no line is longer than 76 bytes; `column` is where the first line
/// begins. Spaces stay but at an end of line.
std::string encodeQuotedPrintable(std::string_view bytes, size_t column);

}  // namespace wellmet::interop
