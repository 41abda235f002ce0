// SPDX-License-Identifier: MPL-2.0
#include "journal/cbor.h"

#include <QStringDecoder>
#include <QtEndian>

#include <bit>
#include <limits>

namespace wellmet::journal {
namespace {

constexpr char Float64 = '\xfb';

template <typename Unsigned>
void appendBigEndian(QByteArray &bytes, Unsigned value)
{
    char buffer[sizeof(Unsigned)];
    qToBigEndian(value, buffer);
    bytes.append(buffer, sizeof buffer);
}

/// How many bytes follow a head with this additional information; -1 for the reserved and the indefinite ones.
int argumentBytes(quint8 additional)
{
    switch (additional) {
    case 24: return 1;
    case 25: return 2;
    case 26: return 4;
    case 27: return 8;
    default: return additional < 24 ? 0 : -1;
    }
}

}  // namespace

void CborWriter::head(quint8 major, quint64 value)
{
    const auto first = [major](int additional) { return static_cast<char>((major << 5) | additional); };
    if (value < 24) {
        m_bytes.append(first(static_cast<int>(value)));
    } else if (value <= 0xff) {
        m_bytes.append(first(24)).append(static_cast<char>(value));
    } else if (value <= 0xffff) {
        m_bytes.append(first(25));
        appendBigEndian(m_bytes, static_cast<quint16>(value));
    } else if (value <= 0xffff'ffff) {
        m_bytes.append(first(26));
        appendBigEndian(m_bytes, static_cast<quint32>(value));
    } else {
        m_bytes.append(first(27));
        appendBigEndian(m_bytes, value);
    }
}

void CborWriter::integer(qint64 value)
{
    if (value >= 0)
        head(0, static_cast<quint64>(value));
    else
        head(1, ~static_cast<quint64>(value));
}

void CborWriter::real(double value)
{
    m_bytes.append(Float64);
    appendBigEndian(m_bytes, std::bit_cast<quint64>(value));
}

void CborWriter::text(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    head(3, static_cast<quint64>(utf8.size()));
    m_bytes.append(utf8);
}

void CborWriter::bytes(QByteArrayView value)
{
    head(2, static_cast<quint64>(value.size()));
    m_bytes.append(value);
}

std::optional<quint64> CborReader::head(quint8 major)
{
    if (nextMajor() != major)
        return std::nullopt;
    const quint8 additional = static_cast<quint8>(m_rest.front()) & 0x1f;
    const int extra = argumentBytes(additional);
    if (extra < 0 || m_rest.size() < 1 + extra)
        return std::nullopt;
    quint64 value = extra == 0 ? additional : 0;
    for (int i = 0; i < extra; ++i)
        value = (value << 8) | static_cast<quint8>(m_rest[1 + i]);
    m_rest = m_rest.sliced(1 + extra);
    return value;
}

std::optional<qint64> CborReader::integer()
{
    const bool negative = nextMajor() == 1;
    const auto value = head(negative ? 1 : 0);
    if (!value || *value > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return negative ? static_cast<qint64>(~*value) : static_cast<qint64>(*value);
}

std::optional<bool> CborReader::boolean()
{
    if (m_rest.isEmpty() || (m_rest.front() != '\xf4' && m_rest.front() != '\xf5'))
        return std::nullopt;
    const bool value = m_rest.front() == '\xf5';
    m_rest = m_rest.sliced(1);
    return value;
}

bool CborReader::null()
{
    if (m_rest.isEmpty() || m_rest.front() != '\xf6')
        return false;
    m_rest = m_rest.sliced(1);
    return true;
}

std::optional<double> CborReader::real()
{
    if (m_rest.size() < 9 || m_rest.front() != Float64)
        return std::nullopt;
    const auto bits = qFromBigEndian<quint64>(m_rest.data() + 1);
    m_rest = m_rest.sliced(9);
    return std::bit_cast<double>(bits);
}

std::optional<QByteArrayView> CborReader::string(quint8 major)
{
    const auto size = head(major);
    if (!size || *size > static_cast<quint64>(m_rest.size()))
        return std::nullopt;
    const QByteArrayView content = m_rest.first(static_cast<qsizetype>(*size));
    m_rest = m_rest.sliced(content.size());
    return content;
}

std::optional<QByteArrayView> CborReader::bytes()
{
    return string(2);
}

std::optional<QString> CborReader::text()
{
    const auto utf8 = string(3);
    if (!utf8)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(*utf8);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

}  // namespace wellmet::journal
