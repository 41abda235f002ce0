// SPDX-License-Identifier: MPL-2.0
// What is left of the lines once exact values are gone, cut into pieces that mean one thing each.
#pragma once

#include "capture/fields/cardtext.h"

namespace wellmet::capture::fields {

/// A piece of a line. Never empty.
struct Piece {
    Span span;
    QString text;  ///< without labels and loose punctuation at its ends, white space squeezed
    QRectF box;
    double height = 0;  ///< of the line's box, pixels
    double confidence = 0;
    QString alternative;  ///< the second reader's line, when the piece is the whole line
    bool addressLabel = false;  ///< "Address:", "Head office:" stood in front
    bool numberLabel = false;  ///< a tax or register number ("GSTIN ...", "HRB 57903") or opening hours: no value of ours

    bool operator==(const Piece &) const = default;
};

/// Makes watermarks of scan apps disappear from `card`.
void takeWatermarks(CardText &card);

/// Cuts at taken values, bars and bullets, wide gaps, and between a name and the title behind it on the same line; headings of
/// addresses ("London Office") become a mark of the line they stand over. `localParts`: of the card's e-mail addresses.
std::vector<Piece> piecesOf(const CardText &card, const QStringList &localParts = {});

}  // namespace wellmet::capture::fields
