// SPDX-License-Identifier: MPL-2.0
// Dates and times written in digits: "2026-05-12", "12.5.", "12/05/2026", "17:30", "5pm", "17h30".
#pragma once

#include "meetings/quickadd/tokens.h"

#include <QTime>

namespace wellmet::meetings::quickadd {

struct NumericDate {
    int day = 0;
    int month = 0;
    int year = 0;  ///< 0: none written
    QTime time;  ///< of "2026-05-12T17:30"
    int tokens = 0;

    explicit operator bool() const { return tokens > 0; }
};

struct NumericRules {
    bool monthFirst = false;  ///< "5/12" is the twelfth of May, unless the first number is no month
    bool afterPreposition = false;  ///< only then "12.5" and "5/12" without a year are dates
};

/// The date that the tokens at `at` write, valid or not ("31.2." is one); false for prices, versions and the rest.
NumericDate numericDateAt(const std::vector<Token> &tokens, int at, const NumericRules &rules);

struct NumericTime {
    QTime time;
    int tokens = 0;

    explicit operator bool() const { return tokens > 0; }
};

NumericTime numericTimeAt(const std::vector<Token> &tokens, int at);

}  // namespace wellmet::meetings::quickadd
