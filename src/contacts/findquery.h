// SPDX-License-Identifier: MPL-2.0
// What is typed into a search field, taken apart. The same grammar everywhere: search field, command line, saved search.
#pragma once

#include <QString>

#include <vector>

namespace wellmet {

/// What a word can be asked of in place of everything: `tag:vip`, `org:"Lumen Bridge"`, `met:2026-03..2026-05`.
enum class Facet : quint8 { Tag, Org, Title, City, Event, Has, Met };

/// Days from `first` to `last`, both included, as the digits YYYYMMDD. A month or year that counts as a whole begins with
/// zeros and ends with nines, so a day that is only known as a month falls into it: 2026-03 is 20260300..20260399.
struct DayRange {
    int first = 0;
    int last = 99999999;

    bool operator==(const DayRange &) const = default;
};

/// One condition.
struct FindTerm {
    enum class Kind : quint8 {
        Word,  ///< begins a word of the person
        Phrase,  ///< in quotation marks: these whole words, one after another
        Facet,  ///< as Word or (`quoted`) Phrase, of one kind of value
    };

    Kind kind = Kind::Word;
    Facet facet = Facet::Tag;  ///< for Kind::Facet
    bool negated = false;  ///< a minus sign stands before it; words then count as whole words
    bool quoted = false;
    QString text = {};  ///< as typed, without sign, facet and quotation marks; for Has one of possessions(); may be empty
    DayRange days = {};  ///< for Facet::Met
    qsizetype start = 0;  ///< where it stands in what was typed
    qsizetype length = 0;

    bool operator==(const FindTerm &) const = default;
};

/// Every condition has to hold.
using FindQuery = std::vector<FindTerm>;

/// Terms are set apart by white space. `word`, `"several words"`, `facet:word`, `facet:"several words"`, each with a `-`
/// before it to leave people out. `has:` takes one of possessions(), `met:` a date or two with `..` between them, of which
/// one may be missing; a date is a year, a month or a day in ISO 8601.
/// Nothing is an error: an unknown facet, an unknown possession, a date no calendar has and a range that ends before it begins are words; a
/// `-` before a digit belongs to a phone number; a quotation mark that is not closed yet holds to the end; a facet without a value stands
/// there with an empty text and asks nothing.
FindQuery parseFindQuery(QStringView typed);

/// What `has:` can ask for: "email", "phone", "url", "address", "social", "photo", "card", "birthday", "note", "tag", "org",
/// "title", "city", "event", "met", "star".
const QStringList &possessions();

/// "tag", "org", ...
QString nameOf(Facet facet);

}  // namespace wellmet
