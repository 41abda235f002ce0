// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/draftform.h"

#include "base/text.h"

#include <QPolygonF>

#include <algorithm>
#include <array>

namespace wellmet::draftform {

using capture::DraftField;
using capture::DraftPerson;
using capture::FieldKind;

namespace {

constexpr std::array formOrder{FieldKind::Name,  FieldKind::Title, FieldKind::Organisation, FieldKind::Department, FieldKind::Phone,
                               FieldKind::Email, FieldKind::Url,   FieldKind::Address,      FieldKind::Social,     FieldKind::Other};
constexpr std::array byHand{FieldKind::Name, FieldKind::Title, FieldKind::Organisation, FieldKind::Phone, FieldKind::Email};

auto placeOf(FieldKind kind)
{
    return std::ranges::find(formOrder, kind) - formOrder.begin();
}

bool comesBefore(const DraftField &a, const DraftField &b)
{
    return std::pair(a.person, placeOf(a.kind)) < std::pair(b.person, placeOf(b.kind));
}

bool isBlank(const DraftField &field)
{
    return text::squeeze(field.value).isEmpty();
}

DraftField blank(FieldKind kind, int person)
{
    DraftField field;
    field.kind = kind;
    field.person = person;
    return field;
}

/// There is one of it on a card, or one that counts.
bool isSingle(FieldKind kind)
{
    return placeOf(kind) <= placeOf(FieldKind::Department);
}

bool sameValue(const DraftField &a, const DraftField &b)
{
    return a.kind == b.kind && text::squeeze(a.value) == text::squeeze(b.value);
}

}  // namespace

Trust trustOf(const DraftField &field)
{
    if (isBlank(field))
        return field.kind == FieldKind::Name ? Trust::Missing : Trust::Sure;
    // What fits nothing is not claimed to be anything.
    if (field.fromCode || field.kind == FieldKind::Other || field.confidence >= sureFrom)
        return Trust::Sure;
    return field.confidence < guessBelow ? Trust::Guess : Trust::Doubtful;
}

bool isDoubtful(const DraftField &field)
{
    return trustOf(field) != Trust::Sure;
}

Fields formOf(const DraftPerson &draft)
{
    Fields fields = draft.fields;
    if (fields.empty()) {
        for (const FieldKind kind : byHand)
            fields.push_back(blank(kind, 0));
        return fields;
    }
    int people = 0;
    for (const DraftField &field : draft.fields)
        people = std::max(people, field.person + 1);
    for (int person = 0; person < people; ++person) {
        const bool named =
            std::ranges::any_of(fields, [person](const DraftField &f) { return f.person == person && f.kind == FieldKind::Name; });
        if (!named)
            fields.push_back(blank(FieldKind::Name, person));
    }
    std::ranges::stable_sort(fields, comesBefore);
    return fields;
}

DraftPerson draftOf(const Fields &fields)
{
    DraftPerson draft;
    for (const DraftField &field : fields) {
        if (isBlank(field))
            continue;
        draft.fields.push_back(field);
        draft.fields.back().value = text::squeeze(field.value);
    }
    return draft;
}

size_t placeFor(const Fields &fields, FieldKind kind, int person)
{
    return size_t(std::ranges::upper_bound(fields, blank(kind, person), comesBefore) - fields.begin());
}

std::optional<int> nextDoubtful(const Fields &fields, int from, int step)
{
    for (int row = from + step; row >= 0 && row < int(fields.size()); row += step)
        if (isDoubtful(fields[size_t(row)]))
            return row;
    return {};
}

int firstRow(const Fields &fields)
{
    return nextDoubtful(fields, -1, 1).value_or(fields.empty() ? -1 : 0);
}

Fields typedIn(const Fields &form, const DraftPerson &scanned)
{
    Fields typed;
    for (const DraftField &field : form) {
        const bool read = std::ranges::any_of(scanned.fields, [&field](const DraftField &other) { return sameValue(field, other); });
        if (!isBlank(field) && !read)
            typed.push_back(field);
    }
    return typed;
}

DraftPerson withTyped(const DraftPerson &read, const Fields &typed)
{
    DraftPerson merged = read;
    for (const DraftField &field : typed) {
        const auto same = std::ranges::find_if(merged.fields, [&field](const DraftField &other) {
            return sameValue(field, other) || (isSingle(field.kind) && other.kind == field.kind && other.person == field.person);
        });
        if (same == merged.fields.end())
            merged.fields.push_back(field);
        else
            *same = field;
    }
    return merged;
}

const capture::TextLine *lineAt(const std::vector<capture::TextLine> &lines, QPointF point)
{
    const capture::TextLine *best = nullptr;
    double bestArea = 0;
    for (const capture::TextLine &line : lines) {
        const QRectF box = line.box.boundingBox();
        const double reach = std::min(box.width(), box.height()) * 0.4;
        const QPolygonF outline(QList<QPointF>(line.box.corners.begin(), line.box.corners.end()));
        // A slanted line's bounding box covers its neighbours, so the outline decides; its slack is the box of its centre line.
        const bool inside = outline.containsPoint(point, Qt::OddEvenFill)
            || (box.height() < box.width() * 0.25 && box.adjusted(-reach, -reach, reach, reach).contains(point));
        const double area = box.width() * box.height();
        if (inside && (!best || area < bestArea)) {
            best = &line;
            bestArea = area;
        }
    }
    return best;
}

}  // namespace wellmet::draftform
