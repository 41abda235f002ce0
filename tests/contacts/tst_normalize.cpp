// SPDX-License-Identifier: MPL-2.0
#include "contacts/normalize.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace Qt::StringLiterals;

class TestNormalize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void phoneDigitsKeepTheNumberOnly_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("digits");
        QTest::newRow("grouped") << u"+1 (202) 555-0143"_s << u"+12025550143"_s;
        QTest::newRow("trunk zero") << u"+49 (0)30 23125 001"_s << u"+493023125001"_s;
        QTest::newRow("national") << u"(030) 23125-001"_s << u"03023125001"_s;
        QTest::newRow("label before") << u"Tel.: 030 23125"_s << u"03023125"_s;
        QTest::newRow("extension") << u"+1 202 555 0143 ext. 7"_s << u"+12025550143"_s;
        QTest::newRow("x extension") << u"2025550143x7"_s << u"2025550143"_s;
        QTest::newRow("Arabic digits") << u"٠٣٠ ١٢٣"_s << u"030123"_s;
        QTest::newRow("plus inside") << u"030+1"_s << u"0301"_s;
        QTest::newRow("nothing") << u"n/a"_s << QString();
        QTest::newRow("a lone plus") << u"+"_s << QString();
    }
    void phoneDigitsKeepTheNumberOnly()
    {
        QFETCH(const QString, number);
        QTEST(phoneDigits(number), "digits");
    }

    void countryCodesHaveTheirLength()
    {
        QCOMPARE(countryCodeLength(u"12025550143"), 1);
        QCOMPARE(countryCodeLength(u"79990000000"), 1);
        QCOMPARE(countryCodeLength(u"493023125001"), 2);
        QCOMPARE(countryCodeLength(u"84912345678"), 2);
        QCOMPARE(countryCodeLength(u"358401234567"), 3);
        QCOMPARE(countryCodeLength(u"97150000000"), 3);
    }

    void valuesCompareByTheirNormalForm()
    {
        QCOMPARE(normalized(ContactKind::Email, u" mailto:Ana@ACME.example "), u"ana@acme.example"_s);
        QCOMPARE(normalized(ContactKind::Url, u"HTTPS://www.Acme.example/Team/"), u"acme.example/Team"_s);
        QCOMPARE(normalized(ContactKind::Url, u"acme.example"), normalized(ContactKind::Url, u"http://www.acme.example/"));
        QCOMPARE(normalized(ContactKind::Phone, u"+1 202 555 0143"), u"+12025550143"_s);
        QCOMPARE(normalized(ContactKind::Address, u"Straße 1,\n Köln"), u"strasse 1, koln"_s);
    }
};

WELLMET_TEST_MAIN(TestNormalize)
#include "tst_normalize.moc"
