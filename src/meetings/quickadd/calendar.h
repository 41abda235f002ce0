// SPDX-License-Identifier: MPL-2.0
// What a phrase about time means, counted from the day it was said: pure date arithmetic.
//
// A bare weekday is the next one after today; "next" is the one of next week (weeks begin on Monday). A period to come
// stands for its first day, one that has begun for its last; a working week ends on Friday. A day and month without a year
// is the next such day, today included.
#pragma once

#include <QDate>
#include <QString>

namespace wellmet::meetings::quickadd {

/// The first `weekday` (Monday is 1) after `today`.
QDate comingWeekday(QDate today, int weekday);
/// The `weekday` of the week `weeks` after this one.
QDate weekdayOfWeek(QDate today, int weekday, int weeks);
/// `today` moved by `count` units "d", "w", "m", "q" or "y"; invalid for other units and beyond the year 9999.
QDate shifted(QDate today, int count, const QString &unit);
/// The day that stands for the period ("w", "m", "q", "y") `offset` after this one.
QDate periodDay(QDate today, const QString &unit, int offset);
/// The last day of that period.
QDate periodEnd(QDate today, const QString &unit, int offset);
/// The next such day of the year; with `year` > 0 exactly that one. Invalid when no calendar has it.
QDate monthDay(QDate today, int month, int day, int year);
/// The day that stands for the month; without a year the next one, this one included.
QDate monthPeriod(QDate today, int month, int year, bool end);
QDate quarterPeriod(QDate today, int quarter, int year, bool end);
/// The next day of that number, today included; months that do not have it are passed over.
QDate dayOfMonth(QDate today, int day);

}  // namespace wellmet::meetings::quickadd
