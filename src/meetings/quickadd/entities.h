// SPDX-License-Identifier: MPL-2.0
// People, organisations, roles, events, tags, places and addresses of a line.
#pragma once

#include "meetings/quickadd/line.h"

namespace wellmet::meetings::quickadd {

/// "@Acme", "#FOSDEM", "#rust", "github @ana". A hashtag is an event when it begins with a capital or stands right after
/// "at" or its like; else a tag. One without a letter is text.
void readSigils(Line &line);
/// Postal addresses: a street with a number, and the town after it.
void readAddresses(Line &line);
/// "at Web Summit", "at Café Central": what a preposition and a telling word name.
void readOccasions(Line &line);
/// Names of people, then what stands around them: roles, organisations.
void readPeople(Line &line);
/// "in Lisbon".
void readPlaces(Line &line);

}  // namespace wellmet::meetings::quickadd
