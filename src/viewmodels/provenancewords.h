// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "contacts/provenance.h"

#include <QLocale>
#include <QString>

namespace wellmet {

/// Where a value came from, in a sentence: "Read from a card, 22 Nov 2026, 94 % sure". The date is that of the user's
/// time zone; confidence is told for what a machine read and nobody confirmed.
QString provenanceWords(const Provenance &provenance, const QLocale &locale);

}  // namespace wellmet
