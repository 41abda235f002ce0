// SPDX-License-Identifier: MPL-2.0
// The part of PersonViewModel that changes somebody: the draft, and what one tap changes.
#include "base/text.h"
#include "contacts/tags.h"
#include "viewmodels/appviewmodel.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/personviewmodel.h"
#include "viewmodels/personwords.h"
#include "viewmodels/whendone.h"

#include <algorithm>
#include <array>

namespace wellmet {

namespace {

struct NamePart {
    const char *name;
    QString PersonName::*text;
};
constexpr std::array nameParts{
    NamePart{"prefix", &PersonName::prefix},
    NamePart{"given", &PersonName::given},
    NamePart{"additional", &PersonName::additional},
    NamePart{"family", &PersonName::family},
    NamePart{"suffix", &PersonName::suffix},
    NamePart{"nickname", &PersonName::nickname},
    NamePart{"phoneticGiven", &PersonName::phoneticGiven},
    NamePart{"phoneticFamily", &PersonName::phoneticFamily},
    NamePart{"previous", &PersonName::previous},
};

struct MetPart {
    const char *name;
    QString HowWeMet::*text;
};
constexpr std::array metParts{
    MetPart{"event", &HowWeMet::event},
    MetPart{"place", &HowWeMet::place},
    MetPart{"introducedBy", &HowWeMet::introducedByName},
};

/// The text a part's name stands for; null for one that is not simply a text.
template <typename SomePerson>
auto *partOf(SomePerson &person, const QString &part)
{
    for (const NamePart &known : nameParts)
        if (part == QLatin1StringView(known.name))
            return &(person.name.*known.text);
    for (const MetPart &known : metParts)
        if (part == QLatin1StringView(known.name))
            return &(person.met.*known.text);
    return part == QLatin1StringView("pronouns") ? &person.pronouns : nullptr;
}

}  // namespace

Person PersonViewModel::draft() const
{
    Person person = m_draft;
    person.contactPoints = m_points.points();
    person.dates = m_dates.dates();
    person.customFields = m_ownFields.fields();
    person.relations = m_relations.relations();
    return person;
}

bool PersonViewModel::isChanged() const
{
    return m_editing && draft() != m_person;
}

void PersonViewModel::setEditing(bool editing)
{
    if (editing == m_editing)
        return;
    m_editing = editing;
    Q_EMIT editingChanged();
    Q_EMIT draftChanged();
}

void PersonViewModel::fillDraft()
{
    m_draft = m_person;
    m_points.setPoints(m_person.contactPoints);
    m_dates.setDates(m_person.dates);
    m_ownFields.setFields(m_person.customFields);
    m_relations.setRelations(m_person.relations, [this](const Id &other) {
        const auto known = std::ranges::find_if(m_related, [&other](const RelatedPerson &related) { return related.person == other; });
        return known == m_related.end() ? QString() : known->name;
    });
}

void PersonViewModel::edit()
{
    if (m_editing || !m_loaded)
        return;
    fillDraft();
    setEditing(true);
}

void PersonViewModel::create()
{
    setPersonId({});
    m_person = {};
    fillDraft();
    Q_EMIT personChanged();
    setEditing(true);
}

void PersonViewModel::cancel()
{
    if (!m_editing)
        return;
    m_points.setPoints(m_person.contactPoints);
    setEditing(false);
    load();
}

void PersonViewModel::save()
{
    if (!m_editing || m_saving || !m_app || !m_app->session())
        return;
    if (!isChanged()) {
        cancel();
        return;
    }
    m_saving = true;
    whenDone(m_app->session()->people->save(draft(), m_id.isNull() ? std::nullopt : std::optional(m_person)), this,
             [this, asked = m_id](const Result<Person> &stored) {
                 m_saving = false;
                 if (!stored) {
                     Q_EMIT m_app->said(errorWords(stored.error().kind), false);
                     return;
                 }
                 if (asked != m_id)
                     return;
                 m_id = stored->id;
                 setEditing(false);
                 show(*stored);
                 Q_EMIT personIdChanged();
                 Q_EMIT saved(personId());
                 Q_EMIT m_app->said(tr("Saved."), true);
             });
}

void PersonViewModel::keepUnsaved()
{
    if (!isChanged() || m_saving || !m_app || !m_app->session())
        return;
    const QString name = m_draft.name.full;
    // The answer may come when this page is gone: the window says what became of it.
    whenDone(m_app->session()->people->save(draft(), m_id.isNull() ? std::nullopt : std::optional(m_person)), m_app,
             [app = m_app, name](const Result<Person> &stored) {
                 // Nothing filled in is nothing to keep.
                 if (stored)
                     Q_EMIT app->said(tr("Your changes to %1 were saved.").arg(name.isEmpty() ? stored->name.full : name), true);
                 else if (stored.error().kind != ErrorKind::InvalidInput)
                     Q_EMIT app->said(errorWords(stored.error().kind), false);
             });
}

void PersonViewModel::remove()
{
    if (m_id.isNull() || !m_loaded || !m_app->session())
        return;
    setEditing(false);
    whenDone(m_app->session()->people->remove(m_id), this, [this, name = m_person.name.full](const Result<void> &done) {
        if (!done) {
            Q_EMIT m_app->said(errorWords(done.error().kind), false);
            return;
        }
        Q_EMIT m_app->said(tr("%1 was deleted.").arg(name), true);
        Q_EMIT removed();
    });
}

Affiliation PersonViewModel::draftAffiliation() const
{
    return m_draft.affiliations.empty() ? Affiliation() : m_draft.affiliations.front();
}

void PersonViewModel::changeAffiliation(QString Affiliation::*field, const QString &value)
{
    if (draftAffiliation().*field == value)
        return;
    if (m_draft.affiliations.empty())
        m_draft.affiliations.emplace_back();
    Affiliation &first = m_draft.affiliations.front();
    first.*field = value;
    // One that was never stored and holds nothing any more is no change.
    if (first.id.isNull() && first == Affiliation())
        m_draft.affiliations.erase(m_draft.affiliations.begin());
    Q_EMIT draftChanged();
}

void PersonViewModel::setDraftTitle(const QString &title)
{
    changeAffiliation(&Affiliation::title, title);
}

void PersonViewModel::setDraftOrganisation(const QString &organisation)
{
    changeAffiliation(&Affiliation::organisation, organisation);
}

void PersonViewModel::setDraftDepartment(const QString &department)
{
    changeAffiliation(&Affiliation::department, department);
}

void PersonViewModel::setDraftName(const QString &name)
{
    if (name == m_draft.name.full)
        return;
    // A name that was emptied takes its parts along, else saving would put them together again; written anew it has them back.
    if (text::squeeze(name).isEmpty())
        m_draft.name = {};
    else if (text::squeeze(m_draft.name.full).isEmpty())
        m_draft.name = m_person.name;
    m_draft.name.full = name;
    Q_EMIT draftChanged();
}

QString PersonViewModel::draftPart(const QString &part) const
{
    if (part == QLatin1StringView("tags"))
        return m_draft.tags.join(QStringLiteral(", "));
    if (part == QLatin1StringView("metDate"))
        return partialDateWords(m_draft.met.date, QLocale());
    const QString *text = partOf(m_draft, part);
    return text ? *text : QString();
}

void PersonViewModel::setDraftPart(const QString &part, const QString &text)
{
    if (part == QLatin1StringView("tags"))
        m_draft.tags = tidyTags(text.split(u','));
    else if (part == QLatin1StringView("metDate"))
        m_draft.met.date = typedDate(text, QLocale());
    else if (QString *stored = partOf(m_draft, part))
        *stored = text;
    // Somebody else introduced us than the one in the notebook.
    if (part == QLatin1StringView("introducedBy") && !text.isEmpty())
        m_draft.met.introducedBy = {};
    Q_EMIT draftChanged();
}

void PersonViewModel::tell(const Result<std::vector<Person>> &changed, const QString &sentence)
{
    if (changed)
        Q_EMIT m_app->said(sentence, true);
    else
        Q_EMIT m_app->said(errorWords(changed.error().kind), false);
}

void PersonViewModel::toggleStar()
{
    if (!m_loaded || !m_app->session())
        return;
    const bool star = !m_person.starred;
    const QString sentence = star ? tr("%1 has a star.") : tr("%1 has no star any more.");
    whenDone(m_app->session()->people->setStarred({m_id}, star), this,
             [this, words = sentence.arg(name())](const Result<std::vector<Person>> &done) { tell(done, words); });
}

void PersonViewModel::toggleArchive()
{
    if (!m_loaded || !m_app->session())
        return;
    const bool archive = !m_person.archived;
    const QString sentence = archive ? tr("%1 is in the archive: not in the lists, still found.") : tr("%1 is back in the lists.");
    whenDone(m_app->session()->people->setArchived({m_id}, archive), this,
             [this, words = sentence.arg(name())](const Result<std::vector<Person>> &done) { tell(done, words); });
}

void PersonViewModel::setDraftAbout(const QString &about)
{
    if (about == m_draft.about)
        return;
    m_draft.about = about;
    Q_EMIT draftChanged();
}

}  // namespace wellmet
