// SPDX-License-Identifier: MPL-2.0
// How alike two words are. All functions take folded text (base/text.h).
#pragma once

#include <QStringView>

namespace wellmet {

/// The fewest insertions, deletions, substitutions and swaps of neighbours that turn one word into the other (optimal
/// string alignment), or `limit` + 1 when it takes more than `limit`. Of longer words the first 64 characters count.
int editDistance(QStringView a, QStringView b, int limit);

/// Jaro-Winkler similarity, 0..1 (Winkler 1990; prefix scale 0.1, at most four letters). Words of up to 64 characters.
double jaroWinkler(QStringView a, QStringView b);

/// What stays of a Latin name when it is misheard: its consonants in classes of like sound, doubles as one, vowels only
/// in front. Words with the same sound have the same value; 0 for a word that is not Latin.
quint64 soundKey(QStringView word);

/// Degrees of likeness of two different words that ought to be the same name.
enum class Likeness : quint8 {
    None,
    Loose,  ///< much alike, sounds alike, or one is the beginning of the other
    Close,  ///< a slip of the finger
};
Likeness likenessOf(QStringView a, QStringView b);

}  // namespace wellmet
