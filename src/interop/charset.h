// SPDX-License-Identifier: MPL-2.0
// Bytes in some charset -> UTF-8, through ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wellmet::interop {

/// What bytes are taken for when nothing else is known.
inline constexpr std::string_view westernCharset = "windows-1252";

/// Only bytes below 128.
bool isAscii(std::string_view bytes);
/// Well-formed UTF-8 (plain ASCII is).
bool isUtf8(std::string_view bytes);

/// `bytes` as UTF-8, or nothing when ICU does not know the charset. Bytes that have no meaning in it become U+FFFD. ISO
/// 8859-1 is read as windows-1252 and other ISO 8859 parts as the windows charset around them, as browsers do: what says
/// ISO mostly is not (WHATWG Encoding Standard).
std::optional<std::string> toUtf8(std::string_view bytes, std::string_view charset);

/// The likeliest charset of bytes that are not UTF-8 and say nothing of themselves. Few letters say little: words that mix
/// ASCII and other bytes are taken for windows-1252 unless `language` (an RFC 5646 tag, or empty) says otherwise, words
/// without ASCII for what ICU's detector finds.
std::string guessCharset(std::string_view bytes, std::string_view language);

}  // namespace wellmet::interop
