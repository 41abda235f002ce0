// SPDX-License-Identifier: MPL-2.0
// Meeting somebody again: the newer card closes the older job and takes nothing away.
#include "contacts/newercard.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace Qt::StringLiterals;

class TestNewerCard : public QObject
{
    Q_OBJECT
private:
    static Affiliation role(const QString &organisation, const QString &title = {}, const QString &to = {})
    {
        Affiliation role;
        role.organisation = organisation;
        role.title = title;
        role.to = to;
        return role;
    }
    static ContactPoint point(ContactKind kind, const QString &value, const QString &normalized = {})
    {
        ContactPoint point;
        point.kind = kind;
        point.value = value;
        point.normalized = normalized;
        return point;
    }
    static QString told(const Person &person)
    {
        QStringList roles;
        for (const Affiliation &a : person.affiliations)
            roles << u"%1/%2 %3..%4"_s.arg(a.organisation, a.title, a.from, a.to);
        return roles.join(u"; ");
    }

private Q_SLOTS:
    void roles_data()
    {
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("expected");
        QTest::newRow("another employer") << u"Borealis"_s << u"CTO"_s
                                          << u"Borealis/CTO 2026-03-14..; Acme/Engineer ..2026-03-14; Old Works/Clerk ..2019"_s;
        QTest::newRow("a promotion") << u"ACME"_s << u"CTO"_s
                                     << u"ACME/CTO 2026-03-14..; Acme/Engineer ..2026-03-14; Old Works/Clerk ..2019"_s;
        QTest::newRow("the same card") << u"acme"_s << u"engineer"_s << u"Acme/Engineer ..; Old Works/Clerk ..2019"_s;
        QTest::newRow("no title") << u"Acme"_s << QString() << u"Acme/Engineer ..; Old Works/Clerk ..2019"_s;
        QTest::newRow("only a title") << QString() << u"Engineer"_s << u"Acme/Engineer ..; Old Works/Clerk ..2019"_s;
        QTest::newRow("back at the old one") << u"Old Works"_s << QString()
                                             << u"Old Works/ 2026-03-14..; Acme/Engineer ..2026-03-14; Old Works/Clerk ..2019"_s;
    }
    void roles()
    {
        QFETCH(QString, organisation);
        QFETCH(QString, title);
        QFETCH(QString, expected);
        Person person;
        person.affiliations = {role(u"Acme"_s, u"Engineer"_s), role(u"Old Works"_s, u"Clerk"_s, u"2019"_s)};
        Person card;
        card.affiliations = {role(organisation, title)};
        const Person after = withNewerCard(person, card, u"2026-03-14"_s);
        QCOMPARE(told(after), expected);
        // The same card once more changes nothing.
        QVERIFY(withNewerCard(after, card, u"2026-05-01"_s) == after);
    }

    void nothingIsTakenAway()
    {
        Person person;
        person.name.full = u"Ana Silva"_s;
        person.affiliations = {role(u"Acme"_s)};
        person.contactPoints = {point(ContactKind::Email, u"ana@acme.example"_s, u"ana@acme.example"_s),
                                point(ContactKind::Phone, u"+1 202 555 0143"_s, u"+12025550143"_s)};
        Person card;
        card.name.full = u"Ana M. Silva"_s;
        card.contactPoints = {point(ContactKind::Phone, u"(202) 555-0143"_s, u"+12025550143"_s),
                              point(ContactKind::Email, u"ana@borealis.example"_s, u"ana@borealis.example"_s),
                              point(ContactKind::Url, u"borealis.example"_s)};
        card.contactPoints[1].id = Id::make(5);
        const Person after = withNewerCard(person, card, u"2026-03-14"_s);
        QCOMPARE(after.name.full, u"Ana Silva"_s);
        QCOMPARE(told(after), u"Acme/ .."_s);
        QStringList values;
        for (const ContactPoint &p : after.contactPoints)
            values << p.value;
        QCOMPARE(values, (QStringList{u"ana@acme.example"_s, u"ana@borealis.example"_s, u"+1 202 555 0143"_s, u"borealis.example"_s}));
        QVERIFY(after.contactPoints[1].id.isNull());
    }

    void aRoleGainsWhatItLacked()
    {
        Person person;
        person.affiliations = {role(u"Acme"_s)};
        Person card;
        card.affiliations = {role(u"Acme"_s, u"CTO"_s)};
        card.affiliations[0].department = u"Research"_s;
        const Person after = withNewerCard(person, card, u"2026-03-14"_s);
        QCOMPARE(told(after), u"Acme/CTO .."_s);
        QCOMPARE(after.affiliations[0].department, u"Research"_s);
    }
};

WELLMET_TEST_MAIN(TestNewerCard)
#include "tst_newercard.moc"
