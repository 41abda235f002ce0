// SPDX-License-Identifier: MPL-2.0
// Text -> the terms of the search index, and what a user types -> FTS5 expressions over them. Pure.
#pragma once

#include <QStringList>

#include <optional>

namespace wellmet::storage {

/// The text as terms joined by spaces: folded (base/text.h), cut at everything that is no letter, digit or mark. Scripts
/// written without spaces (Han, Kana, Hangul, Thai, ...) give one term a character, so that any part of a name can be
/// found. Words held together by a hyphen, an apostrophe or a dot are there in one piece too ("O'Brien": o brien obrien).
QString indexTerms(QStringView text);

/// The digits of a phone number from each digit on, so that the number is found from any digit on, with or without
/// country code: "+49 30 1234" -> "49301234 9301234 301234 ...". Empty for fewer than three digits.
QString phoneTerms(QStringView number);

/// A query as FTS5 expressions. Only terms stand in them, quoted, so nothing typed is ever read as FTS5 syntax.
struct SearchExpressions {
    QString wholeWords;  ///< every word is a whole word
    QString beginnings;  ///< every word begins a word
    QString beginningsOrPhone;  ///< the same, or the whole query is a piece of a phone number

    bool operator==(const SearchExpressions &) const = default;
};

/// nullopt when the query holds no letter and no digit. Of very long queries the first 32 words count.
std::optional<SearchExpressions> searchExpressions(QStringView query);

}  // namespace wellmet::storage
