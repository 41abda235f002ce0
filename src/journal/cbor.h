// SPDX-License-Identifier: MPL-2.0
// Deterministic CBOR (RFC 8949, section 4.2.1), as much of it as journal records need. Equal values have equal bytes, so
// encoded values can be compared without decoding; QCborStreamWriter costs several allocations for each small value.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace wellmet::journal {

/// Appends CBOR items to a byte array.
class CborWriter
{
public:
    void integer(qint64 value);
    void unsignedInteger(quint64 value) { head(0, value); }
    void boolean(bool value) { m_bytes.append(value ? '\xf5' : '\xf4'); }
    void null() { m_bytes.append('\xf6'); }
    /// Always 64 bits wide: a confidence is not shortened, so one value has one encoding.
    void real(double value);
    void text(QStringView value);
    void bytes(QByteArrayView value);
    void array(quint64 items) { head(4, items); }
    void reserve(qsizetype size) { m_bytes.reserve(size); }

    QByteArray take() { return std::move(m_bytes); }

private:
    void head(quint8 major, quint64 value);

    QByteArray m_bytes;
};

/// Reads items one after another. Every function answers nullopt for an item of another type, for a length that does not
/// fit in what is left, and for indefinite lengths; nothing is allocated before the length is checked.
class CborReader
{
public:
    explicit CborReader(QByteArrayView bytes) : m_rest(bytes) { }

    bool atEnd() const { return m_rest.isEmpty(); }
    /// The major type of the next item (0..7), or -1 at the end.
    int nextMajor() const { return m_rest.isEmpty() ? -1 : static_cast<quint8>(m_rest.front()) >> 5; }

    std::optional<quint64> unsignedInteger() { return head(0); }
    std::optional<qint64> integer();
    std::optional<bool> boolean();
    bool null();
    std::optional<double> real();
    std::optional<QString> text();
    std::optional<QByteArrayView> bytes();
    std::optional<quint64> array() { return head(4); }

private:
    std::optional<quint64> head(quint8 major);
    std::optional<QByteArrayView> string(quint8 major);

    QByteArrayView m_rest;
};

}  // namespace wellmet::journal
