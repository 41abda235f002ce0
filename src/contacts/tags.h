// SPDX-License-Identifier: MPL-2.0
// Tags: words a user puts people together by.
#pragma once

#include <QString>
#include <QStringList>

namespace wellmet {

/// A tag as it is stored and shown: white space squeezed, leading '#' dropped, commas made spaces (they separate tags), at
/// most 100 characters; empty when nothing is left.
QString tidyTag(const QString &text);

/// What makes two spellings the same tag: "Jazz Club" and "jazz club" are one.
QString tagKey(const QString &tag);

/// Each tag tidied and once (the first spelling stays), in the order of their keys.
QStringList tidyTags(const QStringList &tags);

}  // namespace wellmet
