// SPDX-License-Identifier: MPL-2.0
// The hand-written lines of tests/data/quickadd and the chips expected of them; the format is in the README.md there.
#pragma once

#include "meetings/quickadd.h"

#include <QStringList>

#include <vector>

namespace wellmet::tests {

struct ChipLine {
    int number = 0;  ///< line of the file
    meetings::Context context;
    QString text;
    QStringList expected;  ///< "kind value", "promise< value @due"
};

/// Every line of tests/data/quickadd/LANGUAGE.txt; empty when the file is not there or wrong.
std::vector<ChipLine> chipLinesOf(meetings::Language language);

/// A chip as the files write it.
QString written(const meetings::Chip &chip);

}  // namespace wellmet::tests
