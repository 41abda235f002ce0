// SPDX-License-Identifier: MPL-2.0
#include "interop/linereader.h"

#include "interop/vcard.h"

#include <algorithm>
#include <cstring>

namespace wellmet::interop {
namespace {

/// What is kept of a line that is too long: enough to say which property it was.
constexpr size_t Head = 1 << 10;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether a lone break character within a line was meant as a line break: a folded line or a property follows.
bool isLineStart(std::string_view text)
{
    if (text.empty() || isSpace(text.front()))
        return true;
    size_t i = 0;
    while (i < text.size() && (isLetterOrDigit(text[i]) || text[i] == '-' || text[i] == '.'))
        ++i;
    return i > 0 && i < text.size() && (text[i] == ':' || text[i] == ';');
}

/// Whether the parameters before the value say quoted-printable.
bool isQuotedPrintable(std::string_view line)
{
    constexpr std::string_view wanted = "QUOTED-PRINTABLE";
    bool quoted = false;
    const auto colon = std::find_if(line.begin(), line.end(), [&](char c) {
        quoted = quoted != (c == '"');
        return c == ':' && !quoted;
    });
    const std::string_view header = line.substr(0, static_cast<size_t>(colon - line.begin()));
    for (size_t at = header.find(';'); at != std::string_view::npos; at = header.find_first_of(";=,", at + 1)) {
        if (sameText(header.substr(at + 1, wanted.size()), wanted))
            return true;
    }
    return false;
}

}  // namespace

LineReader::LineReader(QIODevice &device) : m_source(device) { }

/// Reads a block more behind what has not been given out; false at the end of the device.
bool LineReader::fill()
{
    m_buffer.remove(0, m_pos);
    m_pos = 0;
    const bool came = m_source.readInto(m_buffer);
    if (m_break == 0)
        m_break = m_buffer.contains('\r') && !m_buffer.contains('\n') ? '\r' : '\n';
    return came;
}

bool LineReader::atEnd()
{
    return m_pos == m_buffer.size() && !fill();
}

/// Whether what comes next is a line of just this text, in any case.
bool LineReader::comes(std::string_view text)
{
    while (rest().size() <= text.size() && fill()) { }
    const std::string_view next = rest();
    return sameText(next.substr(0, text.size()), text)
        && (next.size() == text.size() || next[text.size()] == '\r' || next[text.size()] == '\n');
}

/// Gives out what stands before `end` of the buffer, where there is a line break or the end of all; a line break of the
/// other kind may come earlier.
std::string_view LineReader::cut(qsizetype end)
{
    std::string_view line(m_buffer.constData() + m_pos, static_cast<size_t>(end - m_pos));
    const char other = m_break == '\n' ? '\r' : '\n';
    qsizetype next = std::min(end + 1, m_buffer.size());
    while (!line.empty() && line.back() == other)
        line.remove_suffix(1);
    for (size_t at = line.find(other); at != std::string_view::npos; at = line.find(other, at + 1)) {
        if (isLineStart(line.substr(at + 1))) {
            next = m_pos + static_cast<qsizetype>(at) + 1;
            line = line.substr(0, at);
            break;
        }
    }
    m_pos = next;
    ++m_number;
    if (line.substr(0, 3) == "\xef\xbb\xbf")
        line.remove_prefix(3);
    return line;
}

LineReader::Physical LineReader::physical()
{
    for (qsizetype searched = 0; searched <= Longest;) {
        const qsizetype end = m_buffer.indexOf(m_break, m_pos + searched);
        if (end >= 0)
            return {cut(end)};
        searched = m_buffer.size() - m_pos;
        if (!fill())
            return {cut(m_buffer.size())};
    }
    return passOver();
}

/// Reads past the line that stands next and keeps its beginning.
LineReader::Physical LineReader::passOver()
{
    ++m_number;
    m_head.assign(rest().substr(0, Head));
    for (m_pos = m_buffer.size(); !atEnd(); m_pos = m_buffer.size()) {
        if (const qsizetype end = m_buffer.indexOf(m_break, m_pos); end >= 0) {
            m_pos = end + 1;
            break;
        }
    }
    return {m_head, true};
}

/// Appends the next physical line to `m_joined`; answers whether it ends in "=".
bool LineReader::join(bool folded, Line &line)
{
    const Physical more = physical();
    const bool open = !more.text.empty() && more.text.back() == '=';
    line.tooLong = line.tooLong || more.tooLong || m_joined.size() + more.text.size() > static_cast<size_t>(Longest);
    if (line.tooLong)
        m_joined.resize(std::min(m_joined.size(), Head));
    else
        m_joined += more.text.substr(folded ? 1 : 0);
    return open;
}

std::optional<LineReader::Line> LineReader::next()
{
    if (atEnd())
        return std::nullopt;
    Line line{{}, m_number + 1, false};
    // The usual line stands whole in the buffer and goes on nowhere: it is given out where it stands.
    if (const qsizetype end = m_buffer.indexOf(m_break, m_pos); end >= 0) {
        line.text = cut(end);
        if (m_pos < m_buffer.size() && !isSpace(m_buffer.at(m_pos)) && (line.text.empty() || line.text.back() != '='))
            return line;
    } else {
        const Physical first = physical();
        line.text = first.text;
        line.tooLong = first.tooLong;
    }
    m_joined.assign(line.text);
    const bool quotedPrintable = isQuotedPrintable(m_joined);
    bool open = !m_joined.empty() && m_joined.back() == '=';
    while (!atEnd()) {
        if (quotedPrintable && open) {
            if (!line.tooLong)
                m_joined.pop_back();
            bool blank = false;
            for (; !atEnd() && (m_buffer.at(m_pos) == '\n' || m_buffer.at(m_pos) == '\r'); blank = true)
                physical();
            if (atEnd() || comes("END:VCARD") || comes("BEGIN:VCARD") || (blank && m_buffer.at(m_pos) != '='))
                break;
            open = join(false, line);
        } else if (isSpace(m_buffer.at(m_pos))) {
            open = join(true, line);
        } else {
            break;
        }
    }
    line.text = m_joined;
    return line;
}

}  // namespace wellmet::interop
