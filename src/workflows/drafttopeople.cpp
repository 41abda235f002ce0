// SPDX-License-Identifier: MPL-2.0
#include "workflows/drafttopeople.h"

#include "workflows/personedit.h"

#include <algorithm>
#include <map>

namespace wellmet {
namespace {

using capture::DraftField;
using capture::FieldKind;

Provenance provenanceOf(const DraftField &field, const DraftOrigin &origin)
{
    return {field.fromCode ? Source::Code : Source::Card, origin.captureId, origin.at, field.confidence};
}

ContactKind contactKindOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Email: return ContactKind::Email;
    case FieldKind::Phone: return ContactKind::Phone;
    case FieldKind::Url: return ContactKind::Url;
    case FieldKind::Address: return ContactKind::Address;
    case FieldKind::Social: return ContactKind::Social;
    default: return ContactKind::Other;
    }
}

// Fields of one person, taken in one after another.
class Builder
{
public:
    explicit Builder(const DraftOrigin &origin) : m_origin(origin) { }

    void add(const DraftField &field)
    {
        const Provenance provenance = provenanceOf(field, m_origin);
        switch (field.kind) {
        case FieldKind::Name: addName(field.value, provenance); break;
        case FieldKind::Organisation: addOrganisation(field.value, provenance); break;
        case FieldKind::Title: join(role(provenance).title, field.value); break;
        case FieldKind::Department: join(role(provenance).department, field.value); break;
        case FieldKind::Other: break;
        default: addContactPoint(field, provenance);
        }
    }

    Person person() const { return m_person; }

private:
    void addName(const QString &value, const Provenance &provenance)
    {
        // A second reading of the name (on the card beside the code, say) adds nothing.
        if (m_person.name.full.isEmpty())
            m_person.name = nameFrom(value, provenance);
    }

    void addOrganisation(const QString &value, const Provenance &provenance)
    {
        Affiliation &first = role(provenance);
        if (first.organisation.isEmpty()) {
            first.organisation = value;
            return;
        }
        Affiliation further;
        further.organisation = value;
        further.provenance = provenance;
        m_person.affiliations.push_back(further);
    }

    // The affiliation that title, department and first organisation share.
    Affiliation &role(const Provenance &provenance)
    {
        if (m_person.affiliations.empty()) {
            m_person.affiliations.emplace_back();
            m_person.affiliations.front().provenance = provenance;
        }
        Affiliation &first = m_person.affiliations.front();
        first.provenance.confidence = std::min(first.provenance.confidence, provenance.confidence);
        return first;
    }

    static void join(QString &text, const QString &value) { text += text.isEmpty() ? value : QStringLiteral(", ") + value; }

    void addContactPoint(const DraftField &field, const Provenance &provenance)
    {
        ContactPoint point;
        point.kind = contactKindOf(field.kind);
        point.label = field.type;
        point.value = field.value;
        point.provenance = provenance;
        m_person.contactPoints.push_back(point);
    }

    const DraftOrigin &m_origin;
    Person m_person;
};

bool hasKind(const Person &person, ContactKind kind)
{
    return std::any_of(person.contactPoints.begin(), person.contactPoints.end(), [kind](const ContactPoint &p) { return p.kind == kind; });
}

void takeOver(Person &person, const Person &first)
{
    if (!first.affiliations.empty()) {
        const Affiliation &shared = first.affiliations.front();
        if (person.affiliations.empty())
            person.affiliations.emplace_back().provenance = shared.provenance;
        if (person.affiliations.front().organisation.isEmpty())
            person.affiliations.front().organisation = shared.organisation;
    }
    for (const ContactKind kind : {ContactKind::Address, ContactKind::Url}) {
        if (hasKind(person, kind))
            continue;
        std::copy_if(first.contactPoints.begin(), first.contactPoints.end(), std::back_inserter(person.contactPoints),
                     [kind](const ContactPoint &p) { return p.kind == kind; });
    }
}

// What stands both in the code and on the card is one contact point; the first one stays.
void dropRepeats(Person &person)
{
    std::vector<ContactPoint> kept;
    for (ContactPoint &point : person.contactPoints) {
        const bool repeated = std::any_of(kept.begin(), kept.end(), [&](const ContactPoint &other) {
            return other.kind == point.kind && other.normalized == point.normalized && !point.normalized.isEmpty();
        });
        if (!repeated)
            kept.push_back(std::move(point));
    }
    person.contactPoints = std::move(kept);
}

}  // namespace

std::vector<Person> draftToPeople(const capture::DraftPerson &draft, const DraftOrigin &origin)
{
    std::map<int, Builder> builders;
    for (const DraftField &field : draft.fields)
        builders.try_emplace(field.person, origin).first->second.add(field);
    if (builders.empty())
        builders.try_emplace(0, origin);

    std::vector<Person> people;
    for (const auto &[index, builder] : builders)
        people.push_back(builder.person());
    for (Person &person : people) {
        if (&person != &people.front())
            takeOver(person, people.front());
        normalizeContactPoints(person, origin.region);
        dropRepeats(person);
        numberPositions(person);
        person.captureId = origin.captureId;
    }
    return people;
}

}  // namespace wellmet
