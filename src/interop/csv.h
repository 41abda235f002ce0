// SPDX-License-Identifier: MPL-2.0
// Comma-separated values, row by row.
#pragma once

#include "interop/textsource.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace wellmet::interop {

/// One record. A row of an empty line has one empty cell.
struct CsvRow {
    QStringList cells;
    qint64 line = 0;  ///< where it begins, from 1
    bool cutOff = false;  ///< longer than what is kept, or its last quote was never closed
};

/// Reads RFC 4180 and what spreadsheets make of it: separators ',', ';' and tab (by the first lines, or by Excel's "sep=;"
/// line), line breaks CRLF, LF and CR, inside quotes too, quotes in the middle of a cell, text behind a closing quote, marks,
/// UTF-16, and 8-bit charsets undeclared (see guessCharset()). Memory is bounded by `Longest`.
///
/// A state machine of our own: a good small library for it (rapidcsv, csv-parser, libcsv) knows neither charsets nor the
/// separators, and these make up most of this file.
class CsvReader
{
public:
    /// The longest row kept, in bytes, and the most cells; an unclosed quote costs no more than this.
    static constexpr qsizetype Longest = 4 << 20;
    static constexpr qsizetype MostCells = 4096;

    /// `device` is open and outlives the reader.
    explicit CsvReader(QIODevice &device);

    std::optional<CsvRow> next();

    char separator() const { return m_separator; }
    qint64 bytesRead() const { return m_source.bytesRead(); }
    bool failed() const { return m_source.failed(); }

private:
    void start();
    bool more();
    void endCell(CsvRow &row);

    TextSource m_source;
    QByteArray m_buffer;
    qsizetype m_pos = 0;
    qint64 m_line = 1;
    char m_separator = 0;  ///< 0 before the first block
    std::string m_cell;
    std::string m_charset;  ///< of what is not UTF-8; found once
};

/// One record with its line break: cells with separators, quotes or line breaks in quotes. Cells a spreadsheet would run as a
/// formula (beginning with '=', '+', '-', '@', a tab or a CR) get an apostrophe in front, numbers and phone numbers not;
/// withoutFormulaGuard() takes it away again. (OWASP, "CSV Injection".)
QByteArray csvLine(const QStringList &cells);
QString withoutFormulaGuard(const QString &cell);

}  // namespace wellmet::interop
