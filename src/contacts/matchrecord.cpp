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

/// "ana.silva@acme.example" in place of a name says "ana silva"; "info@acme.example" says nothing. Other texts stay.
QString nameInAddress(const QString &full)
{
    const qsizetype at = full.indexOf(u'@');
    if (at < 0)
        return full;
    const QStringList parts = full.first(at).split(u'.', Qt::SkipEmptyParts);
    return parts.size() == 2 ? parts.join(u' ') : QString();
}

}  // namespace

void takeName(MatchRecord &record, const PersonName &name)
{
    const bool unsplit = name.given.isEmpty() && name.family.isEmpty();
    const QString full = unsplit ? nameInAddress(name.full) : name.full;
    const PersonName split = unsplit ? splitName(full) : name;
    record.prefix = split.prefix;
    record.given = split.given;
    record.additional = split.additional;
    record.family = split.family;
    record.suffix = split.suffix;
    if (record.given.isEmpty() && record.family.isEmpty())
        record.given = full;
}

MatchRecord matchRecordOf(const Person &person)
{
    MatchRecord record;
    record.id = person.id;
    takeName(record, person.name);
    record.nickname = person.name.nickname;
    record.previous = person.name.previous;
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
