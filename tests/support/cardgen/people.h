// SPDX-License-Identifier: MPL-2.0
// Invents what stands on a card: people, their firm, and how the card words it.
#pragma once

#include "support/cardgen/card.h"
#include "support/cardgen/random.h"
#include "support/cardgen/words.h"

namespace wellmet::cardgen {

/// How contact lines are introduced.
enum class Labels : quint8 { None, Words, Letters, Icons };

enum class CodeKind : quint8 { None, VCard, MeCard, Url };

/// What a card shall have; drawn by wishFor() from the seed.
struct Wish {
    QString language;
    QString secondLanguage;  ///< empty for none
    int people = 1;
    int addresses = 1;
    Labels labels = Labels::Words;
    CodeKind code = CodeKind::None;
    bool degrees = false;
    bool honorific = false;
    bool department = false;
    bool tagline = false;
    bool social = false;
    bool small = false;  ///< tax and register numbers, opening hours
    bool glued = false;  ///< no space between a label and its value
    bool sharedLine = false;  ///< two numbers on one line
    bool wordmark = false;  ///< the logo repeats part of the organisation's name
    bool logoOnly = false;  ///< the organisation stands in the logo alone
};

Wish wishFor(const QString &language, Random random);

/// `words` is of wish.language, `second` of wish.secondLanguage (ignored without one).
Content makeContent(const Wish &wish, const Words &words, const Words &second, Random random);

}  // namespace wellmet::cardgen
