// SPDX-License-Identifier: MPL-2.0
// Numbers, e-mails, sites and addresses, labelled as the card does it.
#pragma once

#include "support/cardgen/people.h"

#include <vector>

namespace wellmet::cardgen {

/// `mailboxes` holds the part before the '@' of each person.
void addContactLines(Content &content, const Wish &wish, const Words &words, const Region &region, const QString &domain,
                     const std::vector<QString> &mailboxes, Random &random);

}  // namespace wellmet::cardgen
