// SPDX-License-Identifier: MPL-2.0
// Messengers and networks: their URI schemes and the properties programs made up for them.
#pragma once

#include <QString>

#include <string_view>

namespace wellmet::interop {

/// The service a property of its own is for ("X-AIM", "X-SKYPE-USERNAME" -> "aim", "skype"), or "".
QString serviceOfProperty(std::string_view name);
/// The service of a URI scheme ("xmpp" -> "jabber"); an unknown scheme is its own service.
QString serviceOfScheme(const QString &scheme);
/// The scheme of a service, or "" when it has none that is known.
QString schemeOf(const QString &service);

}  // namespace wellmet::interop
