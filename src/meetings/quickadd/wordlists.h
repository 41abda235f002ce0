// SPDX-License-Identifier: MPL-2.0
// What single words can be, in any language: names, places, parts of roles, organisations and addresses.
#pragma once

#include <QFlags>
#include <QString>

namespace wellmet::meetings::quickadd {

enum class Word : quint16 {
    GivenName = 1 << 0,
    FamilyName = 1 << 1,
    RoleHead = 1 << 2,  ///< makes a phrase a role: "manager"
    RoleWord = 1 << 3,  ///< stands beside one: "senior", "sales"
    Place = 1 << 4,  ///< a city, state or country
    Street = 1 << 5,
    Organisation = 1 << 6,
};
Q_DECLARE_FLAGS(Words, Word)
Q_DECLARE_OPERATORS_FOR_FLAGS(Words)

/// `word` folded; a phrase of up to three words with single spaces.
Words wordsOf(const QString &word);

}  // namespace wellmet::meetings::quickadd
