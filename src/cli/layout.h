// SPDX-License-Identifier: MPL-2.0
// Text for a terminal of 80 columns: pure.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace wellmet::cli {

inline constexpr int terminalColumns = 80;

/// Safe to print: line breaks and tabs become spaces, every other control (C0, C1, DEL), bidirectional override and
/// unpaired surrogate becomes U+FFFD, so that a text from a card cannot steer the terminal.
QString plain(QStringView text);

/// Columns a text takes on a terminal: combining marks none, East Asian wide characters and emoji two.
int columnsOf(QStringView text);

/// `text` shortened with "…" to at most `columns` columns.
QString shortened(const QString &text, int columns);

/// `text` on lines of at most `columns` columns, broken at spaces where there are any. At least one line.
QStringList wrapped(const QString &text, int columns);

/// `text` followed by spaces up to `columns` columns.
QString padded(const QString &text, int columns);

/// One column of a table. `most` is its limit in columns; the last column of a table takes what is left.
struct Column {
    QString title;
    int most = terminalColumns;
};

/// A table with a heading line, columns two spaces apart, cells made plain and shortened so that no line is longer than
/// `terminalColumns`. Lines are joined by "\n", without trailing spaces.
QString table(const std::vector<Column> &columns, const std::vector<QStringList> &rows);

}  // namespace wellmet::cli
