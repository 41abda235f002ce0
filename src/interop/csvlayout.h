// SPDX-License-Identifier: MPL-2.0
// What the columns of a CSV file mean.
#pragma once

#include "interop/csv.h"

#include <optional>
#include <vector>

namespace wellmet::interop {

/// What one column holds.
enum class CsvField : quint8 {
    None,  ///< nothing we have a field for: kept as a custom field
    Ignored,  ///< says nothing about the person
    FullName,
    GivenName,
    AdditionalName,
    FamilyName,
    Prefix,
    Suffix,
    Nickname,
    PhoneticGiven,
    PhoneticFamily,
    PreviousName,
    Organisation,
    Title,
    Department,
    Email,
    Phone,
    Url,
    Messenger,
    MessengerService,
    Street,
    ExtendedAddress,
    PoBox,
    Locality,
    Region,
    PostalCode,
    Country,
    FormattedAddress,
    Birthday,
    Anniversary,
    Date,
    Relation,
    OwnField,
    Note,
    Tags,
    Pronouns,
    MetDate,
    PointLabel,  ///< the label of the other columns with the same `group`
};

/// A column. Columns with the same group that is not 0 make up one value: an address, a phone number and its label.
struct CsvColumn {
    CsvField field = CsvField::None;
    int group = 0;
    QString label;  ///< what the heading itself says: "work", "mobile"; for None the heading

    bool operator==(const CsvColumn &) const = default;
};

enum class CsvSource : quint8 { Unknown, Google, LinkedIn, Outlook, Other };

/// A file's headings, understood. A user may change the columns; the result can be stored by what it is made of.
struct CsvLayout {
    CsvSource source = CsvSource::Unknown;
    std::vector<CsvColumn> columns;

    bool operator==(const CsvLayout &) const = default;
    /// Whether anything in it makes a person: a name, an organisation or a way to reach somebody.
    bool isUsable() const;
};

/// The layout of a row of headings: Google Contacts (old and 2024), Outlook, LinkedIn in its languages, and any other whose
/// headings are words for what they hold, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish,
/// Danish, Norwegian, Turkish. Unknown headings are None.
CsvLayout layoutOf(const QStringList &headings);

/// Reads rows up to the headings: the first of the first rows with at least two columns that are understood, so that a
/// preamble such as LinkedIn's is passed over. nullopt when there is none; the file then needs a mapping by hand.
std::optional<CsvLayout> findLayout(CsvReader &reader);

}  // namespace wellmet::interop
