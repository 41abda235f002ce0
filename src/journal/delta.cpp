// SPDX-License-Identifier: MPL-2.0
#include "journal/delta.h"

#include <algorithm>

namespace wellmet::journal {
namespace {

constexpr quint16 Alive = 0;
/// More fields than any kind will have; a journal that names a higher one is damaged.
constexpr quint16 HighestField = 4095;

const Value &at(const Fields &fields, size_t field)
{
    static const Value nothing;
    return field < fields.size() ? fields[field] : nothing;
}

Unexpected damaged()
{
    return Unexpected(ErrorKind::DamagedNotebook, QStringLiteral("a journal delta cannot be decoded"));
}

}  // namespace

std::vector<FieldDelta> diff(const Fields &before, const Fields &after)
{
    std::vector<FieldDelta> deltas;
    const size_t count = std::max(before.size(), after.size());
    for (size_t field = 0; field < count; ++field) {
        const Value &old = at(before, field);
        const Value &now = at(after, field);
        if (old != now)
            deltas.push_back({static_cast<quint16>(field), encode(old), encode(now)});
    }
    return deltas;
}

bool creates(const std::vector<FieldDelta> &deltas)
{
    return std::any_of(deltas.begin(), deltas.end(), [](const FieldDelta &d) { return d.field == Alive && d.before.isEmpty(); });
}

const FieldDelta *deltaOf(const std::vector<FieldDelta> &deltas, size_t field)
{
    const auto found = std::find_if(deltas.begin(), deltas.end(), [field](const FieldDelta &delta) { return delta.field == field; });
    return found == deltas.end() ? nullptr : &*found;
}

Result<Fields> applyDeltas(Fields fields, const std::vector<FieldDelta> &deltas)
{
    for (const FieldDelta &delta : deltas) {
        auto value = decode(delta.after);
        if (!value || delta.field > HighestField)
            return damaged();
        if (delta.field >= fields.size())
            fields.resize(delta.field + 1u);
        fields[delta.field] = std::move(*value);
    }
    return fields;
}

Result<std::vector<FieldDelta>> takeBack(const Fields &current, const std::vector<FieldDelta> &deltas)
{
    const bool made = creates(deltas);
    std::vector<FieldDelta> back;
    for (const FieldDelta &delta : deltas) {
        if (made && delta.field != Alive)
            continue;
        if (!decode(delta.before) || !decode(delta.after))
            return damaged();
        if (encode(at(current, delta.field)) != delta.after)
            continue;
        back.push_back({delta.field, delta.after, made ? encode(Value(false)) : delta.before});
    }
    return back;
}

}  // namespace wellmet::journal
