// SPDX-License-Identifier: MPL-2.0
// The words of `edit ID FIELD=VALUE...`: pure. docs/cli.md says what may be written.
#pragma once

#include "base/result.h"
#include "contacts/person.h"

#include <QString>

namespace wellmet::cli {

/// FIELD[:LABEL] and = (set), += (add) or -= (take away), and a value.
struct FieldEdit {
    enum class How : quint8 { Set, Add, TakeAway };

    QString field;
    QString label;
    How how = How::Set;
    QString value;

    bool operator==(const FieldEdit &) const = default;
};

/// Takes one word apart. Errors: InvalidInput, with a sentence as detail, when it has no '=' or no field in front of it.
Result<FieldEdit> parseEdit(const QString &word);

/// The person with one edit made. An empty value clears. Errors: InvalidInput, with a sentence as detail: an unknown field,
/// += where there is only one value, = where there are several, a value the field does not take.
Result<Person> withEdit(Person person, const FieldEdit &edit);

}  // namespace wellmet::cli
