// SPDX-License-Identifier: MPL-2.0
// Cards of vCard 2.1 and 3.0 in the terms of 4.0 (RFC 6350, appendix A).
#pragma once

#include "interop/vcard.h"

namespace wellmet::interop {

/// The same card as vCard 4.0 says it. What 4.0 has no word for stays as it is. A card that is 4.0 already comes back with
/// only what other programs get wrong put right (escaped data URIs, base64 in place of a URI).
VCard asVCard4(const VCard &card);

/// Whether a value begins with a scheme and a colon, or a relative reference that holds a slash.
bool looksLikeUri(std::string_view value);

}  // namespace wellmet::interop
