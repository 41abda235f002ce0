// SPDX-License-Identifier: MPL-2.0
// One field of a record <-> one member of a value. For the files that convert records.
#pragma once

#include "contacts/provenance.h"
#include "journal/value.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cmath>

namespace wellmet::storage {

inline journal::Value valueOf(const QString &text)
{
    return text.isEmpty() ? journal::Value() : journal::Value(text);
}

inline journal::Value valueOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? journal::Value() : journal::Value(bytes);
}

inline journal::Value valueOf(const Id &id)
{
    return id.isNull() ? journal::Value() : journal::Value(id.toByteArray());
}

/// Numbers and enumerations that came with the first notebook: 0 is a value.
template <typename Number>
journal::Value numberOf(Number value)
{
    return static_cast<qint64>(value);
}

/// Those that came later: 0 (no, unsaid, never) is "not there", as it is in rows that were written before.
template <typename Number>
journal::Value numberOrNothing(Number value)
{
    return static_cast<qint64>(value) == 0 ? journal::Value() : journal::Value(static_cast<qint64>(value));
}

/// What the field holds when it holds a T, else an empty T.
template <typename T>
T held(const journal::Fields &fields, size_t field)
{
    const T *value = field < fields.size() ? std::get_if<T>(&fields[field]) : nullptr;
    return value ? *value : T();
}

template <typename Enumeration>
Enumeration enumerator(const journal::Fields &fields, size_t field, Enumeration last, Enumeration otherwise)
{
    const auto number = held<qint64>(fields, field);
    return number >= 0 && number <= static_cast<qint64>(last) ? static_cast<Enumeration>(number) : otherwise;
}

inline Id heldId(const journal::Fields &fields, size_t field)
{
    return Id::fromBytes(held<QByteArray>(fields, field)).value_or(Id());
}

/// Provenance takes four fields from `first` on.
inline void put(journal::Fields &fields, size_t first, const Provenance &provenance)
{
    const double confidence = std::isnan(provenance.confidence) ? 0.0 : std::clamp(provenance.confidence, 0.0, 1.0);
    fields[first] = numberOf(provenance.source);
    fields[first + 1] = valueOf(provenance.sourceId);
    fields[first + 2] = provenance.at;
    fields[first + 3] = confidence;
}

inline Provenance provenanceFrom(const journal::Fields &fields, size_t first)
{
    return {enumerator(fields, first, Source::Synced, Source::Imported), heldId(fields, first + 1), held<qint64>(fields, first + 2),
            held<double>(fields, first + 3)};
}

}  // namespace wellmet::storage
