// SPDX-License-Identifier: MPL-2.0
// Runs of digits and what stands around them: candidates for phone numbers.
#pragma once

#include "capture/fields/cardtext.h"
#include "capture/fields/words.h"

namespace wellmet::capture::fields {

/// One number as it is written. `ending` is set for "1234567/68": the number whose last digits another one replaces.
struct DigitRun {
    Span span;
    QString text;  ///< as printed, spaces tidied, look-alike letters between digits made digits
    QString digits;
    QString extension;
    bool international = false;  ///< starts with + or 00
    bool continues = false;  ///< same run as the one before: takes over its label
};

/// All runs of a line with at least `fewest` digits, left to right. Splits "1234567 / 7654321", "+1 ... +44 ...",
/// "(202) 555-0143 (202) 555-0144" and expands "1234567/68" to two numbers.
std::vector<DigitRun> digitRunsOf(const CardText &card, int line, int fewest);

/// Digits of `text` only.
QString digitsOf(QStringView text);

}  // namespace wellmet::capture::fields
