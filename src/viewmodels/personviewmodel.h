// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/result.h"
#include "contacts/peoplelists.h"
#include "contacts/person.h"
#include "storage/historystep.h"
#include "viewmodels/contactpointsmodel.h"
#include "viewmodels/factsmodel.h"

#include <QImage>
#include <QObject>
#include <QUrl>
#include <QVariantList>

namespace wellmet {

class AppViewModel;

/// A role at an organisation as the page shows it.
class AffiliationLine
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString organisation MEMBER organisation)  ///< with the department, when there is one
    Q_PROPERTY(QString employer MEMBER employer)  ///< the organisation alone
    Q_PROPERTY(QString time MEMBER time)  ///< when it was held, in words; may be empty
    Q_PROPERTY(bool past MEMBER past)  ///< it has ended
    Q_PROPERTY(QString source MEMBER source)  ///< where it came from, in words
public:
    QString title;
    QString organisation;
    QString employer;
    QString time;
    bool past = false;
    QString source;
};

/// Something else known of a person: a date, a relation, a field of the user's own.
class FactLine
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)  ///< in words
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString personId MEMBER personId)  ///< somebody in the notebook it names; else empty
    Q_PROPERTY(QString source MEMBER source)  ///< where it came from, in words
public:
    QString label;
    QString value;
    QString personId;
    QString source;
};

/// One step of a person's history.
class HistoryLine
{
    Q_GADGET
    Q_PROPERTY(QString step MEMBER step)  ///< what revert() takes
    Q_PROPERTY(QString title MEMBER title)  ///< what was done, in words
    Q_PROPERTY(QString when MEMBER when)  ///< day and time, and on which device when it was another
    Q_PROPERTY(QStringList changes MEMBER changes)  ///< in words
    Q_PROPERTY(bool takenBack MEMBER takenBack)
    Q_PROPERTY(bool revertible MEMBER revertible)
public:
    QString step;
    QString title;
    QString when;
    QStringList changes;
    bool takenBack = false;
    bool revertible = false;
};

/// What one tap does: call, write, show on a map, open.
class TapAction
{
    Q_GADGET
    Q_PROPERTY(int kind MEMBER kind)  ///< number of ContactKind
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QUrl url MEMBER url)
public:
    int kind = 0;
    QString value;
    QUrl url;
};

/// One person: to look at, to edit, to delete. While editing, the draft properties and `points` hold what the user
/// typed; nothing is stored before save(). Edits outlive the page: showing someone else, or closing the window, saves
/// what was changed (undo takes it back).
class PersonViewModel : public QObject
{
    Q_OBJECT
    Q_PROPERTY(wellmet::AppViewModel *app READ app WRITE setApp NOTIFY appChanged REQUIRED FINAL)
    /// Empty: nobody, or somebody new.
    Q_PROPERTY(QString personId READ personId WRITE setPersonId NOTIFY personIdChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY personChanged FINAL)
    /// Why there is nobody to show, in words; else empty.
    Q_PROPERTY(QString problem READ problem NOTIFY personChanged FINAL)

    Q_PROPERTY(QString name READ name NOTIFY personChanged FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY personChanged FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY personChanged FINAL)
    Q_PROPERTY(double hue READ hue NOTIFY personChanged FINAL)
    Q_PROPERTY(QString about READ about NOTIFY personChanged FINAL)
    Q_PROPERTY(QString nameSource READ nameSource NOTIFY personChanged FINAL)
    /// "Added 22 Nov 2026".
    Q_PROPERTY(QString added READ added NOTIFY personChanged FINAL)
    /// Pronouns, nickname and what else belongs to the name, in one line; may be empty.
    Q_PROPERTY(QString byline READ byline NOTIFY personChanged FINAL)
    /// How we met, in a sentence; may be empty.
    Q_PROPERTY(QString met READ met NOTIFY personChanged FINAL)
    Q_PROPERTY(QStringList tags READ tags NOTIFY personChanged FINAL)
    /// TapAction values: the first number, address of each kind that a tap can do something with.
    Q_PROPERTY(QVariantList actions READ actions NOTIFY personChanged FINAL)
    /// FactLine values: dates that matter, then the user's own fields.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY personChanged FINAL)
    /// FactLine values: whom the person is related to, from either side.
    Q_PROPERTY(QVariantList relations READ relations NOTIFY relatedChanged FINAL)
    Q_PROPERTY(bool starred READ isStarred NOTIFY personChanged FINAL)
    Q_PROPERTY(bool archived READ isArchived NOTIFY personChanged FINAL)
    /// HistoryLine values, the latest first; empty until loadHistory().
    Q_PROPERTY(QVariantList history READ history NOTIFY historyChanged FINAL)
    /// AffiliationLine values.
    Q_PROPERTY(QVariantList affiliations READ affiliations NOTIFY personChanged FINAL)
    Q_PROPERTY(wellmet::ContactPointsModel *points READ points CONSTANT FINAL)
    /// The card the person came from, straight and upright; null while it is loaded and where there is none.
    Q_PROPERTY(QImage card READ card NOTIFY cardChanged FINAL)
    Q_PROPERTY(bool hasCard READ hasCard NOTIFY cardChanged FINAL)

