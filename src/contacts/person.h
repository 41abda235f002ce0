// SPDX-License-Identifier: MPL-2.0
// A person and what belongs to one: plain values.
#pragma once

#include "contacts/provenance.h"

#include <QString>

#include <vector>

namespace wellmet {

/// A name in parts. `full` is what is shown and never empty for a stored person unless nothing is known; the parts may
/// be empty when nobody split it.
struct PersonName {
    QString full;
    QString prefix;
    QString given;
    QString additional;
    QString family;
    QString suffix;
    Provenance provenance;

    bool operator==(const PersonName &) const = default;
};

enum class ContactKind : quint8 { Email = 0, Phone = 1, Url = 2, Address = 3, Social = 4, Other = 5 };

/// One way to reach a person. `label` is "work", "mobile", "home", "fax" or the user's own word, or empty. `value` is
/// what is shown; `normalized` is what is compared and searched (E.164, folded e-mail, host and path of a URL).
struct ContactPoint {
    Id id;
    ContactKind kind = ContactKind::Other;
    QString label;
    QString value;
    QString normalized;
    int position = 0;  ///< order on the page, from 0
    Provenance provenance;

    bool operator==(const ContactPoint &) const = default;
};

/// A role at an organisation. Dates are ISO 8601, possibly only a year or a month, empty when unknown.
struct Affiliation {
    Id id;
    QString organisation;
    QString title;
    QString department;
    QString from;
    QString to;
    int position = 0;
    Provenance provenance;

    bool operator==(const Affiliation &) const = default;
};

struct Person {
    Id id;
    PersonName name;
    std::vector<ContactPoint> contactPoints;
    std::vector<Affiliation> affiliations;
    QString about;  ///< free text
    Id captureId;  ///< the capture the person was first made from, or null
    UtcMillis created = 0;
    UtcMillis changed = 0;

    bool operator==(const Person &) const = default;
};

/// One row of the people list and of search results.
struct PersonSummary {
    Id id;
    QString name;
    QString subtitle;  ///< "Title, Organisation" as far as known
    QString sortKey;  ///< folded, family name first where the name has parts
    UtcMillis changed = 0;

    bool operator==(const PersonSummary &) const = default;
};

/// "Title, Organisation" of the current affiliation, or the part that is known, or empty.
QString subtitleOf(const Person &person);
/// What the list sorts by; see PersonSummary::sortKey.
QString sortKeyOf(const PersonName &name);

}  // namespace wellmet
