// SPDX-License-Identifier: MPL-2.0
#include "contacts/relations.h"

#include <array>

namespace wellmet {
namespace {

struct Pair {
    const char *kind;
    const char *inverse;
};

constexpr std::array pairs{
    Pair{"colleague", "colleague"},
    Pair{"manager", "report"},
    Pair{"assistant", "principal"},
    Pair{"mentor", "mentee"},
    Pair{"client", "supplier"},
    Pair{"investor", "investment"},
    Pair{"co-founder", "co-founder"},
    Pair{"introduced-by", "introduced"},
    Pair{"referred-by", "referred"},
    Pair{"partner", "partner"},
    Pair{"spouse", "spouse"},
    Pair{"parent", "child"},
    Pair{"sibling", "sibling"},
    Pair{"relative", "relative"},
    Pair{"friend", "friend"},
    Pair{"neighbour", "neighbour"},
    Pair{"emergency-contact", "emergency-contact-for"},
};

}  // namespace

const QStringList &relationKinds()
{
    static const QStringList kinds = [] {
        QStringList all;
        for (const auto &[kind, inverse] : pairs) {
            all << QString::fromLatin1(kind);
            if (all.last() != QLatin1StringView(inverse))
                all << QString::fromLatin1(inverse);
        }
        return all;
    }();
    return kinds;
}

QString inverseOf(const QString &kind)
{
    for (const auto &[one, other] : pairs) {
        if (kind == QLatin1StringView(one))
            return QString::fromLatin1(other);
        if (kind == QLatin1StringView(other))
            return QString::fromLatin1(one);
    }
    return kind;
}

QString kindFromOtherSide(const Relation &relation)
{
    return relation.inverse.isEmpty() ? inverseOf(relation.kind) : relation.inverse;
}

}  // namespace wellmet
