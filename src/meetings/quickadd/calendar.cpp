// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/calendar.h"

#include <algorithm>

namespace wellmet::meetings::quickadd {
namespace {

constexpr int friday = 5;
constexpr int latestYear = 9999;

QDate monthStart(QDate date)
{
    return QDate(date.year(), date.month(), 1);
}

QDate monthEnd(QDate date)
{
    return QDate(date.year(), date.month(), date.daysInMonth());
}

QDate periodStart(QDate today, const QString &unit, int offset)
{
    if (unit == u"w")
        return weekdayOfWeek(today, 1, offset);
    if (unit == u"m")
        return monthStart(monthStart(today).addMonths(offset));
    if (unit == u"q")
        return QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).addMonths(3 * offset);
    return QDate(today.year() + offset, 1, 1);
}

// A stretch of months from `start`: its first day when still to come, else its last.
QDate standIn(QDate today, QDate start, int months, bool end)
{
    const QDate last = start.addMonths(months).addDays(-1);
    return end || start <= today ? last : start;
}

}  // namespace

QDate comingWeekday(QDate today, int weekday)
{
    const int days = (weekday - today.dayOfWeek() + 7) % 7;
    return today.addDays(days == 0 ? 7 : days);
}

QDate weekdayOfWeek(QDate today, int weekday, int weeks)
{
    return today.addDays(weekday - today.dayOfWeek() + 7 * weeks);
}

QDate shifted(QDate today, int count, const QString &unit)
{
    QDate date;
    if (unit == u"d")
        date = today.addDays(count);
    else if (unit == u"w")
        date = today.addDays(7 * count);
    else if (unit == u"m")
        date = today.addMonths(count);
    else if (unit == u"q")
        date = today.addMonths(3 * count);
    else if (unit == u"y")
        date = today.addYears(count);
    return date.isValid() && date.year() >= 1 && date.year() <= latestYear ? date : QDate();
}

QDate periodDay(QDate today, const QString &unit, int offset)
{
    return offset == 0 ? periodEnd(today, unit, 0) : periodStart(today, unit, offset);
}

QDate periodEnd(QDate today, const QString &unit, int offset)
{
    if (unit == u"w") {
        const QDate end = weekdayOfWeek(today, friday, offset);
        return std::max(end, today);
    }
    if (unit == u"m")
        return monthEnd(periodStart(today, unit, offset));
    if (unit == u"q")
        return periodStart(today, unit, offset + 1).addDays(-1);
    return QDate(today.year() + offset, 12, 31);
}

QDate monthDay(QDate today, int month, int day, int year)
{
    if (year > 0)
        return QDate(year, month, day);
    // 29 February may be up to eight years away.
    for (int ahead = 0; ahead <= 8; ++ahead) {
        const QDate date(today.year() + ahead, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

QDate monthPeriod(QDate today, int month, int year, bool end)
{
    const int in = year > 0 ? year : month < today.month() ? today.year() + 1 : today.year();
    return standIn(today, QDate(in, month, 1), 1, end);
}

QDate quarterPeriod(QDate today, int quarter, int year, bool end)
{
    const int current = (today.month() - 1) / 3 + 1;
    const int in = year > 0 ? year : quarter < current ? today.year() + 1 : today.year();
    return standIn(today, QDate(in, 3 * quarter - 2, 1), 3, end);
}

QDate dayOfMonth(QDate today, int day)
{
    for (int ahead = 0; ahead < 3; ++ahead) {
        const QDate month = monthStart(today).addMonths(ahead);
        const QDate date(month.year(), month.month(), day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

}  // namespace wellmet::meetings::quickadd
