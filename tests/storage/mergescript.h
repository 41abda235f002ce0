// SPDX-License-Identifier: MPL-2.0
// Random scripts of edits, merges, take-aparts and undos, and a simple model of what has to come of them.
#pragma once

#include "storage/invented.h"

#include <QRandomGenerator>

#include <map>

namespace wellmet::tests {

using namespace wellmet::storage;
using namespace Qt::StringLiterals;

/// A person without what every writing changes.
inline Person settled(Person person)
{
    person.changed = 0;
    return person;
}

inline QStringList values(const Person &person)
{
    QStringList all;
    for (const ContactPoint &point : person.contactPoints)
        all << point.value;
    all.sort();
    return all;
}

inline ContactPoint typed(const QString &value)
{
    return {{}, ContactKind::Email, u"work"_s, value, {}, 0, {Source::Typed, {}, 1'700'000'000'000, 1.0}};
}

/// A random script over a notebook, and a simple model of it: which value belongs to whom, whoever holds it at the moment.
class Script
{
public:
    Script(Notebook &book, quint32 seed, std::vector<Id> known) : people(std::move(known)), m_book(book), m_random(seed)
    {
        for (int i = 0; i < 3; ++i) {
            Person person = inventedPerson(u"Person %1"_s.arg(i));
            for (int k = 0; k < 3; ++k)
                person.contactPoints.push_back(typed(fresh()));
            people.push_back(m_book.savePerson(ActionName::AddPerson, person)->id);
        }
        for (const Id &id : people) {
            Person person = *m_book.person(id);
            for (ContactPoint &point : person.contactPoints) {
                point.value = fresh();
                owner[point.value] = id;
            }
            m_book.savePerson(ActionName::EditPerson, person).value();
        }
    }

    std::vector<Id> people;
    std::map<QString, Id> owner;
    QStringList log;

    bool step()
    {
        const Before before{owner, snapshot()};
        switch (m_random.bounded(8)) {
        case 0:
        case 1: {
            const Id a = m_book.person(any())->id;
            const Id b = m_book.person(any())->id;
            return a == b || (note(u"merge"_s, a, b) && done(before, m_book.mergePeople(a, b, {}).has_value()));
        }
        case 2: {
            const auto merges = *m_book.merges();
            if (merges.empty())
                return true;
            const Merge &merge = merges[index(merges.size())];
            return note(u"unmerge"_s, merge.survivor, merge.absorbed) && done(before, m_book.unmerge(merge.id).has_value());
        }
        case 3: return undo();
        default: return done(before, edit());
        }
    }

    void takeAllApart()
    {
        for (auto merges = *m_book.merges(); !merges.empty(); merges = *m_book.merges()) {
            if (!m_book.unmerge(merges[index(merges.size())].id))
                return;
        }
    }

    size_t valuesSeen() const
    {
        size_t seen = 0;
        for (const auto &[id, person] : snapshot())
            seen += person.contactPoints.size();
        return seen;
    }

private:
    using People = std::map<Id, Person>;
    struct Before {
        std::map<QString, Id> owner;
        People people;
    };

    size_t index(size_t size) { return static_cast<size_t>(m_random.bounded(static_cast<int>(size))); }
    Id any() { return people[index(people.size())]; }
    QString fresh() { return u"v%1@m.example"_s.arg(++m_counter); }
    bool note(const QString &what, const Id &a, const Id &b)
    {
        log << u"%1 %2 %3"_s.arg(what, a.toString().right(4), b.toString().right(4));
        return true;
    }
    bool done(const Before &before, bool worked)
    {
        m_undo.push_back(before);
        return worked;
    }
    People snapshot() const
    {
        People all;
        const auto summaries = m_book.people();
        for (const PersonSummary &summary : *summaries)
            all[summary.id] = settled(*m_book.person(summary.id));
        return all;
    }

    /// Back to the very people that were there before.
    bool undo()
    {
        if (m_undo.empty())
            return true;
        log << u"undo"_s;
        const Before before = std::move(m_undo.back());
        m_undo.pop_back();
        owner = before.owner;
        return m_book.undo()->has_value() && snapshot() == before.people;
    }

    /// Edits a value in place, replaces it by another in one go, adds one or deletes one.
    bool edit()
    {
        Person person = *m_book.person(any());
        auto &points = person.contactPoints;
        const int what = points.size() < 2 ? 2 : m_random.bounded(4);
        const QString value = fresh();
        QString old;
        if (what == 2) {
            owner[value] = person.id;
            points.push_back(typed(value));
        } else {
            const size_t at = index(points.size());
            old = points[at].value;
            const Id whose = owner[old];
            owner.erase(old);
            if (what == 0)
                points[at].value = value;
            else
                points.erase(points.begin() + static_cast<std::ptrdiff_t>(at));
            if (what == 1)
                points.push_back(typed(value));
            if (what != 3)
                owner[value] = whose;
        }
        log << u"edit %1 kind %2 %3 %4"_s.arg(person.id.toString().right(4)).arg(what).arg(old, value);
        return m_book.savePerson(ActionName::EditPerson, person).has_value();
    }

    Notebook &m_book;
    QRandomGenerator m_random;
    int m_counter = 0;
    std::vector<Before> m_undo;
};

}  // namespace wellmet::tests
