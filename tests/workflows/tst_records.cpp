// SPDX-License-Identifier: MPL-2.0
// What stands between a scan and a person: records on disk, drafts, edits. No notebook, no pictures.
#include "support/testmain.h"
#include "workflows/drafttopeople.h"
#include "workflows/personedit.h"
#include "workflows/phonenumber.h"
#include "workflows/scanrecord.h"

#include <cmath>
#include <limits>
#include <random>

using namespace wellmet;
using namespace Qt::StringLiterals;
using capture::DraftField;
using capture::FieldKind;

class TestRecords : public QObject
{
    Q_OBJECT
private:
    static ScanRecord someRecord(std::mt19937 &random)
    {
        std::uniform_real_distribution<double> place(-100, 5000);
        std::uniform_real_distribution<double> sure(0, 1);
        const auto quad = [&] {
            capture::Quad q;
            for (QPointF &corner : q.corners)
                corner = {place(random), place(random)};
            return q;
        };
        ScanRecord record;
        record.pictureSize = {static_cast<int>(random() % 5000), static_cast<int>(random() % 5000)};
        record.card.found = random() % 2;
        record.card.quad = quad();
        record.card.orientation = static_cast<int>(random() % 4) * 90;
        for (unsigned i = random() % 5; i > 0; --i) {
            const QString text = u"Zoë 山田 🙂"_s.first(static_cast<qsizetype>(random() % 8));
            std::vector<float> places(static_cast<size_t>(text.size()) + 1, 0.5f);
            record.card.lines.push_back({text, sure(random), quad(), random() % 2 ? places : std::vector<float>(), u"other"_s});
            record.card.codes.push_back({text, u"QRCode"_s, quad()});
            record.card.draft.fields.push_back(
                {static_cast<FieldKind>(random() % 10), u"mobile"_s, text, sure(random), quad(), random() % 2 == 0, static_cast<int>(i)});
        }
        return record;
    }

