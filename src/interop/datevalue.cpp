// SPDX-License-Identifier: MPL-2.0
#include "interop/datevalue.h"

#include <QRegularExpression>

namespace wellmet::interop {
namespace {

// Capture groups as QRegularExpression numbers them; the forms of RFC 6350, 4.3, and RFC 2426's date-time.
const QRegularExpression &dateForm()
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{4})-?(\\d\\d)-?(\\d\\d)|(\\d{4})-(\\d\\d)|(\\d{4})|--(\\d\\d)-?(\\d\\d)|--(\\d\\d)|---(\\d\\d))?"
                       "(?:[Tt ](\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)([.,]\\d+)?)?)?\\s?(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?$"));
    return form;
}

}  // namespace

std::optional<QString> extendedDate(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto match = dateForm().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int group) { return match.captured(group); };
    QString extended;
    if (!part(1).isEmpty())
        extended = part(1) + u'-' + part(2) + u'-' + part(3);
    else if (!part(4).isEmpty())
        extended = part(4) + u'-' + part(5);
    else if (!part(6).isEmpty())
        extended = part(6);
    else if (!part(7).isEmpty())
        extended = QStringLiteral("--") + part(7) + u'-' + part(8);
    else if (!part(9).isEmpty())
        extended = QStringLiteral("--") + part(9);
    else if (!part(10).isEmpty())
        extended = QStringLiteral("---") + part(10);
    if (part(11).isEmpty())
        return extended;
    extended += u'T' + part(11);
    if (!part(12).isEmpty())
        extended += u':' + part(12);
    if (!part(13).isEmpty())
        extended += u':' + part(13) + part(14);
    const QString zone = part(15).toUpper();
    extended += zone.size() == 5 ? zone.left(3) + u':' + zone.right(2) : zone;
    return extended;
}

std::optional<QString> extendedOffset(std::string_view text)
{
    static const QRegularExpression form(QStringLiteral("^([+-]\\d\\d):?(\\d\\d)?$|^Z$"));
    const auto match = form.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    if (match.captured(1).isEmpty())
        return QStringLiteral("Z");
    return match.captured(1) + (match.captured(2).isEmpty() ? QString() : u':' + match.captured(2));
}

}  // namespace wellmet::interop
