// SPDX-License-Identifier: MPL-2.0
#include "interop/textsource.h"

#include <algorithm>

namespace wellmet::interop {
namespace {

std::optional<QStringConverter::Encoding> wideEncoding(QByteArrayView head)
{
    if (const auto marked = QStringConverter::encodingForData(head); marked && *marked != QStringConverter::Utf8)
        return marked;
    const auto zero = [&](qsizetype i) { return i < head.size() && head[i] == 0; };
    const auto ascii = [&](qsizetype i) { return i < head.size() && head[i] > 0; };
    if (ascii(0) && zero(1) && ascii(2) && zero(3))
        return QStringConverter::Utf16LE;
    if (zero(0) && ascii(1) && zero(2) && ascii(3))
        return QStringConverter::Utf16BE;
    if (ascii(0) && zero(1) && zero(2) && zero(3))
        return QStringConverter::Utf32LE;
    if (zero(0) && zero(1) && zero(2) && ascii(3))
        return QStringConverter::Utf32BE;
    return std::nullopt;
}

}  // namespace

bool TextSource::readInto(QByteArray &buffer)
{
    if (!std::exchange(m_started, true)) {
        if (const auto wide = wideEncoding(m_device.peek(4)))
            m_decoder.emplace(*wide);
    }
    // A short file gets a short buffer: a card or two is the most common thing to read.
    const qint64 left = m_device.isSequential() ? Block : m_device.size() - m_device.pos();
    const qsizetype room = std::clamp<qsizetype>(left, ShortestBlock, Block);
    const qsizetype before = buffer.size();
    while (!m_done && buffer.size() == before) {
        buffer.resize(before + room);
        const qint64 got = m_device.read(buffer.data() + before, room);
        buffer.resize(before + std::max<qint64>(got, 0));
        m_done = got <= 0;
        m_failed = got < 0;
        m_bytesRead += std::max<qint64>(got, 0);
        if (m_decoder) {
            const QString text = m_decoder->decode(QByteArrayView(buffer).sliced(before));
            buffer.resize(before);
            buffer += text.toUtf8();
        }
    }
    return buffer.size() > before;
}

}  // namespace wellmet::interop
