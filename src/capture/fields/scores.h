// SPDX-License-Identifier: MPL-2.0
// How much a piece of text looks like each kind of field.
#pragma once

#include "capture/fields/pieces.h"
#include "capture/fields/traits.h"

#include <QStringList>

namespace wellmet::capture::fields {

/// What the exact values of the card say about the rest.
struct Evidence {
    QStringList localParts;  ///< of the e-mail addresses
    QStringList domainLabels;  ///< own labels of web and mail hosts that belong to somebody
    double medianHeight = 1;
    double largestHeight = 1;
    QSizeF cardSize;
};

/// Scores are sums of weights, about log-odds: above 0 likelier than not, before neighbours are asked.
struct Scores {
    double name = 0;
    double title = 0;
    double department = 0;
    double organisation = 0;
    double address = 0;
};

/// A piece, or several read as one, with what is known about it.
struct Judged {
    QString text;
    Traits traits;
    double relativeHeight = 1;  ///< to the median line
    double centreY = 0.5;  ///< share of the card's height
    bool addressLabel = false;
    bool largest = false;  ///< no text on the card is printed larger
    double local = 0;  ///< best fit to an e-mail's local part
    double domain = 0;  ///< best fit to a domain
    Scores scores;
};

Judged judge(const QString &text, double height, double centreY, bool addressLabel, const Evidence &evidence);

}  // namespace wellmet::capture::fields
