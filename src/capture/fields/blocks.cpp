// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/blocks.h"

#include "capture/fields/layout.h"
#include "capture/fields/traits.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

const Piece &lastPiece(const Assigned &value, const std::vector<Piece> &pieces)
{
    return pieces[static_cast<size_t>(value.pieces.back())];
}

const Piece &firstPiece(const Assigned &value, const std::vector<Piece> &pieces)
{
    return pieces[static_cast<size_t>(value.pieces.front())];
}

/// Does the address go on from `above` to `below`?
bool goesOn(const Piece &above, const Piece &below)
{
    // "Branch office 12 ...": a line that starts further left opens a block of its own.
    const bool outdented = below.box.left() < above.box.left() - 2.5 * below.height && below.box.right() > above.box.left();
    const bool centred = std::abs(below.box.center().x() - above.box.center().x()) < 1.5 * below.height;
    const bool rightAligned = std::abs(below.box.right() - above.box.right()) < below.height;
    if (below.addressLabel || (outdented && !centred && !rightAligned && above.span.line != below.span.line))
        return false;
    if (standsUnder(above, below, 1.0) && sameSize(above, below, 1.6))
        return true;
    return above.span.line == below.span.line && below.span.begin >= above.span.end;
}

void append(Assigned &to, const Assigned &from, const QString &between)
{
    QString left = to.text;
    while (!left.isEmpty() && u",; "_s.contains(left.back()))
        left.chop(1);
    to.text = left + between + from.text;
    to.pieces.insert(to.pieces.end(), from.pieces.begin(), from.pieces.end());
    to.evidence = std::max(to.evidence, from.evidence);
}

/// "Director of", "Head, ", "Vice President &": the line wants another.
bool wantsMore(const QString &text)
{
    static const QRegularExpression open(
        u"(?:[,&/+-]|\\b(?:of|and|for|the|to|de|des|du|et|und|für|fur|di|del|della|y|e|en|da|do|of the|i|ds\\.?))$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return open.match(text).hasMatch();
}

bool startsOpen(const QString &text)
{
    static const QRegularExpression open(u"^(?:[&/+-]|(?:of|and|for|de|des|du|et|und|für|di|del|della|y|e|da|do|of the)\\b)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return open.match(text).hasMatch();
}

}  // namespace

std::vector<Assigned> joined(std::vector<Assigned> assigned, const std::vector<Piece> &pieces)
{
    std::vector<Assigned> result;
    for (Assigned &value : assigned) {
        const bool address = value.kind == FieldKind::Address;
        const bool role = value.kind == FieldKind::Title || value.kind == FieldKind::Department || value.kind == FieldKind::Other;
        const auto home = std::find_if(result.rbegin(), result.rend(), [&](const Assigned &other) {
            const Piece &above = lastPiece(other, pieces);
            const Piece &below = firstPiece(value, pieces);
            if (address)
                return other.kind == FieldKind::Address && goesOn(above, below);
            return role && other.kind == FieldKind::Title && standsUnder(above, below, 0.9) && sameSize(above, below, 1.3)
                && (wantsMore(other.text) || startsOpen(value.text));
        });
        if (home == result.rend())
            result.push_back(std::move(value));
        else
            append(*home, value, address ? u", "_s : u" "_s);
    }
    return result;
}

}  // namespace wellmet::capture::fields
