// SPDX-License-Identifier: MPL-2.0
// Invented people and small helpers for the storage tests.
#pragma once

#include "storage/notebook.h"

#include <QTemporaryDir>

namespace wellmet::tests {

inline Person inventedPerson(const QString &full, const QString &email = {}, const QString &phone = {}, const QString &organisation = {})
{
    Person person;
    person.name.full = full;
    const Provenance card{Source::Card, Id::make(7), 1'700'000'000'000, 0.75};
    person.name.provenance = card;
    if (!email.isEmpty())
        person.contactPoints.push_back({{}, ContactKind::Email, QStringLiteral("work"), email, {}, 0, card});
    if (!phone.isEmpty())
        person.contactPoints.push_back({{}, ContactKind::Phone, QStringLiteral("mobile"), phone, {}, 0, card});
    if (!organisation.isEmpty())
        person.affiliations.push_back({{}, organisation, QStringLiteral("Engineer"), {}, {}, {}, 0, card});
    return person;
}

/// The names found, in order, joined by '|'.
inline QString names(const Result<std::vector<PersonSummary>> &found)
{
    QStringList all;
    if (!found)
        return QStringLiteral("error: ") + found.error().detail;
    for (const PersonSummary &person : *found)
        all << person.name;
    return all.join(u'|');
}

}  // namespace wellmet::tests
