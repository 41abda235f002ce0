// SPDX-License-Identifier: MPL-2.0
#include "contacts/onetypo.h"

#include <algorithm>

namespace wellmet {

bool withinOneTypo(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const auto same = std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin();
    const QStringView restOfA = a.sliced(same);
    const QStringView restOfB = b.sliced(same);
    if (restOfA.size() < restOfB.size())
        return restOfA == restOfB.sliced(1);
    if (restOfA.isEmpty() || restOfA.sliced(1) == restOfB.sliced(1))
        return true;
    return restOfA.size() >= 2 && restOfA[0] == restOfB[1] && restOfA[1] == restOfB[0] && restOfA.sliced(2) == restOfB.sliced(2);
}

bool beginsWithinOneTypo(QStringView typed, QStringView word)
{
    for (const qsizetype length : {typed.size(), typed.size() - 1, typed.size() + 1}) {
        if (length > 0 && length <= word.size() && withinOneTypo(typed, word.first(length)))
            return true;
    }
    return false;
}

}  // namespace wellmet
