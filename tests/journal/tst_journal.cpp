// SPDX-License-Identifier: MPL-2.0
// Values, deltas and packed records, by tables and by random examples from fixed seeds.
#include "journal/cbor.h"
#include "journal/delta.h"
#include "journal/packing.h"
#include "support/testmain.h"

#include <QCborArray>
#include <QCborValue>
#include <QRandomGenerator>

#include <limits>

using namespace wellmet;
using namespace wellmet::journal;
using namespace Qt::StringLiterals;

namespace {

qint64 randomInteger(QRandomGenerator &random)
{
    const int bits = random.bounded(64);
    const auto value = static_cast<qint64>(random.generate64() >> bits);
    return random.bounded(2) ? value : -value;
}

QString randomText(QRandomGenerator &random)
{
    static const QString pieces[] = {u"a"_s, u"Z"_s, u"é"_s, u"漢"_s, u"😀"_s, u" "_s, QString(QChar(0)), QString(QChar::ByteOrderMark),
                                     u"\n"_s};
    QString text;
    for (int i = random.bounded(1, 40); i > 0; --i)
        text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
    return text;
}

QByteArray randomBytes(QRandomGenerator &random, int longest)
{
    QByteArray bytes(random.bounded(1, longest), '\0');
    for (char &c : bytes)
        c = static_cast<char>(random.bounded(256));
    return bytes;
}

Value randomValue(QRandomGenerator &random)
{
    switch (random.bounded(6)) {
    case 0: return Value();
    case 1: return random.bounded(2) == 1;
    case 2: return randomInteger(random);
    case 3: return random.generateDouble();
    case 4: return randomText(random);
    default: return randomBytes(random, 400);
    }
}

Fields randomFields(QRandomGenerator &random)
{
    Fields fields(static_cast<size_t>(random.bounded(1, 15)));
    for (Value &value : fields)
        value = randomValue(random);
    fields[0] = true;
    return fields;
}

Id randomId(QRandomGenerator &random)
{
    return Id::make(random.generate());
}

Change randomChange(QRandomGenerator &random)
{
    Change change;
    change.kind = static_cast<Kind>(random.bounded(256));
    change.id = randomId(random);
    change.action = randomId(random);
    if (random.bounded(2))
        change.undoes = randomId(random);
    change.dot = {randomId(random), random.generate64() >> random.bounded(64)};
    change.time = HybridTime::fromPacked(random.generate64());
    change.deltas = diff(randomFields(random), randomFields(random));
    return change;
}

}  // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAreCborOthersCanRead()
    {
        QCOMPARE(QCborValue::fromCbor(encode(Value(true))), QCborValue(true));
        QCOMPARE(QCborValue::fromCbor(encode(Value(false))), QCborValue(false));
        QCOMPARE(QCborValue::fromCbor(encode(Value(0.75))), QCborValue(0.75));
        QCOMPARE(QCborValue::fromCbor(encode(Value(u"Łukasz"_s))), QCborValue(u"Łukasz"_s));
        QCOMPARE(QCborValue::fromCbor(encode(Value(QByteArray("\0\xff", 2)))), QCborValue(QByteArray("\0\xff", 2)));
        for (const qint64 number :
             {0LL, 23LL, 24LL, 255LL, 256LL, 65535LL, 65536LL, 4294967295LL, 4294967296LL, std::numeric_limits<long long>::max(), -1LL,
              -24LL, -25LL, -256LL, -257LL, std::numeric_limits<long long>::min()})
            QCOMPARE(QCborValue::fromCbor(encode(Value(number))), QCborValue(number));
        QCOMPARE(encode(Value()), QByteArray());
    }

    void valuesComeBack()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 5000; ++i) {
            const Value value = randomValue(random);
            const auto decoded = decode(encode(value));
            QVERIFY(decoded);
            QVERIFY(*decoded == value);
        }
    }

    void hostileValuesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("two items") << QByteArray("\x01\x01");
        QTest::newRow("head without its bytes") << QByteArray("\x19\x01");
        QTest::newRow("text longer than what follows") << QByteArray("\x7a\xff\xff\xff\xff"
                                                                     "a");
        QTest::newRow("bytes of 2^64-1") << QByteArray("\x5b\xff\xff\xff\xff\xff\xff\xff\xff", 9);
        QTest::newRow("indefinite text") << QByteArray("\x7f\x61\x61\xff");
        QTest::newRow("not UTF-8") << QByteArray("\x62\xff\xfe");
        QTest::newRow("beyond 63 bits") << QByteArray("\x1b\xff\xff\xff\xff\xff\xff\xff\xff", 9);
        QTest::newRow("an array") << QByteArray("\x80");
        QTest::newRow("a tag") << QByteArray("\xc1\x01");
        QTest::newRow("undefined") << QByteArray("\xf7");
        QTest::newRow("half float") << QByteArray("\xf9\x3c\x00", 3);
    }
    void hostileValuesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!decode(bytes));
    }

    void changesComeBack()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 1000; ++i) {
            const Change change = randomChange(random);
            const QByteArray packed = pack(change);
            const auto unpacked = unpack(packed);
            QVERIFY(unpacked);
            QVERIFY(*unpacked == change);
            QCOMPARE(pack(*unpacked), packed);
            QCborParserError error;
            const QCborValue read = QCborValue::fromCbor(packed, &error);
            QCOMPARE(error.error, QCborError(QCborError{QCborError::NoError}));
            QCOMPARE(read.toArray().size(), 9);
        }
    }

    void hostileRecordsAreRefused()
    {
        QRandomGenerator random(3);
        const QByteArray packed = pack(randomChange(random));
        for (qsizetype length = 0; length < packed.size(); ++length)
            QCOMPARE(unpack(packed.first(length)).error().kind, ErrorKind::DamagedNotebook);
        QCOMPARE(unpack(packed + '\0').error().kind, ErrorKind::DamagedNotebook);
        QByteArray newer = packed;
        newer[1] = 2;
        QCOMPARE(unpack(newer).error().kind, ErrorKind::NewerNotebook);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bent = packed;
            for (int n = random.bounded(1, 4); n > 0; --n)
                bent[random.bounded(static_cast<int>(bent.size()))] = static_cast<char>(random.bounded(256));
            if (const auto unpacked = unpack(bent))
                QVERIFY(unpack(pack(*unpacked)));
        }
        // An array that claims more items than there are bytes must not be believed before they are read.
        QCOMPARE(unpack(QByteArray("\x89\x01\x01\x9b\xff\xff\xff\xff\xff\xff\xff\xff", 12)).error().kind, ErrorKind::DamagedNotebook);
    }

    void diffHoldsWhatDiffers()
    {
        const Fields before{true, u"Ana"_s, qint64(3), Value()};
        const Fields after{true, u"Ana"_s, qint64(4), u"new"_s};
        const std::vector<FieldDelta> deltas = diff(before, after);
        QCOMPARE(deltas.size(), size_t(2));
        QCOMPARE(deltas[0], (FieldDelta{2, encode(Value(qint64(3))), encode(Value(qint64(4)))}));
        QCOMPARE(deltas[1], (FieldDelta{3, QByteArray(), encode(Value(u"new"_s))}));
        QVERIFY(diff(after, after).empty());
        QVERIFY(!creates(deltas));
        QVERIFY(creates(diff({}, after)));
        QCOMPARE(diff({}, after).size(), size_t(4));
    }

    void applyMakesTheAfterOfADiff()
    {
        QRandomGenerator random(4);
        for (int i = 0; i < 2000; ++i) {
            const Fields before = random.bounded(5) == 0 ? Fields() : randomFields(random);
            Fields after = randomFields(random);
            after.resize(std::max(before.size(), after.size()));
            const auto applied = applyDeltas(before, diff(before, after));
            QVERIFY(applied);
            QVERIFY(diff(*applied, after).empty());
        }
    }

    void takingBackRestoresTheBefore()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 2000; ++i) {
            const Fields before = randomFields(random);
            Fields after = randomFields(random);
            after.resize(std::max(before.size(), after.size()));
            const auto back = takeBack(after, diff(before, after));
            QVERIFY(back);
            QVERIFY(diff(*applyDeltas(after, *back), before).empty());
        }
    }

    void takingBackACreationLeavesATombstone()
    {
        const Fields made{true, u"Ana"_s};
        const auto back = takeBack(made, diff({}, made));
        QVERIFY(back);
        QVERIFY(*applyDeltas(made, *back) == (Fields{false, u"Ana"_s}));
        QVERIFY(takeBack(Fields{false, u"Ana"_s}, diff({}, made))->empty());
    }

    void takingBackLeavesWhatOthersWroteSince()
    {
        const std::vector<FieldDelta> deltas = diff({true, u"old"_s, qint64(1)}, {true, u"new"_s, qint64(2)});
        const Fields current{true, u"newer still"_s, qint64(2)};
        const auto back = takeBack(current, deltas);
        QVERIFY(back);
        QVERIFY(*applyDeltas(current, *back) == (Fields{true, u"newer still"_s, qint64(1)}));
    }

    void damagedDeltasAreRefused()
    {
        const std::vector<FieldDelta> bad{{1, QByteArray(), QByteArray("\xff")}};
        QCOMPARE(applyDeltas({true}, bad).error().kind, ErrorKind::DamagedNotebook);
        QCOMPARE(takeBack({true}, bad).error().kind, ErrorKind::DamagedNotebook);
        QCOMPARE(applyDeltas({true}, {{65535, QByteArray(), encode(Value(true))}}).error().kind, ErrorKind::DamagedNotebook);
    }
};

WELLMET_TEST_MAIN(TestJournal)
#include "tst_journal.moc"
