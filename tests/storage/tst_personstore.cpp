// SPDX-License-Identifier: MPL-2.0
// Everything a person is comes back; lists, tags, organisations, relations, the trash.
#include "storage/connection.h"
#include "storage/invented.h"
#include "storage/opening.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestPersonStore : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Notebook> m_notebook;
    UtcMillis m_now = 0;

    void open()
    {
        m_notebook.reset();
        auto opened = Notebook::open(m_folder->path(), [this] { return m_now++; });
        QVERIFY(opened);
        m_notebook.emplace(std::move(*opened));
    }

    Person add(const QString &name, const QString &organisation = {})
    {
        return *m_notebook->savePerson(ActionName::AddPerson, inventedPerson(name, {}, {}, organisation));
    }

    Person withEverything(const Person &friendOf)
    {
        const Provenance imported{Source::Imported, {}, 1'700'000'000'000, 0.9};
        Person person = inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s, u"+1 202 555 0143"_s, u"Acme"_s);
        person.name = {u"Ana Silva"_s, u"Dr."_s,   u"Ana"_s,    u"Maria"_s,  u"Silva"_s, u"PhD"_s,
                       u"Annie"_s,     u"AH-na"_s, u"SIL-va"_s, u"Santos"_s, imported};
        person.pronouns = u"she/her"_s;
        ContactPoint home;
        home.kind = ContactKind::Address;
        home.label = u"home"_s;
        home.value = u"12 Prism Lane\n10115 Berlin"_s;
        home.postal = {u"12 Prism Lane"_s, u"Flat 4"_s, u"Berlin"_s, u"BE"_s, u"10115"_s, u"Germany"_s};
        person.contactPoints.push_back(home);
        person.affiliations.push_back({{}, u"Old Works"_s, u"Clerk"_s, u"Sales"_s, u"2019"_s, u"2024-05"_s, 0, imported});
        person.dates.push_back({{}, DateKind::Birthday, {}, u"--04-12"_s, 0, imported});
        person.dates.push_back({{}, DateKind::Other, u"first day"_s, u"2025-01-07"_s, 0, imported});
        person.customFields.push_back({{}, u"Badge"_s, FieldType::Number, u"17"_s, 0, imported});
        person.relations.push_back({{}, u"manager"_s, {}, friendOf.id, {}, 0, imported});
        person.relations.push_back({{}, u"godparent"_s, u"godchild"_s, {}, u"Old Tom"_s, 0, imported});
        person.tags = {u"#VIP"_s, u"jazz"_s, u"vip"_s};
        person.met = {u"FOSDEM"_s, u"2026-02-01"_s, u"Brussels"_s, friendOf.id, {}};
        person.about = u"Plays the oboe."_s;
        person.portrait = *m_notebook->putAttachment("portrait");
        person.context = Context::Both;
        person.starred = true;
        person.uid = u"card-17"_s;
        person.kept = {u"X-SHOE;TYPE=left:42"_s, u"GEO:geo:0,0"_s};
        return person;
    }

    qint64 number(const char *sql)
    {
        auto connection = Connection::open(databasePath(m_folder->path()), Connection::Access::ReadWrite);
        return *connection->number(sql);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = 1'750'000'000'000;
        open();
    }
    void cleanup() { m_notebook.reset(); }

    void everythingComesBack()
    {
        const Person bo = add(u"Bo Vex"_s);
        const Person saved = *m_notebook->savePerson(ActionName::AddPerson, withEverything(bo));
        QCOMPARE(saved.tags, (QStringList{u"jazz"_s, u"VIP"_s}));
        open();
        QVERIFY(*m_notebook->person(saved.id) == saved);
        QVERIFY(*m_notebook->savePerson(ActionName::EditPerson, saved) == saved);
        QCOMPARE(**m_notebook->undoable(), ActionName::AddPerson);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(m_notebook->person(saved.id).error().kind, ErrorKind::NotFound);
    }

    void undoCoversEveryField()
    {
        const Person bo = add(u"Bo Vex"_s);
        Person plain = add(u"Cy Rae"_s);
        Person full = withEverything(bo);
        full.id = plain.id;
        full.created = plain.created;
        QVERIFY(m_notebook->savePerson(ActionName::EditPerson, full));
        QVERIFY(*m_notebook->undo());
        Person back = *m_notebook->person(plain.id);
        back.changed = plain.changed;
        QVERIFY(back == plain);
    }

    void listsByShelfOrderAndTag()
    {
        using Shelf = PeopleQuery::Shelf;
        Person ana = add(u"Ana"_s);
        Person bo = add(u"Bo"_s);
        Person cy = add(u"Cy"_s);
        ana.tags = {u"Jazz Club"_s};
        cy.tags = {u"jazz club"_s, u"chess"_s};
        cy.starred = true;
        bo.archived = true;
        for (const Person &person : {bo, cy, ana})
            QVERIFY(m_notebook->savePerson(ActionName::EditPerson, person));
        QCOMPARE(names(m_notebook->people()), u"Ana|Cy"_s);
        QCOMPARE(names(m_notebook->people(PeopleQuery{Shelf::Current, ListOrder::Changed, {}})), u"Ana|Cy"_s);
        QVERIFY(m_notebook->editPeople(ActionName::EditPerson, {cy.id}, [](Person p) -> Result<Person> {
            p.about = u"now"_s;
            return p;
        }));
        QCOMPARE(names(m_notebook->people(PeopleQuery{Shelf::Current, ListOrder::Changed, {}}, 1)), u"Cy"_s);
        QCOMPARE(names(m_notebook->people(PeopleQuery{Shelf::Starred, ListOrder::Name, {}})), u"Cy"_s);
        QCOMPARE(names(m_notebook->people(PeopleQuery{Shelf::Archived, ListOrder::Name, {}})), u"Bo"_s);
        const PeopleQuery jazz{Shelf::Current, ListOrder::Name, u"JAZZ  CLUB"_s};
        QCOMPARE(names(m_notebook->people(jazz)), u"Ana|Cy"_s);
        QCOMPARE(*m_notebook->peopleCount(jazz), 2);
        QCOMPARE(*m_notebook->peopleCount(), 2);
        QCOMPARE(names(m_notebook->find(u"bo"_s, 5)), u"Bo"_s);
        const auto tags = *m_notebook->tags();
        QCOMPARE(tags.size(), size_t(2));
        QVERIFY(tags[0] == (TagCount{u"chess"_s, 1}));
        QCOMPARE(tags[1].people, 2);
        QVERIFY(m_notebook->deletePeople({ana.id, cy.id}));
        QVERIFY(m_notebook->tags()->empty());
        QVERIFY(*m_notebook->undo());
        QCOMPARE(m_notebook->tags()->size(), size_t(2));
    }

    void aTagTakenAwayAndGivenAgainIsOneRecord()
    {
        Person ana = add(u"Ana"_s);
        for (int i = 0; i < 3; ++i) {
            ana.tags = {u"jazz"_s};
            ana = *m_notebook->savePerson(ActionName::EditPerson, ana);
            ana.tags.clear();
            ana = *m_notebook->savePerson(ActionName::EditPerson, ana);
        }
        QCOMPARE(number("SELECT count(*) FROM tag"), 1);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(m_notebook->person(ana.id)->tags, QStringList{u"jazz"_s});
        ana = *m_notebook->person(ana.id);
        ana.tags = {u"Jazz"_s};
        QCOMPARE(m_notebook->savePerson(ActionName::EditPerson, ana)->tags, QStringList{u"Jazz"_s});
        QCOMPARE(number("SELECT count(*) FROM tag"), 1);
    }

    void organisationsAreWhoIsThereAndWhoWas()
    {
        Person ana = add(u"Ana"_s, u"Acme GmbH"_s);
        add(u"Bo"_s, u"ACME  GmbH"_s);
        ana.affiliations[0].to = u"2026-02"_s;
        ana.affiliations.insert(ana.affiliations.begin(), {{}, u"Borealis"_s, u"CTO"_s, {}, {}, {}, 0, {}});
        QVERIFY(m_notebook->savePerson(ActionName::EditPerson, ana));
        const auto all = *m_notebook->organisations();
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].present, 1);
        QCOMPARE(all[0].former, 1);
        QVERIFY(all[1] == (OrganisationCount{u"Borealis"_s, 1, 0}));
        const auto members = *m_notebook->membersOf(u"acme gmbh"_s);
        QCOMPARE(members.size(), size_t(2));
        QCOMPARE(members[0].person.name, u"Bo"_s);
        QCOMPARE(members[1].person.name, u"Ana"_s);
        QCOMPARE(members[1].role.to, u"2026-02"_s);
        QCOMPARE(m_notebook->person(ana.id)->affiliations[1].organisation, u"Acme GmbH"_s);
        QCOMPARE(m_notebook->people()->at(0).subtitle, u"CTO, Borealis"_s);
    }

    void relationsAreSeenFromBothSides()
    {
        const Person bo = add(u"Bo Vex"_s);
        const Person ana = *m_notebook->savePerson(ActionName::AddPerson, withEverything(bo));
        const auto ofAna = *m_notebook->relatedTo(ana.id);
        QCOMPARE(ofAna.size(), size_t(3));
        QVERIFY(ofAna[0] == (RelatedPerson{ana.relations[0].id, bo.id, u"Bo Vex"_s, u"manager"_s, false}));
        QCOMPARE(ofAna[1].name, u"Old Tom"_s);
        QVERIFY(ofAna[2] == (RelatedPerson{{}, bo.id, u"Bo Vex"_s, u"introduced-by"_s, false}));
        const auto ofBo = *m_notebook->relatedTo(bo.id);
        QCOMPARE(ofBo.size(), size_t(2));
        QVERIFY(ofBo[0] == (RelatedPerson{ana.relations[0].id, ana.id, u"Ana Silva"_s, u"report"_s, true}));
        QVERIFY(ofBo[1] == (RelatedPerson{{}, ana.id, u"Ana Silva"_s, u"introduced"_s, true}));
        QVERIFY(m_notebook->deletePerson(ana.id));
        QVERIFY(m_notebook->relatedTo(bo.id)->empty());
    }

    void uidsFindTheirPerson()
    {
        Person ana = add(u"Ana"_s);
        QCOMPARE(*m_notebook->personWithUid(uidOf(ana)), ana.id);
        ana.uid = u"card-17"_s;
        ana = *m_notebook->savePerson(ActionName::EditPerson, ana);
        QCOMPARE(*m_notebook->personWithUid(u"card-17"_s), ana.id);
        QVERIFY(m_notebook->personWithUid(u"urn:uuid:"_s + ana.id.toString())->isNull());
        QVERIFY(m_notebook->personWithUid(u"nobody"_s)->isNull());
    }

    void twoFormsOpenAtOnceLoseNothingOfEachOther()
    {
        const Person base = *m_notebook->savePerson(ActionName::AddPerson,
                                                    inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s, u"+1 202 555 0143"_s, u"Acme"_s));
        Person first = base;
        first.contactPoints[1].value = u"+1 202 555 0199"_s;
        first.tags = {u"jazz"_s};
        first.contactPoints.push_back({{}, ContactKind::Url, {}, u"acme.example"_s, {}, 0, {}});
        Person second = base;
        second.affiliations[0].title = u"CTO"_s;
        second.contactPoints[0].label = u"home"_s;
        second.about = u"Oboe."_s;
        QVERIFY(m_notebook->savePerson(ActionName::EditPerson, first, &base));
        const auto merged = m_notebook->savePerson(ActionName::EditPerson, second, &base);
        QVERIFY(merged);
        QCOMPARE(merged->contactPoints.size(), size_t(3));
        QCOMPARE(merged->contactPoints[0].label, u"home"_s);
        QCOMPARE(merged->contactPoints[1].value, u"+1 202 555 0199"_s);
        QCOMPARE(merged->contactPoints[1].normalized, u"+12025550199"_s);
        QCOMPARE(merged->tags, QStringList{u"jazz"_s});
        QCOMPARE(merged->affiliations[0].title, u"CTO"_s);
        QVERIFY(*merged == *m_notebook->person(base.id));
        QCOMPARE(names(m_notebook->find(u"0199"_s, 5)), u"Ana Silva"_s);
        // What one form removes stays removed when the other did not touch it; what the other edited comes back.
        Person third = *merged;
        third.contactPoints.erase(third.contactPoints.begin() + 1);
        Person fourth = *merged;
        fourth.name.nickname = u"Annie"_s;
        QVERIFY(m_notebook->savePerson(ActionName::EditPerson, third, &*merged));
        QCOMPARE(m_notebook->savePerson(ActionName::EditPerson, fourth, &*merged)->contactPoints.size(), size_t(2));
    }

    void theTrashKeepsPeopleThirtyDays()
    {
        const Person bo = add(u"Bo Vex"_s);
        const Person ana = *m_notebook->savePerson(ActionName::AddPerson, withEverything(bo));
        QVERIFY(m_notebook->deletePerson(ana.id));
        QCOMPARE(names(m_notebook->people()), u"Bo Vex"_s);
        QCOMPARE(names(m_notebook->find(u"oboe"_s, 5)), QString());
        QCOMPARE(names(m_notebook->trash()), u"Ana Silva"_s);
        QVERIFY(m_notebook->personOrTrashed(ana.id)->deletedAt != 0);
        QCOMPARE(m_notebook->restorePeople({bo.id}).error().kind, ErrorKind::NotFound);
        QVERIFY(m_notebook->restorePeople({ana.id}));
        Person restored = *m_notebook->person(ana.id);
        restored.changed = ana.changed;
        QVERIFY(restored == ana);
        QCOMPARE(names(m_notebook->find(u"oboe"_s, 5)), u"Ana Silva"_s);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(names(m_notebook->trash()), u"Ana Silva"_s);
        constexpr UtcMillis day = 86'400'000;
        m_now += 29 * day;
        QCOMPARE(*m_notebook->purgeTrash(), 0);
        QCOMPARE(names(m_notebook->trash()), u"Ana Silva"_s);
        m_now += 2 * day;
        QCOMPARE(*m_notebook->purgeTrash(), 1);
        QCOMPARE(*m_notebook->purgeTrash(), 0);
        QVERIFY(m_notebook->trash()->empty());
        QCOMPARE(m_notebook->personOrTrashed(ana.id).error().kind, ErrorKind::NotFound);
        QCOMPARE(number("SELECT count(*) FROM contact_point"), 0);
        QCOMPARE(number("SELECT count(*) FROM journal WHERE instr(change, CAST('Silva' AS BLOB)) > 0"), 0);
        QCOMPARE(number("SELECT count(*) FROM person WHERE NOT alive AND full_name IS NULL"), 1);
        // What is left to undo is Bo.
        QCOMPARE(**m_notebook->undoable(), ActionName::AddPerson);
        QVERIFY(*m_notebook->undo());
        QVERIFY(m_notebook->people()->empty());
        QVERIFY(!*m_notebook->undo());
    }

    void deletingSeveralIsAllOrNothing()
    {
        const Person ana = add(u"Ana"_s);
        QCOMPARE(m_notebook->deletePeople({ana.id, Id::make(5)}).error().kind, ErrorKind::NotFound);
        QCOMPARE(*m_notebook->peopleCount(), 1);
    }

    void anImportIsOneAction()
    {
        int left = 500;
        const auto next = [&left]() -> Result<std::optional<NewPerson>> {
            if (left-- == 0)
                return std::optional<NewPerson>();
            return std::optional(NewPerson{inventedPerson(u"Ana %1"_s.arg(left), u"a%1@acme.example"_s.arg(left)), "face"});
        };
        QCOMPARE(*m_notebook->importPeople(next), 500);
        QCOMPARE(*m_notebook->peopleCount(), 500);
        const Person one = *m_notebook->person(m_notebook->people(1)->front().id);
        QCOMPARE(*m_notebook->attachment(one.portrait), QByteArray("face"));
        QCOMPARE((*m_notebook->undo())->name, ActionName::ImportPeople);
        QCOMPARE(*m_notebook->peopleCount(), 0);
        left = 10;
        const auto failing = [&]() -> Result<std::optional<NewPerson>> {
            return left == 5 ? Result<std::optional<NewPerson>>(Unexpected(ErrorKind::Cancelled)) : next();
        };
        QCOMPARE(m_notebook->importPeople(failing).error().kind, ErrorKind::Cancelled);
        QCOMPARE(*m_notebook->peopleCount(), 0);
    }

    void acceptingOntoSomebodyKeepsBoth()
    {
        const Person ana = add(u"Ana"_s, u"Acme"_s);
        const Capture capture = *m_notebook->addCapture(CaptureSource::File, "card");
        const auto saved = m_notebook->acceptCaptureOnto(capture.id, ana.id, [](Person person) -> Result<Person> {
            person.about = u"met again"_s;
            return person;
        });
        QVERIFY(saved);
        QCOMPARE(m_notebook->capture(capture.id)->personId, ana.id);
        QCOMPARE(*m_notebook->peopleCount(), 1);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(m_notebook->capture(capture.id)->state, CaptureState::Waiting);
        QCOMPARE(m_notebook->person(ana.id)->about, QString());
    }

    void tooManyPartsAreRefused()
    {
        Person person = inventedPerson(u"Ana"_s);
        person.dates.resize(1001);
        QCOMPARE(m_notebook->savePerson(ActionName::AddPerson, person).error().kind, ErrorKind::InvalidInput);
    }
};

WELLMET_TEST_MAIN(TestPersonStore)
#include "tst_personstore.moc"
