// SPDX-License-Identifier: MPL-2.0
// Values of the user's own fields: the form they are stored in.
#pragma once

#include "contacts/person.h"

#include <optional>

namespace wellmet {

/// The value in the form its type is stored in: Text and Url squeezed (Text keeps its lines), Number with a '.' and no
/// grouping ("1,5" and "1.5" -> "1.5"), Date as contacts/partialdate.h, YesNo "yes" or "no" ("true", "1", "y" count).
/// nullopt when the text is none of the type: the value is then kept as typed, and a form may say so.
std::optional<QString> tidyFieldValue(FieldType type, const QString &text);

}  // namespace wellmet
