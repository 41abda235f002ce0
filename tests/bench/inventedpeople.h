// SPDX-License-Identifier: MPL-2.0
// A full address book of people nobody has ever met: the same ones for the same seed.
#pragma once

#include "contacts/person.h"

#include <QRandomGenerator>

namespace wellmet::bench {

/// Makes people one after another. Names are put together from syllables and characters of a dozen scripts, a few of them
/// far more frequent than the others, as names are; every third works at one of a few large organisations; addresses are in
/// example domains, phone numbers in ranges kept for fiction. Each has five lines of notes.
class InventedPeople
{
public:
    explicit InventedPeople(quint32 seed) : m_random(seed) { }

    Person next();

private:
    int skewed(int count);
    QString of(const QStringList &list) { return list[skewed(static_cast<int>(list.size()))]; }
    QString latinWord(int syllables);
    QString characters(QStringView from, int count);
    PersonName name();
    void giveRole(Person &person);
    void givePoints(Person &person);
    QString notes();

    QRandomGenerator m_random;
    int m_made = 0;
};

}  // namespace wellmet::bench
