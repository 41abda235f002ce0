// SPDX-License-Identifier: MPL-2.0
// Bytes -> content lines, folding undone: what vCard and iCalendar have in common.
#pragma once

#include "interop/textsource.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellmet::interop {

/// Reads a device from where it stands, in blocks. Knows
/// - lines ending in CRLF, LF or CR, also mixed, and a CR that is only a character of a value;
/// - folded lines (RFC 6350, 3.2: line break and one space or tab vanish, also within a character's bytes);
/// - the soft line breaks of quoted-printable values, which no folding applies to; lines so joined keep the "=" out;
/// - UTF-8 with byte order marks anywhere, UTF-16 and UTF-32 of either order, with or without a mark.
/// Memory is bounded by `Longest` and some blocks, whatever comes.
class LineReader
{
public:
    /// The longest content line kept, in bytes: a photograph of 15 MB in base64.
    static constexpr qsizetype Longest = 20 << 20;

    struct Line {
        std::string_view text;  ///< valid until the next call; without its line break
        qint64 number = 0;  ///< of its first physical line, from 1
        bool tooLong = false;  ///< `text` is only its beginning
    };

    explicit LineReader(QIODevice &device);

    /// The next content line, blank ones too; nothing at the end.
    std::optional<Line> next();
    /// Whether the bytes were UTF-16 or UTF-32, so that what a CHARSET says about raw letters is no longer true.
    bool wasWide() const { return m_source.wasWide(); }
    /// Bytes taken from the device so far, for progress.
    qint64 bytesRead() const { return m_source.bytesRead(); }
    /// The device failed before its end.
    bool failed() const { return m_source.failed(); }

private:
    /// A line as the file has it.
    struct Physical {
        std::string_view text;
        bool tooLong = false;
    };

    bool fill();
    bool atEnd();
    Physical physical();
    std::string_view cut(qsizetype end);
    Physical passOver();
    bool join(bool folded, Line &line);
    std::string_view rest() const { return {m_buffer.constData() + m_pos, static_cast<size_t>(m_buffer.size() - m_pos)}; }
    bool comes(std::string_view text);

    TextSource m_source;
    QByteArray m_buffer;
    qsizetype m_pos = 0;  ///< of what has not been given out yet
    qint64 m_number = 0;  ///< physical lines given out
    char m_break = 0;  ///< what ends lines here; 0 before the first block
    std::string m_joined;
    std::string m_head;  ///< of a physical line that is too long
};

}  // namespace wellmet::interop
