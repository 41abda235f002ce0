// SPDX-License-Identifier: MPL-2.0
// A draft (fields read off a card) becomes people: pure.
#pragma once

#include "base/clock.h"
#include "capture/draftperson.h"
#include "contacts/person.h"

#include <QString>

#include <vector>

namespace wellmet {

/// Where and when the draft was read, for provenance.
struct DraftOrigin {
    Id captureId;
    UtcMillis at = 0;
    QString region;  ///< ISO 3166-1 alpha-2 for phone numbers without a country code; may be empty
};

/// One person per DraftField::person index that has a field, in that order; an empty draft gives one empty person. Ids
/// are null (the notebook makes them). A field's confidence and source (Card, or Code when it was in a code) become its
/// provenance. The first title, department and organisation form one affiliation, as sure as its least sure part;
/// further titles and departments join it behind a comma, each further organisation is an affiliation of its own.
/// FieldKind::Other stays with the capture: it is what nobody could make sense of. People after the first take over the
/// first one's organisation, addresses and web sites where they have none of their own.
std::vector<Person> draftToPeople(const capture::DraftPerson &draft, const DraftOrigin &origin);

}  // namespace wellmet
