// SPDX-License-Identifier: MPL-2.0
// What a user asks -> expressions of the full-text index. Pure.
#pragma once

#include "contacts/findquery.h"

#include <QStringList>

#include <vector>

namespace wellmet::storage {

/// Expressions to be run one after another, best matches first; a person may match several. None is there twice; none at
/// all when nothing can match. Only terms stand in them, quoted, so nothing typed is ever read as FTS5 syntax. In order:
/// the whole query as a piece of a phone number if it can be one, else whole words of the name and beginnings of words of
/// the name; whole words anywhere; beginnings anywhere, of which a single letter is one only of names, organisations,
/// titles, tags, cities and events unless nothing else is asked. Facets, phrases and exclusions hold in each. Of very
/// long queries the first 32 terms count.
std::vector<QString> searchPasses(const FindQuery &query);

/// True when the query asks nothing that could be looked for: it is blank, or facets whose value is still to come.
bool asksNothing(const FindQuery &query);

/// A word of a query in which a typing error may be looked for.
struct TypedWord {
    size_t term = 0;  ///< which term of the query
    QString word;  ///< folded, one term
    bool unfinished = false;  ///< the last one: it may be the beginning of a word
};
std::vector<TypedWord> typedWords(const FindQuery &query);

/// The query once more, where for each typed word one of its `variants` (whole words of names) may stand as well; the
/// lists are in the order of typedWords(). Empty when there is no variant.
QString forgivingPass(const FindQuery &query, const std::vector<QStringList> &variants);

/// What of a date's digits lies within a range, as few as can be: thousands and hundreds of years ("2", "19"), years
/// ("2026"), months ("202603") and days ("20260314"). Every date of the range begins with one of them, no other does.
QStringList datesWithin(const DayRange &days);

}  // namespace wellmet::storage
