// SPDX-License-Identifier: MPL-2.0
// Two readings of one line -> one better reading.
#pragma once

#include "vision/textrecogniser.h"

#include <QString>

namespace wellmet::vision {

/// What the second reader made of a line.
struct SecondReading {
    QString text;
    double confidence = 0;  ///< 0..1, as the reader itself rates it

    bool operator==(const SecondReading &) const = default;
};

/// Full-width ASCII (U+FF01 to U+FF5E) made plain; nothing else changes, nor does the length.
QString plainWidth(const QString &text);

/// How much the readings have in common, spaces, accents and letter case aside: 1 for the same, 0 for nothing.
double agreement(const QString &first, const QString &second);

/// The first reading with what the second knows better: spaces between characters both agree on, accents of letters that
/// are otherwise the same, letters the first reader was unsure about,
/// dots and twin letters it lost. Digits and the letters of e-mail and web
/// addresses are the first reader's; when the readings agree too little, so is everything. Probabilities and positions
/// follow the characters.
LineReading withSecondReading(const LineReading &first, const SecondReading &second);

}  // namespace wellmet::vision
