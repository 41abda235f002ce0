// SPDX-License-Identifier: MPL-2.0
// Invented people for the pictures.
#pragma once

#include "contacts/person.h"

#include <vector>

namespace wellmet::shots {

std::vector<Person> samplePeople();

/// People of the samples once more, written in another way.
std::vector<Person> peopleThereTwice();

}  // namespace wellmet::shots
