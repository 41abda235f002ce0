// SPDX-License-Identifier: MPL-2.0
// What a newer card says about somebody one knows already.
#pragma once

#include "contacts/person.h"

namespace wellmet {

/// `person` after meeting them again with a new card, on `day` ("2026-03-14"). A current role at another organisation, or
/// with another title at the same one, ends that day (it keeps its place in the history) and the card's begins; the same
/// role only gains what it lacked. Contact points, addresses and links that are new are added behind those of their kind
/// that are there; nothing is taken away, for nobody knows whether an old number still rings. A name is only filled in
/// where there was none. What is added keeps the card's provenance.
Person withNewerCard(Person person, const Person &card, const QString &day);

}  // namespace wellmet
