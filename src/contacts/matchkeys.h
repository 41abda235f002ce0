// SPDX-License-Identifier: MPL-2.0
// Which people are worth comparing: those that share a key.
#pragma once

#include "contacts/matchtable.h"

#include <vector>

namespace wellmet {

/// Two rows, the smaller first.
struct RowPair {
    quint32 a = 0;
    quint32 b = 0;

    auto operator<=>(const RowPair &) const = default;
};

/// Pairs of living rows with a key in common, sorted, each once. Keys are single values that are rare, and combinations of
/// two that are rarer together: parts of the name in any order, each also by sound, beginning and end; words of the
/// address; name and address. So one slip in any value, two values exchanged or one missing leave a key in common. A key
/// that more than a few dozen people share names nobody and is passed over, which bounds the work by the number of keys.
std::vector<RowPair> candidatePairs(const MatchTable &table);

/// The living rows that have words worth at least `bits` in common with one row, names of like sound counted as half. For
/// one newcomer: one pass over all words, no index.
std::vector<quint32> likeRows(const MatchTable &table, quint32 row, float bits);

}  // namespace wellmet
