// SPDX-License-Identifier: MPL-2.0
// Stable words for the enumerations of a person, as JSON and the edit grammar write them.
#pragma once

#include "contacts/person.h"
#include "storage/actionname.h"

#include <QString>

#include <optional>

namespace wellmet::cli {

QString nameOf(storage::ActionName action);  ///< "accept", "edit-person", ...
QString nameOf(Source source);  ///< "typed", "card", ...
QString nameOf(ContactKind kind);  ///< "email", "phone", ...
QString nameOf(DateKind kind);  ///< "birthday", "anniversary", "other"
QString nameOf(FieldType type);  ///< "text", "number", "date", "url", "yes-no"
QString nameOf(Context context);  ///< "work", "personal", "both", empty when unsaid

/// The reverse: the enumerator of this name, or nullopt. `last` is the enumeration's last one.
template <typename Enumeration>
std::optional<Enumeration> named(const QString &name, Enumeration last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (const auto value = static_cast<Enumeration>(i); nameOf(value) == name)
            return value;
    return std::nullopt;
}

}  // namespace wellmet::cli
