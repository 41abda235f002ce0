// SPDX-License-Identifier: MPL-2.0
#include "contacts/matchrecord.h"

#include "contacts/names.h"

#include <algorithm>

namespace wellmet {

namespace {

/// All parts of an address in one text; the words are compared in any order.
QString textOf(const ContactPoint &point)
{
    const PostalAddress &postal = point.postal;
    if (postal.isEmpty())
        return point.value;
    return QStringList{postal.extended, postal.street, postal.locality, postal.region, postal.postalCode, postal.country}.join(u' ');
}

}  // namespace

MatchRecord matchRecordOf(const Person &person)
{
    const bool unsplit = person.name.given.isEmpty() && person.name.family.isEmpty();
    const PersonName name = unsplit ? splitName(person.name.full) : person.name;
    MatchRecord record;
    record.id = person.id;
    record.prefix = name.prefix;
    record.given = name.given;
    record.additional = name.additional;
    record.family = name.family;
    record.suffix = name.suffix;
    record.nickname = name.nickname;
    record.previous = name.previous;
    const auto birthday =
        std::find_if(person.dates.begin(), person.dates.end(), [](const ImportantDate &date) { return date.kind == DateKind::Birthday; });
    if (birthday != person.dates.end())
        record.birthday = birthday->date;
    for (const ContactPoint &point : person.contactPoints) {
        if (point.kind == ContactKind::Address)
            record.addresses += textOf(point);
        else
            record.points.push_back({point.kind, point.normalized, point.label.contains(QLatin1StringView("mobile"), Qt::CaseInsensitive)});
    }
    for (const Affiliation &role : person.affiliations) {
        if (!role.organisation.isEmpty())
            record.organisations += role.organisation;
    }
    return record;
}

}  // namespace wellmet