    static DraftField field(FieldKind kind, const QString &value, double confidence = 0.9, int person = 0)
    {
        DraftField f;
        f.kind = kind;
        f.value = value;
        f.confidence = confidence;
        f.person = person;
        return f;
    }

private Q_SLOTS:
    void recordsComeBackAsTheyWere()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 200; ++i) {
            const ScanRecord record = someRecord(random);
            const auto back = decodeScan(encodeScan(record));
            QVERIFY(back);
            QCOMPARE(*back, record);
        }
        const capture::ManualCard manual{capture::Quad::fromRect({1.5, 2, 30, 40}), 270};
        QCOMPARE(*decodeManual(encodeManual(manual)), manual);
        QCOMPARE(decodeManual(encodeManual({manual.quad, -1}))->orientation, -1);
    }

    void hostileBytesAreRefusedOrReadWithinBounds()
    {
        std::mt19937 random(11);
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = encodeScan(someRecord(random));
            for (unsigned n = 1 + random() % 4; n > 0; --n)
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
            if (random() % 3 == 0)
                bytes.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size())));
            const auto record = decodeScan(bytes);
            if (!record) {
                QCOMPARE(record.error().kind, ErrorKind::InvalidInput);
                ++refused;
                continue;
            }
            // What was accepted can be kept again.
            QCOMPARE(*decodeScan(encodeScan(*record)), *record);
            for (const auto &line : record->card.lines)
                QVERIFY(std::isfinite(line.box.corners[0].x())
                        && (line.charX.empty() || line.charX.size() == size_t(line.text.size()) + 1));
        }
        QVERIFY(refused > 200);
        QVERIFY(!decodeScan({}));
        QVERIFY(!decodeScan(QByteArray(100'000, '\x9f')));  // arrays in arrays without end
        QVERIFY(!decodeScan(QByteArray::fromHex("5b7fffffffffffffff00")));  // a string of 2^63 bytes
        QVERIFY(!decodeScan(encodeManual({})));  // another kind of record
        QVERIFY(!decodeManual("text"));
    }

    void numbersOutOfRangeStillMakeAReadableRecord()
    {
        ScanRecord record;
        record.card.lines.push_back(
            {u"x"_s, std::nan(""), capture::Quad::fromRect({0, 0, std::numeric_limits<double>::infinity(), 1}), {}, {}});
        record.card.draft.fields.push_back(field(FieldKind::Name, u"Ana"_s, 1.7));
        const auto back = decodeScan(encodeScan(record));
        QVERIFY(back);
        QCOMPARE(back->card.draft.fields.front().confidence, 1.0);
        QCOMPARE(back->card.lines.front().confidence, 0.0);
    }

    void aDraftBecomesAPersonWithItsOrigins()
    {
        const Id capture = Id::make(5);
        DraftField code = field(FieldKind::Email, u"Ana@Lumen.example"_s, 1.0);
        code.fromCode = true;
        DraftField phone = field(FieldKind::Phone, u"(202) 555-0143"_s, 0.8);
        phone.type = u"mobile"_s;
        const auto people =
            draftToPeople({{field(FieldKind::Name, u"Dr. Ana Silva"_s, 0.97), field(FieldKind::Title, u"Engineer"_s, 0.9),
                            field(FieldKind::Organisation, u"Lumen Ltd."_s, 0.6), field(FieldKind::Other, u"Light for all"_s), code,
                            field(FieldKind::Email, u"ana@lumen.example"_s, 0.7), phone}},
                          {capture, 1234, u"US"_s});
        QCOMPARE(people.size(), size_t(1));
        const Person &ana = people.front();
        QCOMPARE(ana.name.full, u"Dr. Ana Silva"_s);
        QCOMPARE(ana.name.family, u"Silva"_s);
        QCOMPARE(ana.name.provenance, (Provenance{Source::Card, capture, 1234, 0.97}));
        QCOMPARE(ana.affiliations.size(), size_t(1));
        QCOMPARE(ana.affiliations[0].provenance.confidence, 0.6);
        QCOMPARE(ana.contactPoints.size(), size_t(2));  // the same e-mail twice is one
        QCOMPARE(ana.contactPoints[0].provenance.source, Source::Code);
        QCOMPARE(ana.contactPoints[1].normalized, u"+12025550143"_s);
        QCOMPARE(ana.contactPoints[1].label, u"mobile"_s);
        QCOMPARE(ana.contactPoints[1].position, 1);
    }

    void peopleOfOneCardShareWhatIsTheFirms()
    {
        const auto people = draftToPeople({{field(FieldKind::Name, u"Ana Silva"_s), field(FieldKind::Organisation, u"Lumen Ltd."_s),
                                            field(FieldKind::Phone, u"+1 202 555 0143"_s), field(FieldKind::Url, u"lumen.example"_s),
                                            field(FieldKind::Name, u"Bo Vexley"_s, 0.9, 1), field(FieldKind::Title, u"Sales"_s, 0.9, 1)}},
                                          {});
        QCOMPARE(people.size(), size_t(2));
        QCOMPARE(people[1].name.full, u"Bo Vexley"_s);
        QCOMPARE(people[1].affiliations.front().organisation, u"Lumen Ltd."_s);
        QCOMPARE(people[1].affiliations.front().title, u"Sales"_s);
        QCOMPARE(people[1].contactPoints.size(), size_t(1));
        QCOMPARE(people[1].contactPoints.front().kind, ContactKind::Url);
        QCOMPARE(draftToPeople({}, {}).size(), size_t(1));
    }

    void editsAreTidiedAndMarked()
    {
        Person stored;
        stored.id = Id::make(1);
        const Provenance card{Source::Card, Id::make(2), 10, 0.8};
        stored.name = nameFrom(u"Ana Silva"_s, card);
        stored.contactPoints.push_back({Id::make(3), ContactKind::Email, u"work"_s, u"ana@lumen.example"_s, {}, 0, card});
        stored.contactPoints.push_back({Id::make(4), ContactKind::Url, {}, u"lumen.example"_s, {}, 1, card});
        Person edited = stored;
        edited.name.full = u"  Ana   Costa "_s;
        edited.contactPoints[1].value = u" "_s;
        edited.contactPoints.push_back({{}, ContactKind::Phone, {}, u"0151 5550100"_s, {}, 0, {}});
        const auto tidy = tidied(edited, {stored, u"DE"_s, 99});
        QVERIFY(tidy);
        const Provenance typed{Source::Typed, {}, 99, 1.0};
        QCOMPARE(tidy->name.full, u"Ana Costa"_s);
        QCOMPARE(tidy->name.family, u"Costa"_s);
        QCOMPARE(tidy->name.provenance, typed);
        QCOMPARE(tidy->contactPoints.size(), size_t(2));
        QCOMPARE(tidy->contactPoints[0].provenance, card);
        QCOMPARE(tidy->contactPoints[1].provenance, typed);
        QCOMPARE(tidy->contactPoints[1].position, 1);

        Person nobody;
        nobody.name.full = u" \t"_s;
        QCOMPARE(tidied(nobody, {}).error().kind, ErrorKind::InvalidInput);
        Person firm;
        firm.affiliations.emplace_back().organisation = u"Lumen Ltd."_s;
        QCOMPARE(tidied(firm, {})->name.full, u"Lumen Ltd."_s);
    }

    void everyPartIsTidied()
    {
        Person ana;
        ana.name.full = u"Ana Silva"_s;
        ana.name.nickname = u" Annie "_s;
        ana.dates.push_back({{}, DateKind::Birthday, {}, u"19800412"_s, 0, {}});
        ana.dates.push_back({{}, DateKind::Other, u"empty"_s, u" "_s, 0, {}});
        ana.customFields.push_back({{}, u"Size"_s, FieldType::Number, u"1,5"_s, 0, {}});
        ana.customFields.push_back({{}, u"Size"_s, FieldType::Number, u"about two"_s, 0, {}});
        ana.relations.push_back({{}, u"manager"_s, {}, {}, u"  "_s, 0, {}});
        ana.tags = {u"#b"_s, u"A"_s, u"b"_s};
        ContactPoint home;
        home.kind = ContactKind::Address;
        home.postal = {u"12 Prism  Lane"_s, {}, u"Berlin"_s, {}, u"10115"_s, {}};
        ana.contactPoints.push_back(home);
        const auto tidy = tidied(ana, {std::nullopt, {}, 7});
        QVERIFY(tidy);
        QCOMPARE(tidy->name.nickname, u"Annie"_s);
        QCOMPARE(tidy->dates.size(), size_t(1));
        QCOMPARE(tidy->dates[0].date, u"1980-04-12"_s);
        QCOMPARE(tidy->dates[0].provenance.at, 7);
        QCOMPARE(tidy->customFields[0].value, u"1.5"_s);
        QCOMPARE(tidy->customFields[1].value, u"about two"_s);
        QVERIFY(tidy->relations.empty());
        QCOMPARE(tidy->tags, (QStringList{u"A"_s, u"b"_s}));
        QCOMPARE(tidy->contactPoints[0].value, u"12 Prism Lane\n10115 Berlin"_s);

        // An address as shown and its parts follow each other; a new full name leaves the nickname.
        Person stored = *tidy;
        stored.contactPoints[0].id = Id::make(1);
        Person edited = stored;
        edited.name.full = u"Ana Costa"_s;
        edited.contactPoints[0].postal.locality = u"Bonn"_s;
        const auto moved = tidied(edited, {stored, {}, 8});
        QCOMPARE(moved->contactPoints[0].value, u"12 Prism Lane\n10115 Bonn"_s);
        QCOMPARE(moved->name.family, u"Costa"_s);
        QCOMPARE(moved->name.nickname, u"Annie"_s);
        edited = stored;
        edited.contactPoints[0].value = u"1 Other Street\nBonn"_s;
        QVERIFY(tidied(edited, {stored, {}, 8})->contactPoints[0].postal.isEmpty());
    }

    void originsFollowValuesNotClaims()
    {
        Person scanned;
        const Provenance card{Source::Card, Id::make(2), 10, 0.8};
        scanned.name = nameFrom(u"Ana Silva"_s, card);
        Person claimed = scanned;
        claimed.name.provenance = {};
        claimed.contactPoints.push_back({{}, ContactKind::Email, {}, u"typed@lumen.example"_s, {}, 0, card});
        const Person honest = withOriginOf(claimed, {scanned}, 50);
        QCOMPARE(honest.name.provenance, card);
        QCOMPARE(honest.contactPoints[0].provenance, (Provenance{Source::Typed, {}, 50, 1.0}));
    }

    void phonesAreComparable()
    {
        QCOMPARE(normalizedPhone(u"+49 (0)30 5550 1234"_s, {}), u"+493055501234"_s);
        QCOMPARE(normalizedPhone(u"(202) 555-0143"_s, u"US"_s), u"+12025550143"_s);
        QCOMPARE(normalizedPhone(u"0143"_s, {}), u"0143"_s);
        QCOMPARE(regionOfPhone(u"+44 20 7946 0958"_s), u"GB"_s);
        QCOMPARE(regionOfPhone(u"555 0143"_s), QString());
    }

    void aNumberBorrowsTheRegionOfAnother()
    {
        Person person;
        for (const auto &number : {u"020 7946 0018"_s, u"+44 20 7946 0958"_s}) {
            ContactPoint point;
            point.kind = ContactKind::Phone;
            point.value = number;
            person.contactPoints.push_back(point);
        }
        normalizeContactPoints(person, u"DE"_s);
        QVERIFY2(person.contactPoints[0].normalized.startsWith(u"+4420"_s), qPrintable(person.contactPoints[0].normalized));
        QCOMPARE(person.contactPoints[1].normalized, u"+442079460958"_s);
    }
};

WELLMET_TEST_MAIN(TestRecords)
#include "tst_records.moc"
