// SPDX-License-Identifier: MPL-2.0
#include "contacts/partialdate.h"
#include "contacts/postaladdress.h"
#include "contacts/relations.h"
#include "contacts/tags.h"
#include "interop/cardperson.h"
#include "interop/contentline.h"
#include "interop/datevalue.h"
#include "interop/labels.h"
#include "interop/services.h"
#include "interop/textvalue.h"

#include <QDateTime>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace wellmet::interop {
namespace {

/// A component as one text; several values in it with `between`.
QString joined(std::string_view component, const QString &between)
{
    QString text;
    for (const QString &value : listOf(component)) {
        const QString plain = value.trimmed();
        if (!plain.isEmpty())
            text += (text.isEmpty() ? QString() : between) + plain;
    }
    return text;
}

/// The text of a property such as NOTE: a comma in it is a comma.
QString textOf(const Property &property)
{
    return unescaped(property.value).trimmed();
}

/// Apple writes a day without a year as one in 1604, with a parameter or without.
QString dateOf(const Property &property)
{
    const auto date = readPartialDate(unescaped(property.value).trimmed());
    if (!date)
        return {};
    PartialDate known = *date;
    const std::string *const omitted = property.parameter("X-APPLE-OMIT-YEAR");
    if (known.year == 1604 || (omitted && known.year == std::atoi(omitted->c_str())))
        known.year = 0;
    return known.year == 0 && known.month == 0 && known.day == 0 ? QString() : known.toString();
}

/// The bytes of a PHOTO that brings its picture along.
std::optional<QByteArray> pictureIn(const Property &property)
{
    if (!property.isNamed("PHOTO"))
        return std::nullopt;
    std::string value = property.value;
    if (!property.isBase64() || sameText(std::string_view(value).substr(0, 5), "data:")) {
        value = unescapedBytes(value);
        const size_t comma = value.find(";base64,");
        if (!sameText(std::string_view(value).substr(0, 5), "data:") || comma == std::string::npos)
            return std::nullopt;
        value.erase(0, comma + 8);
    }
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(value));
    return decoded.decoded.isEmpty() ? std::nullopt : std::optional(std::move(decoded.decoded));
}

QString parameterText(const Property &property, std::string_view name)
{
    const std::string *const value = property.parameter(name);
    return value ? QString::fromStdString(*value) : QString();
}

/// Builds the person of one card, property by property. What add() does not take is kept.
class Builder
{
public:
    Builder(const VCard &card, const Provenance &provenance) : m_card(card), m_provenance(provenance) { }

    Person build();

private:
    bool add(const Property &property);
    bool addName(const Property &property);
    bool addPoint(const Property &property);
    bool addOwnField(const Property &property);
    bool addRelation(const Property &property, const QString &kind);
    bool addDate(const Property &property, DateKind kind, const QString &label);
    bool addMessenger(const Property &property);
    void addAddress(const Property &property);
    bool addLabel(const Property &property);
    void addText(QString &text, const QString &more);
    void finishAffiliations();
    void finishName();
    void finishPoints();
    QString groupLabel(const Property &property) const;
    void point(const Property &property, ContactKind kind, const QString &label, const QString &value);

    const VCard &m_card;
    const Provenance &m_provenance;
    Person m_person;
    struct Role {
        std::string group;
        QString text;
        QString from;
    };
    std::vector<Role> m_titles;
    std::vector<std::string> m_organisationGroups;
    std::vector<size_t> m_preferred;  ///< indices into contactPoints
    std::vector<size_t> m_labelled;  ///< indices into contactPoints of addresses that have got their LABEL
    std::vector<const Property *> m_kept;
    bool m_named = false;
    bool m_photo = false;
};

QString Builder::groupLabel(const Property &property) const
{
    if (property.group.empty())
        return {};
    for (const Property &other : m_card.properties) {
        if (other.group.size() == property.group.size() && other.isNamed("X-ABLabel") && sameText(other.group, property.group))
            return textOf(other);
    }
    return {};
}

