// SPDX-License-Identifier: MPL-2.0
#include "capture/parsefields.h"

#include "capture/fields/agreement.h"
#include "capture/fields/assignment.h"
#include "capture/fields/blocks.h"
#include "capture/fields/calibration.h"
#include "capture/fields/cardtext.h"
#include "capture/fields/codevalues.h"
#include "capture/fields/domains.h"
#include "capture/fields/emails.h"
#include "capture/fields/phones.h"
#include "capture/fields/pieces.h"
#include "capture/fields/regions.h"
#include "capture/fields/unglue.h"
#include "capture/fields/weblinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace wellmet::capture {

using namespace Qt::StringLiterals;
using namespace fields;

namespace {

void append(std::vector<Found> &to, const std::vector<Found> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

/// Values that can be told by their form alone.
std::vector<Found> takeExact(fields::CardText &card, const ParseContext &context)
{
    takeWatermarks(card);
    std::vector<Found> found = takeEmails(card, context.codePayloads);
    QSet<QString> mailDomains;
    for (const Found &email : found)
        mailDomains.insert(registrable(email.value.section(u'@', -1)));
    append(found, takeWebLinks(card, mailDomains));
    append(found, takePhones(card, regionsOf(card, found, context.defaultRegion)));
    return found;
}

Evidence evidenceFrom(const std::vector<Found> &found, const std::vector<Piece> &pieces, const fields::CardText &card)
{
    Evidence evidence;
    for (const Piece &piece : pieces)
        evidence.largestHeight = std::max(evidence.largestHeight, piece.height);
    evidence.medianHeight = card.medianHeight;
    evidence.cardSize = card.size;
    for (const Found &value : found) {
        if (value.kind != FieldKind::Email && value.kind != FieldKind::Url)
            continue;
        const bool email = value.kind == FieldKind::Email;
        if (email)
            evidence.localParts << value.value.section(u'@', 0, 0);
        QString host = email ? value.value.section(u'@', -1) : value.value.section(u"://"_s, -1).section(u'/', 0, 0);
        const QString own = ownLabel(host);
        const bool shared = kindsOf(own).testFlag(Word::SharedMailHost) && email;
        if (!own.isEmpty() && !shared && !evidence.domainLabels.contains(own))
            evidence.domainLabels << own;
        // "pinehill@gmail": what stands before a shared host can be the firm.
        if (shared)
            evidence.domainLabels << value.value.section(u'@', 0, 0);
    }
    return evidence;
}

/// What is printed, with what the reader is known to spoil put right.
QString spelt(FieldKind kind, const QString &text)
{
    static const QRegularExpression limited(u"(?<=[ ,.])[I1|]td\\b"_s);
    static const QRegularExpression capitalI(u"\\bl(?=[a-z]{2})"_s);
    switch (kind) {
    case FieldKind::Name: {
        // Between small letters a capital I is a small l ("CieśIak"), but for what may follow a prefix ("McIntyre").
        static const QRegularExpression smallL(u"(?<=\\p{Ll})(?<!\\bMc|\\bMac|\\bDe|\\bDi|\\bDa|\\bLa)I(?=\\p{Ll})"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
        // A small l at the start of a name is a capital I ("lan", "lgor").
        QString name = bareName(text);
        if (name.contains(QRegularExpression(u"\\b\\p{Lu}\\p{Ll}"_s)))
            name.replace(capitalI, u"I"_s);
        name.replace(smallL, u"l"_s);
        return name.contains(u' ') ? name : respaced(name);
    }
    case FieldKind::Organisation: {
        // "Vallombra Srl Dal 1948" and a logo that stands before the full name: "VALE VALE Ltd".
        static const QRegularExpression since(
            u"[ ,-]+(?:since|est\\.?|estd\\.?|seit|gegr\\.?|depuis|fondée? en|desde|dal|desde|od|sinds|sedan)\\s(?:1[6-9]|20)\\d\\d$"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression twice(u"^(\\p{L}[\\p{L}\\p{M}& .-]{2,}) (?=\\1 .)"_s, QRegularExpression::CaseInsensitiveOption);
        return QString(text).replace(limited, u"ltd"_s).remove(since).remove(twice);
    }
    case FieldKind::Address: {
        // "Madison, W1 53782": the state's I.
        static const QRegularExpression state(u"\\b([WHVRM])[1l!](?=[ ,.]{1,2}\\d{5}\\b)"_s);
        return respaced(text).replace(state, u"\\1I"_s);
    }
    case FieldKind::Title:
    case FieldKind::Department: return respaced(text);
    default: return text;
    }
}

Quad unionOf(const std::vector<int> &parts, const std::vector<Piece> &pieces, const fields::CardText &card)
{
    if (parts.size() == 1)
        return card.boxOf(pieces[static_cast<size_t>(parts.front())].span);
    QRectF all;
    for (const int part : parts)
        all |= pieces[static_cast<size_t>(part)].box;
    return Quad::fromRect(all);
}

double readingOf(const std::vector<int> &parts, const std::vector<Piece> &pieces)
{
    double least = 1;
    for (const int part : parts)
        least = std::min(least, pieces[static_cast<size_t>(part)].confidence);
    return least;
}

}  // namespace

DraftPerson parseFields(const std::vector<TextLine> &lines, const ParseContext &context)
{
    fields::CardText card = readyText(lines, context.cardSize);
    std::vector<Found> exact = takeExact(card, context);
    QStringList localParts;
    for (const Found &value : exact) {
        if (value.kind == FieldKind::Email)
            localParts << value.value.section(u'@', 0, 0);
    }
    const std::vector<Piece> pieces = piecesOf(card, localParts);
    DraftPerson draft;
    const std::vector<Assigned> assigned = joined(assign(pieces, evidenceFrom(exact, pieces, card)), pieces);
    QStringList nameWords;
    QStringList firmWords;
    for (const Assigned &value : assigned) {
        nameWords += value.kind == FieldKind::Name ? traitsOf(bareName(value.text)).folded : QStringList();
        firmWords += value.kind == FieldKind::Organisation ? traitsOf(value.text).folded : QStringList();
    }
    makeAgree(exact, nameWords, firmWords, card);
    for (const Assigned &value : assigned) {
        draft.fields.push_back({.kind = value.kind,
                                .type = {},
                                .value = spelt(value.kind, value.text),
                                .confidence = calibrated(value.kind, value.evidence, readingOf(value.pieces, pieces)),
                                .box = unionOf(value.pieces, pieces, card),
                                .fromCode = false,
                                .person = value.person});
    }
    for (const Found &value : exact) {
        const double reading = card.lines[static_cast<size_t>(value.span.line)].confidence;
        draft.fields.push_back({.kind = value.kind,
                                .type = value.type,
                                .value = value.value,
                                .confidence = calibrated(value.kind, value.evidence, reading),
                                .box = card.boxOf(value.span),
                                .fromCode = false,
                                .person = value.person});
    }
    std::stable_sort(draft.fields.begin(), draft.fields.end(), [](const DraftField &a, const DraftField &b) {
        return a.box.boundingBox().center().y() < b.box.boundingBox().center().y();
    });
    draft.fields = withCodes(context.codePayloads, std::move(draft.fields));
    return draft;
}

}  // namespace wellmet::capture
