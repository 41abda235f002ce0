// SPDX-License-Identifier: MPL-2.0
// The tags of people as records.
#pragma once

#include "storage/action.h"

#include <QStringList>

namespace wellmet::storage {

/// The tags one person has, in the order of their keys.
Result<QStringList> loadTags(Connection &connection, const Id &person);

/// Gives the person the tags that `base` does not have and takes those away that are only in `base`; both as tidyTags()
/// makes them. Answers whether anything was written.
Result<bool> saveTags(Connection &connection, Action &action, const Id &person, const QStringList &tags, const QStringList &base);

/// The id of the record that says "this person has this tag": UUIDv8 from a hash of both, so that the same tag given on
/// two devices is one record.
Id tagId(const Id &person, const QString &tag);

}  // namespace wellmet::storage
