// SPDX-License-Identifier: MPL-2.0
// What a search answers: people, and why.
#pragma once

#include "contacts/person.h"

#include <optional>
#include <vector>

namespace wellmet {

/// Part of a text, in UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// Which kind of value a line is.
enum class LineKind : quint8 { Role, Email, Phone, Url, Address, Social, Other, Tag, Met, Date, Field, Relation, About };

/// The value that made somebody match, one line of it.
struct MatchedLine {
    LineKind kind = LineKind::Other;
    QString label = {};  ///< as on the person's page ("work"), may be empty
    QString text = {};
    std::vector<TextRange> ranges = {};  ///< what to highlight in `text`; rising, apart; empty for a facet that names no words

    bool operator==(const MatchedLine &) const = default;
};

struct FindHit {
    PersonSummary person;
    std::vector<TextRange> nameRanges = {};  ///< what to highlight in PersonSummary::name
    std::optional<MatchedLine> line = {};  ///< where the rest of the query stands; none when the name says it all
    bool guessed = false;  ///< found by allowing for a typing error

    bool operator==(const FindHit &) const = default;
};

/// "role", "email", ...: stable names.
QString nameOf(LineKind kind);

}  // namespace wellmet
