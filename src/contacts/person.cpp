// SPDX-License-Identifier: MPL-2.0
#include "contacts/person.h"

#include <algorithm>

namespace wellmet {

bool hasTooManyParts(const Person &person)
{
    bool tooMany = person.tags.size() > static_cast<qsizetype>(MostParts);
    forEachPartList([&](auto list) { tooMany |= (person.*list).size() > MostParts; });
    return tooMany;
}

const Affiliation *currentAffiliation(const Person &person)
{
    const auto current =
        std::find_if(person.affiliations.begin(), person.affiliations.end(), [](const Affiliation &a) { return a.to.isEmpty(); });
    return current == person.affiliations.end() ? nullptr : &*current;
}

QString subtitleOf(const Person &person)
{
    const Affiliation *current = currentAffiliation(person);
    if (!current)
        return {};
    QStringList parts{current->title, current->organisation};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString uidOf(const Person &person)
{
    if (!person.uid.isEmpty() || person.id.isNull())
        return person.uid;
    return QStringLiteral("urn:uuid:") + person.id.toString();
}

}  // namespace wellmet
