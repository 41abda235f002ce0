// SPDX-License-Identifier: MPL-2.0
// What vCard's properties hold: the IANA registry "vCard Elements" (RFC 6350, 6474, 6715, 8605, 9554) and the properties of
// vCard 2.1 and 3.0 that did not live on.
#pragma once

#include <QtGlobal>

#include <string_view>

namespace wellmet::interop {

/// The value's type when no VALUE parameter says otherwise.
enum class ValueType : quint8 { Text, Uri, DateAndOrTime, Timestamp, LanguageTag, UtcOffset, Integer, Unknown };
/// How the value is made up.
enum class ValueShape : quint8 {
    Single,
    List,  ///< several values, cut at commas
    Structured,  ///< components, cut at semicolons, each possibly a list
};

struct PropertyKind {
    std::string_view name;  ///< upper case
    ValueType type = ValueType::Unknown;
    ValueShape shape = ValueShape::Single;
    bool binary = false;  ///< base64 in vCard 2.1 and 3.0, a data URI in 4.0
};

/// The entry of a property, in any case; null for those of no standard.
const PropertyKind *kindOf(std::string_view name);
/// Whether a standard has the property.
inline bool isVCardProperty(std::string_view name)
{
    return kindOf(name) != nullptr;
}

}  // namespace wellmet::interop
