// SPDX-License-Identifier: MPL-2.0
// What a scan thinks a card says: fields with confidence, not yet a person.
#pragma once

#include "capture/geometry.h"

#include <QString>

#include <optional>
#include <vector>

namespace wellmet::capture {

enum class FieldKind : quint8 { Name, Organisation, Title, Department, Email, Phone, Url, Address, Social, Other };

/// One value a card states.
struct DraftField {
    FieldKind kind = FieldKind::Other;
    QString type;  ///< of a phone: "mobile", "work", "fax", "home" or empty; of a social handle: the service
    QString value;
    double confidence = 0;  ///< calibrated: of the fields that say 0.9, nine in ten are right
    Quad box;  ///< on the same picture as the lines it was parsed from
    bool fromCode = false;  ///< held by a QR code, not read by OCR
    int person = 0;  ///< which person of the card, from 0; a field all share has the first's

    bool operator==(const DraftField &) const = default;
};

struct DraftPerson {
    std::vector<DraftField> fields;

    bool operator==(const DraftPerson &) const = default;
};

/// Names of the CLI's JSON and of stored scans: "name", "org", "title", "department", "email", "phone", "url",
/// "address", "social", "other".
QString nameOf(FieldKind kind);
std::optional<FieldKind> fieldKindFromName(QStringView name);

}  // namespace wellmet::capture
