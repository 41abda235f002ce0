// SPDX-License-Identifier: MPL-2.0
#include "contacts/newercard.h"

#include "base/text.h"

#include <algorithm>

namespace wellmet {
namespace {

bool sameWords(const QString &a, const QString &b)
{
    return text::fold(a) == text::fold(b);
}

void fill(QString &text, const QString &from)
{
    if (text.isEmpty())
        text = from;
}

/// The same job as far as the card tells: one organisation, and no two titles.
bool isSameRole(const Affiliation &known, const Affiliation &onCard)
{
    const bool organisation = onCard.organisation.isEmpty() || sameWords(known.organisation, onCard.organisation);
    return organisation && (known.title.isEmpty() || onCard.title.isEmpty() || sameWords(known.title, onCard.title));
}

/// The card names one employer (or two); roles the card's holder has elsewhere end when an employer is named at all.
void takeRoles(Person &person, const Person &card, const QString &day)
{
    if (card.affiliations.empty())
        return;
    std::vector<Affiliation> begun;
    std::vector<const Affiliation *> confirmed;
    for (const Affiliation &onCard : card.affiliations) {
        const auto known = std::find_if(person.affiliations.begin(), person.affiliations.end(),
                                        [&](const Affiliation &a) { return a.to.isEmpty() && isSameRole(a, onCard); });
        if (known == person.affiliations.end()) {
            begun.push_back(onCard);
            begun.back().id = {};
            fill(begun.back().from, day);
            continue;
        }
        fill(known->organisation, onCard.organisation);
        fill(known->title, onCard.title);
        fill(known->department, onCard.department);
        confirmed.push_back(&*known);
    }
    for (Affiliation &known : person.affiliations) {
        const bool stays = std::find(confirmed.begin(), confirmed.end(), &known) != confirmed.end();
        if (known.to.isEmpty() && !stays)
            known.to = day;
    }
    person.affiliations.insert(person.affiliations.begin(), begun.begin(), begun.end());
}

void takeContactPoints(Person &person, const Person &card)
{
    for (const ContactPoint &onCard : card.contactPoints) {
        const bool known = std::any_of(person.contactPoints.begin(), person.contactPoints.end(), [&](const ContactPoint &point) {
            const bool normalized = !onCard.normalized.isEmpty() && point.normalized == onCard.normalized;
            return point.kind == onCard.kind && (normalized || sameWords(point.value, onCard.value));
        });
        if (known)
            continue;
        const auto behind = std::find_if(person.contactPoints.rbegin(), person.contactPoints.rend(),
                                         [&](const ContactPoint &point) { return point.kind == onCard.kind; });
        const auto place = behind == person.contactPoints.rend() ? person.contactPoints.end() : behind.base();
        person.contactPoints.insert(place, onCard)->id = {};
    }
}

}  // namespace

Person withNewerCard(Person person, const Person &card, const QString &day)
{
    if (person.name.full.isEmpty())
        person.name = card.name;
    takeRoles(person, card, day);
    takeContactPoints(person, card);
    return person;
}

}  // namespace wellmet
