// SPDX-License-Identifier: MPL-2.0
// Values of one card that must agree, mended by one another.
#pragma once

#include "capture/fields/cardtext.h"

#include <QStringList>

namespace wellmet::capture::fields {

/// Where an e-mail's local part fits the name but for a character readers confuse (0 and o, 1 and l, a letter doubled or
/// lost, the second reader's spelling), it is spelt as the name says. Where the hosts of mail and web differ by one lost
/// letter, both get the longer: readers drop letters, they do not invent them. Where they differ by letters that look alike,
/// both get the one that says the organisation's name, if only one does.
void makeAgree(std::vector<Found> &found, const QStringList &foldedNameWords, const QStringList &foldedFirmWords, const CardText &card);

}  // namespace wellmet::capture::fields
