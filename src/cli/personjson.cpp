// SPDX-License-Identifier: MPL-2.0
#include "cli/personjson.h"

#include "cli/names.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

// Reads an object key by key and remembers the first thing wrong with it.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, QString place, QString &problem)
        : m_object(std::move(object)), m_place(std::move(place)), m_problem(problem)
    {
    }
    ObjectReader(const ObjectReader &) = delete;
    ObjectReader &operator=(const ObjectReader &) = delete;
    // A key nobody asked for is none of the shape's.
    ~ObjectReader()
    {
        for (const QString &key : m_object.keys())
            if (!m_known.contains(key))
                complain(key);
    }

    QString text(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(key);
        return value.toString();
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(key);
        return value.toBool();
    }

    Id id(const QString &key)
    {
        const QString written = text(key);
        const auto read = Id::fromString(written);
        if (!written.isEmpty() && !read)
            complain(key);
        return read.value_or(Id());
    }

    template <typename Enumeration>
    Enumeration word(const QString &key, Enumeration otherwise, Enumeration last)
    {
        const bool given = m_object.contains(key);
        const auto value = named(text(key), last);
        if (given && !value)
            complain(key);
        return value.value_or(otherwise);
    }

    QStringList texts(const QString &key)
    {
        QStringList all;
        const QJsonArray array = list(key);
        for (const QJsonValue &value : array) {
            if (!value.isString())
                complain(key);
            all << value.toString();
        }
        return all;
    }

    template <typename Read>
    void object(const QString &key, Read read)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() || value.isNull())
            return;
        if (!value.isObject()) {
            complain(key);
            return;
        }
        ObjectReader inner(value.toObject(), m_place + key + u'.', m_problem);
        read(inner);
    }

    template <typename Part, typename Read>
    std::vector<Part> objects(const QString &key, Read read)
    {
        std::vector<Part> parts;
        const QJsonArray array = list(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = u"%1%2[%3]"_s.arg(m_place, key).arg(i);
            if (!array[i].isObject() && m_problem.isEmpty())
                m_problem = place;
            ObjectReader inner(array[i].toObject(), place + u'.', m_problem);
            Part part;
            read(inner, part);
            part.provenance = inner.provenance();
            parts.push_back(std::move(part));
        }
        return parts;
    }

    Provenance provenance()
    {
        ignore({u"at"_s});
        Provenance provenance;
        provenance.source = word(u"source"_s, Source::Typed, Source::Synced);
        const QJsonValue confidence = take(u"confidence"_s);
        if (!confidence.isUndefined() && !confidence.isDouble())
            complain(u"confidence"_s);
        provenance.confidence = confidence.toDouble(1.0);
        return provenance;
    }

    void ignore(const QStringList &keys) { m_known.unite(QSet<QString>(keys.begin(), keys.end())); }

private:
    QJsonValue take(const QString &key)
    {
        m_known.insert(key);
        return m_object.value(key);
    }

    QJsonArray list(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isArray())
            complain(key);
        return value.toArray();
    }

    void complain(const QString &key)
    {
        if (m_problem.isEmpty())
            m_problem = m_place + key;
    }

    QJsonObject m_object;
    QString m_place;
    QString &m_problem;
    QSet<QString> m_known;
};

void readName(ObjectReader &in, PersonName &name)
{
    name.full = in.text(u"full"_s);
    name.prefix = in.text(u"prefix"_s);
    name.given = in.text(u"given"_s);
    name.additional = in.text(u"additional"_s);
    name.family = in.text(u"family"_s);
    name.suffix = in.text(u"suffix"_s);
    name.nickname = in.text(u"nickname"_s);
    name.phoneticGiven = in.text(u"phonetic_given"_s);
    name.phoneticFamily = in.text(u"phonetic_family"_s);
    name.previous = in.text(u"previous"_s);
    name.provenance = in.provenance();
}

void readContactPoint(ObjectReader &in, ContactPoint &point)
{
    point.kind = in.word(u"kind"_s, ContactKind::Other, ContactKind::Other);
    point.label = in.text(u"label"_s);
    point.value = in.text(u"value"_s);
    in.ignore({u"normalized"_s});
    in.object(u"postal"_s, [&point](ObjectReader &postal) {
        point.postal = {postal.text(u"street"_s), postal.text(u"extended"_s),    postal.text(u"locality"_s),
                        postal.text(u"region"_s), postal.text(u"postal_code"_s), postal.text(u"country"_s)};
    });
}

void readParts(ObjectReader &in, Person &person)
{
    person.contactPoints = in.objects<ContactPoint>(u"contact_points"_s, readContactPoint);
    person.affiliations = in.objects<Affiliation>(u"affiliations"_s, [](ObjectReader &part, Affiliation &role) {
        role.organisation = part.text(u"organisation"_s);
        role.title = part.text(u"title"_s);
        role.department = part.text(u"department"_s);
        role.from = part.text(u"from"_s);
        role.to = part.text(u"to"_s);
    });
    person.dates = in.objects<ImportantDate>(u"dates"_s, [](ObjectReader &part, ImportantDate &date) {
        date.kind = part.word(u"kind"_s, DateKind::Other, DateKind::Other);
        date.label = part.text(u"label"_s);
        date.date = part.text(u"date"_s);
    });
    person.customFields = in.objects<CustomField>(u"custom_fields"_s, [](ObjectReader &part, CustomField &custom) {
        custom.label = part.text(u"label"_s);
        custom.type = part.word(u"type"_s, FieldType::Text, FieldType::YesNo);
        custom.value = part.text(u"value"_s);
    });
    person.relations = in.objects<Relation>(u"relations"_s, [](ObjectReader &part, Relation &relation) {
        relation.kind = part.text(u"kind"_s);
        relation.inverse = part.text(u"inverse"_s);
        relation.other = part.id(u"person"_s);
        relation.name = part.text(u"name"_s);
    });
}

void readPerson(ObjectReader &in, Person &person)
{
    in.ignore({u"id"_s, u"capture"_s, u"created"_s, u"changed"_s, u"deleted"_s});
    person.uid = in.text(u"uid"_s);
    in.object(u"name"_s, [&person](ObjectReader &name) { readName(name, person.name); });
    person.pronouns = in.text(u"pronouns"_s);
    readParts(in, person);
    person.tags = in.texts(u"tags"_s);
    in.object(u"met"_s, [&person](ObjectReader &met) {
        person.met.event = met.text(u"event"_s);
        person.met.date = met.text(u"date"_s);
        person.met.place = met.text(u"place"_s);
        person.met.introducedBy = met.id(u"introduced_by"_s);
        person.met.introducedByName = met.text(u"introduced_by_name"_s);
    });
    person.about = in.text(u"about"_s);
    person.portrait = in.text(u"portrait"_s);
    person.context = in.word(u"context"_s, Context::Unsaid, Context::Both);
    person.starred = in.flag(u"starred"_s);
    person.archived = in.flag(u"archived"_s);
    person.kept = in.texts(u"kept"_s);
}

}  // namespace

Result<Person> personFromJson(const QJsonObject &object)
{
    QString problem;
    Person person;
    {
        ObjectReader reader(object, {}, problem);
        readPerson(reader, person);
    }
    if (!problem.isEmpty())
        return Unexpected(ErrorKind::InvalidInput, problem);
    return person;
}

}  // namespace wellmet::cli
