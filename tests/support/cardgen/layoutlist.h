// SPDX-License-Identifier: MPL-2.0
// The layouts by name, for layouts2.cpp's table. Each sets the whole content or says that it does not fit.
#pragma once

#include "support/cardgen/designer.h"

namespace wellmet::cardgen {

/// Whether the logo spells the firm's name, not just a mark.
bool logoHasWords(const Designer &d);
/// Logo at the left of the area and the firm's printed name and motto right of it.
bool firmBesideLogo(Designer &d, const QRectF &area, const QColor &colour);

bool classicLeft(Designer &d);
bool centred(Designer &d);
bool twoColumns(Designer &d);
bool logoRight(Designer &d);
bool nameAtBottom(Designer &d);
bool bigName(Designer &d);
bool minimalist(Designer &d);
bool eastern(Designer &d);
bool academic(Designer &d);
bool shop(Designer &d);
bool rightAligned(Designer &d);
bool nameAndTitleInOneLine(Designer &d);
bool twoPeople(Designer &d);
bool twoPeopleStacked(Designer &d);

}  // namespace wellmet::cardgen
