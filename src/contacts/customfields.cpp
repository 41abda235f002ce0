// SPDX-License-Identifier: MPL-2.0
#include "contacts/customfields.h"

#include "base/text.h"
#include "contacts/partialdate.h"

#include <QRegularExpression>

namespace wellmet {
namespace {

std::optional<QString> number(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[+-]?[0-9]+(?:[.,][0-9]+)?$"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    QString plain = text;
    plain.replace(u',', u'.');
    return plain.startsWith(u'+') ? plain.sliced(1) : plain;
}

std::optional<QString> yesNo(const QString &text)
{
    const QString word = text.toLower();
    for (const char *yes : {"yes", "y", "true", "1"})
        if (word == QLatin1StringView(yes))
            return QStringLiteral("yes");
    for (const char *no : {"no", "n", "false", "0"})
        if (word == QLatin1StringView(no))
            return QStringLiteral("no");
    return std::nullopt;
}

}  // namespace

std::optional<QString> tidyFieldValue(FieldType type, const QString &text)
{
    const QString squeezed = text::squeeze(text);
    switch (type) {
    case FieldType::Text: return text.trimmed();
    case FieldType::Url: return squeezed;
    case FieldType::Number: return number(squeezed);
    case FieldType::Date: {
        const auto date = readPartialDate(squeezed);
        return date ? std::optional(date->toString()) : std::nullopt;
    }
    case FieldType::YesNo: return yesNo(squeezed);
    }
    return std::nullopt;
}

}  // namespace wellmet
