// SPDX-License-Identifier: MPL-2.0
// Identifiers: UUID version 7 (RFC 9562), which sort by the time they were made.
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>
#include <cstddef>
#include <optional>

namespace wellmet {

/// 16 bytes, big-endian as RFC 9562 lays them out. The null id (all zero) means "none".
class Id
{
public:
    Id() = default;

    /// A new UUIDv7: 48 bits of `now`, 74 random bits from the operating system.
    static Id make(UtcMillis now);
    /// Exactly 16 bytes, as stored in the database.
    static std::optional<Id> fromBytes(QByteArrayView bytes);
    /// The 36-character form, any letter case, or the 32 hex digits alone.
    static std::optional<Id> fromString(QStringView text);

    bool isNull() const { return *this == Id(); }
    QByteArrayView bytes() const { return {reinterpret_cast<const char *>(m_bytes.data()), static_cast<qsizetype>(m_bytes.size())}; }
    QByteArray toByteArray() const { return bytes().toByteArray(); }
    /// The 36-character lower-case form.
    QString toString() const;
    /// When it was made, as its first 48 bits say.
    UtcMillis millis() const;

    auto operator<=>(const Id &) const = default;

private:
    std::array<quint8, 16> m_bytes{};
};

inline size_t qHash(const Id &id, size_t seed = 0)
{
    return qHash(id.bytes(), seed);
}

}  // namespace wellmet

Q_DECLARE_METATYPE(wellmet::Id)
