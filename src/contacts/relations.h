// SPDX-License-Identifier: MPL-2.0
// What people can be to each other, and what it is from the other side.
#pragma once

#include "contacts/person.h"

#include <QStringList>

namespace wellmet {

/// The kinds the program has words for, in the order a menu shows them: "colleague", "manager", "report", ... Any other
/// text is a kind of the user's own.
const QStringList &relationKinds();

/// What `kind` is from the other side: "manager" -> "report", "colleague" -> "colleague"; an own kind is its own inverse.
QString inverseOf(const QString &kind);

/// What the other person's page calls this relation: its own inverse word if it has one, else inverseOf() its kind.
QString kindFromOtherSide(const Relation &relation);

}  // namespace wellmet
