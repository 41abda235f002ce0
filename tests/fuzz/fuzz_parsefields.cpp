// SPDX-License-Identifier: MPL-2.0
// Any bytes as the lines of a card: each text line one line of the card, its first bytes where it stands and how large.
#include "capture/parsefields.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace wellmet::capture;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    std::vector<TextLine> lines;
    double y = 0;
    for (const QByteArray &row : bytes.split('\n')) {
        TextLine line;
        const auto at = [&](qsizetype i) { return i < row.size() ? static_cast<double>(static_cast<uint8_t>(row[i])) : 0.0; };
        line.text = QString::fromUtf8(row.mid(2));
        line.confidence = at(0) / 255;
        y += at(1);
        line.box = Quad::fromRect(QRectF(at(0), y, 10 * static_cast<double>(line.text.size()), 1 + at(1)));
        if (!row.isEmpty() && (row[0] & 1))
            line.alternative = lines.empty() ? line.text : lines.back().text;
        lines.push_back(std::move(line));
    }
    const ParseContext context{QSizeF(2000, 1100), {}, {}};
    const DraftPerson draft = parseFields(lines, context);
    for (const DraftField &field : draft.fields) {
        if (!(field.confidence > 0 && field.confidence < 1))
            std::abort();
    }
    if (size < 512 && !(parseFields(lines, context) == draft))
        std::abort();
    return 0;
}
