// SPDX-License-Identifier: MPL-2.0
// The rules of the review form: which fields it shows, which of them want a look, what is kept. Pure functions.
#pragma once

#include "capture/cardscan.h"
#include "capture/draftperson.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace wellmet::draftform {

using Fields = std::vector<capture::DraftField>;

/// How far a value can be relied on, as it is shown.
enum class Trust {
    Sure,  ///< right nine times in ten, or said by a person or a code
    Doubtful,  ///< please check
    Guess,  ///< more likely wrong than right
    Missing,  ///< a card nearly always states it and this one seems not to
};

/// Below sureFrom a value is worth a look, below guessBelow it is a guess.
constexpr double sureFrom = 0.85;
constexpr double guessBelow = 0.5;

Trust trustOf(const capture::DraftField &field);
/// Something Tab stops at.
bool isDoubtful(const capture::DraftField &field);

/// The fields in the order of a form (person by person; name, title, organisation, department, then the ways to reach them),
/// a blank name for every person without one, and blank fields to begin with when there are none at all.
Fields formOf(const capture::DraftPerson &draft);
/// What the form says: white space squeezed, blank fields left out.
capture::DraftPerson draftOf(const Fields &fields);
/// Where a new field of this kind belongs in the form: after the last one of its kind or of those before it.
size_t placeFor(const Fields &fields, capture::FieldKind kind, int person);

/// The next doubtful row after (step 1) or before (step -1) `from`, which may be -1 or the number of rows.
std::optional<int> nextDoubtful(const Fields &fields, int from, int step);
/// Where the eye goes first: the first doubtful row, else the first row; -1 for an empty form.
int firstRow(const Fields &fields);

/// Fields of `form` that a person wrote: not in `scanned` with the same kind and value, and not blank.
Fields typedIn(const Fields &form, const capture::DraftPerson &scanned);
/// A new reading of the card with what a person had written put over it: a name, title, organisation or department replaces
/// the one that was read, anything else is added unless it was read now.
capture::DraftPerson withTyped(const capture::DraftPerson &read, const Fields &typed);

/// The line at a point of the picture, the smallest if several lie there; points just outside a line count as well.
const capture::TextLine *lineAt(const std::vector<capture::TextLine> &lines, QPointF point);

}  // namespace wellmet::draftform
