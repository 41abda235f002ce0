// SPDX-License-Identifier: MPL-2.0
// People come in from files: who is there already, what a card may change, and a receipt that adds up.
#include "support/testmain.h"
#include "workflows/addressbook.h"
#include "workflows/peopleexport.h"
#include "workflows/peopleimport.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace wellmet;
using namespace Qt::StringLiterals;

namespace {

QByteArray card(const QByteArray &lines)
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "\r\nEND:VCARD\r\n";
}

/// Without what belongs to the notebook a person is in.
Person asSaid(Person person)
{
    const auto plain = [](auto &part) {
        part.id = {};
        part.provenance = {};
    };
    for (auto &part : person.contactPoints)
        plain(part);
    for (auto &part : person.affiliations)
        plain(part);
    for (auto &part : person.dates)
        plain(part);
    for (auto &part : person.customFields)
        plain(part);
    for (auto &part : person.relations)
        plain(part);
    person.uid = uidOf(person);
    person.id = {};
    person.name.provenance = {};
    person.created = person.changed = 0;
    return person;
}

QString oneOf(QRandomGenerator &random, const QStringList &list)
{
    return list[random.bounded(static_cast<int>(list.size()))];
}

Person randomPerson(QRandomGenerator &random, int number)
{
    static const QStringList words{u"Ana"_s,  u"Søren"_s,      u"山田"_s,      u"O'Neil"_s, u"a;b, c"_s,
                                   u"b\\n"_s, u"\"Quoted\""_s, u"two words"_s, u"=1+1"_s,   u"Zoë"_s};
    static const QStringList labels{u""_s, u"work"_s, u"home"_s, u"mobile"_s, u"fax work"_s, u"Ferienhaus"_s, u"HOME"_s};
    const auto word = [&] { return oneOf(random, words); };
    const auto label = [&] { return oneOf(random, labels); };
    const auto maybe = [&] { return random.bounded(2) == 1; };
    Person person;
    person.name.full = word() + u' ' + QString::number(number);
    if (maybe()) {
        person.name.given = word();
        person.name.family = word();
        person.name.prefix = u"Dr."_s;
        person.name.nickname = word();
        person.name.previous = word();
    }
    for (int i = random.bounded(3); i > 0; --i) {
        person.contactPoints.push_back({{}, ContactKind::Email, label(), u"a%1.%2@x.example"_s.arg(number).arg(i), {}, 0, {}});
        person.contactPoints.push_back({{}, ContactKind::Phone, label(), u"+1 202 555 0%1"_s.arg(100 + i * 20 + number % 20), {}, 0, {}});
        person.contactPoints.push_back({{}, ContactKind::Url, label(), u"https://x%1.example/%2,b"_s.arg(number).arg(i), {}, 0, {}});
        person.contactPoints.push_back({{}, ContactKind::Social, u"ChatTer"_s, word() + QString::number(i), {}, 0, {}});
        person.contactPoints.push_back({{}, ContactKind::Other, label(), u"room %1"_s.arg(i), {}, 0, {}});
        person.affiliations.push_back(
            {{}, word(), word(), maybe() ? word() : QString(), maybe() ? u"2020-05"_s : QString(), maybe() ? u"2024"_s : QString(), 0, {}});
        person.customFields.push_back({{}, u"Badge %1"_s.arg(i), FieldType::Number, u"17"_s, 0, {}});
        person.relations.push_back({{}, u"mentor"_s, {}, {}, word(), 0, {}});
    }
    const PostalAddress postal{u"1 Prism Lane"_s, {}, word(), {}, u"10115"_s, u"Germany"_s};
    if (maybe())
        person.contactPoints.push_back({{}, ContactKind::Address, label(), {}, {}, 0, {}, postal});
    if (maybe())
        person.dates.push_back({{}, DateKind::Birthday, {}, u"--04-12"_s, 0, {}});
    if (maybe())
        person.dates.push_back({{}, DateKind::Other, u"first day"_s, u"2025-01"_s, 0, {}});
    if (maybe())
        person.tags = {u"jazz"_s, u"rust"_s};
    if (maybe())
        person.met = {word(), u"2026-02-01"_s, word(), {}, word()};
    person.about = maybe() ? word() + u"\n\n- "_s + word() : QString();
    person.context = static_cast<Context>(random.bounded(4));
    person.starred = maybe();
    person.archived = maybe();
    if (maybe())
        person.kept = {u"X-SHOE;SIZE=eu:42"_s, u"item1.X-Bar:1"_s, u"item1.X-ABLabel:Bars"_s};
    return person;
}

}  // namespace

class TestPeopleImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    UtcMillis m_now = 0;
    int m_number = 0;

    std::unique_ptr<Database> freshNotebook()
    {
        return std::move(Database::open(m_folder.filePath(QString::number(++m_number)), [this] { return m_now; }).value());
    }

    QString file(const QByteArray &bytes, const QString &ending = u".vcf"_s)
    {
        QFile written(m_folder.filePath(u"in%1"_s.arg(++m_number) + ending));
        if (written.open(QIODevice::WriteOnly))
            written.write(bytes);
        return written.fileName();
    }

    ImportReceipt import(ImportWish wish)
    {
        auto receipts = importFiles(*m_database, wish).result().value();
        for (const ImportReceipt &receipt : receipts) {
            const auto rejected = static_cast<int>(receipt.rejected.size());
            if (receipt.read != receipt.made + receipt.updated + receipt.unchanged + receipt.toReview + rejected)
                qFatal("a receipt does not add up");
        }
        return receipts.front();
    }
    ImportReceipt import(const QByteArray &cards) { return import(ImportWish{.files = {file(cards)}}); }

    std::vector<Person> everybody(Database &database)
    {
        AddressBook book(database);
        std::vector<Person> all;
        for (const auto shelf : {PeopleQuery::Shelf::Current, PeopleQuery::Shelf::Archived}) {
            const auto listed = book.people({.shelf = shelf, .tag = {}}).result().value();
            for (const PersonSummary &summary : listed)
                all.push_back(book.person(summary.id).result().value());
        }
        return all;
    }
    Person onlyPerson()
    {
        const auto all = everybody(*m_database);
        return all.size() == 1 ? all.front() : Person();
    }

