// SPDX-License-Identifier: MPL-2.0
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "base/text.h"
#include "support/testmain.h"

#include <QSet>

using namespace wellmet;

class TestBase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idKeepsItsTimeAndText()
    {
        const Id id = Id::make(1'700'000'000'123);
        QCOMPARE(id.millis(), 1'700'000'000'123);
        QCOMPARE(id.toString().at(14), QChar(u'7'));
        QCOMPARE(Id::fromString(id.toString()), id);
        QCOMPARE(Id::fromString(id.toString().toUpper()), id);
        QCOMPARE(Id::fromBytes(id.toByteArray()), id);
        QVERIFY(!Id::fromString(u"not an id"));
        QVERIFY(!Id::fromString(QString(32, u'g')));
        QVERIFY(!Id::fromBytes("short"));
    }

    void idsOfLaterMillisecondsSortLater()
    {
        QVERIFY(Id::make(1000) < Id::make(1001));
        QSet<Id> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(Id::make(5));
        QCOMPARE(seen.size(), 10'000);
    }

    void hybridClockNeverGoesBack()
    {
        UtcMillis wall = 1000;
        HybridClock clock([&wall] { return wall; });
        HybridTime last = clock.now();
        for (const UtcMillis next : {1000, 900, 1000, 2000, 10}) {
            wall = next;
            const HybridTime time = clock.now();
            QVERIFY(time > last);
            QCOMPARE(HybridTime::fromPacked(time.packed()), time);
            last = time;
        }
        clock.observe({9000, 7});
        QCOMPARE(clock.now(), (HybridTime{9000, 8}));
        clock.observe({9000, 0xffff});
        QCOMPARE(clock.now(), (HybridTime{9001, 0}));
    }

    void resultCarriesValueOrError()
    {
        const Result<int> good = 4;
        QVERIFY(good && *good == 4);
        const Result<int> bad = Unexpected(ErrorKind::DiskFull, QStringLiteral("x"));
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, ErrorKind::DiskFull);
        QCOMPARE(bad.value_or(9), 9);
        const auto half = [](int v) -> Result<int> {
            if (v % 2)
                return Unexpected(ErrorKind::InvalidInput);
            return v / 2;
        };
        QCOMPARE(*Result<int>(8).and_then(half), 4);
        QCOMPARE(Result<int>(7).and_then(half).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(*Result<int>(7).transform([](int v) { return v * 2; }), 14);
    }

    void foldForgetsAccentsCaseAndSpaces()
    {
        QCOMPARE(text::fold(u"  Łukasz\u00a0 ØSTERGÅRD "), QStringLiteral("lukasz ostergard"));
        QCOMPARE(text::fold(u"Straße"), text::fold(u"STRASSE"));
        QCOMPARE(text::fold(u"Nguyễn"), QStringLiteral("nguyen"));
        QCOMPARE(text::fold(u"ﬁx"), QStringLiteral("fix"));
        QCOMPARE(text::fold(u"IZMIR"), QStringLiteral("izmir"));
        QCOMPARE(text::fold(u"ГЁТЕ"), text::fold(u"гете"));
        QCOMPARE(text::fold(u"שָׁלוֹם"), QStringLiteral("שלום"));
        QCOMPARE(text::fold(u""), QString());
        QCOMPARE(text::squeeze(u" a\t b\n"), QStringLiteral("a b"));
    }

    void foldKeepsWhatIsNoAccent()
    {
        QCOMPARE(text::fold(u"が"), QStringLiteral("が"));
        QVERIFY(text::fold(u"ガ") != text::fold(u"カ"));
        QCOMPARE(text::fold(u"ｶﾞ"), QStringLiteral("ガ"));
        QCOMPARE(text::fold(u"김민수"), QStringLiteral("김민수"));
        QVERIFY(text::fold(u"राम") != text::fold(u"रम"));
        QCOMPARE(text::fold(u"ＡＣＭＥ"), QStringLiteral("acme"));
    }
};

WELLMET_TEST_MAIN(TestBase)
#include "tst_base.moc"
