// SPDX-License-Identifier: MPL-2.0
// Who is taken for one person and who is not; the hard cases stand in tests/data/duplicate-pairs.txt.
#include "contacts/duplicatepairs.h"
#include "contacts/duplicates.h"
#include "contacts/matchtext.h"
#include "contacts/nicknames.h"
#include "contacts/similar.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <map>
#include <set>

using namespace wellmet;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

MatchRecord person(int number, const QString &given, const QString &family)
{
    MatchRecord record;
    record.id = Id::make(number);
    record.given = given;
    record.family = family;
    return record;
}

/// A word of eight letters that is not like the next number's.
QString word(quint32 number)
{
    QRandomGenerator random(number + 1);
    QString text;
    for (int i = 0; i < 4; ++i)
        text += QChar(u"bdfgklmnprstvz"[random.bounded(14)]) + QString(QChar(u"aeiou"[random.bounded(5)]));
    return text;
}

DuplicateFinder finderOf(const std::vector<MatchRecord> &records)
{
    DuplicateFinder finder;
    for (const MatchRecord &record : records)
        finder.put(record);
    return finder;
}

}  // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editDistancesCountSwapsOfNeighbours()
    {
        QCOMPARE(editDistance(u"brandt", u"brandt", 2), 0);
        QCOMPARE(editDistance(u"brandt", u"barndt", 2), 1);
        QCOMPARE(editDistance(u"brandt", u"brant", 2), 1);
        QCOMPARE(editDistance(u"brandt", u"holm", 2), 3);
        QCOMPARE(editDistance(u"", u"ab", 2), 2);
        QVERIFY(jaroWinkler(u"martha", u"marhta") > 0.96);
        QCOMPARE(jaroWinkler(u"abc", u"xyz"), 0.0);
        QCOMPARE(soundKey(u"meyer"), soundKey(u"meier"));
        QCOMPARE(soundKey(u"philipp"), soundKey(u"philip"));
        QCOMPARE(soundKey(u"\u738b"), quint64(0));
    }

    void nicknamesStandForOneAnother()
    {
        QVERIFY(areVariants(nicknameIndex(u"william"), nicknameIndex(u"bill")));
        QVERIFY(!areVariants(nicknameIndex(u"william"), nicknameIndex(u"robert")));
        QVERIFY(!areVariants(nicknameIndex(u"zebulon"), nicknameIndex(u"zebulon")));
    }

    // Every pair in a notebook of its own.
    void eachPairAlone()
    {
        const auto pairs = knownPairs();
        QVERIFY(pairs.size() >= 400);
        QStringList wrong;
        for (const KnownPair &pair : pairs) {
            const auto found = finderOf({pair.a, pair.b}).scan();
            const double confidence = found.empty() ? 0 : found.front().confidence;
            if (pair.same ? confidence < PossibleDuplicate : confidence >= LikelyDuplicate)
                wrong << u"%1 %2 %3 / %4 %5: %6"_s.arg(confidence, 0, 'f', 2)
                             .arg(pair.a.given, pair.a.family, pair.b.given, pair.b.family, pair.why);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    // All of them in one notebook, where nobody else may be mistaken for somebody either.
    void allPairsTogether()
    {
        const auto pairs = knownPairs();
        DuplicateFinder finder;
        std::map<std::pair<Id, Id>, const KnownPair *> known;
        std::map<Id, const MatchRecord *> records;
        for (const KnownPair &pair : pairs) {
            for (const MatchRecord *record : {&pair.a, &pair.b}) {
                finder.put(*record);
                records[record->id] = record;
            }
            known[{pair.a.id, pair.b.id}] = &pair;
        }
        std::set<std::pair<Id, Id>> shown;
        QStringList wrong;
        for (const DuplicatePair &pair : finder.scan()) {
            shown.insert({pair.a, pair.b});
            const auto truth = known.find({pair.a, pair.b});
            if (pair.confidence >= LikelyDuplicate && (truth == known.end() || !truth->second->same))
                wrong << u"%1 %2 %3 / %4 %5: %6"_s.arg(pair.confidence, 0, 'f', 2)
                             .arg(records[pair.a]->given, records[pair.a]->family, records[pair.b]->given, records[pair.b]->family,
                                  truth == known.end() ? u"strangers"_s : truth->second->why);
        }
        for (const auto &[ids, pair] : known) {
            if (pair->same && !shown.contains(ids))
                wrong << u"missed %1 %2 / %3 %4: %5"_s.arg(pair->a.given, pair->a.family, pair->b.given, pair->b.family, pair->why);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void whatManyPeopleShareWeighsLittle()
    {
        std::vector<MatchRecord> records;
        for (int i = 0; i < 300; ++i) {
            records.push_back(person(i, word(static_cast<quint32>(i % 26)), word(static_cast<quint32>(1000 + i))));
            records.back().points = {{ContactKind::Phone, u"+442079460000"_s, false}, {ContactKind::Email, u"desk@tower.example"_s, false}};
        }
        QVERIFY(finderOf(records).scan().empty());
    }

    void evidenceSaysWhatAgrees()
    {
        MatchRecord a = person(1, u"Ana"_s, u"Quillfeather"_s);
        a.points = {{ContactKind::Phone, u"+447700900123"_s, true}, {ContactKind::Email, u"ana.quillfeather@acme.example"_s, false}};
        MatchRecord b = person(2, u"Ana"_s, u"Quillfeather"_s);
        b.points = {{ContactKind::Phone, u"07700900123"_s, false}, {ContactKind::Email, u"ana.quilfeather@acme.example"_s, false}};
        const auto found = finderOf({a, b}).scan();
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found[0].confidence > LikelyDuplicate);
        const auto &evidence = found[0].evidence;
        QVERIFY(std::find(evidence.begin(), evidence.end(), MatchEvidence{MatchField::Phone, Agreement::Same, true}) != evidence.end());
        QVERIFY(std::find(evidence.begin(), evidence.end(), MatchEvidence{MatchField::Email, Agreement::Close}) != evidence.end());
        QVERIFY(std::find(evidence.begin(), evidence.end(), MatchEvidence{MatchField::Family, Agreement::Same}) != evidence.end());
    }

    void namesAsTheyComeIn()
    {
        const auto given = [](const QString &full) {
            MatchRecord record;
            PersonName name;
            name.full = full;
            takeName(record, name);
            return record.given + u'|' + record.family;
        };
        QCOMPARE(given(u"Ana Silva"_s), u"Ana|Silva"_s);
        QCOMPARE(given(u"\u738b\u5c0f\u660e"_s), u"\u738b\u5c0f\u660e|"_s);
        QCOMPARE(given(u"ana.silva@acme.example"_s), u"ana|silva"_s);
        QCOMPARE(given(u"info@acme.example"_s), u"|"_s);
        QCOMPARE(nameKey(u"\u0418\u0432\u0430\u043d"), u"ivan"_s);
        QCOMPARE(nameKey(u"\u0393\u03b9\u03ce\u03c1\u03b3\u03bf\u03c2"), u"giorgos"_s);
    }

    // However much agrees, it is never certain to be less than it is: many bits for two explanations are weighed too.
    void muchAgreementIsNotTooMuch()
    {
        MatchRecord a = person(1, u"Anabelle"_s, u"Quillfeather"_s);
        a.birthday = u"1970-03-04"_s;
        a.organisations = {u"Acme"_s};
        a.addresses = {u"12 Copper Road, Greywick 72886, Upper Lantern"_s};
        a.points = {{ContactKind::Phone, u"+447700900123"_s, false}, {ContactKind::Email, u"ana@quillfeather.example"_s, false}};
        MatchRecord b = a;
        b.id = Id::make(2);
        b.given = u"Annabelle"_s;
        std::vector<MatchRecord> many{a, b};
        for (quint32 i = 0; i < 3000; ++i)
            many.push_back(person(static_cast<int>(10 + i), word(i), word(9000 + i)));
        const auto found = finderOf(many).scan();
        QVERIFY(!found.empty() && found[0].confidence > LikelyDuplicate);
    }

    // A newcomer finds what the whole scan finds, and who has gone is found no more.
    void newcomersAreCheckedLikeAWholeScan()
    {
        const auto pairs = knownPairs();
        DuplicateFinder finder;
        for (const KnownPair &pair : pairs) {
            finder.put(pair.a);
            finder.put(pair.b);
        }
        const auto all = finder.scan();
        QVERIFY(all.size() > 100);
        for (const DuplicatePair &pair : all) {
            const auto own = finder.pairsOf(pair.a);
            QVERIFY(std::find(own.begin(), own.end(), pair) != own.end());
        }
        finder.remove(all[0].b);
        const auto left = finder.pairsOf(all[0].a);
        QVERIFY(std::none_of(left.begin(), left.end(), [&](const DuplicatePair &p) { return p.b == all[0].b || p.a == all[0].b; }));
        QVERIFY(finder.pairsOf(all[0].b).empty());
    }

    // Text of any kind and any size: no crash, no endless work, the same answer twice.
    void takesAnything()
    {
        QRandomGenerator random(5);
        const auto noise = [&random](int length) {
            QString text;
            for (int i = 0; i < length; ++i)
                text += QChar(static_cast<char16_t>(random.bounded(4) == 0 ? random.bounded(0x10000) : random.bounded(32, 127)));
            return text;
        };
        std::vector<MatchRecord> records;
        for (int i = 0; i < 200; ++i) {
            MatchRecord record = person(i, noise(random.bounded(40)), noise(random.bounded(500)));
            record.additional = noise(3);
            record.birthday = noise(10);
            for (int k = 0; k < 20; ++k) {
                record.addresses << noise(60);
                record.organisations << noise(9);
                record.points.push_back({static_cast<ContactKind>(random.bounded(6)), noise(20) + u'@' + noise(4), false});
            }
            records.push_back(record);
            if (i % 10 == 0) {
                record.id = Id::make(1000 + i);
                records.push_back(record);
            }
        }
        const auto once = finderOf(records).scan();
        QCOMPARE(finderOf(records).scan(), once);
    }
};

WELLMET_TEST_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
