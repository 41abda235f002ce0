// SPDX-License-Identifier: MPL-2.0
// Cards <-> people: what we have a field for finds it, what we have none for is kept.
#include "contacts/postaladdress.h"
#include "interop/cardperson.h"
#include "interop/cards.h"
#include "interop/vcard3.h"
#include "interop/vcardwriter.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace wellmet;
using namespace wellmet::interop;
using namespace wellmet::interop::tests;
using namespace Qt::StringLiterals;

namespace {

const Provenance imported{Source::Imported, {}, 1'700'000'000'000, 1.0};

Person personOf(const QByteArray &lines, const QByteArray &version = "3.0")
{
    return personFrom(readAll(cardOf(lines, version)).cards.front(), imported);
}

QStringList pointsOf(const Person &person)
{
    QStringList all;
    for (const ContactPoint &point : person.contactPoints)
        all += u"%1 %2|%3"_s.arg(static_cast<int>(point.kind)).arg(point.label, point.value);
    return all;
}

QString word(QRandomGenerator &random)
{
    static const QStringList words{u"Ana"_s, u"Søren"_s,       u"山田"_s,      u"O'Neil, Jr."_s,
                                   u"a;b"_s, u"back\\slash"_s, u"two words"_s, u"\"quoted\""_s};
    return words[random.bounded(static_cast<int>(words.size()))];
}

/// Somebody with everything a card can say.
Person randomPerson(QRandomGenerator &random)
{
    const auto some = [&] { return random.bounded(3); };
    Person person;
    person.name = {word(random), {},           word(random), word(random), word(random), {},
                   word(random), word(random), word(random), word(random), imported};
    static const QStringList labels{u""_s, u"work"_s, u"home"_s, u"mobile"_s, u"work fax"_s, u"fax work"_s, u"Ferienhaus"_s};
    for (int i = some(); i > 0; --i)
        person.contactPoints.push_back({{}, ContactKind::Email, labels[random.bounded(7)], u"a%1@x.example"_s.arg(i), {}, 0, imported});
    for (int i = some(); i > 0; --i)
        person.contactPoints.push_back({{}, ContactKind::Phone, labels[random.bounded(7)], u"+1 202 555 010%1"_s.arg(i), {}, 0, imported});
    for (int i = some(); i > 0; --i)
        person.contactPoints.push_back(
            {{}, ContactKind::Url, labels[random.bounded(7)], u"https://x%1.example/a,b;c\\n"_s.arg(i), {}, 0, imported});
    for (int i = some(); i > 0; --i) {
        const PostalAddress postal{word(random), {}, word(random), {}, u"1011%1"_s.arg(i), u"Germany"_s};
        person.contactPoints.push_back(
            {{}, ContactKind::Address, labels[random.bounded(7)], shownAddress(postal), {}, 0, imported, postal});
    }
    for (int i = some(); i > 0; --i)
        person.contactPoints.push_back({{},
                                        ContactKind::Social,
                                        i == 1 ? u"skype"_s : u"ChatTer"_s,
                                        some() ? u"ana%1"_s.arg(i) : u"https://c.example/a%1"_s.arg(i),
                                        {},
                                        0,
                                        imported});
    for (int i = some(); i > 0; --i)
        person.contactPoints.push_back({{}, ContactKind::Other, labels[random.bounded(7)], u"room %1, left"_s.arg(i), {}, 0, imported});
    for (int i = some(); i > 0; --i)
        person.affiliations.push_back({{},
                                       word(random),
                                       some() ? word(random) : QString(),
                                       some() ? u"Optics"_s : QString(),
                                       some() ? QString() : u"2021-03"_s,
                                       some() ? QString() : u"2024"_s,
                                       0,
                                       imported});
    person.dates.push_back({{}, DateKind::Birthday, {}, some() ? u"1980-04-12"_s : u"--04-12"_s, 0, imported});
    person.dates.push_back({{}, DateKind::Anniversary, {}, u"2005-06"_s, 0, imported});
    person.dates.push_back({{}, DateKind::Other, u"Name day"_s, u"--12-04"_s, 0, imported});
    person.customFields.push_back({{}, word(random), FieldType::Number, u"1.5"_s, 0, imported});
    person.relations.push_back({{}, u"manager"_s, some() ? QString() : u"charge"_s, {}, word(random), 0, imported});
    person.tags = {u"jazz"_s, u"rust, c++"_s.remove(u',')};
    person.met = {word(random), u"2026-02-01"_s, word(random), {}, word(random)};
    person.about = word(random) + u"\n\n"_s + word(random);
    person.context = static_cast<Context>(random.bounded(4));
    person.starred = some();
    person.archived = some();
    person.uid = u"urn:uuid:%1"_s.arg(random.generate());
    person.pronouns = u"they/them"_s;
    person.kept = {u"X-Foo;A=\"b,c\":d\\,e"_s, u"item1.X-Bar:1"_s, u"item1.X-ABLabel:Bars"_s};
    const auto count = [](auto &all) {
        for (size_t i = 0; i < all.size(); ++i)
            all[i].position = static_cast<int>(i);
    };
    count(person.contactPoints);
    count(person.affiliations);
    count(person.dates);
    return person;
}

}  // namespace

