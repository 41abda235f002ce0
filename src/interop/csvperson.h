// SPDX-License-Identifier: MPL-2.0
// Rows of a CSV file <-> people.
#pragma once

#include "contacts/person.h"
#include "interop/csvlayout.h"

namespace wellmet::interop {

/// What a row says about a person, or nothing when no cell of it says anything. As personFrom() of cardperson.h: ids and
/// times are not set. Google's lists (" ::: ") become several values, its system groups ("* myContacts") are left out, days
/// in words ("12 Mar 2024") become dates. Every cell without a field of ours becomes a custom field named by its heading, so
/// that nothing is lost.
std::optional<Person> personFrom(const CsvRow &row, const CsvLayout &layout, const Provenance &provenance);

/// People in Google Contacts' layout of 2024, headings first, as UTF-8: what Google, and most others, import. What that
/// layout has no column for is left out: kept vCard lines and portraits.
QByteArray googleCsv(const std::vector<Person> &people);

}  // namespace wellmet::interop
