// SPDX-License-Identifier: MPL-2.0
// From what the networks say to the text of a line: CTC decoding, the two readers' alignment, the choice of language.
#include "base/text.h"
#include "capture/languagehints.h"
#include "support/testmain.h"
#include "vision/linealign.h"
#include "vision/textrecogniser.h"

#include <QObject>
#include <QRandomGenerator>

using namespace wellmet;
using namespace wellmet::capture;
using namespace wellmet::vision;
using namespace Qt::StringLiterals;

namespace {

const QStringList alphabet{u"a"_s, u"b"_s, u"c"_s, u" "_s};

/// A CTC output whose best path is `path` (0 is the blank).
std::vector<float> scoresFor(const std::vector<size_t> &path)
{
    const size_t classes = static_cast<size_t>(alphabet.size()) + 1;
    std::vector<float> scores(path.size() * classes, 0.05F);
    for (size_t step = 0; step < path.size(); ++step)
        scores[step * classes + path[step]] = 0.8F;
    return scores;
}

LineReading readingOf(const QString &text, float probability = 0.95F)
{
    LineReading reading;
    reading.text = text;
    reading.confidence = probability;
    reading.probabilities.assign(static_cast<size_t>(text.size()), probability);
    for (qsizetype i = 0; i <= text.size(); ++i)
        reading.charX.push_back(static_cast<float>(i) / static_cast<float>(std::max<qsizetype>(1, text.size())));
    return reading;
}

QString merged(const QString &first, const QString &second)
{
    return withSecondReading(readingOf(first), {second, 0.9}).text;
}

}  // namespace

class LineReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ctcCollapsesRepeatsAndBlanks();
    void ctcDropsSpacesAtTheEnds();
    void ctcOfNothingIsEmpty();
    void ctcPositionsFollowTheSteps();

    void mergesReadings_data();
    void mergesReadings();
    void keepsTheReadingWhenTheSecondSawSomethingElse();
    void unsureLettersMayBeReplaced();
    void positionsFollowTheCharacters();
    void neverChangesDigitsOrLengthOfWords();
    void itsOwnReadingChangesNothing();
    void longLinesAreLeftAlone();

    void widthIsMadePlain();
    void languages_data();
    void languages();
};

void LineReadingTest::ctcCollapsesRepeatsAndBlanks()
{
    const auto scores = scoresFor({0, 1, 1, 0, 1, 2, 2, 2, 0, 3});
    const LineReading reading = decodeCtc(scores.data(), 10, alphabet);
    QCOMPARE(reading.text, u"aabc"_s);
    QCOMPARE(reading.probabilities.size(), size_t(4));
    QVERIFY(std::abs(reading.confidence - 0.8) < 1e-6);
}

void LineReadingTest::ctcDropsSpacesAtTheEnds()
{
    const auto scores = scoresFor({4, 1, 4, 2, 4});
    const LineReading reading = decodeCtc(scores.data(), 5, alphabet);
    QCOMPARE(reading.text, u"a b"_s);
    QCOMPARE(reading.charX.size(), size_t(4));
}

void LineReadingTest::ctcOfNothingIsEmpty()
{
    const auto scores = scoresFor({0, 0, 0});
    const LineReading reading = decodeCtc(scores.data(), 3, alphabet);
    QVERIFY(reading.text.isEmpty());
    QCOMPARE(reading.confidence, 0.0);
    QCOMPARE(reading.charX.size(), size_t(1));
    QVERIFY(decodeCtc(scores.data(), 0, alphabet).text.isEmpty());
}

void LineReadingTest::ctcPositionsFollowTheSteps()
{
    const auto scores = scoresFor({0, 1, 0, 2, 0, 0, 0, 3, 0, 0});
    const LineReading reading = decodeCtc(scores.data(), 10, alphabet);
    QCOMPARE(reading.text, u"abc"_s);
    QVERIFY(std::is_sorted(reading.charX.begin(), reading.charX.end()));
    // Between b at step 3 and c at step 7.
    QVERIFY(std::abs(reading.charX[2] - 0.55F) < 1e-5F);
}

