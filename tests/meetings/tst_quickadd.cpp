// SPDX-License-Identifier: MPL-2.0
#include "chiplines.h"
#include "meetings/quickadd.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

using namespace wellmet;
using namespace wellmet::meetings;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr double leastF1 = 0.97;
constexpr size_t fewestLines = 100;

Context contextOf(Language language)
{
    Context context;
    context.language = language;
    context.saidAt = QDateTime(QDate(2026, 5, 6), QTime(10, 0));  // a Wednesday
    return context;
}

// The line put together again: what chips cover and what is in the note, each character once.
bool isWhole(const QString &line, const Reading &reading)
{
    QString rest;
    qsizetype covered = 0;
    for (const Chip &chip : reading.chips) {
        if (chip.from < 0 || chip.from >= chip.to || chip.to > line.size())
            return false;
        if (chip.from > covered)
            rest += line.mid(covered, chip.from - covered);
        covered = std::max(covered, chip.to);
    }
    return rest + line.mid(covered) == reading.note;
}

bool holdsOthers(ChipKind kind)
{
    return kind == ChipKind::Need || kind == ChipKind::Offer || kind == ChipKind::Promise || kind == ChipKind::Followup
        || kind == ChipKind::Introduction;
}

// Apart, or one inside a clause.
bool areNested(const std::vector<Chip> &chips)
{
    for (size_t i = 0; i < chips.size(); ++i)
        for (size_t k = i + 1; k < chips.size(); ++k) {
            if (chips[k].from >= chips[i].to)
                continue;
            const bool inside = chips[k].to <= chips[i].to && holdsOthers(chips[i].kind) && !holdsOthers(chips[k].kind);
            if (!inside)
                return false;
        }
    return true;
}

QString randomText(QRandomGenerator &random, int size)
{
    static const QString alphabet = u"aaeeiinnrsst  ,.;:-#@/()\"'0123456789+€\n\tABMay Fri by I'll „“«»éßñ\u4e2d\U0001f600\u202e\u0301"_s;
    QString text;
    for (int i = 0; i < size; ++i)
        text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
    return text;
}

QString mutated(QString line, QRandomGenerator &random)
{
    for (int edits = random.bounded(1, 6); edits > 0 && !line.isEmpty(); --edits) {
        const int at = random.bounded(static_cast<int>(line.size()));
        switch (random.bounded(3)) {
        case 0: line.remove(at, random.bounded(1, 8)); break;
        case 1: line.insert(at, randomText(random, random.bounded(1, 6))); break;
        default: line.insert(at, line.mid(random.bounded(static_cast<int>(line.size())), random.bounded(1, 20)));
        }
    }
    return line;
}

}  // namespace