private Q_SLOTS:
    void init()
    {
        m_now = 1'775'000'000'000;  // 2026-03-31
        m_database = freshNotebook();
    }

    void everyContactHasItsPlaceInTheReceipt()
    {
        const QByteArray ana = card("FN:Ana Silva\r\nUID:a\r\nEMAIL:ana@acme.example\r\nTEL:+1 202 555 0143");
        const QByteArray cards = ana + "no line of a card\r\n" + card("NOTE:nobody") + ana
            + card("FN:Ana Silva\r\nUID:b\r\nEMAIL:Ana@Acme.example\r\nTITLE:Engineer")  // the same beyond doubt
            + card("N:Silva;A.\r\nEMAIL:ana@acme.example\r\nTEL:+1 202 555 0143")  // like her
            + card("FN:" + QByteArray("Bo\r\n")
                   + QByteArray("CATEGORIES:a\r\nTEL:1\r\nEMAIL:b@x.example\r\nURL:x.example\r\n").repeated(600))
            + card("FN:Cy Rae\r\nBDAY:0000-00-00");
        const ImportReceipt dry = import({.files = {file(cards)}, .dryRun = true});
        QCOMPARE(everybody(*m_database).size(), 0u);
        QVERIFY(!AddressBook(*m_database).undoable().result().value());
        ImportReceipt receipt = import(cards);
        QCOMPARE(receipt.read, 7);
        QCOMPARE(receipt.made, 3);
        QCOMPARE(receipt.unchanged, 1);
        QCOMPARE(receipt.updated, 1);
        QCOMPARE(receipt.toReview, 1);
        QCOMPARE(receipt.rejected, (std::vector<ImportReceipt::Rejected>{{8 + 1, Rejection::Empty}}));
        QCOMPARE(receipt.problems.size(), 1u);
        receipt.file = dry.file;
        QVERIFY(receipt == dry);
        QCOMPARE(everybody(*m_database).size(), 4u);

        // Twice changes nothing, and one undo takes all of it back.
        const ImportReceipt again = import(cards);
        QCOMPARE(again.read, 7);
        QCOMPARE(again.made + again.updated + again.toReview, 0);
        QVERIFY(AddressBook(*m_database).undo().result().value());
        QCOMPARE(everybody(*m_database).size(), 0u);
    }

    void somebodyHugeIsRejected()
    {
        QByteArray lines = "FN:Bo Vex\r\n";
        for (int i = 0; i < 1100; ++i)
            lines += "EMAIL:b" + QByteArray::number(i) + "@x.example\r\n";
        const ImportReceipt receipt = import(card(lines) + card("FN:Ana"));
        QCOMPARE(receipt.rejected, (std::vector<ImportReceipt::Rejected>{{1, Rejection::TooLarge}}));
        QCOMPARE(onlyPerson().name.full, u"Ana"_s);
    }

    void aHandEditIsNotOverwrittenByAnOlderCard()
    {
        const QByteArray first =
            "UID:a\r\nFN:Ana Silva\r\nTITLE:Engineer\r\nORG:Acme\r\nTEL;TYPE=home:+1 202 555 0143\r\nBDAY:1980-04-12\r\n";
        import(card(first + "REV:20260301T000000Z"));
        AddressBook book(*m_database);
        m_now += 86'400'000;
        Person edited = onlyPerson();
        edited.name.full = u"Ana Roca"_s;
        edited.affiliations.front().title = u"CTO"_s;
        edited.contactPoints.front().label = u"mobile"_s;
        edited.dates.front().date = u"1981-04-12"_s;
        edited = book.save(edited).result().value();
        m_now += 86'400'000;

        // Older, of the same day as the import, and of no age at all.
        for (const QByteArray &rev : {QByteArray("REV:20260301T000000Z"), QByteArray("REV:2026-03-31T00:00:00Z"), QByteArray("X-A:1")}) {
            import(card(first + rev));
            Person now = onlyPerson();
            now.kept = edited.kept;
            now.changed = edited.changed;
            QVERIFY(now == edited);
        }
        // Changed after the edit.
        const ImportReceipt newer = import(card(
            "UID:a\r\nFN:Ana Vex\r\nTITLE:Head\r\nORG:Acme\r\nTEL;TYPE=work:+1 202 555 0143\r\nBDAY:1982-04-12\r\nREV:20260601T000000Z"));
        QCOMPARE(newer.updated, 1);
        const Person now = onlyPerson();
        QCOMPARE(now.name.full, u"Ana Vex"_s);
        QCOMPARE(now.affiliations.size(), 1u);
        QCOMPARE(now.affiliations.front().title, u"Head"_s);
        QCOMPARE(now.contactPoints.front().label, u"work"_s);
        QCOMPARE(now.dates.front().date, u"1982-04-12"_s);
    }

    void whatIsMissingIsFilledIn()
    {
        import(card("FN:Ana Silva\r\nEMAIL:ana@acme.example\r\nNOTE:from Lisbon"));
        const ImportReceipt receipt = import(card("FN:ana silva\r\nEMAIL:ANA@acme.example\r\nTEL:+1 202 555 "
                                                  "0143\r\nORG:Acme\r\nNICKNAME:Annie\r\nNOTE:likes jazz\r\nCATEGORIES:jazz\r\n"
                                                  "X-SHOE:42\r\nPHOTO;ENCODING=b;TYPE=PNG:aGVsbG8="));
        QCOMPARE(receipt.updated, 1);
        const Person ana = onlyPerson();
        QCOMPARE(ana.name.full, u"Ana Silva"_s);
        QCOMPARE(ana.name.nickname, u"Annie"_s);
        QCOMPARE(ana.contactPoints.size(), 2u);
        QCOMPARE(ana.affiliations.front().organisation, u"Acme"_s);
        QCOMPARE(ana.about, u"from Lisbon\n\nlikes jazz"_s);
        QCOMPARE(ana.tags, QStringList{u"jazz"_s});
        QCOMPARE(ana.kept, QStringList{u"X-SHOE:42"_s});
        QCOMPARE(ana.portrait.size(), 64);
    }

    void namesakesWithOtherBirthdaysStayApart()
    {
        import(card("FN:Ana Silva\r\nTEL:+1 202 555 0143\r\nBDAY:1950-01-01"));
        import(card("FN:Ana Silva\r\nTEL:+1 202 555 0143\r\nBDAY:1980-04-12"));
        QCOMPARE(everybody(*m_database).size(), 2u);
    }

    void keepAllAsksNobody()
    {
        const QByteArray ana = card("UID:a\r\nFN:Ana Silva\r\nEMAIL:ana@acme.example");
        const ImportReceipt receipt = import({.files = {file(ana + ana)}, .keepAll = true});
        QCOMPARE(receipt.made, 2);
        QCOMPARE(everybody(*m_database).size(), 2u);
    }

    void tablesAndSeveralFilesAreOneAction()
    {
        const QString table = file("First Name,Last Name,E-mail 1 - Value\r\nAna,Silva,ana@acme.example\r\n,,\r\n", u".csv"_s);
        const QString cards = file(card("FN:Ana Silva\r\nEMAIL:ana@acme.example") + card("FN:Bo Vex"));
        const auto receipts =
            importFiles(*m_database, {.files = {table, m_folder.filePath(u"missing.vcf"_s), file("1,2\r\n", u".csv"_s), cards}})
                .result()
                .value();
        QCOMPARE(receipts.size(), 4u);
        QCOMPARE(receipts[0].made, 1);
        QCOMPARE(receipts[0].rejected, (std::vector<ImportReceipt::Rejected>{{3, Rejection::Empty}}));
        QVERIFY(receipts[1].failure == ErrorKind::NotFound && receipts[2].failure == ErrorKind::InvalidInput);
        QCOMPARE(receipts[3].made, 1);
        QCOMPARE(receipts[3].unchanged, 1);
        QVERIFY(AddressBook(*m_database).undo().result().value());
        QVERIFY(everybody(*m_database).empty());
    }

    void canBeStopped()
    {
        const QString cards = file(card("FN:Ana Silva").repeated(250));
        int told = 0;
        const auto receipts = importFiles(*m_database,
                                          {.files = {cards},
                                           .keepAll = true,
                                           .progress =
                                               [&](int read) {
                                                   told = read;
                                                   return read < 200;
                                               }})
                                  .result();
        QVERIFY(!receipts && receipts.error().kind == ErrorKind::Cancelled);
        QCOMPARE(told, 200);
        QVERIFY(everybody(*m_database).empty());
    }

    // A generated notebook, out and in again, is equal field by field; and once more into itself it changes nothing.
    void aNotebookComesBackEqual_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("4.0") << ExportFormat::VCard4;
        QTest::newRow("3.0") << ExportFormat::VCard3;
    }
    void aNotebookComesBackEqual()
    {
        QFETCH(ExportFormat, format);
        QRandomGenerator random(17);
        AddressBook book(*m_database);
        for (int i = 0; i < 60; ++i)
            book.save(randomPerson(random, i)).result().value();
        const QString path = m_folder.filePath(u"all.vcf"_s);
        QCOMPARE(exportPeopleToFile(*m_database, {format, {}}, path).result().value(), 60);

        const ImportReceipt same = import(ImportWish{.files = {path}});
        QCOMPARE(same.unchanged, 60);

        const auto before = everybody(*m_database);
        const auto other = freshNotebook();
        const auto receipts = importFiles(*other, {.files = {path}}).result().value();
        QCOMPARE(receipts.front().made + receipts.front().toReview, 60);
        for (const Person &person : before) {
            const auto all = everybody(*other);
            const auto found = std::find_if(all.begin(), all.end(), [&](const Person &p) { return p.uid == uidOf(person); });
            QVERIFY(found != all.end());
            const Person out = asSaid(person);
            const Person back = asSaid(*found);
            QCOMPARE(back.name, out.name);
            for (size_t i = 0; i < std::min(back.contactPoints.size(), out.contactPoints.size()); ++i) {
                QCOMPARE(back.contactPoints[i].value, out.contactPoints[i].value);
                QCOMPARE(back.contactPoints[i].label, out.contactPoints[i].label);
                QCOMPARE(back.contactPoints[i].normalized, out.contactPoints[i].normalized);
            }
            QCOMPARE(back.contactPoints, out.contactPoints);
            QCOMPARE(back.affiliations, out.affiliations);
            QCOMPARE(back.dates, out.dates);
            QCOMPARE(back.customFields, out.customFields);
            QCOMPARE(back.relations, out.relations);
            QCOMPARE(back.about, out.about);
            QCOMPARE(back.kept, out.kept);
            QVERIFY(back == out);
        }
    }
};

WELLMET_TEST_MAIN(TestPeopleImport)
#include "tst_peopleimport.moc"
