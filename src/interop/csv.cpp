// SPDX-License-Identifier: MPL-2.0
#include "interop/csv.h"

#include "interop/charset.h"

#include <algorithm>
#include <array>

namespace wellmet::interop {
namespace {

constexpr std::array separators{',', ';', '\t'};
/// How many lines tell what separates cells: preambles come first, then the headings.
constexpr int LinesLookedAt = 12;

/// The separator of which one line has the most, outside quotes.
char likeliestSeparator(QByteArrayView text)
{
    std::array<int, separators.size()> most{};
    std::array<int, separators.size()> here{};
    bool quoted = false;
    int lines = 0;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        if (quoted)
            continue;
        for (size_t i = 0; i < separators.size(); ++i)
            here[i] += c == separators[i];
        if (c == '\n' || c == '\r') {
            for (size_t i = 0; i < separators.size(); ++i)
                most[i] = std::max(most[i], here[i]);
            here = {};
            if (++lines > 2 * LinesLookedAt)
                break;
        }
    }
    for (size_t i = 0; i < separators.size(); ++i)
        most[i] = std::max(most[i], here[i]);
    return separators[static_cast<size_t>(std::max_element(most.begin(), most.end()) - most.begin())];
}

bool startsFormula(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

/// "+1 202 555 0143", "-5": a spreadsheet makes a number of it at worst.
bool isNumberLike(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u"+-()./ \u00a0").contains(c); });
}

}  // namespace

CsvReader::CsvReader(QIODevice &device) : m_source(device) { }

void CsvReader::start()
{
    m_source.readInto(m_buffer);
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_pos = 3;
    const QByteArrayView head = QByteArrayView(m_buffer).sliced(m_pos);
    if (head.size() > 5 && head[4] != '\0' && head.first(4).compare("sep=", Qt::CaseInsensitive) == 0
        && (head[5] == '\r' || head[5] == '\n')) {
        m_separator = head[4];
        m_pos += head.size() > 6 && head[5] == '\r' && head[6] == '\n' ? 7 : 6;
        ++m_line;
    } else {
        m_separator = likeliestSeparator(head);
    }
    if (!isUtf8({m_buffer.constData(), static_cast<size_t>(m_buffer.size())})) {
        // The block may end within a letter; only bytes before its last line break say something.
        const QByteArray whole = m_buffer.left(std::max(m_buffer.lastIndexOf('\n'), m_buffer.lastIndexOf('\r')) + 1);
        std::string foreign;
        for (const QByteArray &line : whole.split('\n')) {
            if (!isUtf8({line.constData(), static_cast<size_t>(line.size())}))
                foreign.append(line.constData(), static_cast<size_t>(line.size())).append(1, '\n');
        }
        if (!foreign.empty())
            m_charset = guessCharset(foreign, {});
    }
}

/// Whether there is a byte at m_pos.
bool CsvReader::more()
{
    if (m_pos < m_buffer.size())
        return true;
    m_buffer.clear();
    m_pos = 0;
    return m_source.readInto(m_buffer);
}

void CsvReader::endCell(CsvRow &row)
{
    if (row.cells.size() == MostCells) {
        row.cutOff = true;
    } else if (isUtf8(m_cell)) {
        row.cells += QString::fromStdString(m_cell);
    } else {
        const auto utf8 = toUtf8(m_cell, m_charset.empty() ? westernCharset : std::string_view(m_charset));
        row.cells += QString::fromStdString(utf8.value_or(std::string()));
    }
    m_cell.clear();
}

std::optional<CsvRow> CsvReader::next()
{
    if (m_separator == 0)
        start();
    if (!more())
        return std::nullopt;
    CsvRow row;
    row.line = m_line;
    enum class At { CellStart, Plain, Quoted, AfterQuote } at = At::CellStart;
    qsizetype length = 0;
    m_cell.clear();
    while (more()) {
        const char c = m_buffer.at(m_pos++);
        const bool lineBreak = c == '\n' || c == '\r';
        if (c == '\r' && more() && m_buffer.at(m_pos) == '\n')
            ++m_pos;
        if (lineBreak)
            ++m_line;
        if (++length > Longest) {
            // What is too long ends with its line: an unclosed quote must not swallow the rest of the file.
            row.cutOff = true;
            m_cell.clear();
            if (lineBreak)
                return row;
            continue;
        }
        if (at == At::Quoted) {
            if (c == '"')
                at = At::AfterQuote;
            else
                m_cell += lineBreak ? '\n' : c;
        } else if (c == m_separator) {
            endCell(row);
            at = At::CellStart;
        } else if (lineBreak) {
            endCell(row);
            return row;
        } else if (c == '"' && at == At::CellStart) {
            at = At::Quoted;
        } else if (c == '"' && at == At::AfterQuote) {
            m_cell += '"';
            at = At::Quoted;
        } else {
            m_cell += c;
            at = At::Plain;
        }
    }
    row.cutOff = row.cutOff || at == At::Quoted;
    endCell(row);
    return row;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells[i];
        if (!cell.isEmpty() && startsFormula(cell.front()) && !isNumberLike(cell))
            cell.prepend(u'\'');
        const bool quotes = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r')
            || cell.contains(u';') || cell.contains(u'\t');
        if (quotes)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        line += (i > 0 ? "," : "") + cell.toUtf8();
    }
    return line + "\r\n";
}

QString withoutFormulaGuard(const QString &cell)
{
    return cell.size() > 1 && cell.front() == u'\'' && startsFormula(cell.at(1)) ? cell.mid(1) : cell;
}

}  // namespace wellmet::interop
