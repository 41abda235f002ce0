// SPDX-License-Identifier: MPL-2.0
#include "contacts/person.h"

#include "base/text.h"

#include <QStringList>

namespace wellmet {

QString subtitleOf(const Person &person)
{
    for (const Affiliation &a : person.affiliations) {
        if (!a.to.isEmpty())
            continue;
        QStringList parts{a.title, a.organisation};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

QString sortKeyOf(const PersonName &name)
{
    if (name.family.isEmpty())
        return text::fold(name.full);
    return text::fold(name.family + u' ' + name.given + u' ' + name.additional);
}

}  // namespace wellmet
