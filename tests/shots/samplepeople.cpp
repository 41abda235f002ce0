// SPDX-License-Identifier: MPL-2.0
#include "shots/samplepeople.h"

using namespace Qt::StringLiterals;

namespace wellmet::shots {

namespace {

struct Sample {
    const char16_t *name;
    const char16_t *title;
    const char16_t *organisation;
};

constexpr Sample samples[]{
    {u"Ana Silva", u"Chief Technology Officer", u"Nordwind Robotics"},
    {u"Amélie Dufresne-Lacroix", u"Directrice de la recherche", u"Institut des Matériaux Légers"},
    {u"Bjørn Ødegård", u"Partner", u"Fjord & Fell Ventures"},
    {u"Carlos Ibáñez", u"", u"Taller Ibáñez"},
    {u"Đặng Thuỳ Linh", u"Head of Sales", u"Sông Xanh Logistics"},
    {u"Dr. Elke Brandstätter-von der Heide", u"Leiterin Unternehmenskommunikation und Öffentlichkeitsarbeit", u"Vereinigte Messgeräte AG"},
    {u"Farid Haddad", u"Architect", u""},
    {u"Grace Okonkwo", u"Programme Manager", u"Open Harbour Foundation"},
    {u"Hana Suzuki", u"Engineer", u"Midori Optics"},
    {u"Ivan Petrov", u"", u""},
    {u"Joanna Kowalczyk", u"Prezes zarządu", u"Żuraw Logistyka"},
    {u"Liam O’Hara", u"Founder", u"Peat Street Coffee"},
    {u"Marta Rossi", u"Avvocato", u"Studio Legale Rossi"},
    {u"Noor van den Berg", u"UX Researcher", u"Zilver Studio"},
    {u"Priya Raman", u"Data Scientist", u"Blue Lantern Health"},
    {u"Tomás Queiroz", u"Journalist", u"Folha do Porto"},
};

Provenance readFromCard(double confidence)
{
    return {Source::Card, {}, 1795392000000, confidence};
}

ContactPoint point(ContactKind kind, const QString &label, const QString &value, double confidence)
{
    ContactPoint made;
    made.kind = kind;
    made.label = label;
    made.value = value;
    made.provenance = readFromCard(confidence);
    return made;
}

}  // namespace

std::vector<Person> samplePeople()
{
    std::vector<Person> people;
    for (const Sample &sample : samples) {
        Person person;
        person.name.full = QString::fromUtf16(sample.name);
        person.name.provenance = readFromCard(0.97);
        Affiliation affiliation;
        affiliation.title = QString::fromUtf16(sample.title);
        affiliation.organisation = QString::fromUtf16(sample.organisation);
        affiliation.provenance = readFromCard(0.91);
        if (!affiliation.title.isEmpty() || !affiliation.organisation.isEmpty())
            person.affiliations.push_back(affiliation);
        people.push_back(person);
    }
    Person &ana = people.front();
    ana.contactPoints = {
        point(ContactKind::Email, u"work"_s, u"ana.silva@nordwind-robotics.example"_s, 0.99),
        point(ContactKind::Phone, u"mobile"_s, u"+44 7700 900123"_s, 0.96),
        point(ContactKind::Phone, u"fax"_s, u"+44 20 7946 0018"_s, 0.88),
        point(ContactKind::Url, {}, u"www.nordwind-robotics.example"_s, 0.98),
        point(ContactKind::Address, u"work"_s, u"12 Harbour Lane, Bristol BS1 4ST, United Kingdom"_s, 0.74),
    };
    ana.pronouns = u"she/her"_s;
    ana.starred = true;
    ana.tags = {u"robotics"_s, u"speaker"_s};
    ana.met = {
        .event = u"FOSDEM"_s, .date = u"2026-02-01"_s, .place = u"Brussels"_s, .introducedBy = {}, .introducedByName = u"Liam O’Hara"_s};
    ana.dates.push_back({.id = {}, .kind = DateKind::Birthday, .label = {}, .date = u"--04-12"_s, .position = 0, .provenance = {}});
    ana.customFields.push_back(
        {.id = {}, .label = u"Coffee"_s, .type = FieldType::Text, .value = u"Flat white"_s, .position = 0, .provenance = {}});
    ana.relations.push_back(
        {.id = {}, .kind = u"mentor"_s, .inverse = {}, .other = {}, .name = u"Grace Okonkwo"_s, .position = 0, .provenance = {}});
    Affiliation before;
    before.title = u"Engineer"_s;
    before.organisation = u"Midori Optics"_s;
    before.from = u"2019"_s;
    before.to = u"2024-03"_s;
    before.position = 1;
    ana.affiliations.push_back(before);
    ana.about = u"Looks for people who know motor control. Plays the viola."_s;
    return people;
}

std::vector<Person> peopleThereTwice()
{
    Person ana;
    ana.name.full = u"Ana M. Silva"_s;
    ana.name.provenance = readFromCard(0.97);
    ana.contactPoints = {
        point(ContactKind::Email, u"home"_s, u"ana.silva@viola.example"_s, 0.99),
        point(ContactKind::Phone, u"mobile"_s, u"+44 7700 900123"_s, 0.96),
    };
    ana.pronouns = u"she / her"_s;
    ana.about = u"Asked for the paper on torque sensors."_s;
    ana.tags = {u"viola"_s};
    ana.met = {.event = u"Concert in the old harbour"_s, .date = u"2025-11-20"_s, .place = {}, .introducedBy = {}, .introducedByName = {}};
    ana.dates.push_back({.id = {}, .kind = DateKind::Birthday, .label = {}, .date = u"1984-04-12"_s, .position = 0, .provenance = {}});

    Person petrov;
    petrov.name.full = u"Iwan Petrov"_s;
    petrov.name.provenance = readFromCard(0.97);
    petrov.contactPoints = {point(ContactKind::Email, {}, u"petrov@ivan.example"_s, 0.99)};
    Person again = petrov;
    again.name.full = u"Ivan Petrow"_s;
    again.contactPoints.push_back(point(ContactKind::Phone, u"mobile"_s, u"+44 7700 900177"_s, 0.9));
    return {ana, petrov, again};
}

}  // namespace wellmet::shots