class TestQuickAdd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsHandWrittenLines_data()
    {
        QTest::addColumn<int>("language");
        for (const Language language : {Language::English, Language::German, Language::French, Language::Spanish})
            QTest::newRow(qPrintable(codeOf(language))) << static_cast<int>(language);
    }
    void readsHandWrittenLines()
    {
        QFETCH(const int, language);
        const std::vector<ChipLine> lines = chipLinesOf(static_cast<Language>(language));
        QVERIFY2(lines.size() >= fewestLines, "tests/data/quickadd has too few lines of this language");
        int right = 0;
        int made = 0;
        int wanted = 0;
        for (const ChipLine &line : lines) {
            const Reading reading = readQuickAdd(line.text, line.context);
            QVERIFY2(isWhole(line.text, reading), qPrintable(line.text));
            QVERIFY2(areNested(reading.chips), qPrintable(line.text));
            QStringList missing = line.expected;
            QStringList wrong;
            for (const Chip &chip : reading.chips)
                if (!missing.removeOne(written(chip)))
                    wrong += written(chip);
            made += static_cast<int>(reading.chips.size());
            wanted += static_cast<int>(line.expected.size());
            right += static_cast<int>(line.expected.size() - missing.size());
            if (!missing.isEmpty() || !wrong.isEmpty())
                qInfo().noquote() << line.number << line.text << "\n    missing:" << missing.join(u" | "_s)
                                  << "\n    wrong:  " << wrong.join(u" | "_s);
        }
        const double f1 = 2.0 * right / std::max(1, made + wanted);
        qInfo().noquote() << codeOf(static_cast<Language>(language)) << lines.size() << "lines," << wanted << "chips, F1"
                          << QString::number(100 * f1, 'f', 1);
        QVERIFY(f1 >= leastF1);
    }

    void losesNothingOfAnyText()
    {
        QRandomGenerator random(20260506);
        for (const Language language : {Language::English, Language::German, Language::French, Language::Spanish}) {
            const Context context = contextOf(language);
            const std::vector<ChipLine> lines = chipLinesOf(language);
            for (int round = 0; round < 400; ++round) {
                const ChipLine &line = lines[static_cast<size_t>(random.bounded(static_cast<int>(lines.size())))];
                for (const QString &text : {randomText(random, random.bounded(200)), mutated(line.text, random)}) {
                    const Reading reading = readQuickAdd(text, context);
                    QVERIFY2(isWhole(text, reading), qPrintable(text));
                    QVERIFY2(areNested(reading.chips), qPrintable(text));
                    QCOMPARE(readQuickAdd(text, context), reading);
                }
            }
        }
    }

    void removedChipsAreWordsAgain()
    {
        for (const ChipLine &line : chipLinesOf(Language::English)) {
            const Reading reading = readQuickAdd(line.text, line.context);
            for (const Chip &chip : reading.chips) {
                const Reading without = readQuickAdd(line.text, line.context, {{chip.kind, chip.from, chip.to}});
                QVERIFY(std::find(without.chips.begin(), without.chips.end(), chip) == without.chips.end());
                QVERIFY(without.chips.size() < reading.chips.size());
                QVERIFY(isWhole(line.text, without));
            }
        }
        const QString line = u"Ana Silva, call her Monday"_s;
        QCOMPARE(readQuickAdd(line, contextOf(Language::English), {{ChipKind::Person, 0, 9}, {ChipKind::Followup, 11, 26}}).note, line);
    }

    void quotedTextIsLiteral()
    {
        for (const QString &quoted : {u"\"Ana Silva @Acme by Friday\""_s, u"“I'll send #FOSDEM to ana@acme.example”"_s, u"„bis Freitag“"_s,
                                      u"«call +1 202 555 0143»"_s}) {
            const Reading reading = readQuickAdd(quoted, contextOf(Language::English));
            QVERIFY2(reading.chips.empty(), qPrintable(quoted));
            QCOMPARE(reading.note, quoted);
        }
    }

    void looksAtTheBeginningOfALongTextOnly()
    {
        QRandomGenerator random(7);
        const QString piece = randomText(random, 10'000);
        const QString huge = piece.repeated(500);  // 10 MB
        const Reading reading = readQuickAdd(huge, contextOf(Language::English));
        QVERIFY(isWhole(huge, reading));
        for (const Chip &chip : reading.chips)
            QVERIFY(chip.to <= longestAnalysed);
        for (const QString &text :
             {u"I'll "_s, u"\""_s, u"Ana "_s, u", and "_s, u"a@"_s, u"1 "_s, u"("_s, u"by "_s, u"12."_s, u"+1 202 "_s}) {
            const QString same = text.repeated(200'000);
            QVERIFY(isWhole(same, readQuickAdd(same, contextOf(Language::English))));
        }
    }

    void asksTheNotebook()
    {
        Context context = contextOf(Language::English);
        const Id one = Id::make(1);
        context.ports.people = [&](const QString &name) {
            return name == u"Ana Silva" ? std::vector<Id>{one} : name == u"Tom Berger" ? std::vector<Id>(40, one) : std::vector<Id>();
        };
        const Reading reading = readQuickAdd(u"Met Ana Silva and Tom Berger"_s, context);
        QCOMPARE(reading.chips.size(), 2);
        QCOMPARE(reading.chips[0].match, one);
        QVERIFY(reading.chips[1].match.isNull());
        QCOMPARE(reading.chips[1].similar, 40);
    }

    void datesStayDates_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Pacific/Chatham", "America/Los_Angeles", "Europe/Berlin", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    // A promise for Friday is for Friday wherever it was made, also in the night when clocks change.
    void datesStayDates()
    {
        QFETCH(const QByteArray, zone);
        Context context = contextOf(Language::English);
        context.saidAt = QDateTime(QDate(2026, 3, 28), QTime(23, 59), QTimeZone(zone));
        QCOMPARE(readQuickAdd(u"I'll send it by Fri"_s, context).chips.front().due, u"2026-04-03"_s);
        QCOMPARE(readQuickAdd(u"I'll send it in 2 days"_s, context).chips.front().due, u"2026-03-30"_s);
        QCOMPARE(readQuickAdd(u"bday 29 March"_s, context).chips.front().value, u"03-29"_s);
    }

    void countsOverAnyCalendar()
    {
        QRandomGenerator random(42);
        Context context = contextOf(Language::English);
        const QStringList days{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
        for (int round = 0; round < 500; ++round) {
            const QDate today = QDate(2000, 1, 1).addDays(random.bounded(36'500));
            context.saidAt = QDateTime(today, QTime(12, 0));
            const auto due = [&](const QString &when) {
                const Reading reading = readQuickAdd(u"I'll send it "_s + when, context);
                return reading.chips.empty() ? QDate() : QDate::fromString(reading.chips.front().due, Qt::ISODate);
            };
            const int day = random.bounded(7);
            const QDate coming = due(u"by "_s + days[day]);
            QCOMPARE(coming.dayOfWeek(), day + 1);
            QVERIFY(coming > today && coming <= today.addDays(7));
            QVERIFY(due(u"next "_s + days[day]) >= coming && due(u"next "_s + days[day]) <= today.addDays(13));
            const int count = random.bounded(1, 99);
            QCOMPARE(due(u"in %1 days"_s.arg(count)), today.addDays(count));
            QCOMPARE(due(u"in %1 months"_s.arg(count)), today.addMonths(count));
            const QDate end = due(u"by end of month"_s);
            QVERIFY(end >= today && end.month() == today.month() && end.addDays(1).day() == 1);
            const QDate fixed = due(u"by 29 Feb"_s);
            QVERIFY(fixed >= today && fixed.month() == 2 && fixed.day() == 29);
        }
    }

    void saysWhichDatesCannotBe()
    {
        const QString line = u"Meeting on 31 February"_s;
        const Reading reading = readQuickAdd(line, contextOf(Language::English));
        QVERIFY(reading.chips.empty());
        QCOMPARE(reading.impossible.size(), 1);
        QCOMPARE(line.mid(reading.impossible[0].from, reading.impossible[0].to - reading.impossible[0].from), u"31 February"_s);
        QCOMPARE(readQuickAdd(u"I'll pay by 2020-01-31"_s, contextOf(Language::English)).chips.front().due, u"2020-01-31"_s);
    }
};

WELLMET_TEST_MAIN(TestQuickAdd)
#include "tst_quickadd.moc"
