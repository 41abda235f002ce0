// SPDX-License-Identifier: MPL-2.0
// The history of a person as plain values.
#pragma once

#include "base/clock.h"
#include "storage/actionname.h"

#include <QString>

namespace wellmet::storage {

/// What one step did to one field, or to a whole record.
struct HistoryChange {
    enum class What : quint8 { Changed, Added, Removed };

    What what = What::Changed;
    QString record;  ///< "person", "contact_point", "affiliation", "important_date", "custom_field", "relation", "tag"
    Id id;  ///< of the record
    QString subject;  ///< what a reader knows the record by: the address, "Engineer, Acme", the tag; the name for a person
    QString field;  ///< stable name ("full_name", "postal_code") when Changed, else empty
    QString before;  ///< as text, numbers and enumerations as their number; empty: was not there
    QString after;

    bool operator==(const HistoryChange &) const = default;
};

/// One user action as far as it concerned a person.
struct HistoryStep {
    Id action;
    ActionName name = ActionName::EditPerson;
    UtcMillis at = 0;
    Id device;
    bool thisDevice = true;
    bool takenBack = false;  ///< undone since
    std::vector<HistoryChange> changes;

    bool operator==(const HistoryStep &) const = default;
};

}  // namespace wellmet::storage