void Builder::point(const Property &property, ContactKind kind, const QString &label, const QString &value)
{
    const auto same = [&](const ContactPoint &p) { return p.kind == kind && p.value == value && p.label == label; };
    if (value.isEmpty() || std::any_of(m_person.contactPoints.begin(), m_person.contactPoints.end(), same))
        return;
    if (property.has("PREF", "1") || property.has("TYPE", "pref"))
        m_preferred.push_back(m_person.contactPoints.size());
    ContactPoint &added = m_person.contactPoints.emplace_back();
    added.kind = kind;
    added.label = label;
    added.value = value;
    added.provenance = m_provenance;
}

void Builder::addText(QString &text, const QString &more)
{
    if (!more.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + more;
}

bool Builder::addName(const Property &property)
{
    PersonName &name = m_person.name;
    const auto set = [](QString &field, const QString &value) {
        if (!field.isEmpty())
            return field == value;
        field = value;
        return true;
    };
    if (property.isNamed("FN"))
        return set(name.full, textOf(property));
    if (property.isNamed("N")) {
        const auto parts = split(property.value, ';');
        if (m_named)
            return false;
        // RFC 9554 adds a second family name and the generation, which programs before it put into the first five.
        QString *const fields[] = {&name.family, &name.given, &name.additional, &name.prefix, &name.suffix, &name.family};
        for (size_t i = 0; i < parts.size(); ++i) {
            QString &field = i < std::size(fields) ? *fields[i] : name.suffix;
            const QString between = &field == &name.suffix ? u", "_s : u" "_s;
            const QString part = joined(parts[i], between);
            m_named = m_named || !part.isEmpty();
            if (!part.isEmpty() && !field.contains(part))
                field += (field.isEmpty() ? QString() : between) + part;
        }
        return true;
    }
    if (property.isNamed("NICKNAME"))
        return set(name.nickname, joined(property.value, u", "_s));
    if (property.isNamed("X-PHONETIC-FIRST-NAME"))
        return set(name.phoneticGiven, textOf(property));
    if (property.isNamed("X-PHONETIC-LAST-NAME"))
        return set(name.phoneticFamily, textOf(property));
    if (property.isNamed("SOUND") && property.parameters.size() == 1 && property.has("TYPE", "X-IRMC-N")) {
        const auto parts = split(property.value, ';');
        return set(name.phoneticFamily, unescaped(parts[0]).trimmed())
            && (parts.size() < 2 || set(name.phoneticGiven, unescaped(parts[1]).trimmed()));
    }
    if (property.isNamed("X-MAIDENNAME"))
        return set(name.previous, textOf(property));
    return false;
}

void Builder::addAddress(const Property &property)
{
    const auto parts = split(property.value, ';');
    const auto part = [&](size_t i) { return i < parts.size() ? joined(parts[i], u", "_s) : QString(); };
    PostalAddress postal;
    // An address in one piece is no post office box.
    const bool whole = parts.size() == 1;
    const QString box = whole ? QString() : part(0);
    postal.street = whole ? part(0) : part(2);
    if (!box.isEmpty())
        postal.street = postal.street.isEmpty() ? box : box + u'\n' + postal.street;
    postal.extended = part(1);
    postal.locality = part(3);
    postal.region = part(4);
    postal.postalCode = part(5);
    postal.country = part(6);
    const std::string *const label = property.parameter("LABEL");
    const QString shown = label && !label->empty() ? QString::fromStdString(*label).trimmed() : shownAddress(postal);
    const size_t before = m_person.contactPoints.size();
    point(property, ContactKind::Address, labelOf(property, groupLabel(property)), shown);
    if (m_person.contactPoints.size() == before)
        return;
    m_person.contactPoints.back().postal = postal;
    if (label)
        m_labelled.push_back(before);
}

/// How the address of the same label is written on an envelope (vCard 2.1 and 3.0).
bool Builder::addLabel(const Property &property)
{
    const QString label = labelOf(property, groupLabel(property));
    for (size_t i = 0; i < m_person.contactPoints.size(); ++i) {
        ContactPoint &address = m_person.contactPoints[i];
        const bool waits = std::find(m_labelled.begin(), m_labelled.end(), i) == m_labelled.end();
        if (address.kind == ContactKind::Address && address.label == label && waits) {
            address.value = textOf(property);
            m_labelled.push_back(i);
            return true;
        }
    }
    return false;
}

bool Builder::addMessenger(const Property &property)
{
    const QString value = textOf(property);
    if (const QString service = serviceOfProperty(property.name); !service.isEmpty()) {
        point(property, ContactKind::Social, service, value);
        return true;
    }
    const bool profile = property.isNamed("X-SOCIALPROFILE") || property.isNamed("SOCIALPROFILE");
    if (!profile && !property.isNamed("IMPP"))
        return false;
    QString service;
    for (const char *name : {"X-SERVICE-TYPE", "SERVICE-TYPE"}) {
        if (const std::string *const said = property.parameter(name))
            service = QString::fromStdString(*said).toLower();
    }
    if (const QString label = plainLabel(groupLabel(property)); !label.isEmpty())
        service = label;
    if (service.isEmpty() && profile)
        service = labelOf(property, {});
    const qsizetype colon = value.indexOf(u':');
    const bool handle = !profile && colon > 0 && !value.mid(colon).startsWith(u"://");
    if (handle && service.isEmpty())
        service = serviceOfScheme(value.left(colon));
    point(property, ContactKind::Social, service, handle ? value.mid(colon + 1) : value);
    return true;
}

bool Builder::addPoint(const Property &property)
{
    const auto label = [&] { return labelOf(property, groupLabel(property)); };
    if (property.isNamed("EMAIL")) {
        point(property, ContactKind::Email, label(), textOf(property));
    } else if (property.isNamed("TEL")) {
        QString number = textOf(property);
        if (number.startsWith(u"tel:", Qt::CaseInsensitive))
            number = number.mid(4).replace(u";ext="_s, u" ext. "_s);
        point(property, ContactKind::Phone, label(), number);
    } else if (property.isNamed("URL")) {
        point(property, ContactKind::Url, label(), textOf(property));
    } else if (property.isNamed("ADR")) {
        addAddress(property);
    } else {
        return addMessenger(property);
    }
    return true;
}

bool Builder::addRelation(const Property &property, const QString &kind)
{
    const QString name = textOf(property);
    if (name.isEmpty() || property.has("VALUE", "uri") || name.startsWith(u"urn:uuid:"))
        return false;
    Relation &relation = m_person.relations.emplace_back();
    relation.kind = kind;
    relation.inverse = parameterText(property, "X-WELLMET-INVERSE");
    relation.name = name;
    relation.position = static_cast<int>(m_person.relations.size()) - 1;
    relation.provenance = m_provenance;
    return true;
}

bool Builder::addDate(const Property &property, DateKind kind, const QString &label)
{
    const QString date = dateOf(property);
    if (date.isEmpty())
        return false;
    for (const ImportantDate &known : m_person.dates) {
        if (known.kind == kind && known.label == label && known.date == date)
            return true;
        if (known.kind == kind && kind == DateKind::Birthday)
            return false;
    }
    ImportantDate &added = m_person.dates.emplace_back();
    added.kind = kind;
    added.label = label;
    added.date = date;
    added.position = static_cast<int>(m_person.dates.size()) - 1;
    added.provenance = m_provenance;
    return true;
}

/// The properties cardOf() made up.
bool Builder::addOwnField(const Property &property)
{
    if (property.isNamed("X-WELLMET-FIELD")) {
        const std::string *const type = property.parameter("TYPE");
        CustomField &field = m_person.customFields.emplace_back();
        field.label = groupLabel(property);
        field.type = static_cast<FieldType>(type ? std::clamp(std::atoi(type->c_str()), 0, 4) : 0);
        field.value = unescaped(property.value);
        field.position = static_cast<int>(m_person.customFields.size()) - 1;
        field.provenance = m_provenance;
    } else if (property.isNamed("X-WELLMET-POINT")) {
        point(property, ContactKind::Other, labelOf(property, groupLabel(property)), textOf(property));
    } else if (property.isNamed("X-WELLMET-ROLE")) {
        const auto part = [&](size_t i) { return unescaped(component(property.value, i)); };
        m_person.affiliations.push_back({{}, part(0), part(1), part(2), part(3), part(4), 0, m_provenance});
        m_organisationGroups.emplace_back();
    } else if (property.isNamed("X-WELLMET-MET")) {
        const auto part = [&](size_t i) { return unescaped(component(property.value, i)); };
        m_person.met = {part(0), part(1), part(2), {}, part(3)};
    } else if (property.isNamed("X-WELLMET-CONTEXT")) {
        m_person.context = static_cast<Context>(std::clamp(std::atoi(property.value.c_str()), 0, 3));
    } else if (property.isNamed("X-WELLMET-STARRED")) {
        m_person.starred = true;
    } else if (property.isNamed("X-WELLMET-ARCHIVED")) {
        m_person.archived = true;
    } else {
        return false;
    }
    return true;
}

bool Builder::add(const Property &property)
{
    if (addName(property) || addPoint(property) || addOwnField(property))
        return true;
    const auto is = [&](std::string_view name) { return property.isNamed(name); };
    if (is("ORG")) {
        const auto parts = split(property.value, ';');
        Affiliation &role = m_person.affiliations.emplace_back();
        role.organisation = unescaped(parts[0]).trimmed();
        for (size_t i = 1; i < parts.size(); ++i) {
            const QString unit = unescaped(parts[i]).trimmed();
            if (!unit.isEmpty())
                role.department += (role.department.isEmpty() ? QString() : u", "_s) + unit;
        }
        role.from = parameterText(property, "X-WELLMET-FROM");
        role.provenance = m_provenance;
        m_organisationGroups.push_back(property.group);
    } else if (is("TITLE")) {
        m_titles.push_back({property.group, textOf(property), parameterText(property, "X-WELLMET-FROM")});
    } else if (is("REV")) {
        // An export says when it was changed here.
        return revisionOf(m_card).has_value();
    } else if (is("LABEL")) {
        return addLabel(property);
    } else if (is("NOTE")) {
        addText(m_person.about, unescaped(property.value).trimmed());
    } else if (is("CATEGORIES")) {
        for (const QString &tag : listOf(property.value))
            m_person.tags += tag;
    } else if (is("UID") && m_person.uid.isEmpty()) {
        m_person.uid = textOf(property);
    } else if (is("PRONOUNS") && m_person.pronouns.isEmpty()) {
        m_person.pronouns = textOf(property);
    } else if (is("BDAY")) {
        return addDate(property, DateKind::Birthday, {});
    } else if (is("ANNIVERSARY") || is("X-ANNIVERSARY") || is("X-EVOLUTION-ANNIVERSARY")) {
        return addDate(property, DateKind::Anniversary, {});
    } else if (is("X-ABDATE")) {
        const QString label = plainLabel(groupLabel(property));
        return label == u"anniversary" ? addDate(property, DateKind::Anniversary, {}) : addDate(property, DateKind::Other, label);
    } else if (is("X-SPOUSE") || is("X-EVOLUTION-SPOUSE")) {
        return addRelation(property, u"spouse"_s);
    } else if (is("X-MANAGER") || is("X-EVOLUTION-MANAGER")) {
        return addRelation(property, u"manager"_s);
    } else if (is("X-ASSISTANT") || is("X-EVOLUTION-ASSISTANT")) {
        return addRelation(property, u"assistant"_s);
    } else if (is("X-ABRELATEDNAMES")) {
        return addRelation(property, plainLabel(groupLabel(property)));
    } else if (is("RELATED")) {
        return property.has("VALUE", "text") && addRelation(property, labelOf(property, groupLabel(property)));
    } else if (is("PHOTO") && !m_photo) {
        m_photo = pictureIn(property).has_value();
        return m_photo;
    } else {
        return false;
    }
    return true;
}

/// Titles go to the organisation of their group, else to the one in their place; a role stands in for a missing title.
void Builder::finishAffiliations()
{
    auto &affiliations = m_person.affiliations;
    const auto waits = [](const Affiliation &a) { return a.title.isEmpty() && a.to.isEmpty(); };
    for (size_t i = 0; i < affiliations.size(); ++i) {
        const auto found =
            std::find_if(m_titles.begin(), m_titles.end(), [&](const Role &role) { return role.group == m_organisationGroups[i]; });
        if (found == m_titles.end() || !waits(affiliations[i]))
            continue;
        affiliations[i].title = found->text;
        m_titles.erase(found);
    }
    for (Affiliation &affiliation : affiliations) {
        if (waits(affiliation) && !m_titles.empty()) {
            affiliation.title = m_titles.front().text;
            m_titles.erase(m_titles.begin());
        }
    }
    for (const Role &title : m_titles) {
        Affiliation &affiliation = affiliations.emplace_back();
        affiliation.title = title.text;
        affiliation.from = title.from;
        affiliation.provenance = m_provenance;
    }
    std::erase_if(affiliations,
                  [](const Affiliation &a) { return a.organisation.isEmpty() && a.title.isEmpty() && a.department.isEmpty(); });
    for (size_t i = 0; i < affiliations.size(); ++i)
        affiliations[i].position = static_cast<int>(i);
}

void Builder::finishName()
{
    PersonName &name = m_person.name;
    name.provenance = m_provenance;
    if (name.full.isEmpty()) {
        for (const QString &part : {name.prefix, name.given, name.additional, name.family, name.suffix}) {
            if (!part.isEmpty())
                name.full += (name.full.isEmpty() ? QString() : u" "_s) + part;
        }
    }
    if (name.full.isEmpty())
        name.full = name.nickname;
    for (const Affiliation &affiliation : m_person.affiliations) {
        if (name.full.isEmpty())
            name.full = affiliation.organisation;
    }
    for (const ContactKind kind : {ContactKind::Email, ContactKind::Phone}) {
        for (const ContactPoint &point : m_person.contactPoints) {
            if (name.full.isEmpty() && point.kind == kind)
                name.full = point.value;
        }
    }
}

void Builder::finishPoints()
{
    auto &points = m_person.contactPoints;
    for (auto it = m_preferred.rbegin(); it != m_preferred.rend(); ++it) {
        const ContactKind kind = points[*it].kind;
        const auto preferred = points.begin() + static_cast<std::ptrdiff_t>(*it);
        const auto first = std::find_if(points.begin(), preferred, [&](const ContactPoint &p) { return p.kind == kind; });
        std::rotate(first, preferred, preferred + 1);
        // What was moved back by one is still found where it was noted: notes before this one point in front of it.
        for (auto other = it + 1; other != m_preferred.rend(); ++other) {
            if (*other >= static_cast<size_t>(first - points.begin()) && *other < *it)
                ++*other;
        }
    }
    for (size_t i = 0; i < points.size(); ++i)
        points[i].position = static_cast<int>(i);
}

Person Builder::build()
{
    for (const Property &property : m_card.properties) {
        if (!property.isNamed("X-ABLabel") && !property.value.empty() && !add(property))
            m_kept.push_back(&property);
    }
    finishAffiliations();
    finishPoints();
    finishName();
    m_person.tags = tidyTags(m_person.tags);
    for (const Property *const property : m_kept) {
        // The label of something kept belongs to it.
        m_person.kept += QString::fromStdString(contentLine(*property));
        const QString label = groupLabel(*property);
        if (!label.isEmpty())
            m_person.kept += QString::fromStdString(contentLine({property->group, "X-ABLabel", {}, escaped(label), 0}));
    }
    return std::move(m_person);
}

}  // namespace

Person personFrom(const VCard &card, const Provenance &provenance)
{
    return Builder(card, provenance).build();
}

std::optional<QByteArray> photoOf(const VCard &card)
{
    for (const Property &property : card.properties) {
        if (auto bytes = pictureIn(property))
            return bytes;
    }
    return std::nullopt;
}

std::optional<UtcMillis> revisionOf(const VCard &card)
{
    const Property *const rev = card.find("REV");
    const auto extended = rev ? extendedDate(unescaped(rev->value).trimmed()) : std::nullopt;
    if (!extended)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(*extended, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

}  // namespace wellmet::interop
