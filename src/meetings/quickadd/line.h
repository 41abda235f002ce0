// SPDX-License-Identifier: MPL-2.0
// A line being read: its tokens, the dates found in it, and what is understood so far.
#pragma once

#include "meetings/quickadd/dates.h"
#include "meetings/quickadd/table.h"

#include <vector>

namespace wellmet::meetings::quickadd {

struct Line {
    QStringView text;
    const Table &table;
    Language language;
    std::vector<Token> tokens;
    std::vector<DateSpan> dates;
    std::vector<int> dateAt;  ///< per token: which of `dates` it belongs to, or -1
    std::vector<char> taken;  ///< per token: it belongs to a chip that holds no others
    std::vector<int> inClause;  ///< per token: the number, from 1, of the clause chip it belongs to, or 0
    std::vector<char> announces;  ///< per token: it announces a clause, as "call" in "call Ana"
    std::vector<int> subjects;  ///< tokens where a name begins that a clause is about: "Tom will ..."
    std::function<std::vector<Id>(const QString &)> people;  ///< Ports::people
    int lines = 1;
    std::vector<Chip> chips;

    int count() const { return static_cast<int>(tokens.size()); }
    /// Outside the line stands a token that is nothing.
    const Token &at(int i) const
    {
        static const Token nothing;
        return within(i) ? tokens[static_cast<size_t>(i)] : nothing;
    }
    bool within(int i) const { return i >= 0 && i < count(); }
    bool is(int i, char16_t mark) const { return within(i) && at(i).is(mark); }
    bool isBreak(int i) const { return !within(i) || at(i).kind == TokenKind::Break; }
    bool isIn(const char16_t *set, int i) const { return within(i) && table.isIn(QString::fromUtf16(set), at(i)); }
    bool isDate(int i) const { return within(i) && dateAt[static_cast<size_t>(i)] >= 0; }
    bool isTaken(int i) const { return within(i) && taken[static_cast<size_t>(i)] != 0; }
    bool isClause(int i) const { return within(i) && inClause[static_cast<size_t>(i)] != 0; }
    /// A word that no chip, date or quotation holds.
    bool isFree(int i) const { return within(i) && at(i).isWord() && !isTaken(i) && !isDate(i); }
    bool isCapital(int i) const { return isFree(i) && at(i).capital; }

    /// The text of tokens [first, end), white space squeezed; empty for none.
    QString textOf(int first, int end) const;
    /// A sentence or part of one ends before token `i`: a line end, ";", "!", "?", "|", a full stop, a dash between spaces.
    bool isHardStop(int i) const;
    /// A clause can begin at `i`: the line begins, a stop, comma, colon, bracket or "and" stands before.
    bool isClauseStart(int i) const;
    bool isDash(int i) const;
    /// A full stop that ends a sentence, not an abbreviation, an initial or a date.
    bool isFullStop(int i) const;

    /// Nothing is added that lies partly in a clause.
    void add(ChipKind kind, const QString &value, int first, int end);
};

}  // namespace wellmet::meetings::quickadd
