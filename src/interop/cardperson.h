// SPDX-License-Identifier: MPL-2.0
// Cards <-> people.
#pragma once

#include "contacts/person.h"
#include "interop/vcard.h"

#include <optional>

namespace wellmet::interop {

/// What a card says about a person. Ids, `created` and `changed` are not set, phone numbers not normalised; every value has
/// the given provenance. Cards of every version will do, with what Apple, Google, Evolution, Outlook and the like add to
/// them: names and how they are said, ways to reach somebody with their labels (TYPE or X-ABLabel), organisations with
/// titles, days, relations, tags, notes. Preferred contact points come first of their kind.
///
/// Every property that has no field in Person, or whose value does not fit it, is in Person::kept as contentLine() writes it.
/// The first embedded photo and REV are not: photoOf() and revisionOf() give them to the caller. Nothing is lost and nothing made up, but
/// for `full` of a card without FN: the parts of its name, or else the first of nickname, organisation, e-mail or phone.
Person personFrom(const VCard &card, const Provenance &provenance);

/// The first photo that stands in the card itself: the bytes of a picture file, undecoded.
std::optional<QByteArray> photoOf(const VCard &card);

/// When the card was last changed, by its REV.
std::optional<UtcMillis> revisionOf(const VCard &card);

/// The person as a card of vCard 4.0, with `changed` as its REV. Kept lines come out as they came in. Custom fields, how we
/// met, roles that have ended and the person's place in the notebook have names of ours ("X-WELLMET-..."), which personFrom()
/// reads. Relations and introducers are written by name: the caller fills in those of people in the notebook.
/// @param photo bytes of a JPEG, PNG, GIF or WebP file for PHOTO, or empty
VCard cardOf(const Person &person, const QByteArray &photo = {});

}  // namespace wellmet::interop
