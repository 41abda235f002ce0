// SPDX-License-Identifier: MPL-2.0
// A written name -> its parts.
#pragma once

#include "contacts/person.h"

#include <QString>

namespace wellmet {

/// Splits a name as it stands on a card or in a list: titles before it ("Prof. Dr."), degrees and generations after it
/// ("PhD", "Jr."), the family name with its particles ("van der Berg", "de la Cruz", "bin Rashid"), "Silva, Ana", and
/// "DUPONT Jean" by its capitals. Family names come first in Han, Kana and Hangul with a space, in Vietnamese and in
/// Hungarian where the family name is a common one; a name in one piece stays whole. `full` is the text with its white
/// space tidied and otherwise untouched; provenance is left at its default. A guess by rules, never an error.
PersonName splitName(const QString &full);

}  // namespace wellmet
