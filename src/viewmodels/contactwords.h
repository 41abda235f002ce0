// SPDX-License-Identifier: MPL-2.0
// Contact points as the person page shows them.
#pragma once

#include "contacts/person.h"

#include <QString>
#include <QUrl>

namespace wellmet {

/// "E-mail", "Phone", "Web site" ... in the user's language.
QString kindWords(ContactKind kind);
/// A label in the user's language where it is one of the known ones ("work"), else as the user wrote it.
QString labelWords(const QString &label);
/// What stands beside a value: the label, or the kind when there is none.
QString captionWords(const ContactPoint &point);

/// What a tap opens (mailto:, tel:, https:, a map); empty when there is nothing to open. Only these schemes, whatever
/// the value says.
QUrl actionUrl(const ContactPoint &point);

/// A remark when a value looks wrong for its kind ("This does not look like an e-mail address"), else empty. A hint for
/// the eye: nothing is refused because of it.
QString remarkOn(ContactKind kind, const QString &value);

}  // namespace wellmet
