// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/personviewmodel.h"

#include "base/text.h"
#include "capture/cardscan.h"
#include "viewmodels/appviewmodel.h"
#include "viewmodels/cardpicture.h"
#include "viewmodels/contactwords.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/namepicture.h"
#include "viewmodels/personwords.h"
#include "viewmodels/provenancewords.h"
#include "viewmodels/whendone.h"

#include <QDateTime>
#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>

namespace wellmet {

PersonViewModel::PersonViewModel(QObject *parent) : QObject(parent)
{
    connect(&m_points, &ContactPointsModel::edited, this, &PersonViewModel::draftChanged);
}

PersonViewModel::~PersonViewModel()
{
    keepUnsaved();
}

void PersonViewModel::setApp(AppViewModel *app)
{
    if (app == m_app)
        return;
    m_app = app;
    connect(app, &AppViewModel::notebookChanged, this, &PersonViewModel::load);
    Q_EMIT appChanged();
    load();
}

void PersonViewModel::setPersonId(const QString &id)
{
    const Id wanted = Id::fromString(id).value_or(Id());
    if (wanted == m_id)
        return;
    keepUnsaved();
    setEditing(false);
    m_id = wanted;
    m_loaded = false;
    m_problem.clear();
    m_person = {};
    m_points.setPoints({});
    setCard({}, {});
    Q_EMIT personIdChanged();
    Q_EMIT personChanged();
    load();
}

void PersonViewModel::load()
{
    // What is being edited stays as it is; the notebook is asked again afterwards.
    if (!m_app || !m_app->session() || m_id.isNull() || m_editing)
        return;
    whenDone(m_app->session()->people->person(m_id), this, [this, asked = m_id](const Result<Person> &person) {
        if (asked == m_id && !m_editing)
            show(person);
    });
}

void PersonViewModel::show(const Result<Person> &person)
{
    m_problem = person ? QString() : errorWords(person.error().kind);
    m_person = person.value_or(Person());
    m_points.setPoints(m_person.contactPoints);
    m_loaded = person.has_value();
    Q_EMIT personChanged();
    loadCard();
}

void PersonViewModel::loadCard()
{
    const Id capture = m_person.captureId;
    if (capture == m_cardOf)
        return;
    setCard(capture, {});
    if (capture.isNull())
        return;
    Review *review = m_app->session()->review.get();
    whenDone(review->item(capture), this, [this, capture, review](const Result<ReviewItem> &item) {
        if (!item || item->capture.picture.isEmpty())
            return;
        whenDone(review->picture(capture), this, [this, capture, card = item->card](const Result<QByteArray> &bytes) {
            if (!bytes)
                return;
            // Decoding and straightening a photo takes a while: never on the thread that draws.
            const auto cut = QtConcurrent::run([bytes = *bytes, card] {
                const auto picture = capture::decodePicture(bytes);
                return picture ? makeCardPicture(*picture, card).card : QImage();
            });
            whenDone(cut, this, [this, capture](const QImage &straight) {
                if (capture == m_cardOf)
                    setCard(capture, straight);
            });
        });
    });
}

void PersonViewModel::setCard(const Id &capture, const QImage &card)
{
    m_cardOf = capture;
    m_card = card;
    Q_EMIT cardChanged();
}

QString PersonViewModel::initials() const
{
    return initialsOf(m_person.name.full);
}

double PersonViewModel::hue() const
{
    return hueOf(m_person.name.full);
}

QString PersonViewModel::nameSource() const
{
    return provenanceWords(m_person.name.provenance, QLocale());
}

QString PersonViewModel::added() const
{
    if (m_person.created <= 0)
        return {};
    return tr("Added %1").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_person.created).date(), QLocale::ShortFormat));
}

QString PersonViewModel::byline() const
{
    return bylineWords(m_person);
}

QString PersonViewModel::met() const
{
    return metWords(m_person.met, {}, QLocale());
}

QVariantList PersonViewModel::actions() const
{
    QVariantList actions;
    for (const ContactKind kind : {ContactKind::Phone, ContactKind::Email, ContactKind::Address, ContactKind::Url}) {
        const auto fits = [kind](const ContactPoint &point) { return point.kind == kind && !actionUrl(point).isEmpty(); };
        const auto first = std::ranges::find_if(m_person.contactPoints, fits);
        if (first == m_person.contactPoints.end())
            continue;
        TapAction action;
        action.kind = static_cast<int>(kind);
        action.value = first->value;
        action.url = actionUrl(*first);
        actions.append(QVariant::fromValue(action));
    }
    return actions;
}

QVariantList PersonViewModel::facts() const
{
    QVariantList lines;
    const auto add = [&lines](const QString &label, const QString &value, const Provenance &provenance) {
        FactLine line;
        line.label = label;
        line.value = value;
        line.source = provenanceWords(provenance, QLocale());
        lines.append(QVariant::fromValue(line));
    };
    for (const ImportantDate &date : m_person.dates)
        add(dateLabelWords(date), partialDateWords(date.date, QLocale()), date.provenance);
    for (const CustomField &field : m_person.customFields)
        add(field.label, fieldValueWords(field, QLocale()), field.provenance);
    return lines;
}

QVariantList PersonViewModel::affiliations() const
{
    QVariantList lines;
    for (const Affiliation &affiliation : m_person.affiliations) {
        AffiliationLine line;
        line.title = affiliation.title;
        const bool both = !affiliation.department.isEmpty() && !affiliation.organisation.isEmpty();
        line.organisation = both ? tr("%1, %2", "department, organisation").arg(affiliation.department, affiliation.organisation)
                                 : affiliation.department + affiliation.organisation;
        line.time = roleTimeWords(affiliation, QLocale());
        line.past = !affiliation.to.isEmpty();
        line.source = provenanceWords(affiliation.provenance, QLocale());
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

// --- editing -------------------------------------------------------------------------------------------------------

Person PersonViewModel::draft() const
{
    Person person = m_draft;
    person.contactPoints = m_points.points();
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

void PersonViewModel::edit()
{
    if (m_editing || !m_loaded)
        return;
    m_draft = m_person;
    setEditing(true);
}

void PersonViewModel::create()
{
    setPersonId({});
    m_person = {};
    m_draft = {};
    m_points.setPoints({});
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
    whenDone(m_app->session()->people->save(draft()), this, [this, asked = m_id](const Result<Person> &stored) {
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
    whenDone(m_app->session()->people->save(draft()), m_app, [app = m_app, name](const Result<Person> &stored) {
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
    // A name that was emptied takes its parts along; else saving would put them together again.
    m_draft.name = text::squeeze(name).isEmpty() ? PersonName() : m_person.name;
    m_draft.name.full = name;
    Q_EMIT draftChanged();
}

void PersonViewModel::setDraftAbout(const QString &about)
{
    if (about == m_draft.about)
        return;
    m_draft.about = about;
    Q_EMIT draftChanged();
}

}  // namespace wellmet