void LineReadingTest::mergesReadings_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("expected");

    QTest::newRow("spaces") << u"MediaLibrarian"_s << u"Media Librarian"_s << u"Media Librarian"_s;
    QTest::newRow("spaces around marks") << u"12,LongLane,Ghent-Elsewhere"_s << u"12, Long Lane, Ghent - Elsewhere"_s
                                         << u"12, Long Lane, Ghent - Elsewhere"_s;
    QTest::newRow("accents") << u"Ingenierie et securite"_s << u"Ingénierie et sécurité"_s << u"Ingénierie et sécurité"_s;
    QTest::newRow("accents of capitals keep their case") << u"SOCIETE"_s << u"SOCIéTé"_s << u"SOCIÉTÉ"_s;
    QTest::newRow("an accent the first saw stays") << u"Café Müller"_s << u"Cafe Muller"_s << u"Café Müller"_s;
    QTest::newRow("sharp s") << u"Lange StraBe 5"_s << u"Lange Straße 5"_s << u"Lange Straße 5"_s;
    QTest::newRow("case is the first's") << u"WilliamVane"_s << u"wiliiam Vane"_s << u"William Vane"_s;
    QTest::newRow("a digit is no letter") << u"Suite 100"_s << u"Suite lOO"_s << u"Suite 100"_s;
    QTest::newRow("digits are the first's") << u"+49 30 5550100"_s << u"+49 30 5550108"_s << u"+49 30 5550100"_s;
    QTest::newRow("address stays whole") << u"zoe@quillvane.example"_s << u"zoe @ quill vane. example"_s << u"zoe@quillvane.example"_s;
    QTest::newRow("label before an address") << u"E-mail:zoe@quillvane.example"_s << u"E-mail: zoe@quillvane.example"_s
                                             << u"E-mail: zoe@quillvane.example"_s;
    QTest::newRow("no accents in addresses") << u"www.quillvane.example"_s << u"www.quillväne.example"_s << u"www.quillvane.example"_s;
    QTest::newRow("lost twin") << u"zoe@iij.example"_s << u"zoe@iiij.example"_s << u"zoe@iiij.example"_s;
    QTest::newRow("an accented twin is noise") << u"zoe.quill@vane.example"_s << u"zoe.quïill@vane.example"_s
                                               << u"zoe.quill@vane.example"_s;
    QTest::newRow("a lost twin in front") << u"arden@vane.example"_s << u"aarden@vane.example"_s << u"aarden@vane.example"_s;
    QTest::newRow("lost underscore") << u"zoe quill@vane.example"_s << u"zoe_quill@vane.example"_s << u"zoe_quill@vane.example"_s;
    QTest::newRow("umlaut read as two strokes") << u"Leopold Briickner"_s << u"Leopold Brückner"_s << u"Leopold Brückner"_s;
    QTest::newRow("a horn read as a letter") << u"Bui Huru Nghia"_s << u"Bùi Hữu Nghĩa"_s << u"Bùi Hữu Nghĩa"_s;
    QTest::newRow("a capital read as a stroke") << u"Quilllmmobilier"_s << u"Quill Immobilier"_s << u"Quill Immobilier"_s;
    QTest::newRow("torn word") << u"Consul ting"_s << u"Consulting"_s << u"Consulting"_s;
    QTest::newRow("noise at the end") << u"Open 7 Days"_s << u"Open 7 Days |"_s << u"Open 7 Days"_s;
    QTest::newRow("noise in front") << u"www.quillvane.example"_s << u"9) www.quillvane.example"_s << u"www.quillvane.example"_s;
}

void LineReadingTest::mergesReadings()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, expected);
    QCOMPARE(merged(first, second), expected);
}

void LineReadingTest::keepsTheReadingWhenTheSecondSawSomethingElse()
{
    QCOMPARE(merged(u"MOHAIR RAMBLE"_s, u"lyle],F\\0 IZoR:7N"_s), u"MOHAIR RAMBLE"_s);
    QCOMPARE(merged(u"Quill"_s, QString()), u"Quill"_s);
    QCOMPARE(merged(QString(), u"Quill"_s), QString());
}

void LineReadingTest::unsureLettersMayBeReplaced()
{
    LineReading reading = readingOf(u"Quitl"_s);
    QCOMPARE(withSecondReading(reading, {u"Quill"_s, 0.9}).text, u"Quitl"_s);
    reading.probabilities[3] = 0.4F;
    QCOMPARE(withSecondReading(reading, {u"Quill"_s, 0.9}).text, u"Quill"_s);
}

void LineReadingTest::positionsFollowTheCharacters()
{
    const LineReading reading = withSecondReading(readingOf(u"MediaLibrarian"_s), {u"Media Librarian"_s, 0.9});
    QCOMPARE(reading.charX.size(), static_cast<size_t>(reading.text.size()) + 1);
    QCOMPARE(reading.probabilities.size(), static_cast<size_t>(reading.text.size()));
    QVERIFY(std::abs(reading.charX[6] - 5.0F / 14) < 1e-5F);
    QCOMPARE(reading.charX.back(), 1.0F);
}

