// SPDX-License-Identifier: MPL-2.0
// A person's text -> the terms of the search index. Pure.
#pragma once

#include "contacts/findquery.h"
#include "contacts/person.h"

#include <QStringList>

#include <vector>

namespace wellmet::storage {

/// The index holds each word of a person plainly and, where the query language can ask for one kind of value, once more
/// behind a mark: a character of the private use area, which the tokenizer counts as a letter and no text can hold (it is
/// cut out). One table thus answers "anywhere", "in the name" and "in a tag", and each with its own prefix index.
namespace mark {
inline constexpr QChar Person{0xe000};  ///< alone: in every row, and between values so that no phrase reaches across two
inline constexpr QChar Name{0xe001};
inline constexpr QChar Has{0xe002};
inline constexpr QChar Met{0xe003};  ///< before the digits of a year, of a month, of a day
inline constexpr QChar Tag{0xe004};
inline constexpr QChar Org{0xe005};
inline constexpr QChar Title{0xe006};
inline constexpr QChar City{0xe007};
inline constexpr QChar Event{0xe008};
}  // namespace mark

QChar markOf(Facet facet);

/// Everything a person is found by, in one text for the index.
QString searchTermsOf(const Person &person);

/// The words of a person's names as the index has them, each once.
QStringList nameWordsOf(const Person &person);

/// The text as terms joined by spaces: folded (base/text.h), cut at everything that is no letter, digit or mark. Scripts
/// written without spaces (Han, Kana, Hangul, Thai, ...) give one term a character, so that any part of a name can be
/// found. Words held together by a hyphen, an apostrophe or a dot are there in one piece too, behind all others so that
/// phrases hold across them ("O'Brien Lee": o brien lee obrien).
QString indexTerms(QStringView text);

/// The terms of one word as a query looks for them: like indexTerms(), without the piece. They stand next to each other.
QStringList wordTerms(QStringView word);

/// The digits of a phone number from each digit on, so that the number is found from any digit on, with or without
/// country code: "+49 30 1234" -> "49301234 9301234 301234 ...". Empty for fewer than three digits.
QString phoneTerms(QStringView number);

/// How digits a user typed may stand at a stored number's beginning or inside it: as typed, without the trunk zero or the
/// international prefix, without the country code. Empty for anything that is no piece of a phone number.
QStringList phoneSpellings(QStringView typed);

/// A term of a text and where it stands there.
struct PlacedTerm {
    QString term;
    qsizetype start = 0;
    qsizetype length = 0;
    bool isPiece = false;  ///< several terms in one piece
};

/// indexTerms() with places, for highlighting. Characters that are folded together with their neighbours (half-width
/// Kana) may be missed.
std::vector<PlacedTerm> placedTerms(QStringView text);

}  // namespace wellmet::storage
