// SPDX-License-Identifier: MPL-2.0
#include "contacts/partialdate.h"

#include <QDate>
#include <QRegularExpression>

namespace wellmet {
namespace {

bool isPossible(const PartialDate &date)
{
    if (date.month > 12 || date.day > 31 || (date.year == 0 && date.month == 0 && date.day == 0))
        return false;
    // Any leap year stands for an unknown year, any long month for an unknown month.
    return date.day == 0 || QDate(date.year == 0 ? 2000 : date.year, date.month == 0 ? 1 : date.month, date.day).isValid();
}

QString digits(int number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QChar(u'0'));
}

}  // namespace

std::optional<PartialDate> readPartialDate(QStringView text)
{
    static const QRegularExpression forms(QStringLiteral("^(?:(?<y>[0-9]{4})(?:-?(?<m>[0-9]{2})-?(?<d>[0-9]{2})|-(?<m2>[0-9]{2}))?"
                                                         "|--(?<m3>[0-9]{2})(?:-?(?<d3>[0-9]{2}))?|---(?<d4>[0-9]{2}))(?:T.*)?$"));
    const auto match = forms.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](std::initializer_list<const char *> names) {
        for (const char *name : names)
            if (const QString found = match.captured(QLatin1StringView(name)); !found.isEmpty())
                return found.toInt();
        return -1;
    };
    const int year = part({"y"});
    const int month = part({"m", "m2", "m3"});
    const int day = part({"d", "d3", "d4"});
    if (year == 0 || month == 0 || day == 0)
        return std::nullopt;
    const PartialDate date{std::max(year, 0), std::max(month, 0), std::max(day, 0)};
    return isPossible(date) ? std::optional(date) : std::nullopt;
}

QString PartialDate::toString() const
{
    QString text = year == 0 ? QStringLiteral("-") : digits(year, 4);
    if (month != 0)
        text += u'-' + digits(month, 2);
    else if (day != 0)
        text += u'-';
    if (day != 0)
        text += u'-' + digits(day, 2);
    return text;
}

}  // namespace wellmet
