// SPDX-License-Identifier: MPL-2.0
#include "cli/evidence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

QString nounOf(const MatchEvidence &evidence)
{
    switch (evidence.field) {
    case MatchField::Given: return u"given name"_s;
    case MatchField::Family: return u"family name"_s;
    case MatchField::Middle: return u"middle name"_s;
    case MatchField::Birthday: return u"birthday"_s;
    case MatchField::Address: return u"address"_s;
    case MatchField::Email: return u"e-mail"_s;
    case MatchField::Phone: return evidence.mobile ? u"mobile"_s : u"phone"_s;
    case MatchField::Organisation: return u"organisation"_s;
    case MatchField::Social: return u"profile"_s;
    }
    return {};
}

QString variantOf(MatchField field)
{
    switch (field) {
    case MatchField::Given: return u"given names that stand for one another"_s;
    case MatchField::Family: return u"one family name is part of the other"_s;
    case MatchField::Email: return u"the same mailbox at another host"_s;
    default: return {};
    }
}

QString partlyOf(MatchField field)
{
    switch (field) {
    case MatchField::Address: return u"parts of the address agree"_s;
    case MatchField::Email: return u"e-mails at one host"_s;
    case MatchField::Phone: return u"numbers of one exchange"_s;
    case MatchField::Given: return u"given names alike"_s;
    case MatchField::Family: return u"family names alike"_s;
    default: return {};
    }
}

QString pieceOf(const MatchEvidence &evidence)
{
    const QString noun = nounOf(evidence);
    switch (evidence.agreement) {
    case Agreement::Missing: return {};
    case Agreement::Same: return u"same "_s + noun;
    case Agreement::Variant: return variantOf(evidence.field);
    case Agreement::Initial: return u"an initial that fits"_s;
    case Agreement::Close: return u"a slip in the "_s + noun;
    case Agreement::Partly: return partlyOf(evidence.field);
    case Agreement::Different: return u"another "_s + noun;
    }
    return {};
}

bool isSame(const MatchEvidence &evidence, MatchField field)
{
    return evidence.field == field && evidence.agreement == Agreement::Same;
}

}  // namespace

QString sentenceOf(const std::vector<MatchEvidence> &evidence)
{
    const auto has = [&evidence](MatchField field) {
        return std::any_of(evidence.begin(), evidence.end(), [field](const MatchEvidence &e) { return isSame(e, field); });
    };
    const bool names = has(MatchField::Given) && has(MatchField::Family);
    QStringList pieces;
    bool but = false;
    for (const MatchEvidence &one : evidence) {
        QString piece;
        if (names && isSame(one, MatchField::Given))
            piece = one.swapped ? u"names agree, exchanged"_s : u"names agree"_s;
        else if (!(names && isSame(one, MatchField::Family)))
            piece = pieceOf(one);
        if (piece.isEmpty())
            continue;
        if (one.agreement == Agreement::Different && !but && !pieces.isEmpty()) {
            but = true;
            piece.prepend(u"but "_s);
        }
        pieces << piece;
    }
    return pieces.join(u"; "_s);
}

}  // namespace wellmet::cli
