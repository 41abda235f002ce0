// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/card.h"

namespace wellmet::cardgen {

QString Line::text() const
{
    QString all;
    for (const auto &piece : pieces)
        all += piece.text;
    return all;
}

std::vector<const Block *> Content::of(Role role, int person) const
{
    std::vector<const Block *> found;
    for (const auto &block : blocks)
        if (block.role == role && (person < 0 || block.person == person))
            found.push_back(&block);
    return found;
}

}  // namespace wellmet::cardgen
