// SPDX-License-Identifier: MPL-2.0
#include "interop/cardperson.h"
#include "interop/contentline.h"
#include "interop/labels.h"
#include "interop/services.h"
#include "interop/textvalue.h"
#include "interop/vcard4.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wellmet::interop {
namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// A value that is no TEXT: of escapes it has none but those of what would end the line or begin an escape.
std::string uriValue(const QString &text)
{
    std::string value;
    for (const char c : utf8(text)) {
        if (c == '\\')
            value += "\\\\";
        else if (c == '\n')
            value += "\\n";
        else
            value += c;
    }
    return value;
}

/// Makes properties, with groups of their own for labels no type says.
class Writer
{
public:
    explicit Writer(const Person &person);

    Property &add(std::string_view name, std::string value);
    Property &text(std::string_view name, const QString &value) { return add(name, escaped(value)); }
    void optional(std::string_view name, const QString &value)
    {
        if (!value.isEmpty())
            text(name, value);
    }
    void label(Property &property, const QString &label);
    void group(Property &property, const QString &label);
    VCard take();

    void names(const PersonName &name);
    void point(const ContactPoint &point, bool preferred);
    void affiliation(const Affiliation &affiliation);
    void date(const ImportantDate &date);
    void relation(const Relation &relation);
    void own(const Person &person);

private:
    VCard m_card;
    std::vector<std::pair<std::string, QString>> m_labels;  ///< group and its X-ABLabel
    int m_groups = 0;
    const QStringList &m_kept;
};

Writer::Writer(const Person &person) : m_kept(person.kept)
{
    m_card.version = VCardVersion::V40;
}

Property &Writer::add(std::string_view name, std::string value)
{
    return m_card.properties.emplace_back(Property{{}, std::string(name), {}, std::move(value), 0});
}

void Writer::group(Property &property, const QString &label)
{
    if (property.group.empty()) {
        // Groups of kept lines keep their names.
        do {
            property.group = "w" + std::to_string(++m_groups);
        } while (std::any_of(m_kept.begin(), m_kept.end(), [&](const QString &line) {
            return line.startsWith(QString::fromStdString(property.group) + u'.', Qt::CaseInsensitive);
        }));
    }
    if (!label.isEmpty())
        m_labels.emplace_back(property.group, label);
}

void Writer::label(Property &property, const QString &label)
{
    const auto types = typesFor(label);
    for (const std::string &type : types)
        property.parameters.push_back({"TYPE", type});
    if (types.empty() && !label.isEmpty())
        group(property, label);
}

void Writer::names(const PersonName &name)
{
    text("FN", name.full);
    std::string parts;
    for (const QString *const part : {&name.family, &name.given, &name.additional, &name.prefix, &name.suffix})
        parts += (parts.empty() && part == &name.family ? "" : ";") + escaped(*part);
    if (parts != ";;;;")
        add("N", parts);
    optional("NICKNAME", name.nickname);
    optional("X-PHONETIC-FIRST-NAME", name.phoneticGiven);
    optional("X-PHONETIC-LAST-NAME", name.phoneticFamily);
    optional("X-MAIDENNAME", name.previous);
}

void Writer::point(const ContactPoint &point, bool preferred)
{
    const auto labelled = [&](std::string_view name, const std::string &value) {
        Property &property = add(name, value);
        label(property, point.label);
        if (preferred)
            property.parameters.push_back({"PREF", "1"});
        return &property;
    };
    switch (point.kind) {
    case ContactKind::Email: labelled("EMAIL", escaped(point.value)); break;
    case ContactKind::Phone: labelled("TEL", escaped(point.value)); break;
    case ContactKind::Url: labelled("URL", uriValue(point.value)); break;
    case ContactKind::Other: labelled("X-WELLMET-POINT", escaped(point.value)); break;
    case ContactKind::Address: {
        const PostalAddress &postal = point.postal;
        std::string value = ";";
        for (const QString *const part :
             {&postal.extended, &postal.street, &postal.locality, &postal.region, &postal.postalCode, &postal.country})
            value += (part == &postal.extended ? "" : ";") + escaped(*part);
        // An address nobody took apart is a street, so that programs without LABEL show it.
        if (postal.isEmpty())
            value = ";;" + escaped(point.value) + ";;;;";
        labelled("ADR", value)->parameters.push_back({"LABEL", utf8(point.value)});
        break;
    }
    case ContactKind::Social: {
        const QString scheme = schemeOf(point.label);
        const bool address = looksLikeUri(utf8(point.value));
        Property &property = add(address ? "SOCIALPROFILE" : "IMPP",
                                 uriValue(address ? point.value : (scheme.isEmpty() ? u"x-apple"_s : scheme) + u':' + point.value));
        // The service's name has no case; a word of the user's own has.
        if (point.label != point.label.toLower())
            group(property, point.label);
        if (!point.label.isEmpty())
            property.parameters.push_back({address ? "SERVICE-TYPE" : "X-SERVICE-TYPE", utf8(point.label)});
        if (preferred)
            property.parameters.push_back({"PREF", "1"});
    }
    }
}

