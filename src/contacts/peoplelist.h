// SPDX-License-Identifier: MPL-2.0
// How the list of people is walked through.
#pragma once

#include <QString>

namespace wellmet {

enum class ListOrder : quint8 {
    Name,  ///< as the notebook's language sorts names
    Changed,  ///< recently changed first
};

/// Where in the list by name a letter begins.
struct ListSection {
    QString label;  ///< what to show: "A", "Å", "#", ...
    int offset = 0;  ///< the first person's place in the list, from 0

    bool operator==(const ListSection &) const = default;
};

}  // namespace wellmet
