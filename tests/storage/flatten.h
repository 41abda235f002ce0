// SPDX-License-Identifier: MPL-2.0
// A person as named values, for comparing what a notebook shows with what a model expects.
#pragma once

#include "contacts/person.h"
#include "contacts/tags.h"

#include <map>

namespace wellmet::tests {

/// "record/field" -> value. Records: "person", each part by its id (`byId`) or by its words, each tag by its key. What is not
/// set is not in it.
using Flat = std::map<QString, QString>;

class Flattener
{
public:
    explicit Flattener(bool byId) : m_byId(byId) { }

    Flat flatten(const Person &person)
    {
        m_flat.clear();
        set("person", "full", person.name.full);
        set("person", "nickname", person.name.nickname);
        set("person", "about", person.about);
        set("person", "starred", person.starred ? QStringLiteral("1") : QString());
        set("person", "archived", person.archived ? QStringLiteral("1") : QString());
        set("person", "event", person.met.event);
        set("person", "met on", person.met.date);
        set("person", "deleted", person.deletedAt != 0 ? QStringLiteral("1") : QString());
        for (const ContactPoint &point : person.contactPoints)
            part(point.id, point.value, {{"label", point.label}, {"value", point.value}, {"locality", point.postal.locality}});
        for (const Affiliation &role : person.affiliations)
            part(role.id, role.organisation, {{"organisation", role.organisation}, {"title", role.title}, {"to", role.to}});
        for (const ImportantDate &date : person.dates)
            part(date.id, date.label, {{"label", date.label}, {"date", date.date}});
        for (const CustomField &custom : person.customFields)
            part(custom.id, custom.label, {{"label", custom.label}, {"value", custom.value}});
        for (const Relation &relation : person.relations)
            part(relation.id, relation.name, {{"kind", relation.kind}, {"name", relation.name}});
        for (const QString &tag : person.tags)
            set(QStringLiteral("tag ") + tagKey(tag), "name", tag);
        return m_flat;
    }

private:
    void set(const QString &record, const char *field, const QString &value)
    {
        if (!value.isEmpty())
            m_flat[record + u'/' + QLatin1StringView(field)] = value;
    }
    void set(const char *record, const char *field, const QString &value) { set(QString::fromLatin1(record), field, value); }
    void part(const Id &id, const QString &words, const std::vector<std::pair<const char *, QString>> &fields)
    {
        const QString record = m_byId ? id.toString() : QStringLiteral("part ") + words;
        set(record, "alive", QStringLiteral("1"));
        for (const auto &[field, value] : fields)
            set(record, field, value);
    }

    bool m_byId;
    Flat m_flat;
};

}  // namespace wellmet::tests