void LineReadingTest::neverChangesDigitsOrLengthOfWords()
{
    QRandomGenerator random(20260401);
    const QString letters = u"abcdeéßöABCZ0123456789 .,:@-ł"_s;
    const auto randomText = [&](int most) {
        QString text;
        for (int i = random.bounded(most); i > 0; --i)
            text += letters[random.bounded(static_cast<int>(letters.size()))];
        return text.simplified();
    };
    for (int round = 0; round < 3000; ++round) {
        const QString first = randomText(24);
        QString second = first;
        for (int edits = random.bounded(5); edits > 0 && !second.isEmpty(); --edits) {
            const int at = random.bounded(static_cast<int>(second.size()));
            const QChar letter = letters[random.bounded(static_cast<int>(letters.size()))];
            switch (random.bounded(3)) {
            case 0: second.remove(at, 1); break;
            case 1: second.insert(at, letter); break;
            default: second[at] = letter;
            }
        }
        const LineReading result = withSecondReading(readingOf(first), {second, 0.9});
        QCOMPARE(result.charX.size(), static_cast<size_t>(result.text.size()) + 1);
        QCOMPARE(result.probabilities.size(), static_cast<size_t>(result.text.size()));
        QVERIFY(std::is_sorted(result.charX.begin(), result.charX.end()));
        const auto digits = [](const QString &text) {
            QString kept;
            std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](QChar c) { return c.isDigit(); });
            return kept;
        };
        QVERIFY2(digits(result.text) == digits(first), qPrintable(first + u" | "_s + second + u" -> "_s + result.text));
    }
}

void LineReadingTest::itsOwnReadingChangesNothing()
{
    for (const QString &text : {u"Zoë Quill"_s, u"+49 (0)30 555-0100"_s, u"zoe@quillvane.example"_s, u"a"_s, u"旭日産業"_s}) {
        QCOMPARE(merged(text, text), text);
        QCOMPARE(agreement(text, text), 1.0);
    }
}

void LineReadingTest::longLinesAreLeftAlone()
{
    const QString endless(5000, u'x');
    QCOMPARE(merged(endless, endless), endless);
}

void LineReadingTest::widthIsMadePlain()
{
    QCOMPARE(plainWidth(u"（＋49）：Ｑ＠"_s), u"(+49):Q@"_s);
    QCOMPARE(plainWidth(u"Zoë 旭"_s), u"Zoë 旭"_s);
}

void LineReadingTest::languages_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("installed");
    QTest::addColumn<QStringList>("expected");

    const QStringList usual{u"deu"_s, u"eng"_s, u"fra"_s, u"spa"_s};
    QTest::newRow("nothing known") << QStringList{u"Zoe Quill"_s} << usual << QStringList{u"eng"_s};
    QTest::newRow("no lines") << QStringList{} << usual << QStringList{u"eng"_s};
    QTest::newRow("German") << QStringList{u"Quill Optik GmbH"_s, u"Tel. +49 30 5550100"_s, u"www.quill.de"_s} << usual
                            << QStringList{u"deu"_s};
    QTest::newRow("French") << QStringList{u"12 rue du Prisme"_s, u"Tel: +33 1 55 50 01 00"_s} << usual << QStringList{u"fra"_s};
    QTest::newRow("Spanish") << QStringList{u"Calle del Prisma 12"_s, u"zoe@quill.es"_s} << usual << QStringList{u"spa"_s};
    QTest::newRow("one word is a name") << QStringList{u"Zoe Avenue"_s} << usual << QStringList{u"eng"_s};
    QTest::newRow("not installed") << QStringList{u"www.quill.pl"_s, u"+48 22 555 01 00"_s} << usual << QStringList{u"eng"_s};
    QTest::newRow("installed") << QStringList{u"www.quill.pl"_s, u"+48 22 555 01 00"_s} << QStringList{u"eng"_s, u"pol"_s}
                               << QStringList{u"pol"_s};
    QTest::newRow("a domain's middle is none") << QStringList{u"www.de.quill.example"_s} << usual << QStringList{u"eng"_s};
    QTest::newRow("nothing installed") << QStringList{u"www.quill.de"_s} << QStringList{} << QStringList{};
}

void LineReadingTest::languages()
{
    QFETCH(QStringList, lines);
    QFETCH(QStringList, installed);
    QFETCH(QStringList, expected);
    QCOMPARE(likelyLanguages(lines, installed), expected);
}

WELLMET_TEST_MAIN(LineReadingTest)
#include "tst_linereading.moc"
