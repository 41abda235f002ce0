// SPDX-License-Identifier: MPL-2.0
// Cards as programs write them, well and badly.
#include "interop/cards.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QStringEncoder>

using namespace wellmet::interop;
using namespace wellmet::interop::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray crlfFile =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xc3\xab Okonjo\r\nNOTE:a long\r\n  line\\, folded\r\n\t twice\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Second\r\nEND:VCARD\r\n";

QByteArray wide(const QByteArray &utf8, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(utf8));
}

}  // namespace

class TestVCardReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineBreakOfAnotherCharacterSetIsEscaped()
    {
        const Read read = readAll(cardOf("NOTE;CHARSET=ibm-37:\xc1\nFN:\xc2%\xc2"));
        QCOMPARE(valueOf(read, "NOTE"), u"A"_s);
        QCOMPARE(valueOf(read, "FN"), u"B\\nB"_s);
    }

    void base64HasNoBreaks() { QCOMPARE(valueOf(readAll(cardOf("N;ENCODING=b:QUJD\rRUZH =\r=")), "N"), u"QUJDRUZH=="_s); }

    void quotedTypesAreAListWhenEachIsAName()
    {
        const Read read = readAll(cardOf("TEL;TYPE=\"home,voice\":1\nTEL;TYPE=\"Desk, second floor: left\":2"));
        QCOMPARE(parametersOf(read.cards.front().properties[0]), (QStringList{u"TYPE=home"_s, u"TYPE=voice"_s}));
        QCOMPARE(parametersOf(read.cards.front().properties[1]), QStringList{u"TYPE=Desk, second floor: left"_s});
    }

    void parameterNamesAreNames()
    {
        const Read read = readAll(cardOf("FN;SO\x06RT\r-\xff"
                                         "AS=\"a,b\":Ana"));
        QCOMPARE(parametersOf(read.cards.front().properties.front()), QStringList{u"SORT-AS=a,b"_s});
    }

    void linesEndAndFoldInManyWays_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("CRLF") << crlfFile;
        QTest::newRow("LF") << QByteArray(crlfFile).replace("\r\n", "\n");
        QTest::newRow("CR") << QByteArray(crlfFile).replace("\r\n", "\r");
        QTest::newRow("CR CR LF") << QByteArray(crlfFile).replace("\r\n", "\r\r\n");
        QTest::newRow("mixed")
            << QByteArray(crlfFile).replace("FN:Zo\xc3\xab Okonjo\r\n", "FN:Zo\xc3\xab Okonjo\r").replace("\r\nVERSION", "\nVERSION");
        QTest::newRow("mark") << "\xef\xbb\xbf" + crlfFile;
        QTest::newRow("marks") << QByteArray(crlfFile).replace("BEGIN",
                                                               "\xef\xbb\xbf"
                                                               "BEGIN");
        QTest::newRow("no last break") << crlfFile.chopped(2);
        QTest::newRow("folded in a letter") << QByteArray(crlfFile).replace("\xc3\xab", "\xc3\r\n \xab");
        QTest::newRow("folded in a name") << QByteArray(crlfFile).replace("NOTE:", "NO\r\n TE:");
        QTest::newRow("UTF-16LE") << wide(crlfFile, QStringConverter::Utf16LE, true);
        QTest::newRow("UTF-16BE") << wide(crlfFile, QStringConverter::Utf16BE, true);
        QTest::newRow("UTF-16LE, no mark") << wide(crlfFile, QStringConverter::Utf16LE, false);
        QTest::newRow("UTF-16BE, no mark") << wide(crlfFile, QStringConverter::Utf16BE, false);
        QTest::newRow("UTF-32LE") << wide(crlfFile, QStringConverter::Utf32LE, true);
    }
    void linesEndAndFoldInManyWays()
    {
        QFETCH(QByteArray, file);
        const Read read = readAll(file);
        QCOMPARE(read.cards.size(), 2u);
        QVERIFY(read.problems.empty() && read.cards[0].problems.empty());
        QCOMPARE(valueOf(read, "FN"), u"Zoë Okonjo"_s);
        QCOMPARE(valueOf(read, "NOTE"), u"a long line\\, folded twice"_s);
        QCOMPARE(read.cards[1].version, VCardVersion::V40);
        QVERIFY(read.cards[1].find("FN")->value == "Second");
    }

    void linesAreNumbered()
    {
        const Read read = readAll(crlfFile);
        QCOMPARE(read.cards[0].line, 1);
        QCOMPARE(read.cards[0].find("NOTE")->line, 4);
        QCOMPARE(read.cards[1].line, 8);
        QCOMPARE(read.cards[1].find("FN")->line, 10);
    }

    void aCarriageReturnInAValueIsALineBreakOfItsText() { QCOMPARE(valueOf(readAll(cardOf("NOTE:one\rtwo")), "NOTE"), u"one\\ntwo"_s); }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("parameters");
        QTest::addColumn<QString>("value");
        QTest::newRow("none") << QByteArray("TEL:1") << QStringList{} << u"1"_s;
        QTest::newRow("list") << QByteArray("TEL;TYPE=home,work:1") << QStringList{u"TYPE=home"_s, u"TYPE=work"_s} << u"1"_s;
        QTest::newRow("twice") << QByteArray("TEL;TYPE=home;TYPE=work:1") << QStringList{u"TYPE=home"_s, u"TYPE=work"_s} << u"1"_s;
        QTest::newRow("bare") << QByteArray("TEL;HOME;FAX:1") << QStringList{u"TYPE=HOME"_s, u"TYPE=FAX"_s} << u"1"_s;
        QTest::newRow("bare list") << QByteArray("TEL;HOME,FAX:1") << QStringList{u"TYPE=HOME"_s, u"TYPE=FAX"_s} << u"1"_s;
        QTest::newRow("quoted list") << QByteArray("TEL;TYPE=\"home,work\":1") << QStringList{u"TYPE=home"_s, u"TYPE=work"_s} << u"1"_s;
        QTest::newRow("quoted") << QByteArray("TEL;X-A=\"a;b:c,d\";PREF=1:1") << QStringList{u"X-A=a;b:c,d"_s, u"PREF=1"_s} << u"1"_s;
        QTest::newRow("carets") << QByteArray("TEL;X-A=a^^b^'c^nd^e:1") << QStringList{u"X-A=a^b\"c\nd^e"_s} << u"1"_s;
        QTest::newRow("spaces") << QByteArray("TEL ; TYPE = home , work :1") << QStringList{u"TYPE=home"_s, u"TYPE=work"_s} << u"1"_s;
        QTest::newRow("empty") << QByteArray("TEL;;TYPE=;:1") << QStringList{} << u"1"_s;
        QTest::newRow("open quote") << QByteArray("TEL;X-A=\"a:1") << QStringList{u"X-A=\"a"_s} << u"1"_s;
        QTest::newRow("colons") << QByteArray("TEL;TYPE=home:tel:+1;ext=2") << QStringList{u"TYPE=home"_s} << u"tel:+1;ext=2"_s;
        QTest::newRow("encoding alone") << QByteArray("TEL;HOME;QUOTED-PRINTABLE:=31") << QStringList{u"TYPE=HOME"_s} << u"1"_s;
        QTest::newRow("8bit") << QByteArray("TEL;ENCODING=8BIT;CHARSET=UTF-8:1") << QStringList{} << u"1"_s;
    }
    void parameters()
    {
        QFETCH(QByteArray, line);
        QFETCH(QStringList, parameters);
        const Read read = readAll(cardOf(line));
        QCOMPARE(read.cards.front().properties.size(), 1u);
        QCOMPARE(parametersOf(read.cards.front().properties.front()), parameters);
        QTEST(valueOf(read, "TEL"), "value");
    }

    void groupsStayWithTheirProperties()
    {
        const Read read = readAll(cardOf("item1.TEL:1\r\nitem1.X-ABLabel:_$!<Other>!$_"));
        QVERIFY(read.cards[0].properties[0].group == "item1");
        QVERIFY(read.cards[0].properties[1].group == "item1");
        QVERIFY(read.cards[0].properties[1].name == "X-ABLabel");
    }

    void quotedPrintable_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("note");
        const QByteArray head = "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
        QTest::newRow("plain") << head + "Caf=C3=A9" << u"Café"_s;
        QTest::newRow("small letters") << head + "Caf=c3=a9" << u"Café"_s;
        QTest::newRow("soft break") << head + "Caf=\r\n=C3=A9" << u"Café"_s;
        QTest::newRow("soft break in a letter") << head + "Caf=C3=\r\n=A9" << u"Café"_s;
        QTest::newRow("the space after a soft break") << head + "Tea=\r\n room" << u"Tea room"_s;
        QTest::newRow("breaks doubled") << head + "a=\r\n\r\n=C3=A9=\r\n\r\n=20b" << u"aé b"_s;
        QTest::newRow("ends open") << head + "a=\r\n\r\nFN:Ana" << u"a"_s;
        QTest::newRow("ends open at END") << head + "a=" << u"a"_s;
        QTest::newRow("line breaks") << head + "a=0D=0Ab=0Ac" << u"a\\nb\\nc"_s;
        QTest::newRow("no code") << head + "1=2 =G0" << u"1=2 =G0"_s;
        QTest::newRow("a tail like an address") << head + "x=\r\nTel:5" << u"xTel:5"_s;
        QTest::newRow("not quoted") << QByteArray("NOTE:50=\r\nFN:Ana") << u"50="_s;
    }
    void quotedPrintable()
    {
        QFETCH(QByteArray, lines);
        QTEST(valueOf(readAll(cardOf(lines, "2.1")), "NOTE"), "note");
    }

    void charsets_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("fn");
        QTest::newRow("declared") << QByteArray("FN;CHARSET=windows-1251:\xc8\xe2\xe0\xed") << u"Иван"_s;
        QTest::newRow("ISO means windows") << QByteArray("FN;CHARSET=ISO-8859-1:5 \x80") << u"5 €"_s;
        QTest::newRow("with a backslash byte") << QByteArray("FN;CHARSET=SHIFT_JIS:\x94\x5c\x93\x6f;a") << u"能登;a"_s;
        QTest::newRow("quoted-printable") << QByteArray("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:S=F8ren") << u"Søren"_s;
        QTest::newRow("ISO-2022-JP") << QByteArray("FN;CHARSET=ISO-2022-JP:\x1b$B;3\x1b(B") << u"山"_s;
        QTest::newRow("declared, but UTF-8") << QByteArray("FN;CHARSET=ISO-8859-1:S\xc3\xb8ren") << u"Søren"_s;
        QTest::newRow("UTF-8, but not") << QByteArray("FN;CHARSET=UTF-8:S\xf8ren") << u"Søren"_s;
        QTest::newRow("unknown name") << QByteArray("FN;CHARSET=NONSENSE:S\xf8ren") << u"Søren"_s;
        QTest::newRow("undeclared Western") << QByteArray("FN:S\xf8ren M\xf8ller") << u"Søren Møller"_s;
        QTest::newRow("undeclared Greek") << QByteArray("FN:\xc5\xeb\xdd\xed\xe7 \xd0\xe1\xf0\xe1\xe4\xef\xf0\xef\xfd\xeb\xef\xf5")
                                          << u"Ελένη Παπαδοπούλου"_s;
        QTest::newRow("undeclared Russian") << QByteArray(
            "FN:\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2\r\nORG:\xce\xe1\xf0\xe0\xe7\xe5\xf6")
                                            << u"Иван Петров"_s;
        QTest::newRow("as elsewhere in the card") << QByteArray("NOTE;CHARSET=windows-1250:\x8a\xed\r\nFN:\x8a\xe1rka") << u"Šárka"_s;
        QTest::newRow("as the language") << QByteArray("FN;LANGUAGE=tr:\xdeim\xfe"
                                                       "ek")
                                         << u"Şimşek"_s;
    }
    void charsets()
    {
        QFETCH(QByteArray, lines);
        QTEST(valueOf(readAll(cardOf(lines, "2.1")), "FN"), "fn");
    }

    void aWideFileIsNotDecodedTwice()
    {
        const QByteArray file = wide(cardOf("FN;CHARSET=windows-1252:S\xc3\xb8ren"), QStringConverter::Utf16LE, true);
        QCOMPARE(valueOf(readAll(file), "FN"), u"Søren"_s);
    }

    void base64_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("one line") << QByteArray("PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=");
        QTest::newRow("folded") << QByteArray("PHOTO;ENCODING=BASE64;PNG:\r\n  iVBORw\r\n  0KGgo=\r\n");
        QTest::newRow("not indented") << QByteArray("PHOTO;BASE64;PNG:iVBORw\r\n0KGgo=\r\n");
        QTest::newRow("below") << QByteArray("PHOTO;ENCODING=BASE64;PNG:\r\niVBORw0KGgo=\r\n");
    }
    void base64()
    {
        QFETCH(QByteArray, lines);
        const Read read = readAll(cardOf(lines + "\r\nFN:Ana", "2.1"));
        QCOMPARE(valueOf(read, "PHOTO"), u"iVBORw0KGgo="_s);
        QVERIFY(read.cards[0].find("PHOTO")->isBase64());
        QCOMPARE(valueOf(read, "FN"), u"Ana"_s);
        QVERIFY(read.cards[0].problems.empty());
    }

    void aCardInsideACard()
    {
        const Read read = readAll(cardOf("FN:Ana\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Ben\r\nNOTE:x\\, y\r\nEND:VCARD\r\nTEL:5", "2.1"));
        QCOMPARE(read.cards.size(), 1u);
        QCOMPARE(valueOf(read, "AGENT"), u"BEGIN:VCARD\\nFN:Ben\\nNOTE:x\\\\\\, y\\nEND:VCARD\\n"_s);
        QCOMPARE(valueOf(read, "TEL"), u"5"_s);
    }

    void badLinesCostOnlyThemselves()
    {
        const Read read =
            readAll(cardOf("FN:Ana\r\nthis is nothing\r\nnor this\r\n# a comment\r\nTEL:5\r\nBEGIN:X-THING\r\nUID:no\r\nEND:X-THING"));
        QCOMPARE(read.cards.size(), 1u);
        QCOMPARE(valueOf(read, "TEL"), u"5"_s);
        QCOMPARE(valueOf(read, "UID"), u"<none>"_s);
        const std::vector<Problem> expected{{4, ProblemKind::NotAProperty}, {8, ProblemKind::NotAProperty}};
        QVERIFY(read.cards[0].problems == expected);
    }

    void aNoteGoesOnOverLinesThatAreNoProperties()
    {
        QCOMPARE(valueOf(readAll(cardOf("NOTE:one\r\ntwo, and\r\n\r\nthree\r\nTEL:5")), "NOTE"), u"one\\ntwo, and\\n\\nthree"_s);
    }

    void aMissingEndKeepsTheCard()
    {
        const Read read = readAll("BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nBEGIN:VCARD\nFN:Cy");
        QCOMPARE(read.cards.size(), 3u);
        QVERIFY(read.cards[0].problems == std::vector<Problem>({{3, ProblemKind::NoEnd}}));
        QVERIFY(read.cards[1].problems.empty());
        QVERIFY(read.cards[2].problems == std::vector<Problem>({{6, ProblemKind::NoEnd}}));
    }

    void aMissingBeginKeepsTheCard()
    {
        const Read read = readAll("VERSION:3.0\nFN:Ana\nEND:VCARD\nFN:Lost\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nEND:VCARD\n");
        QCOMPARE(read.cards.size(), 2u);
        QCOMPARE(valueOf(read, "FN"), u"Ana"_s);
        QVERIFY(read.problems == std::vector<Problem>({{4, ProblemKind::NoBegin}, {8, ProblemKind::NoBegin}}));
    }

    void whatStandsAroundCards()
    {
        const Read read =
            readAll("Dear all,\nhere it is:\n\nbegin : vCard \nfn:Ana\nend:vcard\nBEGIN:VCALENDAR\nVERSION:2.0\nUID:1\nEND:VCALENDAR\n"
                    "BEGIN:ADDRESSBOOK\n"
                    + cardOf("FN:Ben") + "END:ADDRESSBOOK\n");
        QCOMPARE(read.cards.size(), 2u);
        QCOMPARE(valueOf(read, "FN"), u"Ana"_s);
        QVERIFY(read.problems == std::vector<Problem>({{1, ProblemKind::NotAProperty}}));
    }

    void nothingIsNoCard()
    {
        for (const QByteArray &file :
             {QByteArray(), QByteArray("\n\n"), QByteArray("\xef\xbb\xbf"), QByteArray("\xff\xfe"), QByteArray(3, '\0')})
            QVERIFY(readAll(file).cards.empty());
        QCOMPARE(readAll("BEGIN:VCARD\nEND:VCARD").cards.size(), 1u);
    }

    void anyCutOffFileIsRead()
    {
        const QByteArray whole = cardOf("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=\r\n Okonjo\r\nPHOTO;ENCODING=b:AAAA\r\n  "
                                        "BBBB\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\nitem1.TEL;TYPE=\"a,b\":1",
                                        "2.1");
        for (const QByteArray &file : {whole, wide(whole, QStringConverter::Utf16LE, true)}) {
            for (qsizetype length = 0; length <= file.size(); ++length)
                QVERIFY(readAll(file.left(length)).cards.size() <= 2);
        }
    }

    // Blocks begin and end anywhere: long files are read like short ones.
    void lengthChangesNothing()
    {
        QRandomGenerator random(7);
        QByteArray file;
        constexpr int Count = 3000;
        for (int i = 0; i < Count; ++i)
            file += cardOf("FN:" + QByteArray::number(i) + "\r\nNOTE:" + QByteArray(random.bounded(600), 'x')
                           + "\r\n folded\r\nPHOTO;ENCODING=b:" + QByteArray(random.bounded(100), 'A') + "\r\n  "
                           + QByteArray(random.bounded(100), 'B'));
        const Read read = readAll(file);
        QCOMPARE(read.cards.size(), static_cast<size_t>(Count));
        for (int i = 0; i < Count; ++i) {
            QCOMPARE(QByteArray::fromStdString(read.cards[static_cast<size_t>(i)].find("FN")->value), QByteArray::number(i));
            QVERIFY(read.cards[static_cast<size_t>(i)].problems.empty());
        }
    }

    void whatIsTooLongIsLeftOutAndSaid_data()
    {
        QTest::addColumn<QByteArray>("lines");
        const QByteArray much(LineReader::Longest + (1 << 20), 'x');
        QTest::newRow("one line") << "NOTE:" + much;
        QByteArray folded = "NOTE:";
        while (folded.size() < 2 * LineReader::Longest)
            folded += QByteArray(100'000, 'x') + "\r\n ";
        QTest::newRow("folded") << folded;
        QTest::newRow("quoted-printable") << "NOTE;ENCODING=QUOTED-PRINTABLE:" + QByteArray(folded).replace("\r\n ", "=\r\n");
        QTest::newRow("a long line behind") << "NOTE:a\r\n " + much;
    }
    void whatIsTooLongIsLeftOutAndSaid()
    {
        QFETCH(QByteArray, lines);
        const Read read = readAll(cardOf("FN:Ana\r\n" + lines + "\r\nTEL:5"));
        QCOMPARE(read.cards.size(), 1u);
        QCOMPARE(valueOf(read, "NOTE"), u"<none>"_s);
        QCOMPARE(valueOf(read, "TEL"), u"5"_s);
        QVERIFY(read.cards[0].problems == std::vector<Problem>({{4, ProblemKind::TooLong}}));
    }

    void manyEmptyFoldsAreOneShortLine()
    {
        const Read read = readAll(cardOf("NOTE:a" + QByteArray("\n ").repeated(2'000'000) + "b\nFN:Ana"));
        QCOMPARE(valueOf(read, "NOTE"), u"ab"_s);
        QCOMPARE(valueOf(read, "FN"), u"Ana"_s);
    }

    void endlessNonsenseIsSaidOnce()
    {
        const Read read = readAll(QByteArray("nonsense\n").repeated(100'000));
        QCOMPARE(read.problems.size(), 1u);
        QVERIFY(readAll(QByteArray("nonsense\n\n").repeated(100'000)).problems.size() <= VCardReader::MostProblems);
        QCOMPARE(readAll(QByteArray("BEGIN:VCARD\n").repeated(1000)).cards.size(), 1000u);
    }
};

WELLMET_TEST_MAIN(TestVCardReader)
#include "tst_vcardreader.moc"
