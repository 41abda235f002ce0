// SPDX-License-Identifier: MPL-2.0
// Which line of a person answers a query, and where in it. Pure.
#pragma once

#include "base/result.h"
#include "contacts/findhit.h"
#include "contacts/findquery.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace wellmet::storage {

/// Finds a query's conditions in texts, by the same rules as the index.
class Matcher
{
public:
    /// `variants`: for each word of typedWords(query) the words a typing error may have made of it; may be empty.
    explicit Matcher(const FindQuery &query, const std::vector<QStringList> &variants = {});

    /// What of the query a text answers: one bit a condition, and where.
    struct Match {
        quint32 conditions = 0;
        std::vector<TextRange> ranges;
    };
    Match inName(const QString &name) const;
    Match inLine(const QString &text, LineKind kind) const;
    /// True when every condition that words in a text can answer is in `conditions`.
    bool isAll(quint32 conditions) const { return (conditions & m_all) == m_all; }

    /// Lines of a person, one a call, in the order of the page; nullopt at the end. `ranges` are not filled yet.
    using Lines = std::function<Result<std::optional<MatchedLine>>()>;
    /// The line that answers most of what `answered` leaves open, the first of several; nullopt when none answers any of
    /// it. Stops reading at a line that answers all.
    Result<std::optional<MatchedLine>> bestLine(const Lines &next, quint32 answered) const;

private:
    struct Condition {
        QStringList terms;
        bool whole = false;  ///< the last term too has to be a whole word
        QStringList others;  ///< single whole words that do as well
        QStringList digits;  ///< spellings as a piece of a phone number
        std::optional<Facet> facet;
    };
    Match in(const QString &text, std::optional<LineKind> kind) const;

    std::vector<Condition> m_conditions;
    quint32 m_all = 0;
};

}  // namespace wellmet::storage
