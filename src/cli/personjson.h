// SPDX-License-Identifier: MPL-2.0
// A person from JSON: pure.
#pragma once

#include "base/result.h"
#include "contacts/person.h"

#include <QJsonObject>

namespace wellmet::cli {

/// Reads the shape `show --json` prints; every key may be missing. What only a notebook can know (id, capture, created,
/// changed, deleted, normalized, at) is passed over, so that what was shown can be given back; `source` and `confidence`
/// are kept. A value given without a source is typed.
/// Errors: InvalidInput, with the place as detail ("contact_points[1].kind"): an unknown key, a value of another type or
/// word than the shape has. A misspelt key must not lose its value silently.
Result<Person> personFromJson(const QJsonObject &object);

}  // namespace wellmet::cli