    Q_PROPERTY(bool editing READ isEditing NOTIFY editingChanged FINAL)
    /// The draft differs from what is stored.
    Q_PROPERTY(bool changed READ isChanged NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString draftName READ draftName WRITE setDraftName NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString draftTitle READ draftTitle WRITE setDraftTitle NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString draftOrganisation READ draftOrganisation WRITE setDraftOrganisation NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString draftDepartment READ draftDepartment WRITE setDraftDepartment NOTIFY draftChanged FINAL)
    /// While editing: dates that matter, own fields, relations.
    Q_PROPERTY(wellmet::FactsModel *dates READ dates CONSTANT FINAL)
    Q_PROPERTY(wellmet::FactsModel *ownFields READ ownFields CONSTANT FINAL)
    Q_PROPERTY(wellmet::FactsModel *draftRelations READ draftRelations CONSTANT FINAL)
    Q_PROPERTY(QString draftAbout READ draftAbout WRITE setDraftAbout NOTIFY draftChanged FINAL)
public:
    explicit PersonViewModel(QObject *parent = nullptr);
    /// Saves what was changed and not saved yet.
    ~PersonViewModel() override;

    AppViewModel *app() const { return m_app; }
    void setApp(AppViewModel *app);
    QString personId() const { return m_id.isNull() ? QString() : m_id.toString(); }
    void setPersonId(const QString &id);
    bool isLoaded() const { return m_loaded; }
    QString problem() const { return m_problem; }
    QString name() const { return m_person.name.full; }
    QString subtitle() const { return subtitleOf(m_person); }
    QString initials() const;
    double hue() const;
    QString about() const { return m_person.about; }
    QString nameSource() const;
    QString added() const;
    QString byline() const;
    QString met() const;
    QStringList tags() const { return m_person.tags; }
    QVariantList actions() const;
    QVariantList facts() const;
    QVariantList relations() const;
    bool isStarred() const { return m_person.starred; }
    bool isArchived() const { return m_person.archived; }
    QVariantList history() const;
    QVariantList affiliations() const;
    ContactPointsModel *points() { return &m_points; }
    QImage card() const { return m_card; }
    bool hasCard() const { return !m_card.isNull(); }

    bool isEditing() const { return m_editing; }
    bool isChanged() const;
    QString draftName() const { return m_draft.name.full; }
    void setDraftName(const QString &name);
    QString draftTitle() const { return draftAffiliation().title; }
    void setDraftTitle(const QString &title);
    QString draftOrganisation() const { return draftAffiliation().organisation; }
    void setDraftOrganisation(const QString &organisation);
    QString draftDepartment() const { return draftAffiliation().department; }
    void setDraftDepartment(const QString &department);
    QString draftAbout() const { return m_draft.about; }
    void setDraftAbout(const QString &about);
    FactsModel *dates() { return &m_dates; }
    FactsModel *ownFields() { return &m_ownFields; }
    FactsModel *draftRelations() { return &m_relations; }
    /// A part of the draft that is one text: "prefix", "given", "additional", "family", "suffix", "nickname", "phoneticGiven",
    /// "phoneticFamily", "previous", "pronouns", "event", "place", "metDate", "introducedBy", "tags" (between commas).
    Q_INVOKABLE QString draftPart(const QString &part) const;
    Q_INVOKABLE void setDraftPart(const QString &part, const QString &text);

    Q_INVOKABLE void edit();
    /// Starts on somebody new.
    Q_INVOKABLE void create();
    /// Stores the draft; saved() follows, or a sentence says what is missing and editing goes on.
    Q_INVOKABLE void save();
    /// Drops the draft.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void toggleStar();
    Q_INVOKABLE void toggleArchive();
    /// Reads what happened to the person; again whenever something is written, until dropHistory().
    Q_INVOKABLE void loadHistory();
    Q_INVOKABLE void dropHistory();
    /// Takes one step of the history back.
    Q_INVOKABLE void revert(const QString &step);

Q_SIGNALS:
    void appChanged();
    void personIdChanged();
    void personChanged();
    void cardChanged();
    void relatedChanged();
    void historyChanged();
    void editingChanged();
    void draftChanged();
    void saved(const QString &personId);
    /// The person was deleted here.
    void removed();

private:
    void load();
    void show(const Result<Person> &person);
    void loadCard();
    void setCard(const Id &capture, const QImage &card);
    void setEditing(bool editing);
    void keepUnsaved();
    void loadRelated();
    void fillDraft();
    /// Tells what became of a change that the user asked for.
    void tell(const Result<std::vector<Person>> &changed, const QString &sentence);
    Person draft() const;
    Affiliation draftAffiliation() const;
    void changeAffiliation(QString Affiliation::*field, const QString &value);

    AppViewModel *m_app = nullptr;
    ContactPointsModel m_points;
    FactsModel m_dates;
    FactsModel m_ownFields;
    FactsModel m_relations;
    std::vector<RelatedPerson> m_related;
    std::vector<storage::HistoryStep> m_history;
    bool m_wantsHistory = false;
    Id m_id;
    Person m_person;  ///< as stored
    Person m_draft;  ///< while editing; its contact points are m_points'
    Id m_cardOf;  ///< the capture m_card shows or is loaded for
    QImage m_card;
    QString m_problem;
    bool m_loaded = false;
    bool m_editing = false;
    bool m_saving = false;
};

}  // namespace wellmet
