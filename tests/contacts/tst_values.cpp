// SPDX-License-Identifier: MPL-2.0
// Dates, tags, relations, addresses and custom fields: the forms they are stored and shown in.
#include "contacts/customfields.h"
#include "contacts/partialdate.h"
#include "contacts/postaladdress.h"
#include "contacts/relations.h"
#include "contacts/tags.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace wellmet;
using namespace Qt::StringLiterals;

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        const auto row = [](const char *text, const char *stored) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(stored);
        };
        row("1980-04-12", "1980-04-12");
        row("19800412", "1980-04-12");
        row(" 1980-04-12T00:00:00Z ", "1980-04-12");
        row("1980-04", "1980-04");
        row("1980", "1980");
        row("--04-12", "--04-12");
        row("--0412", "--04-12");
        row("--04", "--04");
        row("---12", "---12");
        row("--02-29", "--02-29");
        row("2023-02-29", "");
        row("--04-31", "");
        row("1980-13-01", "");
        row("1980-00-01", "");
        row("0000-01-01", "");
        row("12.4.1980", "");
        row("198004", "");
        row("--", "");
        row("", "");
        row("1980-04-12\n", "1980-04-12");
    }

    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        const auto date = readPartialDate(text);
        QCOMPARE(date ? date->toString() : QString(), stored);
        if (date)
            QCOMPARE(readPartialDate(date->toString()), date);
    }

    void everyDateIsReadAsItWasWritten()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 20'000; ++i) {
            const PartialDate date{static_cast<int>(random.bounded(3000)), static_cast<int>(random.bounded(13)),
                                   static_cast<int>(random.bounded(32))};
            const auto read = readPartialDate(date.toString());
            // A day of a year without a month, and nothing at all, have no form.
            if (read)
                QCOMPARE(*read, date);
        }
    }

    void tagsAreTidiedAndOnce()
    {
        QCOMPARE(tidyTag(u"  ## jazz,  club "_s), u"jazz club"_s);
        QCOMPARE(tidyTag(u" # "_s), QString());
        QCOMPARE(tidyTags({u"VIP"_s, u"#vip"_s, u"Café"_s, u"cafe"_s, {}, u"a"_s}), (QStringList{u"a"_s, u"Café"_s, u"VIP"_s}));
        const QStringList once = tidyTags({u"b"_s, u"A"_s, u"日本"_s});
        QCOMPARE(tidyTags(once), once);
        const QString faces = QString(99, u'x') + u"\U0001F642"_s;
        QCOMPARE(tidyTag(faces), QString(99, u'x'));
    }

    void everyRelationHasAnotherSide()
    {
        for (const QString &kind : relationKinds()) {
            QCOMPARE(inverseOf(inverseOf(kind)), kind);
            QVERIFY(relationKinds().contains(inverseOf(kind)));
        }
        QCOMPARE(inverseOf(u"manager"_s), u"report"_s);
        QCOMPARE(inverseOf(u"chess rival"_s), u"chess rival"_s);
        Relation own;
        own.kind = u"godparent"_s;
        own.inverse = u"godchild"_s;
        QCOMPARE(kindFromOtherSide(own), u"godchild"_s);
    }

    void addressesInLines()
    {
        QCOMPARE(shownAddress({u"12 Prism Lane"_s, u"Flat 4"_s, u"Berlin"_s, {}, u"10115"_s, u"Germany"_s}),
                 u"12 Prism Lane\nFlat 4\n10115 Berlin\nGermany"_s);
        QCOMPARE(shownAddress({u"1 Test Street"_s, {}, u"Springfield"_s, u"IL"_s, u"62704"_s, {}}),
                 u"1 Test Street\nSpringfield, IL 62704"_s);
        QCOMPARE(shownAddress({{}, {}, u"London"_s, {}, u"ZZ1 1ZZ"_s, u"UK"_s}), u"London ZZ1 1ZZ\nUK"_s);
        QCOMPARE(shownAddress({}), QString());
    }

    void customFieldsKeepTheirType()
    {
        QCOMPARE(tidyFieldValue(FieldType::Number, u" 1,50 "_s), u"1.50"_s);
        QCOMPARE(tidyFieldValue(FieldType::Number, u"+3"_s), u"3"_s);
        QVERIFY(!tidyFieldValue(FieldType::Number, u"1.000,5"_s));
        QVERIFY(!tidyFieldValue(FieldType::Number, u"many"_s));
        QCOMPARE(tidyFieldValue(FieldType::YesNo, u"TRUE"_s), u"yes"_s);
        QCOMPARE(tidyFieldValue(FieldType::YesNo, u"0"_s), u"no"_s);
        QVERIFY(!tidyFieldValue(FieldType::YesNo, u"perhaps"_s));
        QCOMPARE(tidyFieldValue(FieldType::Date, u"--0412"_s), u"--04-12"_s);
        QVERIFY(!tidyFieldValue(FieldType::Date, u"soon"_s));
        QCOMPARE(tidyFieldValue(FieldType::Text, u" two\nlines "_s), u"two\nlines"_s);
    }

    void subtitleUidAndSortKey()
    {
        Person person;
        QCOMPARE(uidOf(person), QString());
        person.id = *Id::fromString(u"01a2018e-34ac-74dc-b1c9-ecb074e94f9e");
        QCOMPARE(uidOf(person), u"urn:uuid:01a2018e-34ac-74dc-b1c9-ecb074e94f9e"_s);
        person.uid = u"card-17"_s;
        QCOMPARE(uidOf(person), u"card-17"_s);
        Affiliation former;
        former.organisation = u"Old Works"_s;
        former.to = u"2024"_s;
        person.affiliations.push_back(former);
        QVERIFY(!currentAffiliation(person));
        QCOMPARE(subtitleOf(person), QString());
        PersonName name;
        name.full = u"山田 太郎"_s;
        name.family = u"山田"_s;
        name.given = u"太郎"_s;
        name.phoneticFamily = u"やまだ"_s;
        QCOMPARE(sortKeyOf(name), u"やまだ 太郎"_s);
    }
};

WELLMET_TEST_MAIN(TestValues)
#include "tst_values.moc"
