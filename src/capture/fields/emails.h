// SPDX-License-Identifier: MPL-2.0
// E-mail addresses, also where the reader spoilt them.
#pragma once

#include "capture/fields/cardtext.h"

#include <QSet>

namespace wellmet::capture::fields {

/// Takes the e-mail addresses out of the card. Mends spaces, commas for dots, a lost last dot, a glued label, an address
/// over two lines and an '@' read as another character; asks the second reader where the first has no address. What hosts
/// there are may be known from the texts of the card's codes as well.
std::vector<Found> takeEmails(CardText &card, const QStringList &codePayloads = {});

/// Registrable domains the card names beside a "www" or an '@'.
QSet<QString> namedDomains(const CardText &card);

}  // namespace wellmet::capture::fields
