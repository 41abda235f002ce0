// SPDX-License-Identifier: MPL-2.0
// How the list of people is walked through.
#pragma once

#include <QString>

namespace wellmet {

enum class ListOrder : quint8 {
    Name,  ///< as the notebook's language sorts names
    Changed,  ///< recently changed first
    Met,  ///< recently met first, then those of whom no day is known
};

/// Which part of a name a list is sorted by first.
enum class NameOrder : quint8 { FamilyFirst = 0, GivenFirst = 1 };

/// How the names of a notebook are sorted. Stored with the notebook, so that the app and the command line agree.
struct Sorting {
    QString locale = {};  ///< such as "sv_SE" or "de"; empty: CLDR's root order, good for many scripts at once
    NameOrder order = NameOrder::FamilyFirst;

    bool operator==(const Sorting &) const = default;
};

/// Where in the list by name a letter begins.
struct ListSection {
    QString label;  ///< what to show: "A", "Å", "#", ...
    int offset = 0;  ///< the first person's place in the list, from 0

    bool operator==(const ListSection &) const = default;
};

}  // namespace wellmet