class TestCardPerson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndHowTheyAreSaid()
    {
        const Person person = personOf(
            "FN:Dr. Ana Maria "
            "Silva\r\nN:Silva;Ana;Maria,Inez;Dr.;PhD,MSc\r\nNICKNAME:Nan,Annie\r\nX-PHONETIC-LAST-NAME:Seelva\r\nX-MAIDENNAME:Costa");
        QCOMPARE(person.name.full, u"Dr. Ana Maria Silva"_s);
        QCOMPARE(person.name.family, u"Silva"_s);
        QCOMPARE(person.name.additional, u"Maria Inez"_s);
        QCOMPARE(person.name.suffix, u"PhD, MSc"_s);
        QCOMPARE(person.name.nickname, u"Nan, Annie"_s);
        QCOMPARE(person.name.phoneticFamily, u"Seelva"_s);
        QCOMPARE(person.name.previous, u"Costa"_s);
        QVERIFY(person.kept.isEmpty());
    }

    void aCardWithoutFnIsNamedByWhatItHas_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("full");
        QTest::newRow("parts") << QByteArray("N:Silva;Ana;;Dr.;") << u"Dr. Ana Silva"_s;
        QTest::newRow("empty FN") << QByteArray("FN:\r\nN:Silva;Ana;;;") << u"Ana Silva"_s;
        QTest::newRow("nickname") << QByteArray("N:;;;;\r\nNICKNAME:Nan") << u"Nan"_s;
        QTest::newRow("organisation") << QByteArray("ORG:Lumen Bridge;\r\nEMAIL:a@b.example") << u"Lumen Bridge"_s;
        QTest::newRow("e-mail") << QByteArray("TEL:5\r\nEMAIL:a@b.example") << u"a@b.example"_s;
        QTest::newRow("nothing") << QByteArray("X-Foo:1") << QString();
    }
    void aCardWithoutFnIsNamedByWhatItHas()
    {
        QFETCH(QByteArray, lines);
        QTEST(personOf(lines).name.full, "full");
    }

    void waysToReachSomebody()
    {
        const Person person = personOf(
            "TEL;TYPE=HOME,VOICE:1\r\nTEL;TYPE=CELL;TYPE=PREF:2\r\nTEL;WORK;FAX:3\r\nitem1.TEL:4\r\nitem1.X-ABLabel:_$!<HomeFAX>!$_\r\n"
            "EMAIL;TYPE=INTERNET:a@b.example\r\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+1-5;ext=6\r\nIMPP;X-SERVICE-TYPE=Skype:skype:"
            "ana\r\nX-SKYPE:ana\r\n"
            "X-SOCIALPROFILE;TYPE=twitter:https://social.example/ana\r\nIMPP:xmpp:ana@chat.example\r\nURL;TYPE=blog:https://b.example");
        QCOMPARE(pointsOf(person),
                 QStringList({u"1 mobile|2"_s, u"1 home|1"_s, u"1 work fax|3"_s, u"1 homefax|4"_s, u"0 |a@b.example"_s,
                              u"1 work|+1-5 ext. 6"_s, u"4 skype|ana"_s, u"4 twitter|https://social.example/ana"_s,
                              u"4 jabber|ana@chat.example"_s, u"2 blog|https://b.example"_s}));
        QVERIFY(person.kept.isEmpty());
        for (size_t i = 0; i < person.contactPoints.size(); ++i)
            QCOMPARE(person.contactPoints[i].position, static_cast<int>(i));
        QCOMPARE(person.contactPoints.front().provenance, imported);
    }

    void addresses()
    {
        const Person person = personOf("ADR;TYPE=work:PO 7;Flat 4;12 Prism Lane;Berlin;;10115;Germany\r\nADR;HOME:3 Lens St", "2.1");
        QCOMPARE(person.contactPoints.size(), 2u);
        const PostalAddress expected{u"PO 7\n12 Prism Lane"_s, u"Flat 4"_s, u"Berlin"_s, {}, u"10115"_s, u"Germany"_s};
        QCOMPARE(person.contactPoints[0].postal, expected);
        QCOMPARE(person.contactPoints[0].value, shownAddress(expected));
        QCOMPARE(person.contactPoints[1].postal.street, u"3 Lens St"_s);
        QCOMPARE(person.contactPoints[1].label, u"home"_s);
    }

    void namesOfMoreOrFewerParts()
    {
        const Person longer = personOf("N:Alba Roca;Ana;;;;Roca;III");
        QCOMPARE(longer.name.family, u"Alba Roca"_s);
        QCOMPARE(longer.name.suffix, u"III"_s);
        QVERIFY(longer.kept.isEmpty());
        // A name that says nothing is none.
        const Person second = personOf("N:;;;;\r\nN:Roca;Ana");
        QCOMPARE(second.name.full, u"Ana Roca"_s);
        QVERIFY(second.kept.isEmpty());
    }

    void anAddressHasOneLabel()
    {
        const Person person = personOf("ADR;TYPE=home:;;A 1;;;;\r\nLABEL;TYPE=home:A 1\\nfirst\r\nLABEL;TYPE=home:second");
        QCOMPARE(person.contactPoints.front().value, u"A 1\nfirst"_s);
        QCOMPARE(person.kept, QStringList{u"LABEL;TYPE=home:second"_s});
        QCOMPARE(personFrom(cardOf(person), imported), person);
    }

    void rolesDaysAndRelations()
    {
        const Person person = personOf("TITLE:Engineer\r\nORG:Lumen;Optics;Lab\r\nb.ORG:Prism\r\nb.TITLE:Adviser\r\nROLE:Guide\r\nBDAY;X-"
                                       "APPLE-OMIT-YEAR=1604:1604-04-12\r\n"
                                       "item1.X-ABDATE:2005-06-07\r\nitem1.X-ABLabel:_$!<Anniversary>!$_\r\nX-SPOUSE:Ben\r\nCATEGORIES:"
                                       "jazz,rust\r\nNOTE:one\r\nNOTE:two\r\nUID:u1");
        QCOMPARE(person.affiliations.size(), 2u);
        QCOMPARE(person.affiliations[0].title, u"Engineer"_s);
        QCOMPARE(person.affiliations[0].department, u"Optics, Lab"_s);
        QCOMPARE(person.affiliations[1].title, u"Adviser"_s);
        QCOMPARE(person.dates[0].date, u"--04-12"_s);
        QVERIFY(person.dates[1].kind == DateKind::Anniversary);
        QCOMPARE(person.relations[0].kind, u"spouse"_s);
        QCOMPARE(person.tags, QStringList({u"jazz"_s, u"rust"_s}));
        QCOMPARE(person.about, u"one\n\ntwo"_s);
        QCOMPARE(person.uid, u"u1"_s);
        QCOMPARE(person.kept, QStringList{u"ROLE:Guide"_s});
    }

    void whatHasNoFieldIsKeptAsItStood()
    {
        const Person person = personOf(
            "FN:Ana\r\nBDAY:0000-00-00\r\nitem1.X-Thing;A=\"b;c\":d\\,e\r\nitem1.X-ABLabel:My thing\r\nKEY;ENCODING=b:AAAA\r\nFN:Second");
        QCOMPARE(person.kept,
                 QStringList({u"BDAY:0000-00-00"_s, u"item1.X-Thing;A=\"b;c\":d\\,e"_s, u"item1.X-ABLabel:My thing"_s,
                              u"KEY;ENCODING=b:AAAA"_s, u"FN:Second"_s}));
    }

    void photos()
    {
        const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a00");
        for (const QByteArray &line :
             {QByteArray("PHOTO;ENCODING=b;TYPE=PNG:" + png.toBase64()), QByteArray("PHOTO:data:image/png;base64\\," + png.toBase64())}) {
            const VCard card = readAll(cardOf(line)).cards.front();
            QCOMPARE(photoOf(card).value_or(QByteArray()), png);
            QVERIFY(personFrom(card, imported).kept.isEmpty());
        }
        const Person person = personOf("PHOTO;VALUE=uri:https://a.example/p.jpg");
        QCOMPARE(person.kept.size(), 1);
        QCOMPARE(photoOf(cardOf(Person(), png)).value_or(QByteArray()), png);
        // Only the photo that is taken leaves the card: one before it that holds no picture stays.
        const Person second = personOf("PHOTO;TYPE=PNG:i\r\nPHOTO;ENCODING=b:" + png.toBase64() + "\r\nPHOTO;ENCODING=b:AAAA");
        QCOMPARE(second.kept, (QStringList{u"PHOTO;TYPE=PNG:i"_s, u"PHOTO;ENCODING=b:AAAA"_s}));
    }

    void revisions()
    {
        const auto revision = [](const QByteArray &line) { return revisionOf(readAll(cardOf(line)).cards.front()); };
        QCOMPARE(revision("REV:20260102T030405Z").value_or(0), 1'767'323'045'000);
        QCOMPARE(revision("REV:2026-01-02T03:04:05").value_or(0), 1'767'323'045'000);
        QVERIFY(!revision("REV:0000-00-00") && !revision("FN:Ana"));
    }

    // Equal after out and in again, whatever the version.
    void peopleComeBackEqual()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 300; ++i) {
            const Person person = randomPerson(random);
            const Person back = personFrom(readAll(written(cardOf(person))).cards.front(), imported);
            QCOMPARE(back.name, person.name);
            QCOMPARE(pointsOf(back), pointsOf(person));
            QVERIFY(back.contactPoints == person.contactPoints && back.affiliations == person.affiliations && back.dates == person.dates);
            QVERIFY(back.customFields == person.customFields && back.relations == person.relations && back.met == person.met);
            QCOMPARE(back.kept, person.kept);
            QVERIFY(back == person);
            const Person older = personFrom(readAll(written(asVCard3(cardOf(person)))).cards.front(), imported);
            QCOMPARE(older.name, person.name);
            QCOMPARE(pointsOf(older), pointsOf(person));
            QCOMPARE(older.dates, person.dates);
        }
    }
};

WELLMET_TEST_MAIN(TestCardPerson)
#include "tst_cardperson.moc"
