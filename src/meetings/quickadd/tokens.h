// SPDX-License-Identifier: MPL-2.0
// A line as tokens: words, numbers, marks, line ends, and what was recognised before as one piece.
#pragma once

#include "meetings/quickadd.h"

#include <vector>

namespace wellmet::meetings::quickadd {

enum class TokenKind : quint8 {
    Word,  ///< letters, digits and what joins them: "co-founder", "R&D", "6.4.2"
    Number,  ///< begins with a digit: "12", "12th", "5pm", "17:30", "2026-05-12"
    Mark,  ///< one other character
    Break,  ///< one or more line ends
    Fixed,  ///< an e-mail, phone, URL, tag or the like that is already a chip
};

struct Token {
    TokenKind kind = TokenKind::Mark;
    qsizetype from = 0;
    qsizetype to = 0;
    QString folded;  ///< text::fold() of it, typographic apostrophes as "'"
    QString lower;  ///< lower case, accents kept: what endings are compared with
    bool literal = false;  ///< between quotes
    bool spaced = false;  ///< white space (or the beginning) stands before it
    bool capital = false;  ///< begins with an upper-case letter
    bool capitals = false;  ///< at least two letters, all upper case

    bool isWord() const { return kind == TokenKind::Word && !literal; }
    bool is(char16_t mark) const { return kind == TokenKind::Mark && !literal && folded.size() == 1 && folded[0] == mark; }
};

/// Tokens of `text`; each of `fixed` (ascending, apart) becomes one token. `splitElisions`: "d'ici" is "d'" and "ici";
/// `splitPossessives`: "Ana's" is "Ana" and "'s".
std::vector<Token> tokensOf(QStringView text, const std::vector<Stretch> &fixed, bool splitElisions, bool splitPossessives);

/// The stretches between paired double quotes, quotes included, within one line.
std::vector<Stretch> quotedIn(QStringView text);

}  // namespace wellmet::meetings::quickadd
