// SPDX-License-Identifier: MPL-2.0
// Web addresses and social handles.
#pragma once

#include "capture/fields/cardtext.h"

#include <QSet>

namespace wellmet::capture::fields {

/// Takes web addresses, and handles of social services (FieldKind::Social with the service as type), out of the card.
/// Call after takeEmails(); `mailDomains` are the registrable domains of the card's e-mail addresses.
std::vector<Found> takeWebLinks(CardText &card, const QSet<QString> &mailDomains);

/// "facebook", "linkedin" ... for a host of that service, else empty.
QString serviceOfHost(const QString &host);

}  // namespace wellmet::capture::fields
