// SPDX-License-Identifier: MPL-2.0
#include "base/id.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace wellmet {

Id Id::make(UtcMillis now)
{
    Id id;
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    for (int i = 0; i < 6; ++i)
        id.m_bytes[i] = static_cast<quint8>(now >> (40 - 8 * i));
    std::memcpy(id.m_bytes.data() + 6, random.data(), 10);
    id.m_bytes[6] = static_cast<quint8>((id.m_bytes[6] & 0x0f) | 0x70);
    id.m_bytes[8] = static_cast<quint8>((id.m_bytes[8] & 0x3f) | 0x80);
    return id;
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Id id;
    std::copy_n(bytes.begin(), 16, reinterpret_cast<char *>(id.m_bytes.data()));
    return id;
}

std::optional<Id> Id::fromString(QStringView text)
{
    QString hex;
    if (text.size() == 36) {
        for (const int dash : {8, 13, 18, 23})
            if (text[dash] != u'-')
                return std::nullopt;
        hex = text.toString().remove(u'-');
    } else {
        hex = text.toString();
    }
    const bool allHex = std::all_of(
        hex.cbegin(), hex.cend(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); });
    if (hex.size() != 32 || !allHex)
        return std::nullopt;
    return fromBytes(QByteArray::fromHex(hex.toLatin1()));
}

QString Id::toString() const
{
    QString text = QString::fromLatin1(toByteArray().toHex());
    for (const int dash : {8, 13, 18, 23})
        text.insert(dash, u'-');
    return text;
}

UtcMillis Id::millis() const
{
    UtcMillis millis = 0;
    for (int i = 0; i < 6; ++i)
        millis = (millis << 8) | m_bytes[i];
    return millis;
}

}  // namespace wellmet
