// SPDX-License-Identifier: MPL-2.0
// What happens to a person between a form and the notebook: pure.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "contacts/person.h"

#include <QString>

#include <optional>
#include <vector>

namespace wellmet {

struct EditContext {
    std::optional<Person> stored;  ///< as it is in the notebook; none for a new person
    QString region;  ///< ISO 3166-1 alpha-2 for phone numbers without a country code; may be empty
    UtcMillis at = 0;  ///< when the edit is made
};

/// The person as it is to be stored. White space is squeezed (an address keeps its lines), empty parts are dropped, dates,
/// tags and values of custom fields tidied where they can be read, positions numbered, `normalized` worked out. An
/// address as shown and its parts follow each other: the one that was changed wins. A changed full name is split into parts again
/// unless the parts were changed too; parts without a full name are put together; without any name the organisation
/// or else the first contact point stands for it. Values that differ from `stored` are Source::Typed with confidence 1.
/// Errors: InvalidInput when nothing at all is filled in.
Result<Person> tidied(Person edited, const EditContext &context);

/// `person` with the provenance of equal values of `scanned`; every other value is Source::Typed at `at` with
/// confidence 1.
Person withOriginOf(Person person, const std::vector<Person> &scanned, UtcMillis at);

/// A name as written, split into its parts where contacts' rules can.
PersonName nameFrom(const QString &full, const Provenance &provenance);

/// Numbers the parts of each kind in the order they stand.
void numberPositions(Person &person);

/// Works out ContactPoint::normalized of every contact point. A number without a country code belongs to the region of
/// the person's first number with one, else to `region`.
void normalizeContactPoints(Person &person, const QString &region);

}  // namespace wellmet
