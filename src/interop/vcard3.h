// SPDX-License-Identifier: MPL-2.0
// Cards of vCard 4.0 in the terms of 3.0 and 2.1 (RFC 2426; versit vCard 2.1): the way back of vcard4.h.
#pragma once

#include "interop/vcard.h"

namespace wellmet::interop {

/// The same card for programs that read 3.0 or 2.1: PREF becomes TYPE=pref, data URIs base64, geo URIs two numbers, tel URIs
/// numbers, an address's label a LABEL, a day without a year the one iPhones write (year 1604, X-APPLE-OMIT-YEAR). FN and N,
/// which these versions ask for, are made of each other where one is missing. What has no older form stays as it is.
VCard asVCard3(const VCard &card);
VCard asVCard21(const VCard &card);

}  // namespace wellmet::interop
