// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/codevalues.h"

#include "base/text.h"
#include "capture/codepayload.h"
#include "capture/fields/digitruns.h"
#include "capture/fields/weblinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype comparedDigits = 8;

QString plainLink(const QString &value)
{
    static const QRegularExpression head(u"^(?:https?:/*)?(?:www\\.)?"_s);
    QString link = value.toLower().remove(head);
    while (link.endsWith(u'/'))
        link.chop(1);
    return link;
}

/// One line of a card says it once: these kinds are replaced, not added to.
bool isReplaced(FieldKind kind)
{
    return kind == FieldKind::Name || kind == FieldKind::Organisation || kind == FieldKind::Title || kind == FieldKind::Department
        || kind == FieldKind::Address;
}

}  // namespace

bool sameValue(const DraftField &a, const DraftField &b)
{
    if (a.kind != b.kind)
        return false;
    if (a.kind == FieldKind::Phone)
        return digitsOf(a.value).right(comparedDigits) == digitsOf(b.value).right(comparedDigits);
    // "fb/jodoe" and "https://www.facebook.com/jodoe/" are one handle.
    if (a.kind == FieldKind::Social && a.type == b.type && !a.type.isEmpty())
        return plainLink(a.value).section(u'/', -1) == plainLink(b.value).section(u'/', -1);
    if (a.kind == FieldKind::Url || a.kind == FieldKind::Social)
        return plainLink(a.value) == plainLink(b.value);
    return text::fold(a.value) == text::fold(b.value);
}

std::vector<DraftField> withCodes(const QStringList &payloads, std::vector<DraftField> read)
{
    std::vector<DraftField> fields;
    for (const QString &payload : payloads.mid(0, 8)) {
        for (DraftField &field : fieldsOfPayload(payload)) {
            const bool repeat = std::any_of(fields.begin(), fields.end(), [&](const DraftField &known) { return sameValue(known, field); });
            if (!repeat)
                fields.push_back(std::move(field));
        }
    }
    const size_t fromCodes = fields.size();
    for (DraftField &field : read) {
        const auto end = fields.begin() + static_cast<qsizetype>(fromCodes);
        const auto same = std::find_if(fields.begin(), end, [&](const DraftField &code) {
            return sameValue(code, field) || (isReplaced(field.kind) && code.kind == field.kind && field.person == 0);
        });
        if (same == end) {
            fields.push_back(std::move(field));
            continue;
        }
        if (same->box == Quad{})
            same->box = field.box;
        if (same->type.isEmpty())
            same->type = field.type;
    }
    return fields;
}

}  // namespace wellmet::capture::fields
