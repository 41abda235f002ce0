// SPDX-License-Identifier: MPL-2.0
// A device's bytes in blocks, UTF-16 and UTF-32 made UTF-8.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <optional>

namespace wellmet::interop {

/// Knows UTF-16 and UTF-32 of either order by their mark or by the zeros beside ASCII letters; any other bytes pass through
/// as they are.
class TextSource
{
public:
    static constexpr qsizetype Block = 256 << 10;
    static constexpr qsizetype ShortestBlock = 4 << 10;

    /// `device` is open and outlives the source.
    explicit TextSource(QIODevice &device) : m_device(device) { }

    /// Appends the next block; false at the end.
    bool readInto(QByteArray &buffer);

    /// Whether the bytes were UTF-16 or UTF-32.
    bool wasWide() const { return m_decoder.has_value(); }
    /// Bytes taken from the device so far.
    qint64 bytesRead() const { return m_bytesRead; }
    /// The device failed before its end.
    bool failed() const { return m_failed; }

private:
    QIODevice &m_device;
    std::optional<QStringDecoder> m_decoder;
    qint64 m_bytesRead = 0;
    bool m_started = false;
    bool m_done = false;
    bool m_failed = false;
};

}  // namespace wellmet::interop
