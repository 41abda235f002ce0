// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/contactwords.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet {

namespace {

struct ContactWords {
    Q_DECLARE_TR_FUNCTIONS(wellmet::ContactWords)
};

/// An address of the web, with https where no scheme is given; empty for any other scheme.
QUrl webUrl(const QString &value)
{
    const QString text = value.trimmed();
    const bool hasScheme = text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
    if (!hasScheme && (text.contains("://"_L1) || text.contains(u' ') || !text.contains(u'.')))
        return {};
    const QUrl url(hasScheme ? text : "https://"_L1 + text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

QUrl mailUrl(const QString &value)
{
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(value.trimmed());
    return url;
}

QUrl phoneUrl(const ContactPoint &point)
{
    QString number;
    for (const QChar c : point.normalized.isEmpty() ? point.value : point.normalized)
        if (c.isDigit() || (c == u'+' && number.isEmpty()))
            number.append(c.isDigit() ? QChar(u'0' + c.digitValue()) : c);
    return number.isEmpty() ? QUrl() : QUrl("tel:"_L1 + number);
}

QUrl mapUrl(const QString &value)
{
    QUrl url(u"https://www.openstreetmap.org/search"_s);
    QUrlQuery query;
    query.addQueryItem(u"query"_s, QString::fromUtf8(QUrl::toPercentEncoding(text::squeeze(value))));
    url.setQuery(query);
    return url;
}

bool looksLikeEmail(QStringView value)
{
    const qsizetype at = value.lastIndexOf(u'@');
    const QStringView domain = value.sliced(at + 1);
    return at > 0 && domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.') && !value.contains(u' ');
}

}  // namespace

QString kindWords(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return ContactWords::tr("E-mail");
    case ContactKind::Phone: return ContactWords::tr("Phone");
    case ContactKind::Url: return ContactWords::tr("Web site");
    case ContactKind::Address: return ContactWords::tr("Address");
    case ContactKind::Social: return ContactWords::tr("Profile");
    case ContactKind::Other: return ContactWords::tr("Other");
    }
    return {};
}

QString labelWords(const QString &label)
{
    if (label == "work"_L1)
        return ContactWords::tr("Work");
    if (label == "mobile"_L1)
        return ContactWords::tr("Mobile");
    if (label == "home"_L1)
        return ContactWords::tr("Home");
    if (label == "fax"_L1)
        return ContactWords::tr("Fax");
    return label;
}

QString captionWords(const ContactPoint &point)
{
    const QString label = labelWords(text::squeeze(point.label));
    return label.isEmpty() ? kindWords(point.kind) : label;
}

QUrl actionUrl(const ContactPoint &point)
{
    switch (point.kind) {
    case ContactKind::Email: return looksLikeEmail(QStringView(point.value).trimmed()) ? mailUrl(point.value) : QUrl();
    case ContactKind::Phone: return point.label == "fax"_L1 ? QUrl() : phoneUrl(point);
    case ContactKind::Url:
    case ContactKind::Social: return webUrl(point.value);
    case ContactKind::Address: return mapUrl(point.value);
    case ContactKind::Other: break;
    }
    return {};
}

QString remarkOn(ContactKind kind, const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty())
        return {};
    switch (kind) {
    case ContactKind::Email: return looksLikeEmail(text) ? QString() : ContactWords::tr("This does not look like an e-mail address.");
    case ContactKind::Phone: {
        const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
        return digits >= 3 && digits <= 20 ? QString() : ContactWords::tr("This does not look like a phone number.");
    }
    case ContactKind::Url: return webUrl(text).isEmpty() ? ContactWords::tr("This does not look like a web address.") : QString();
    case ContactKind::Address:
    case ContactKind::Social:
    case ContactKind::Other: break;
    }
    return {};
}

}  // namespace wellmet
