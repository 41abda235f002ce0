// SPDX-License-Identifier: MPL-2.0
// A vCard as it stands in a file, whatever its version: the generic, lossless layer. Nothing here knows what a property
// means; vcardreader.h makes cards of bytes, vcardwriter.h bytes of cards, cardperson.h people of cards.
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wellmet::interop {

// Texts of this layer are std::string and UTF-8: most names, parameters and values have fewer than sixteen letters and
// live inside their string, without an allocation.

/// One parameter and one of its values: "TYPE=home,work" is two. A value without a name (vCard 2.1) has got the name it
/// stands for: TYPE, ENCODING, VALUE or CHARSET. RFC 6868's escapes and quotes are undone.
struct Parameter {
    std::string name;
    std::string value;

    bool operator==(const Parameter &) const = default;
};

/// One property. Names are as written, so compare them with isNamed(). `value` is text in one line with vCard's escapes
/// still in it ("\n", "\,", "\;", "\\"; see textvalue.h): folding, quoted-printable and charsets are undone and their
/// parameters gone. Base64 stays as it is, without white space, with its ENCODING.
struct Property {
    std::string group;
    std::string name;
    std::vector<Parameter> parameters;
    std::string value;
    qint64 line = 0;  ///< where it stood, from 1; 0: nowhere. Says nothing about what the property is: not compared

    bool operator==(const Property &other) const
    {
        return group == other.group && name == other.name && parameters == other.parameters && value == other.value;
    }

    /// ASCII letters of either case are the same.
    bool isNamed(std::string_view wanted) const;
    /// The first value of a parameter, or null.
    const std::string *parameter(std::string_view wanted) const;
    /// Whether a parameter has this value, in any case.
    bool has(std::string_view wanted, std::string_view value) const;
    /// Whether the value is base64.
    bool isBase64() const;
};

enum class VCardVersion : quint8 { V21, V30, V40 };

/// What is wrong with a line. The rest of its card is good.
enum class ProblemKind : quint8 {
    NotAProperty,  ///< text that is no property and continues none
    TooLong,  ///< a property, or all of a card, beyond what is kept in memory (see Limits)
    NoBegin,  ///< properties without a BEGIN:VCARD, or an END:VCARD without one
    NoEnd,  ///< the card stopped without END:VCARD
    Unreadable,  ///< the device failed
};

struct Problem {
    qint64 line = 0;  ///< from 1
    ProblemKind kind = ProblemKind::NotAProperty;

    bool operator==(const Problem &) const = default;
};

/// One card: its properties in their order, without BEGIN, VERSION and END.
struct VCard {
    VCardVersion version = VCardVersion::V30;
    std::vector<Property> properties;
    std::vector<Problem> problems;  ///< lines of it that were passed over, and whether it was cut off
    qint64 line = 0;  ///< of its BEGIN

    /// Version and properties; where the card stood does not matter.
    bool operator==(const VCard &other) const { return version == other.version && properties == other.properties; }

    /// The first property of a name, or null.
    const Property *find(std::string_view name) const;
};

/// Whether two ASCII texts are the same but for the case of letters.
bool sameText(std::string_view a, std::string_view b);

}  // namespace wellmet::interop
