// SPDX-License-Identifier: MPL-2.0
// Words that differ by one slip of a finger.
#pragma once

#include <QStringView>

namespace wellmet {

/// True when one word becomes the other by at most one letter left out, put in, exchanged for another, or swapped with its
/// neighbour (optimal string alignment distance <= 1). Linear.
bool withinOneTypo(QStringView a, QStringView b);

/// True when `typed` is so close to a beginning of `word`.
bool beginsWithinOneTypo(QStringView typed, QStringView word);

}  // namespace wellmet
