// SPDX-License-Identifier: MPL-2.0
// Roles and organisations around people.
#pragma once

#include "meetings/quickadd/line.h"

namespace wellmet::meetings::quickadd {

/// Organisations by their legal form: "Will Call Ltd", "Musterwerk GmbH & Co. KG".
void readLegalNames(Line &line);
/// A pasted block with a line for each of name, role, organisation, place.
void readSignature(Line &line);
/// "CTO at Acme", "(Acme)", ", Acme", "works for Acme" beside the people found before.
void readAffiliations(Line &line);

}  // namespace wellmet::meetings::quickadd
