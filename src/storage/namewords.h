// SPDX-License-Identifier: MPL-2.0
// Every word that stands in a name, to find the one that was meant by a word with a typing error.
#pragma once

#include "storage/connection.h"

#include <QStringList>

namespace wellmet::storage {

/// Adds the words that are not there yet; those of fewer than three letters and of scripts with a term a character are of
/// no use and left out. A word nobody bears any more stays: it finds nobody, and counting would cost every edit more.
Result<void> addNameWords(Connection &connection, const QStringList &words);
Result<void> clearNameWords(Connection &connection);
/// True when the word is one that addNameWords() keeps.
bool isNameWord(const QString &word);
Result<bool> hasNameWord(Connection &connection, const QString &word);

/// At most `limit` words that are not `typed` but one typing error away from it (contacts/onetypo.h), or, after those and
/// if `unfinished`, begin so with the first half of `typed` right. `typed` is folded and of three letters or more.
/// Nothing is missed: one error leaves the first or the second half of a word as it is, or swaps the two letters where the
/// halves meet, so the candidates are the words that begin with the first half, those that end with the second (an index
/// of the words written backwards), and the swapped word.
Result<QStringList> similarNameWords(Connection &connection, const QString &typed, bool unfinished, int limit);

}  // namespace wellmet::storage
