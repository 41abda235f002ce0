// SPDX-License-Identifier: MPL-2.0
// What is written reads back equal; older versions say the same in their own way.
#include "interop/cards.h"
#include "interop/jcard.h"
#include "interop/textvalue.h"
#include "interop/vcard3.h"
#include "interop/vcard4.h"
#include "interop/vcardwriter.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <tuple>

using namespace wellmet::interop;
using namespace wellmet::interop::tests;
using namespace Qt::StringLiterals;

namespace {

std::string randomText(QRandomGenerator &random, int longest)
{
    static const char *const pieces[] = {
        "a",   "Z",  "7", " ",  "\xc3\xa9", "\xe6\xbc\xa2", "\xf0\x9f\x98\x80", "\\n", "\\,", "\\;", "\\\\", ";", ",", ":", "=",
        "=41", "\"", "^", "^n", "#",        "\t",           "BEGIN:VCARD"};
    std::string text;
    for (int i = random.bounded(longest); i > 0; --i)
        text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
    return text;
}

/// A parameter value: no vCard escapes, but line breaks and quotes.
std::string randomParameter(QRandomGenerator &random)
{
    static const char *const pieces[] = {"a", "B", "-", " ", "\xc3\xa9", "\n", "\"", "^", ",", ";", ":", "\\"};
    std::string text = "x";
    for (int i = random.bounded(8); i > 0; --i)
        text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
    return text;
}

VCard randomCard(QRandomGenerator &random, VCardVersion version)
{
    static const char *const names[] = {"FN", "N", "TEL", "EMAIL", "X-Foo", "NOTE", "item", "ADR"};
    static const char *const types[] = {"home", "WORK", "cell", "x-own"};
    VCard card;
    card.version = version;
    for (int i = random.bounded(8); i > 0; --i) {
        Property property;
        property.name = names[random.bounded(static_cast<int>(std::size(names)))];
        if (random.bounded(3) == 0)
            property.group = "item" + std::to_string(i);
        for (int k = random.bounded(3); k > 0; --k) {
            if (random.bounded(2))
                property.parameters.push_back({"TYPE", types[random.bounded(static_cast<int>(std::size(types)))]});
            else
                property.parameters.push_back({"X-P" + std::to_string(k), randomParameter(random)});
        }
        property.value = randomText(random, 60);
        card.properties.push_back(std::move(property));
    }
    if (random.bounded(4) == 0)
        card.properties.push_back({{},
                                   "PHOTO",
                                   {{"ENCODING", version == VCardVersion::V21 ? "BASE64" : "b"}, {"TYPE", "JPEG"}},
                                   std::string(static_cast<size_t>(random.bounded(300)), 'A'),
                                   0});
    return card;
}

/// What vCard 2.1 can say of a value and its parameters: types have no case and no place, commas no escape.
VCard withoutWhat21Lacks(VCard card)
{
    for (Property &property : card.properties) {
        for (Parameter &parameter : property.parameters) {
            if (parameter.name == "TYPE")
                std::transform(parameter.value.begin(), parameter.value.end(), parameter.value.begin(),
                               [](char c) { return static_cast<char>(std::toupper(c)); });
        }
        std::sort(property.parameters.begin(), property.parameters.end(),
                  [](const Parameter &a, const Parameter &b) { return std::tie(a.name, a.value) < std::tie(b.name, b.value); });
        property.value = unescapedBytes(property.value);
    }
    return card;
}

QJsonArray json(const VCard &card)
{
    return QJsonDocument::fromJson(jCard(card)).array().at(1).toArray();
}

}  // namespace

class TestVCardWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBareBreakInAParameterIsKept()
    {
        // A long line is folded right behind the break.
        for (int length = 40; length < 80; ++length) {
            const Read once = readAll(cardOf("TEL;X-P=\"" + QByteArray(length, 'a') + "\r\rb\":1"));
            const Read again = readAll(written(once.cards.front()));
            QCOMPARE(parametersOf(once.cards.front().properties.front()), QStringList{u"X-P="_s + QString(length, u'a') + u"\n\nb"_s});
            QVERIFY(again.cards.front() == once.cards.front());
        }
    }

    void whatIsWrittenReadsBackEqual_data()
    {
        QTest::addColumn<VCardVersion>("version");
        QTest::newRow("4.0") << VCardVersion::V40;
        QTest::newRow("3.0") << VCardVersion::V30;
    }
    void whatIsWrittenReadsBackEqual()
    {
        QFETCH(VCardVersion, version);
        QRandomGenerator random(20261125);
        for (int i = 0; i < 2000; ++i) {
            const VCard card = randomCard(random, version);
            const QByteArray bytes = written(card);
            const Read read = readAll(bytes);
            QVERIFY2(read.cards.size() == 1 && read.cards.front() == card && read.cards.front().problems.empty() && read.problems.empty(),
                     bytes.constData());
            for (const QByteArray &line : bytes.split('\n')) {
                QVERIFY2(line.size() <= 76, line.constData());
                QVERIFY2(QByteArrayView(line).isValidUtf8(), line.constData());
            }
        }
    }

    void version21SaysWhatItCan()
    {
        QRandomGenerator random(21);
        for (int i = 0; i < 2000; ++i) {
            const VCard card = randomCard(random, VCardVersion::V21);
            const QByteArray bytes = written(card);
            const Read read = readAll(bytes);
            QVERIFY2(read.cards.size() == 1, bytes.constData());
            QVERIFY2(withoutWhat21Lacks(read.cards.front()) == withoutWhat21Lacks(card), bytes.constData());
        }
    }

    void version21LooksAsOldPhonesWantIt()
    {
        VCard card;
        card.version = VCardVersion::V21;
        card.properties = {{{}, "TEL", {{"TYPE", "home"}, {"TYPE", "voice"}}, "+1 202 555 0143", 0},
                           {{}, "NOTE", {}, "caf\xc3\xa9\\nnext\\, last", 0}};
        QCOMPARE(written(card),
                 QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nTEL;HOME;VOICE:+1 202 555 0143\r\n"
                            "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:caf=C3=A9=0D=0Anext, last\r\nEND:VCARD\r\n"));
    }

    void theWayToVersion3AndBack()
    {
        VCard card;
        card.version = VCardVersion::V40;
        card.properties = {{{}, "FN", {}, "Ana", 0},
                           {{}, "N", {}, "Silva;Ana;;;", 0},
                           {{}, "TEL", {{"TYPE", "cell"}, {"PREF", "1"}}, "+1 202 555 0143", 0},
                           {{}, "GEO", {}, "geo:52.5,13.4", 0},
                           {{}, "PHOTO", {}, "data:image/png;base64,iVBORw0KGgo=", 0},
                           {{}, "ADR", {{"TYPE", "work"}, {"LABEL", "12 Prism Lane\nBerlin"}}, ";;12 Prism Lane;Berlin;;;", 0}};
        const VCard older = asVCard3(card);
        QVERIFY(older.find("TEL")->has("TYPE", "pref"));
        QVERIFY(older.find("GEO")->value == "52.5;13.4");
        QVERIFY(older.find("PHOTO")->value == "iVBORw0KGgo=" && older.find("PHOTO")->isBase64());
        QVERIFY(older.find("LABEL")->value == "12 Prism Lane\\nBerlin");
        const VCard back = asVCard4(readAll(written(older)).cards.front());
        QCOMPARE(QByteArray(written(back)), written(card));
    }

    void version3HasBothNames()
    {
        VCard card;
        card.properties = {{{}, "N", {}, "Silva;Ana;;Dr.;", 0}};
        QVERIFY(asVCard3(card).find("FN")->value == "Dr. Ana Silva");
        card.properties = {{{}, "ORG", {}, "Lumen Bridge;Optics", 0}};
        QVERIFY(asVCard3(card).find("FN")->value == "Lumen Bridge");
        QVERIFY(asVCard21(card).find("N") != nullptr);
    }

    void jCards_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("text") << QByteArray("FN:Ana \\, B\\nC") << QByteArray("['fn',{},'text','Ana , B\\nC']");
        QTest::newRow("structured") << QByteArray("N:Silva;Ana;Maria,Inez;;\\;")
                                    << QByteArray("['n',{},'text',['Silva','Ana',['Maria','Inez'],'',';']]");
        QTest::newRow("list") << QByteArray("CATEGORIES:a,b\\,c") << QByteArray("['categories',{},'text','a','b,c']");
        QTest::newRow("one unit") << QByteArray("ORG:Lumen\\, Ltd") << QByteArray("['org',{},'text','Lumen, Ltd']");
        QTest::newRow("parameters") << QByteArray("g.TEL;TYPE=HOME,WORK;X-A=b:1")
                                    << QByteArray("['tel',{'group':'g','type':['home','work'],'x-a':'b'},'text','1']");
        QTest::newRow("preferred") << QByteArray("EMAIL;TYPE=INTERNET,PREF:a@b.example")
                                   << QByteArray("['email',{'pref':'1'},'text','a@b.example']");
        QTest::newRow("date") << QByteArray("BDAY:19800412") << QByteArray("['bday',{},'date-and-or-time','1980-04-12']");
        QTest::newRow("no year") << QByteArray("BDAY:--0412") << QByteArray("['bday',{},'date-and-or-time','--04-12']");
        QTest::newRow("a time") << QByteArray("REV:20260102T030405Z") << QByteArray("['rev',{},'timestamp','2026-01-02T03:04:05Z']");
        QTest::newRow("no date") << QByteArray("BDAY:in spring") << QByteArray("['bday',{},'text','in spring']");
        QTest::newRow("zeros") << QByteArray("BDAY:0000-00-00") << QByteArray("['bday',{},'date-and-or-time','0000-00-00']");
        QTest::newRow("said to be text") << QByteArray("BDAY;VALUE=text:circa 1800") << QByteArray("['bday',{},'text','circa 1800']");
        QTest::newRow("link") << QByteArray("URL:http\\://a.example/\\,b") << QByteArray("['url',{},'uri','http://a.example/,b']");
        QTest::newRow("place") << QByteArray("GEO:52.5;13.4") << QByteArray("['geo',{},'uri','geo:52.5,13.4']");
        QTest::newRow("zone") << QByteArray("TZ:-0500") << QByteArray("['tz',{},'utc-offset','-05:00']");
        QTest::newRow("picture") << QByteArray("PHOTO;ENCODING=b;TYPE=JPEG:/9j/")
                                 << QByteArray("['photo',{},'uri','data:image/jpeg;base64,/9j/']");
        QTest::newRow("picture twice wrapped") << QByteArray("PHOTO;ENCODING=b:data:image/png;base64,iVBO")
                                               << QByteArray("['photo',{},'uri','data:image/png;base64,iVBO']");
        QTest::newRow("own") << QByteArray("X-Foo:a\\,b;c") << QByteArray("['x-foo',{},'unknown','a\\\\,b;c']");
        QTest::newRow("number") << QByteArray("X-Foo;VALUE=integer:12") << QByteArray("['x-foo',{},'integer',12]");
        QTest::newRow("label") << QByteArray("ADR;TYPE=home:;;A 1;;;;\r\nLABEL;TYPE=HOME:A 1\\nB")
                               << QByteArray("['adr',{'label':'A 1\\nB','type':'home'},'text',['','','A 1','','','','']]");
    }
    void jCards()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, expected);
        expected.replace('\'', '"');
        const QJsonArray properties = json(readAll(cardOf(lines)).cards.front());
        QCOMPARE(properties.size(), 2);
        QCOMPARE(QJsonDocument(properties.at(1).toArray()).toJson(QJsonDocument::Compact), expected);
    }
};

WELLMET_TEST_MAIN(TestVCardWriter)
#include "tst_vcardwriter.moc"
