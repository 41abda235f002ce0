// SPDX-License-Identifier: MPL-2.0
#include "contacts/postaladdress.h"

#include "base/text.h"

#include <QSet>

namespace wellmet {
namespace {

/// Countries whose postal code stands behind the locality, folded.
bool codeIsLast(const QString &country)
{
    static const QSet<QString> countries = [] {
        const QString all = QStringLiteral(
            "us|usa|united states|united states of america|ca|canada|gb|uk|united kingdom|great britain|england|scotland|wales|"
            "northern ireland|ie|ireland|au|australia|nz|new zealand|in|india|za|south africa|sg|singapore|th|thailand|id|indonesia|"
            "tw|taiwan|kr|south korea|ua|ukraine|ru|russia");
        const QStringList list = all.split(u'|');
        return QSet<QString>(list.begin(), list.end());
    }();
    return countries.contains(text::fold(country));
}

/// A British, Irish or Canadian code has letters; an American one stands behind a region.
bool looksLast(const PostalAddress &address)
{
    if (!address.country.isEmpty())
        return codeIsLast(address.country);
    const bool letters = std::any_of(address.postalCode.begin(), address.postalCode.end(), [](QChar c) { return c.isLetter(); });
    return letters || (address.region.size() == 2 && address.region == address.region.toUpper());
}

QString joined(const QStringList &parts, const QString &between)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(between);
}

}  // namespace

QString shownAddress(const PostalAddress &address)
{
    const QString place = joined({address.locality, address.region}, QStringLiteral(", "));
    const QString line = looksLast(address) ? joined({place, address.postalCode}, QStringLiteral(" "))
                                            : joined({address.postalCode, place}, QStringLiteral(" "));
    return joined({address.street, address.extended, line, address.country}, QStringLiteral("\n"));
}

}  // namespace wellmet
