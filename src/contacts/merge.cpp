// SPDX-License-Identifier: MPL-2.0
#include "contacts/merge.h"

#include "base/text.h"
#include "contacts/tags.h"

#include <algorithm>
#include <tuple>

namespace wellmet {
namespace {

QString key(const QString &text)
{
    return text::fold(text);
}

bool isOne(const ContactPoint &x, const ContactPoint &y)
{
    const bool normal = !x.normalized.isEmpty() || !y.normalized.isEmpty();
    return x.kind == y.kind && (normal ? x.normalized == y.normalized : key(x.value) == key(y.value));
}

bool isOne(const Affiliation &x, const Affiliation &y)
{
    const auto fits = [](const QString &p, const QString &q) { return p.isEmpty() || q.isEmpty() || key(p) == key(q); };
    return key(x.organisation) == key(y.organisation) && fits(x.title, y.title) && fits(x.department, y.department) && fits(x.from, y.from)
        && x.to == y.to;
}

bool isOne(const ImportantDate &x, const ImportantDate &y)
{
    return x.kind == y.kind && key(x.label) == key(y.label) && x.date == y.date;
}

bool isOne(const CustomField &x, const CustomField &y)
{
    return key(x.label) == key(y.label) && x.type == y.type && x.value == y.value;
}

bool isOne(const Relation &x, const Relation &y)
{
    return key(x.kind) == key(y.kind) && x.other == y.other && key(x.name) == key(y.name);
}

QString shown(const ContactPoint &point)
{
    return point.value;
}

QString shown(const Affiliation &role)
{
    QStringList parts{role.title, role.department, role.organisation};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString shown(const ImportantDate &date)
{
    return date.date;
}

QString shown(const CustomField &field)
{
    return field.label + QStringLiteral(": ") + field.value;
}

QString shown(const Relation &relation)
{
    return relation.name.isEmpty() ? relation.kind : relation.kind + QStringLiteral(": ") + relation.name;
}

QString shown(const HowWeMet &met)
{
    QStringList parts{met.event, met.place, met.date, met.introducedByName};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

// What a value that both have takes over from b's.
void complete(ContactPoint &mine, const ContactPoint &other)
{
    if (mine.label.isEmpty())
        mine.label = other.label;
    if (mine.postal.isEmpty())
        mine.postal = other.postal;
}

void complete(Affiliation &mine, const Affiliation &other)
{
    for (const auto part : {&Affiliation::title, &Affiliation::department, &Affiliation::from}) {
        if ((mine.*part).isEmpty())
            mine.*part = other.*part;
    }
}

void complete(ImportantDate &, const ImportantDate &) { }
void complete(CustomField &, const CustomField &) { }
void complete(Relation &, const Relation &) { }

/// How much a name says: sure first, then the number of its parts, then its length.
auto worthOf(const PersonName &name)
{
    const int parts = static_cast<int>(!name.given.isEmpty()) + static_cast<int>(!name.family.isEmpty())
        + static_cast<int>(!name.additional.isEmpty()) + static_cast<int>(!name.prefix.isEmpty())
        + static_cast<int>(!name.suffix.isEmpty());
    const bool known = !name.full.isEmpty();
    const bool typed = name.provenance.source == Source::Typed;
    return std::tuple(known, typed && parts >= 2, parts, name.full.size());
}

class Merger
{
public:
    Merger(const Person &a, const Person &b, const MergeChoices &choices) : m_a(a), m_b(b), m_choices(choices) { m_plan.merged = a; }

    MergePlan plan()
    {
        names();
        single(MergeField::Pronouns, &Person::pronouns);
        single(MergeField::Portrait, &Person::portrait, !m_a.portrait.isEmpty(), !m_b.portrait.isEmpty(), {}, {});
        single(MergeField::Met, &Person::met, m_a.met != HowWeMet(), m_b.met != HowWeMet(), shown(m_a.met), shown(m_b.met));
        contexts();
        about();
        list(MergeField::ContactPoint, &Person::contactPoints);
        list(MergeField::Affiliation, &Person::affiliations);
        std::stable_partition(m_plan.merged.affiliations.begin(), m_plan.merged.affiliations.end(),
                              [](const Affiliation &role) { return role.to.isEmpty(); });
        list(MergeField::Date, &Person::dates);
        oneBirthday();
        list(MergeField::CustomField, &Person::customFields);
        list(MergeField::Relation, &Person::relations);
        tagsAndMarks();
        dropSelf();
        return m_plan;
    }

private:
    void line(MergeField field, MergeRelation relation, const QString &a, const QString &b, MergeSide taken = MergeSide::A)
    {
        m_plan.lines.push_back({field, relation, a, b, taken});
    }
    MergeSide chosen(MergeField field, MergeSide byRule) const
    {
        const auto choice = m_choices.find(field);
        return choice == m_choices.end() ? byRule : choice->second;
    }

    /// Says how the two relate in a single value and whose is taken.
    MergeSide decide(MergeField field, bool hasA, bool hasB, bool same, const QString &a, const QString &b, MergeSide byRule = MergeSide::A)
    {
        if (!hasA && !hasB)
            return MergeSide::A;
        const MergeRelation relation = same ? MergeRelation::Same
            : !hasB                         ? MergeRelation::OnlyA
            : !hasA                         ? MergeRelation::OnlyB
                                            : MergeRelation::Conflict;
        const MergeSide side = relation == MergeRelation::Conflict ? chosen(field, byRule)
            : relation == MergeRelation::OnlyB                     ? MergeSide::B
                                                                   : MergeSide::A;
        line(field, relation, a, b, side);
        return side;
    }

    template <typename T>
    void single(MergeField field, T Person::*member, bool hasA, bool hasB, const QString &a, const QString &b)
    {
        if (decide(field, hasA, hasB, m_a.*member == m_b.*member, a, b) == MergeSide::B)
            m_plan.merged.*member = m_b.*member;
    }
    void single(MergeField field, QString Person::*member)
    {
        single(field, member, !(m_a.*member).isEmpty(), !(m_b.*member).isEmpty(), m_a.*member, m_b.*member);
    }

    void names()
    {
        const bool same = m_a.name.full == m_b.name.full;
        const MergeSide better = worthOf(m_b.name) > worthOf(m_a.name) ? MergeSide::B : MergeSide::A;
        const MergeSide side =
            decide(MergeField::Name, !m_a.name.full.isEmpty(), !m_b.name.full.isEmpty(), same, m_a.name.full, m_b.name.full, better);
        if (side == MergeSide::B || (same && better == MergeSide::B))
            m_plan.merged.name = m_b.name;
    }

    void contexts()
    {
        const Context a = m_a.context;
        const Context b = m_b.context;
        if (a == b || b == Context::Unsaid)
            return;
        m_plan.merged.context = a == Context::Unsaid ? b : Context::Both;
    }

    void about()
    {
        const bool same = key(m_a.about) == key(m_b.about);
        if (same || m_b.about.isEmpty() || m_a.about.isEmpty() || m_a.about.contains(m_b.about)) {
            if (!m_a.about.isEmpty() || !m_b.about.isEmpty())
                line(MergeField::About,
                     same                      ? MergeRelation::Same
                         : m_a.about.isEmpty() ? MergeRelation::OnlyB
                                               : MergeRelation::OnlyA,
                     m_a.about, m_b.about, m_a.about.isEmpty() ? MergeSide::B : MergeSide::A);
            if (m_a.about.isEmpty())
                m_plan.merged.about = m_b.about;
            return;
        }
        line(MergeField::About, MergeRelation::Both, m_a.about, m_b.about);
        m_plan.merged.about = m_a.about + QStringLiteral("\n\n") + m_b.about;
    }

    template <typename Value>
    void list(MergeField field, std::vector<Value> Person::*member)
    {
        std::vector<Value> &merged = m_plan.merged.*member;
        const size_t own = merged.size();
        std::vector<const Value *> twins(own, nullptr);
        std::vector<const Value *> onlyB;
        for (const Value &theirs : m_b.*member) {
            const auto mine = std::find_if(merged.begin(), merged.begin() + static_cast<std::ptrdiff_t>(own),
                                           [&theirs](const Value &v) { return isOne(v, theirs); });
            if (mine == merged.begin() + static_cast<std::ptrdiff_t>(own)) {
                onlyB.push_back(&theirs);
                continue;
            }
            twins[static_cast<size_t>(mine - merged.begin())] = &theirs;
            complete(*mine, theirs);
        }
        for (size_t i = 0; i < own; ++i) {
            const Value &value = (m_a.*member)[i];
            line(field, twins[i] ? MergeRelation::Same : MergeRelation::OnlyA, shown(value), twins[i] ? shown(*twins[i]) : QString());
        }
        for (const Value *theirs : onlyB) {
            line(field, MergeRelation::OnlyB, {}, shown(*theirs), MergeSide::B);
            merged.push_back(*theirs);
        }
    }

    /// A person has one birthday: of two that differ one is chosen.
    void oneBirthday()
    {
        const auto of = [](const Person &person) {
            const auto found = std::find_if(person.dates.begin(), person.dates.end(),
                                            [](const ImportantDate &date) { return date.kind == DateKind::Birthday; });
            return found == person.dates.end() ? nullptr : &*found;
        };
        const ImportantDate *a = of(m_a);
        const ImportantDate *b = of(m_b);
        if (!a || !b || a->date == b->date)
            return;
        // A year is better than none.
        const bool fuller = a->date.size() < b->date.size();
        const MergeSide side = chosen(MergeField::Birthday, fuller ? MergeSide::B : MergeSide::A);
        const Id dropped = side == MergeSide::A ? b->id : a->id;
        std::erase_if(m_plan.merged.dates, [&dropped](const ImportantDate &date) { return date.id == dropped; });
        std::erase_if(m_plan.lines, [&](const MergeLine &l) {
            return l.field == MergeField::Date && (l.a == a->date || l.b == b->date) && l.relation != MergeRelation::Same;
        });
        line(MergeField::Birthday, MergeRelation::Conflict, a->date, b->date, side);
    }

    void tagsAndMarks()
    {
        for (const QString &tag : m_a.tags)
            line(MergeField::Tag, m_b.tags.contains(tag) ? MergeRelation::Same : MergeRelation::OnlyA, tag,
                 m_b.tags.contains(tag) ? tag : QString());
        for (const QString &tag : m_b.tags) {
            if (!m_a.tags.contains(tag))
                line(MergeField::Tag, MergeRelation::OnlyB, {}, tag, MergeSide::B);
        }
        Person &merged = m_plan.merged;
        merged.tags = tidyTags(m_a.tags + m_b.tags);
        merged.starred = m_a.starred || m_b.starred;
        merged.archived = m_a.archived && m_b.archived;
        for (const QString &kept : m_b.kept) {
            if (!merged.kept.contains(kept))
                merged.kept += kept;
        }
        if (merged.captureId.isNull())
            merged.captureId = m_b.captureId;
        if (m_b.created != 0 && (merged.created == 0 || m_b.created < merged.created))
            merged.created = m_b.created;
    }

    void dropSelf()
    {
        const auto self = [this](const Id &id) { return !id.isNull() && (id == m_a.id || id == m_b.id); };
        std::erase_if(m_plan.merged.relations, [&self](const Relation &relation) { return self(relation.other); });
        if (self(m_plan.merged.met.introducedBy))
            m_plan.merged.met.introducedBy = {};
    }

    const Person &m_a;
    const Person &m_b;
    const MergeChoices &m_choices;
    MergePlan m_plan;
};

size_t valuesOf(const Person &person)
{
    return person.contactPoints.size() + person.affiliations.size() + person.dates.size() + person.customFields.size()
        + person.relations.size() + static_cast<size_t>(person.tags.size()) + (person.about.isEmpty() ? 0 : 1)
        + (person.portrait.isEmpty() ? 0 : 1);
}

}  // namespace

MergePlan mergePlan(const Person &a, const Person &b, const MergeChoices &choices)
{
    return Merger(a, b, choices).plan();
}

MergeSide betterSurvivor(const Person &a, const Person &b)
{
    const auto rank = [](const Person &person) { return std::tuple(person.starred, valuesOf(person), -person.created); };
    return rank(b) > rank(a) ? MergeSide::B : MergeSide::A;
}

}  // namespace wellmet
