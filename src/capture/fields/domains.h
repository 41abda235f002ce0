// SPDX-License-Identifier: MPL-2.0
// Host names: which are real, and mending what the reader made of them. Knows the public suffix list.
#pragma once

#include <QString>

namespace wellmet::capture::fields {

/// True for a suffix someone can register under ("com", "co.uk"), and for "example" (RFC 2606).
bool isPublicSuffix(const QString &suffix);

/// The part a holder registers of `host` ("mail.shop.co.uk" -> "shop.co.uk"), empty if the host ends in no known suffix
/// or is one.
QString registrable(const QString &host);

/// The holder's own word ("mail.shop.co.uk" -> "shop"), empty as registrable().
QString ownLabel(const QString &host);

/// `text` read as a host: spaces around dots dropped, comma for dot, missing dot before a common suffix, "c0m", "corn".
/// Lower case; empty if it cannot be one. Without `eager` only what is certain is mended.
QString mendedHost(const QString &text, bool eager);

}  // namespace wellmet::capture::fields
