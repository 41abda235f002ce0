// SPDX-License-Identifier: MPL-2.0
// Text helpers shared by every area that compares what people wrote.
#pragma once

#include <QString>

namespace wellmet::text {

/// For comparing, not for showing: compatibility forms made plain, accents and vowel points of Latin, Greek, Cyrillic,
/// Hebrew and Arabic dropped, letters such as 'ø', 'ł' and 'ß' spelt in ASCII, case folded, white space runs made one
/// space, ends trimmed. Other scripts keep their marks: they carry vowels there.
QString fold(QStringView text);

/// White space runs (any Unicode space) made one space, ends trimmed; nothing else changes.
QString squeeze(QStringView text);

}  // namespace wellmet::text
