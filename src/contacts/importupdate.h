// SPDX-License-Identifier: MPL-2.0
// What an imported card does to somebody who is there already. The rule is written down in docs/adr/0009.
#pragma once

#include "contacts/person.h"

namespace wellmet {

/// What is known of the age of a card beside what is stored. A card says when it was changed or does not (REV); only one
/// with the person's own UID is another state of the same record.
enum class CardAge : quint8 {
    Older,  ///< the same record, changed since where it is stored
    Unknown,
    Newer,  ///< the same record, changed since it was stored
};

/// `stored` after `card` came in. Older: as it is. Unknown: what is missing is filled in and added, nothing is replaced.
/// Newer: a value there is one of is replaced too where the card has one. Nothing is ever taken away; the notes of a card are
/// put under those that are there; star, archive, portrait, UID and times stay. Applied twice it changes nothing more.
Person withImported(Person stored, const Person &card, CardAge age);

/// Whether two people are one beyond doubt: names equal but for case and accents, an e-mail or phone in common, and no
/// birthdays that differ. Contact points are compared by their normalised forms.
bool isCertainlyTheSame(const Person &a, const Person &b);

/// Whether `stored` has the name of `card` and everything it says, and says nothing else where there is one value.
bool hasEverythingOf(const Person &stored, const Person &card);

}  // namespace wellmet
