// SPDX-License-Identifier: MPL-2.0
// The form of a contact point that is compared and searched.
#pragma once

#include "contacts/person.h"

namespace wellmet {

/// What ContactPoint::normalized holds when nobody knows better (for a phone with a known region that is E.164, made where
/// libphonenumber is linked): e-mails case-folded without a "mailto:", phones as phoneDigits(), URLs as host and path
/// without scheme, "www." and trailing slash, anything else folded as text::fold() does.
QString normalized(ContactKind kind, QStringView value);

/// The digits of a phone number as ASCII, with a leading '+' kept: "+49 (0)30 12-34 ext. 5" -> "+49301234". A trunk zero
/// in brackets after a country code and an extension are left out.
QString phoneDigits(QStringView number);

/// How many digits at the beginning of an international number (without '+') are the country code (ITU E.164), 1 to 3.
int countryCodeLength(QStringView digits);

}  // namespace wellmet
