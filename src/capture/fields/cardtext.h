// SPDX-License-Identifier: MPL-2.0
// The lines of a card while the rules take values out of them.
#pragma once

#include "capture/draftperson.h"
#include "capture/parsefields.h"
#include "capture/textline.h"

#include <QString>

#include <vector>

namespace wellmet::capture::fields {

/// Characters [begin, end) of line `line`.
struct Span {
    int line = 0;
    int begin = 0;
    int end = 0;

    bool operator==(const Span &) const = default;
};

/// A value found in the lines. `evidence` is the rule's own belief, 0..1, before calibration.
struct Found {
    FieldKind kind = FieldKind::Other;
    QString type;
    QString value;
    double evidence = 0;
    Span span;
    int person = 0;

    bool operator==(const Found &) const = default;
};

/// Stands where a value was taken out of CardText::rest.
constexpr char16_t takenMark = u'\u001f';

/// More than any card has; what is beyond is not looked at (hostile input stays cheap).
constexpr int maxLines = 200;
constexpr int maxLineLength = 400;

/// The lines with typographic variants of characters made one (same length, so spans and charX hold), and what is left
/// of each once values have been taken.
struct CardText {
    std::vector<TextLine> lines;
    std::vector<QString> rest;
    QSizeF size;  ///< of the card; made from the boxes when the context has none
    double medianHeight = 1;  ///< of the lines' boxes, pixels, > 0

    int count() const { return static_cast<int>(lines.size()); }
    /// Marks a span as taken: every character becomes takenMark.
    void take(const Span &span);
    /// The part of the line's box a span covers.
    Quad boxOf(const Span &span) const;
    /// Length of the left edge of a line's box, pixels: its size of type.
    double heightOf(int line) const;
    QRectF rectOf(int line) const { return lines[static_cast<size_t>(line)].box.boundingBox(); }
    /// Pixels between the characters before and after the white space at `at`; 0 without charX.
    double gapAt(int line, int at) const;
};

CardText readyText(const std::vector<TextLine> &lines, QSizeF cardSize);

/// Full-width forms, typographic quotes and dashes, odd spaces: one plain character each, same length.
QString plainCharacters(const QString &text);

}  // namespace wellmet::capture::fields
