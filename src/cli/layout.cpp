// SPDX-License-Identifier: MPL-2.0
#include "cli/layout.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace wellmet::cli {
namespace {

constexpr int gap = 2;

// The code point at `at`, which moves behind it; an unpaired surrogate is returned as it stands.
char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++]);
    return c.unicode();
}

bool steersTerminal(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
    return control || bidi || c == 0x2028 || c == 0x2029 || QChar::isSurrogate(c);
}

// East Asian Width W and F of Unicode's EastAsianWidth.txt, in coarse ranges, and the emoji planes.
bool isWide(char32_t c)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 10> ranges{{{0x1100, 0x115f},
                                                                           {0x2e80, 0x303e},
                                                                           {0x3041, 0xa4cf},
                                                                           {0xa960, 0xa97f},
                                                                           {0xac00, 0xd7a3},
                                                                           {0xf900, 0xfaff},
                                                                           {0xfe30, 0xfe6f},
                                                                           {0xff01, 0xff60},
                                                                           {0xffe0, 0xffe6},
                                                                           {0x1f300, 0x3fffd}}};
    return std::any_of(ranges.begin(), ranges.end(), [c](const auto &range) { return c >= range.first && c <= range.second; });
}

int columnsOfCharacter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: return 0;
    default: return isWide(c) ? 2 : 1;
    }
}

// How many UTF-16 units of `text` fit into `columns`; at least one character, so that wrapping moves on.
qsizetype unitsThatFit(QStringView text, int columns)
{
    int used = 0;
    qsizetype units = 0;
    for (qsizetype at = 0; at < text.size(); units = at) {
        used += columnsOfCharacter(nextCodePoint(text, at));
        if (used > columns && units > 0)
            break;
    }
    return units;
}

std::vector<int> widthsOf(const std::vector<Column> &columns, const std::vector<QStringList> &cells)
{
    std::vector<int> widths;
    int left = terminalColumns;
    for (size_t i = 0; i < columns.size(); ++i) {
        int widest = columnsOf(columns[i].title);
        for (const QStringList &row : cells)
            widest = std::max(widest, columnsOf(row.value(static_cast<qsizetype>(i))));
        const bool last = i + 1 == columns.size();
        widths.push_back(std::min({widest, left, last ? left : columns[i].most}));
        left = std::max(0, left - widths.back() - gap);
    }
    return widths;
}

}  // namespace

QString plain(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (c == U'\n' || c == U'\t' || c == U'\r')
            out += u' ';
        else if (steersTerminal(c))
            out += QChar::ReplacementCharacter;
        else
            out += QStringView(QChar::fromUcs4(c));
    }
    return out;
}

int columnsOf(QStringView text)
{
    int columns = 0;
    for (qsizetype at = 0; at < text.size();)
        columns += columnsOfCharacter(nextCodePoint(text, at));
    return columns;
}

QString shortened(const QString &text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    if (columns <= 1)
        return columns == 1 ? QStringLiteral("…") : QString();
    const qsizetype units = unitsThatFit(text, columns - 1);
    return columnsOf(QStringView(text).first(units)) < columns ? text.first(units).trimmed() + u'…' : QStringLiteral("…");
}

QStringList wrapped(const QString &text, int columns)
{
    QStringList lines;
    QString rest = text;
    while (columnsOf(rest) > columns) {
        const qsizetype most = unitsThatFit(rest, columns);
        // The line may end right before a space that would be one column too many.
        const qsizetype space = rest.lastIndexOf(u' ', most);
        const qsizetype end = space > 0 ? space : most;
        lines += rest.first(end);
        rest = rest.sliced(end).trimmed();
    }
    lines += rest;
    return lines;
}

QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), u' ');
}

QString table(const std::vector<Column> &columns, const std::vector<QStringList> &rows)
{
    std::vector<QStringList> cells;
    cells.reserve(rows.size());
    for (const QStringList &row : rows) {
        QStringList clean;
        for (const QString &cell : row)
            clean += plain(cell);
        cells.push_back(clean);
    }
    QStringList titles;
    for (const Column &column : columns)
        titles += column.title;
    const std::vector<int> widths = widthsOf(columns, cells);
    cells.insert(cells.begin(), titles);

    QStringList lines;
    for (const QStringList &row : cells) {
        QString line;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString cell = padded(shortened(row.value(static_cast<qsizetype>(i)), widths[i]), widths[i]);
            line += i == 0 ? cell : QString(gap, u' ') + cell;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines += line;
    }
    return lines.join(u'\n');
}

}  // namespace wellmet::cli