void Writer::affiliation(const Affiliation &affiliation)
{
    // Other programs take every ORG for a job of today.
    if (!affiliation.to.isEmpty()) {
        std::string value = escaped(affiliation.organisation);
        for (const QString *const part : {&affiliation.title, &affiliation.department, &affiliation.from, &affiliation.to})
            value += ";" + escaped(*part);
        add("X-WELLMET-ROLE", value);
        return;
    }
    const auto since = [&](Property &property) {
        if (!affiliation.from.isEmpty())
            property.parameters.push_back({"X-WELLMET-FROM", utf8(affiliation.from)});
    };
    std::string group;
    const bool organisation = !affiliation.organisation.isEmpty() || !affiliation.department.isEmpty();
    if (organisation) {
        std::string value = escaped(affiliation.organisation);
        if (!affiliation.department.isEmpty())
            value += ";" + escaped(affiliation.department);
        Property &property = add("ORG", value);
        since(property);
        if (affiliation.position > 0 || affiliation.title.isEmpty())
            this->group(property, {});
        group = property.group;
    }
    if (affiliation.title.isEmpty())
        return;
    Property &title = text("TITLE", affiliation.title);
    title.group = group;
    if (!organisation)
        since(title);
}

void Writer::date(const ImportantDate &date)
{
    const std::string value = utf8(date.date);
    switch (date.kind) {
    case DateKind::Birthday: add("BDAY", value); break;
    case DateKind::Anniversary: add("ANNIVERSARY", value); break;
    case DateKind::Other: group(add("X-ABDATE", value), date.label); break;
    }
}

void Writer::relation(const Relation &relation)
{
    if (relation.name.isEmpty())
        return;
    Property &property = text("X-ABRELATEDNAMES", relation.name);
    if (!relation.inverse.isEmpty())
        property.parameters.push_back({"X-WELLMET-INVERSE", utf8(relation.inverse)});
    group(property, relation.kind);
}

/// What only Wellmet knows.
void Writer::own(const Person &person)
{
    for (const CustomField &field : person.customFields) {
        Property &property = text("X-WELLMET-FIELD", field.value);
        property.parameters.push_back({"TYPE", std::to_string(static_cast<int>(field.type))});
        group(property, field.label);
    }
    const HowWeMet &met = person.met;
    if (!(met == HowWeMet()))
        add("X-WELLMET-MET", escaped(met.event) + ";" + escaped(met.date) + ";" + escaped(met.place) + ";" + escaped(met.introducedByName));
    if (person.context != Context::Unsaid)
        add("X-WELLMET-CONTEXT", std::to_string(static_cast<int>(person.context)));
    if (person.starred)
        add("X-WELLMET-STARRED", "1");
    if (person.archived)
        add("X-WELLMET-ARCHIVED", "1");
}

VCard Writer::take()
{
    for (const auto &[group, label] : m_labels)
        add("X-ABLabel", escaped(label)).group = group;
    for (const QString &line : m_kept) {
        Property property;
        if (readContentLine(line.toStdString(), property))
            m_card.properties.push_back(std::move(property));
    }
    return std::move(m_card);
}

std::string dataUri(const QByteArray &photo)
{
    const char *const type = photo.startsWith("\x89PNG") ? "image/png"
        : photo.startsWith("GIF8")                       ? "image/gif"
        : photo.startsWith("RIFF")                       ? "image/webp"
                                                         : "image/jpeg";
    return "data:" + std::string(type) + ";base64," + photo.toBase64().toStdString();
}

}  // namespace

VCard cardOf(const Person &person, const QByteArray &photo)
{
    Writer writer(person);
    writer.names(person.name);
    for (const Affiliation &affiliation : person.affiliations)
        writer.affiliation(affiliation);
    const auto &points = person.contactPoints;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto sameKind = [&](const ContactPoint &other) { return other.kind == points[i].kind; };
        const bool first = std::find_if(points.begin(), points.end(), sameKind) == points.begin() + static_cast<std::ptrdiff_t>(i);
        writer.point(points[i], first && std::count_if(points.begin(), points.end(), sameKind) > 1);
    }
    for (const ImportantDate &date : person.dates)
        writer.date(date);
    for (const Relation &relation : person.relations)
        writer.relation(relation);
    writer.optional("PRONOUNS", person.pronouns);
    if (!person.tags.isEmpty()) {
        std::string list;
        for (const QString &tag : person.tags)
            list += (list.empty() ? "" : ",") + escaped(tag);
        writer.add("CATEGORIES", list);
    }
    writer.optional("NOTE", person.about);
    if (!photo.isEmpty())
        writer.add("PHOTO", dataUri(photo));
    writer.own(person);
    writer.optional("UID", uidOf(person));
    if (person.changed != 0)
        writer.add("REV", utf8(QDateTime::fromMSecsSinceEpoch(person.changed, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'")));
    return writer.take();
}

}  // namespace wellmet::interop
