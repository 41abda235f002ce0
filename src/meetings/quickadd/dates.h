// SPDX-License-Identifier: MPL-2.0
// Dates, times, cadences and birthdays among the tokens of a line.
#pragma once

#include "meetings/quickadd/table.h"

#include <QDate>
#include <QTime>

#include <vector>

namespace wellmet::meetings::quickadd {

enum class Preposition : quint8 {
    None,
    Due,  ///< "by", "until": a date a thing is due on
    On,  ///< "on", "at"
    Not,  ///< "from", "since", "about": a date that belongs to what is spoken of
};

struct DateSpan {
    enum class Kind : quint8 { Date, Cadence, Birthday };

    Kind kind = Kind::Date;
    int withPreposition = 0;  ///< first token, its preposition included
    int first = 0;
    int end = 0;  ///< one past the last token
    Preposition preposition = Preposition::None;
    QDate date;  ///< of a birthday without a year: any year
    QTime time;  ///< invalid: none said
    bool bareWeekday = false;  ///< "Friday" alone: the past one where the past is told
    bool yearless = false;
    bool yearWritten = false;
    bool begun = false;  ///< a month that has begun

    /// "YYYY-MM-DD[ HH:MM]", or "[YYYY-]MM-DD" of a birthday; empty for a cadence.
    QString text() const;
    /// The same date where something past is told on `today`: not after it.
    DateSpan told(QDate today) const;
};

struct Dates {
    std::vector<DateSpan> spans;  ///< in order, apart
    std::vector<std::pair<int, int>> impossible;  ///< token ranges of dates that no calendar has
};

Dates datesIn(const std::vector<Token> &tokens, const Table &table, const QDateTime &saidAt);

}  // namespace wellmet::meetings::quickadd
