// SPDX-License-Identifier: MPL-2.0
#include "contacts/importupdate.h"

#include "base/text.h"
#include "contacts/tags.h"

#include <algorithm>

namespace wellmet {
namespace {

bool sameWords(const QString &a, const QString &b)
{
    return text::fold(a) == text::fold(b);
}

/// Changes values of one person the way an import may.
class Update
{
public:
    Update(Person &person, bool newer) : m_person(person), m_newer(newer) { }

    void take(const Person &card);

private:
    void set(QString &value, const QString &from) const
    {
        if (!from.isEmpty() && (value.isEmpty() || m_newer))
            value = from;
    }
    void takeName(const PersonName &card) const;
    void takeNotes(const QString &notes) const;
    void takeContactPoint(const ContactPoint &card) const;
    void takeRole(const Affiliation &card) const;
    void takeDate(const ImportantDate &card) const;
    void takeField(const CustomField &card) const;
    void takeRelation(const Relation &card) const;
    void takeKept(const QStringList &lines) const;

    Person &m_person;
    bool m_newer;
};

/// Appends a part under a new id.
template <typename Part>
void append(std::vector<Part> &parts, const Part &part)
{
    parts.push_back(part);
    parts.back().id = {};
    parts.back().position = static_cast<int>(parts.size()) - 1;
}

void Update::takeName(const PersonName &card) const
{
    PersonName &name = m_person.name;
    // Parts of one name would not fit another.
    const bool same = sameWords(name.full, card.full);
    const PersonName before = name;
    if (same || m_newer || name.full.isEmpty()) {
        if (!same && !card.full.isEmpty()) {
            name = PersonName();
            name.nickname = before.nickname;
            name.previous = before.previous;
            name.provenance = before.provenance;
        }
        for (const auto part : {&PersonName::full, &PersonName::prefix, &PersonName::given, &PersonName::additional, &PersonName::family,
                                &PersonName::suffix, &PersonName::phoneticGiven, &PersonName::phoneticFamily})
            set(name.*part, card.*part);
    }
    set(name.nickname, card.nickname);
    set(name.previous, card.previous);
    if (name.full != before.full)
        name.provenance = card.provenance;
}

void Update::takeNotes(const QString &notes) const
{
    QString &about = m_person.about;
    if (!notes.isEmpty() && !about.contains(notes))
        about += (about.isEmpty() ? QString() : QStringLiteral("\n\n")) + notes;
}

void Update::takeContactPoint(const ContactPoint &card) const
{
    auto &points = m_person.contactPoints;
    const auto known = std::find_if(points.begin(), points.end(), [&](const ContactPoint &point) {
        const bool normalized = !card.normalized.isEmpty() && point.normalized == card.normalized;
        return point.kind == card.kind && (normalized || sameWords(point.value, card.value));
    });
    if (known == points.end()) {
        append(points, card);
        return;
    }
    set(known->label, card.label);
    if (known->postal.isEmpty() && known->value == card.value)
        known->postal = card.postal;
}

void Update::takeRole(const Affiliation &card) const
{
    auto &roles = m_person.affiliations;
    const auto known =
        std::find_if(roles.begin(), roles.end(), [&](const Affiliation &role) { return sameWords(role.organisation, card.organisation); });
    if (known == roles.end()) {
        append(roles, card);
        return;
    }
    // A title that differs may have been corrected here, or be a role of the past.
    if (m_newer || known->title.isEmpty() || sameWords(known->title, card.title)) {
        set(known->title, card.title);
        set(known->department, card.department);
        set(known->from, card.from);
        if (known->to.isEmpty())
            set(known->to, card.to);
    }
}

void Update::takeDate(const ImportantDate &card) const
{
    auto &dates = m_person.dates;
    const auto known = std::find_if(dates.begin(), dates.end(),
                                    [&](const ImportantDate &date) { return date.kind == card.kind && sameWords(date.label, card.label); });
    if (known == dates.end()) {
        append(dates, card);
    } else if (m_newer && known->date != card.date) {
        known->date = card.date;
        known->provenance = card.provenance;
    }
}

void Update::takeField(const CustomField &card) const
{
    auto &fields = m_person.customFields;
    const auto known =
        std::find_if(fields.begin(), fields.end(), [&](const CustomField &field) { return sameWords(field.label, card.label); });
    if (known == fields.end())
        append(fields, card);
    else
        set(known->value, card.value);
}

void Update::takeRelation(const Relation &card) const
{
    const auto known = [&](const Relation &relation) {
        // Who it is when in the notebook has no name here: the kind has to do.
        return relation.kind == card.kind && (!relation.other.isNull() || sameWords(relation.name, card.name));
    };
    auto &relations = m_person.relations;
    if (std::none_of(relations.begin(), relations.end(), known))
        append(relations, card);
}

/// Lines nobody understands are the record's own: those of a newer state stand for those of the older one.
void Update::takeKept(const QStringList &lines) const
{
    if (m_newer && !lines.isEmpty()) {
        m_person.kept = lines;
        return;
    }
    for (const QString &line : lines) {
        if (!m_person.kept.contains(line))
            m_person.kept += line;
    }
}

void Update::take(const Person &card)
{
    takeName(card.name);
    set(m_person.pronouns, card.pronouns);
    for (const ContactPoint &point : card.contactPoints)
        takeContactPoint(point);
    for (const Affiliation &role : card.affiliations)
        takeRole(role);
    for (const ImportantDate &date : card.dates)
        takeDate(date);
    for (const CustomField &field : card.customFields)
        takeField(field);
    for (const Relation &relation : card.relations)
        takeRelation(relation);
    m_person.tags = tidyTags(m_person.tags + card.tags);
    for (const auto part : {&HowWeMet::event, &HowWeMet::date, &HowWeMet::place})
        set(m_person.met.*part, card.met.*part);
    if (m_person.met.introducedBy.isNull())
        set(m_person.met.introducedByName, card.met.introducedByName);
    if (m_person.context == Context::Unsaid)
        m_person.context = card.context;
    takeNotes(card.about);
    takeKept(card.kept);
}

const ImportantDate *birthdayOf(const Person &person)
{
    const auto found =
        std::find_if(person.dates.begin(), person.dates.end(), [](const ImportantDate &d) { return d.kind == DateKind::Birthday; });
    return found == person.dates.end() ? nullptr : &*found;
}

}  // namespace

Person withImported(Person stored, const Person &card, CardAge age)
{
    if (age != CardAge::Older)
        Update(stored, age == CardAge::Newer).take(card);
    return stored;
}

bool hasEverythingOf(const Person &stored, const Person &card)
{
    return sameWords(stored.name.full, card.name.full) && withImported(stored, card, CardAge::Newer) == stored;
}

bool isCertainlyTheSame(const Person &a, const Person &b)
{
    if (a.name.full.isEmpty() || !sameWords(a.name.full, b.name.full))
        return false;
    const ImportantDate *const birthday = birthdayOf(a);
    const ImportantDate *const other = birthdayOf(b);
    if (birthday && other && birthday->date != other->date)
        return false;
    return std::any_of(a.contactPoints.begin(), a.contactPoints.end(), [&](const ContactPoint &point) {
        const bool reaches = point.kind == ContactKind::Email || point.kind == ContactKind::Phone;
        return reaches && !point.normalized.isEmpty()
            && std::any_of(b.contactPoints.begin(), b.contactPoints.end(),
                           [&](const ContactPoint &p) { return p.kind == point.kind && p.normalized == point.normalized; });
    });
}

}  // namespace wellmet
