// SPDX-License-Identifier: MPL-2.0
// Lines of text and code payloads -> fields. Rules only; no picture is looked at.
#pragma once

#include "capture/draftperson.h"
#include "capture/textline.h"

#include <QSizeF>
#include <QStringList>

namespace wellmet::capture {

/// What the rules may know besides the lines.
struct ParseContext {
    QSizeF cardSize;  ///< of the rectified card the boxes lie on, pixels
    QString defaultRegion;  ///< ISO 3166-1 alpha-2 for numbers without a country code ("DE"); empty: decide from the card
    QStringList codePayloads;  ///< text of the codes on the card, boxes unknown
};

/// Fields of one card, in reading order, values of codes first. Boxes are on the rectified card. Deterministic; never
/// fails: what fits nothing becomes FieldKind::Other.
DraftPerson parseFields(const std::vector<TextLine> &lines, const ParseContext &context);

}  // namespace wellmet::capture
