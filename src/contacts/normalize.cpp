// SPDX-License-Identifier: MPL-2.0
#include "contacts/normalize.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace wellmet {
namespace {

/// Where an extension begins ("ext. 12", "x12", "Durchwahl 12", "#12", ";ext=12"), or the end. Letters before the first
/// digit ("Tel.", "Fax:") begin none.
qsizetype extensionStart(QStringView number)
{
    bool digitSeen = false;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const QChar c = number[i];
        digitSeen |= c.isDigit();
        if (digitSeen && (c.isLetter() || c == u'#' || c == u';' || c == u','))
            return i;
    }
    return number.size();
}

QString normalizedUrl(QStringView value)
{
    QString url = value.trimmed().toString();
    if (const auto scheme = url.indexOf(QStringLiteral("://")); scheme >= 0)
        url.remove(0, scheme + 3);
    const auto path = url.indexOf(u'/');
    QString host = (path < 0 ? url : url.left(path)).toCaseFolded();
    if (host.startsWith(QStringLiteral("www.")))
        host.remove(0, 4);
    QString rest = path < 0 ? QString() : url.mid(path);
    while (rest.endsWith(u'/'))
        rest.chop(1);
    return host + rest;
}

QString normalizedEmail(QStringView value)
{
    QString email = value.trimmed().toString().toCaseFolded();
    if (email.startsWith(QStringLiteral("mailto:")))
        email.remove(0, 7);
    return email;
}

}  // namespace

QString phoneDigits(QStringView number)
{
    QString text = number.left(extensionStart(number)).toString();
    const auto plus = text.indexOf(u'+');
    if (plus >= 0)
        text.remove(QStringLiteral("(0)"));
    QString digits;
    for (const QChar c : std::as_const(text)) {
        if (c == u'+' && digits.isEmpty())
            digits += c;
        else if (const int value = c.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    }
    return digits == u"+" ? QString() : digits;
}

int countryCodeLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    static constexpr std::array twoDigitCodes{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
                                              55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};
    const int firstTwo = digits.left(2).toInt();
    return std::binary_search(twoDigitCodes.begin(), twoDigitCodes.end(), firstTwo) ? 2 : 3;
}

QString normalized(ContactKind kind, QStringView value)
{
    switch (kind) {
    case ContactKind::Email: return normalizedEmail(value);
    case ContactKind::Phone: return phoneDigits(value);
    case ContactKind::Url: return normalizedUrl(value);
    case ContactKind::Address:
    case ContactKind::Social:
    case ContactKind::Other: break;
    }
    return text::fold(value);
}

}  // namespace wellmet
