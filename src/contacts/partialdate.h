// SPDX-License-Identifier: MPL-2.0
// Dates of which a part may be unknown, as text.
#pragma once

#include <QString>

#include <optional>

namespace wellmet {

/// A date in parts; 0 is "not known". Never all of them 0.
struct PartialDate {
    int year = 0;  ///< 1..9999
    int month = 0;  ///< 1..12
    int day = 0;  ///< 1..31, as the month allows

    bool operator==(const PartialDate &) const = default;

    /// The extended form, which sorts and is stored: "1980-04-12", "1980-04", "1980", "--04-12", "--04", "---12".
    QString toString() const;
};

/// Reads ISO 8601 with what vCard adds to it (RFC 6350, 4.3.1): "1980-04-12", "19800412", "1980-04", "1980", and without
/// a year "--04-12", "--0412", "--04", "---12"; a time behind a 'T' is left out. nullopt for anything else and for days no
/// calendar has; "--02-29" is one.
std::optional<PartialDate> readPartialDate(QStringView text);

}  // namespace wellmet
