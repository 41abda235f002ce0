// SPDX-License-Identifier: MPL-2.0
// Single rules of the field parser.
#include "capture/fields/calibration.h"
#include "capture/fields/codevalues.h"
#include "capture/fields/domains.h"
#include "capture/fields/resemblance.h"
#include "capture/fields/traits.h"
#include "capture/fields/unglue.h"
#include "capture/fields/words.h"
#include "support/testmain.h"

#include <QTest>

using namespace wellmet::capture;
using namespace wellmet::capture::fields;
using namespace Qt::StringLiterals;

class FieldRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordListsAreThere()
    {
        QVERIFY(kindsOf(u"maud"_s).testFlag(Word::GivenName) || kindsOf(u"maude"_s).testFlag(Word::GivenName)
                || kindsOf(u"anna"_s).testFlag(Word::GivenName));
        QVERIFY(kindsOf(u"manager"_s).testFlag(Word::TitleHead));
        QVERIFY(kindsOf(u"giam doc"_s).testFlag(Word::TitleHead));
        QCOMPARE(labelOf(u"handy"_s), Label::Mobile);
        QCOMPARE(labelOf(u"gstin"_s), Label::Register);
        QCOMPARE(labelOf(u"pin"_s), Label::Number);
        QCOMPARE(regionOf(u"viet nam"_s), u"VN"_s);
        QString service;
        QCOMPARE(labelOf(u"skype"_s, &service), Label::Social);
        QCOMPARE(service, u"skype"_s);
    }

    void hostsAreMended_data()
    {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("host");
        QTest::newRow("as printed") << u"Shop.CO.uk"_s << u"shop.co.uk"_s;
        QTest::newRow("comma") << u"shop,com"_s << u"shop.com"_s;
        QTest::newRow("spaces") << u"mail . shop . com"_s << u"mail.shop.com"_s;
        QTest::newRow("corn") << u"shop.corn"_s << u"shop.com"_s;
        QTest::newRow("lost dot") << u"shopcom"_s << u"shop.com"_s;
        QTest::newRow("lost dot within a suffix") << u"shop.couk"_s << u"shop.co.uk"_s;
        QTest::newRow("no suffix") << u"shop.nowhere"_s << QString();
        QTest::newRow("not a host") << u"a b/c"_s << QString();
        QTest::newRow("reserved") << u"shop.example"_s << u"shop.example"_s;
    }
    void hostsAreMended()
    {
        QFETCH(QString, read);
        QFETCH(QString, host);
        QCOMPARE(mendedHost(read, true), host);
    }

    void ownLabelIsTheHolders()
    {
        QCOMPARE(ownLabel(u"mail.shop.co.uk"_s), u"shop"_s);
        QCOMPARE(registrable(u"mail.shop.co.uk"_s), u"shop.co.uk"_s);
        QCOMPARE(ownLabel(u"co.uk"_s), QString());
    }

    void namesFitTheirMail()
    {
        const QStringList words{u"maud"_s, u"ellery"_s};
        QCOMPARE(fitsLocalPart(words, u"m.ellery"_s), 1.0);
        QCOMPARE(fitsLocalPart(words, u"ellery"_s), 1.0);
        QCOMPARE(fitsLocalPart({u"maria"_s, u"rosa"_s, u"ben"_s, u"yusuf"_s}, u"mrby"_s), 1.0);
        QCOMPARE(fitsLocalPart(words, u"info"_s), 0.0);
        QVERIFY(fitsLocalPart(words, u"sales.truro"_s) < 0.5);
    }

    void firmsFitTheirDomain()
    {
        QCOMPARE(fitsDomain({u"fernhollow"_s}, u"fernhollow"_s), 1.0);
        QVERIFY(fitsDomain({u"blue"_s, u"heron"_s, u"international"_s, u"inc"_s}, u"blueheron"_s) > 0.9);
        QVERIFY(fitsDomain({u"united"_s, u"paper"_s, u"mills"_s}, u"upm"_s) > 0.8);
        QVERIFY(fitsDomain({u"copper"_s, u"field"_s}, u"lanternworks"_s) < 0.3);
    }

    void gluedWordsComeApart()
    {
        QCOMPARE(unglued(u"ManagingDirector"_s), (QStringList{u"Managing"_s, u"Director"_s}));
        QCOMPARE(unglued(u"DIRECTOROFADMISSIONS"_s).join(u' '), u"DIRECTOR OF ADMISSIONS"_s);
        QCOMPARE(unglued(u"McDonald"_s), QStringList{u"McDonald"_s});
        QCOMPARE(unglued(u"kuribayashi"_s), QStringList{u"kuribayashi"_s});
        QCOMPARE(respaced(u"131MainStreet,Albany,NY12207"_s), u"131 Main Street, Albany, NY12207"_s);
    }

    void legalFormsAreSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("legal");
        for (const QString &firm : {u"Fernhollow Ltd"_s, u"Saltmarsh Pvt. Ltd."_s, u"Probst GmbH"_s, u"Zielony Most Sp. z o.o."_s,
                                    u"Talleres Olmedo, S.L."_s, u"Officine Brunelli S.r.l."_s, u"TSUBAME Co., Ltd"_s, u"TSUBAME Co.,Itd."_s,
                                    u"Björkudden AB"_s, u"CÔNG TY TNHH HOA SEN"_s, u"Yıldıztepe A.Ş."_s, u"Waterlelie B.V."_s})
            QTest::newRow(qPrintable(firm)) << firm << true;
        for (const QString &other : {u"Maud Ellery"_s, u"Nail Spa"_s, u"as you like it"_s, u"Sales Manager"_s})
            QTest::newRow(qPrintable(other)) << other << false;
    }
    void legalFormsAreSeen()
    {
        QFETCH(QString, text);
        QFETCH(bool, legal);
        QCOMPARE(traitsOf(text).legalForm, legal);
    }

    void degreesFallOff_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("bare");
        QTest::newRow("comma") << u"Maud Ellery, PhD, MBA"_s << u"Maud Ellery"_s;
        QTest::newRow("no comma") << u"Maud Ellery MBA"_s << u"Maud Ellery"_s;
        QTest::newRow("dotted") << u"Maud Ellery, B.S.B.A."_s << u"Maud Ellery"_s;
        QTest::newRow("bracket") << u"Maud Ellery (M.Tech)"_s << u"Maud Ellery"_s;
        QTest::newRow("none") << u"Maud Ellery"_s << u"Maud Ellery"_s;
        QTest::newRow("a name that looks like one") << u"Jun Ma"_s << u"Jun Ma"_s;
    }
    void degreesFallOff()
    {
        QFETCH(QString, printed);
        QFETCH(QString, bare);
        QCOMPARE(bareName(printed), bare);
    }

    void confidenceRisesWithEvidence()
    {
        for (const FieldKind kind :
             {FieldKind::Name, FieldKind::Organisation, FieldKind::Title, FieldKind::Email, FieldKind::Phone, FieldKind::Url}) {
            double last = 0;
            for (const double evidence : {0.0, 0.3, 0.6, 0.9, 1.0}) {
                const double confidence = calibrated(kind, evidence, 0.95);
                QVERIFY(confidence > last && confidence < 1);
                last = confidence;
            }
            QVERIFY(calibrated(kind, 0.9, 0.99) > calibrated(kind, 0.9, 0.7));
        }
    }

    void sameValueLooksThroughSpelling()
    {
        const auto field = [](FieldKind kind, const QString &value) { return DraftField{kind, {}, value, 0, {}, false, 0}; };
        QVERIFY(sameValue(field(FieldKind::Phone, u"+49 (0)711 5550123"_s), field(FieldKind::Phone, u"0711-5550123"_s)));
        QVERIFY(sameValue(field(FieldKind::Url, u"http://www.shop.example/"_s), field(FieldKind::Url, u"shop.example"_s)));
        QVERIFY(!sameValue(field(FieldKind::Url, u"shop.example"_s), field(FieldKind::Url, u"shop.example/a"_s)));
        DraftField read = field(FieldKind::Social, u"fb/quillvane"_s);
        DraftField code = field(FieldKind::Social, u"https://www.facebook.com/quillvane/"_s);
        read.type = code.type = u"facebook"_s;
        QVERIFY(sameValue(read, code));
        QVERIFY(!sameValue(field(FieldKind::Email, u"shop.example"_s), field(FieldKind::Url, u"shop.example"_s)));
    }
};

WELLMET_TEST_MAIN(FieldRulesTest)
#include "tst_fieldrules.moc"
