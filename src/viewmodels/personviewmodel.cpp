// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/personviewmodel.h"

#include "base/text.h"
#include "capture/cardscan.h"
#include "viewmodels/appviewmodel.h"
#include "viewmodels/cardpicture.h"
#include "viewmodels/contactwords.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/historywords.h"
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
    for (const FactsModel *facts : {&m_dates, &m_ownFields, &m_relations})
        connect(facts, &FactsModel::edited, this, &PersonViewModel::draftChanged);
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
    m_related.clear();
    m_history.clear();
    m_wantsHistory = false;
    setCard({}, {});
    Q_EMIT relatedChanged();
    Q_EMIT historyChanged();
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
    loadRelated();
    if (m_wantsHistory)
        loadHistory();
}

void PersonViewModel::loadRelated()
{
    if (!m_loaded)
        return;
    whenDone(m_app->session()->people->relatedTo(m_id), this, [this, asked = m_id](const Result<std::vector<RelatedPerson>> &related) {
        if (asked != m_id || !related || *related == m_related)
            return;
        m_related = *related;
        Q_EMIT relatedChanged();
        Q_EMIT personChanged();
    });
}

void PersonViewModel::loadHistory()
{
    m_wantsHistory = true;
    if (!m_loaded || !m_app->session())
        return;
    whenDone(m_app->session()->people->history(m_id), this, [this, asked = m_id](const Result<std::vector<storage::HistoryStep>> &history) {
        if (asked != m_id || !m_wantsHistory)
            return;
        m_history = history.value_or(std::vector<storage::HistoryStep>());
        Q_EMIT historyChanged();
    });
}

void PersonViewModel::dropHistory()
{
    m_wantsHistory = false;
    m_history.clear();
    Q_EMIT historyChanged();
}

QVariantList PersonViewModel::history() const
{
    QVariantList lines;
    const QLocale locale;
    for (auto step = m_history.rbegin(); step != m_history.rend(); ++step) {
        HistoryLine line;
        line.step = step->action.toString();
        line.title = stepWords(*step);
        line.when = locale.toString(QDateTime::fromMSecsSinceEpoch(step->at), QLocale::ShortFormat);
        if (!step->thisDevice)
            line.when = tr("%1, on another device", "when").arg(line.when);
        line.changes = changeWords(*step, locale);
        line.takenBack = step->takenBack;
        // The first step made the person: taking it back is deleting.
        line.revertible = !step->takenBack && std::next(step) != m_history.rend() && step->name != storage::ActionName::Undo
            && step->name != storage::ActionName::UnmergePeople;
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

void PersonViewModel::revert(const QString &step)
{
    const auto id = Id::fromString(step);
    if (!id || !m_loaded || !m_app->session())
        return;
    whenDone(m_app->session()->people->revert(m_id, *id), this, [this](const Result<int> &reverted) {
        if (!reverted)
            Q_EMIT m_app->said(errorWords(reverted.error().kind), false);
        else if (*reverted == 0)
            Q_EMIT m_app->said(tr("Nothing to take back: it was changed again since."), false);
        else
            Q_EMIT m_app->said(tr("That step was taken back."), true);
    });
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
    const auto introducer = std::ranges::find_if(
        m_related, [this](const RelatedPerson &other) { return !other.person.isNull() && other.person == m_person.met.introducedBy; });
    return metWords(m_person.met, introducer == m_related.end() ? QString() : introducer->name, QLocale());
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

QVariantList PersonViewModel::relations() const
{
    QVariantList lines;
    for (const RelatedPerson &related : m_related) {
        // Who introduced us stands in the sentence about how we met.
        if (related.relation.isNull() && !related.fromOtherSide)
            continue;
        FactLine line;
        line.label = relationWords(related.kind);
        line.value = related.name;
        line.personId = related.person.isNull() ? QString() : related.person.toString();
        lines.append(QVariant::fromValue(line));
    }
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
        line.employer = affiliation.organisation;
        line.time = roleTimeWords(affiliation, QLocale());
        line.past = !affiliation.to.isEmpty();
        line.source = provenanceWords(affiliation.provenance, QLocale());
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

}  // namespace wellmet
