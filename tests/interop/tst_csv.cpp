// SPDX-License-Identifier: MPL-2.0
// CSV files of address books, and what spreadsheets do to them.
#include "interop/csvperson.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QStringEncoder>

using namespace wellmet;
using namespace wellmet::interop;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> rowsOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    QList<QStringList> rows;
    while (const auto row = reader.next())
        rows += row->cells;
    return rows;
}

struct Imported {
    CsvSource source = CsvSource::Unknown;
    std::vector<Person> people;
};

Imported peopleOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    const auto layout = findLayout(reader);
    if (!layout)
        return {};
    Imported imported{layout->source, {}};
    while (const auto row = reader.next()) {
        if (auto person = personFrom(*row, *layout, {}))
            imported.people.push_back(std::move(*person));
    }
    return imported;
}

QStringList pointsOf(const Person &person)
{
    QStringList all;
    for (const ContactPoint &point : person.contactPoints)
        all += u"%1 %2|%3"_s.arg(static_cast<int>(point.kind)).arg(point.label, point.value);
    return all;
}

QByteArray utf16(const QByteArray &utf8)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

}  // namespace

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSeparatorIsACharacter()
    {
        const QList<QStringList> rows = rowsOf(QByteArray("sep=\0\r\na,b\r\n", 12));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.back(), (QStringList{u"a"_s, u"b"_s}));
    }
    void rows_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<QStringList>>("rows");
        const QList<QStringList> two{{u"a"_s, u"b"_s}, {u"c"_s, u"dé"_s}};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\xc3\xa9\r\n") << two;
        QTest::newRow("no last break") << QByteArray("a,b\nc,d\xc3\xa9") << two;
        QTest::newRow("CR") << QByteArray("a,b\rc,d\xc3\xa9\r") << two;
        QTest::newRow("semicolons") << QByteArray("a;b\nc;d\xc3\xa9\n") << two;
        QTest::newRow("tabs") << QByteArray("a\tb\nc\td\xc3\xa9\n") << two;
        QTest::newRow("said by Excel") << QByteArray("sep=;\r\na;b\r\nc;d\xc3\xa9\r\n") << two;
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf"
                                            "a,b\nc,d\xc3\xa9\n")
                              << two;
        QTest::newRow("UTF-16") << utf16("a\tb\nc\td\xc3\xa9\n") << two;
        QTest::newRow("8 bits") << QByteArray("a,b\nc,d\xe9\n") << two;
        QTest::newRow("quotes") << QByteArray("\"a\"\"b\",\"c\nd\",\"e,f\"\n") << QList<QStringList>{{u"a\"b"_s, u"c\nd"_s, u"e,f"_s}};
        QTest::newRow("quotes inside") << QByteArray("a \"b\" c,5\" disk\n") << QList<QStringList>{{u"a \"b\" c"_s, u"5\" disk"_s}};
        QTest::newRow("behind quotes") << QByteArray("\"a\"b,c\n") << QList<QStringList>{{u"ab"_s, u"c"_s}};
        QTest::newRow("open quote") << QByteArray("a,\"b\nc") << QList<QStringList>{{u"a"_s, u"b\nc"_s}};
        QTest::newRow("empty") << QByteArray("a,,\n\n,\n") << QList<QStringList>{{u"a"_s, u""_s, u""_s}, {u""_s}, {u""_s, u""_s}};
        QTest::newRow("nothing") << QByteArray() << QList<QStringList>{};
    }
    void rows()
    {
        QFETCH(QByteArray, file);
        QTEST(rowsOf(file), "rows");
    }

    void anOpenQuoteDoesNotSwallowTheFile()
    {
        QByteArray file = "a,\"b\n";
        while (file.size() < 3 * CsvReader::Longest)
            file += "some,more,cells\n";
        const auto rows = rowsOf(file);
        QVERIFY(rows.size() > 100);
        QCOMPARE(rows.last(), QStringList({u"some"_s, u"more"_s, u"cells"_s}));
    }

    void formulasAreGuardedAndNumbersNot()
    {
        QCOMPARE(csvLine({u"=1+1"_s, u"+1 202 555 0143"_s, u"-5"_s, u"@a"_s, u"-x"_s, u"a\"b"_s}),
                 QByteArray("'=1+1,+1 202 555 0143,-5,'@a,'-x,\"a\"\"b\"\r\n"));
        QCOMPARE(withoutFormulaGuard(u"'=1+1"_s), u"=1+1"_s);
        QCOMPARE(withoutFormulaGuard(u"'tis"_s), u"'tis"_s);
    }

    void whatIsWrittenReadsBackEqual()
    {
        QRandomGenerator random(9);
        static const QStringList pieces{u"a"_s, u"é"_s, u","_s, u";"_s, u"\n"_s, u"\""_s, u" "_s, u"x"_s};
        for (int i = 0; i < 500; ++i) {
            QStringList cells{u"first,"_s};
            for (int k = random.bounded(6); k > 0; --k) {
                QString cell;
                for (int n = random.bounded(8); n > 0; --n)
                    cell += pieces[random.bounded(static_cast<int>(pieces.size()))];
                cells += cell;
            }
            const auto rows = rowsOf("h,h,h,h,h,h,h,h,h,h\r\n" + csvLine(cells));
            QCOMPARE(rows.last(), cells);
        }
    }

    void linkedIn_data()
    {
        QTest::addColumn<QByteArray>("headings");
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("English") << QByteArray("First Name,Last Name,URL,Email Address,Company,Position,Connected On")
                                 << QByteArray("12 Mar 2024");
        QTest::newRow("German") << QByteArray("Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am")
                                << QByteArray("12. M\xc3\xa4rz 2024");
        QTest::newRow("French") << QByteArray("Pr\xc3\xa9nom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connect\xc3\xa9 le")
                                << QByteArray("12 mars 2024");
        QTest::newRow("Spanish") << QByteArray(
            "Nombre,Apellidos,URL,Direcci\xc3\xb3n de correo electr\xc3\xb3nico,Empresa,Cargo,Conectado el")
                                 << QByteArray("12 de marzo de 2024");
    }
    void linkedIn()
    {
        QFETCH(QByteArray, headings);
        QFETCH(QByteArray, date);
        const Imported imported =
            peopleOf("Notes:\n\"When exporting, you may see, that\nsome are missing.\"\n\n" + headings
                     + "\nAna,Silva,https://www.linked.example/in/ana,ana@lumen.example,\"Lumen, Ltd\",Engineer," + date + "\n");
        QVERIFY(imported.source == CsvSource::LinkedIn);
        QCOMPARE(imported.people.size(), 1u);
        const Person &person = imported.people.front();
        QCOMPARE(person.name.full, u"Ana Silva"_s);
        QCOMPARE(person.name.family, u"Silva"_s);
        QCOMPARE(pointsOf(person), QStringList({u"2 |https://www.linked.example/in/ana"_s, u"0 |ana@lumen.example"_s}));
        QCOMPARE(person.affiliations.front().organisation, u"Lumen, Ltd"_s);
        QCOMPARE(person.affiliations.front().title, u"Engineer"_s);
        QCOMPARE(person.met.date, u"2024-03-12"_s);
        QVERIFY(person.customFields.empty());
    }

    void googleOld()
    {
        const Imported imported = peopleOf(
            "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - "
            "Value,Address 1 - Type,Address 1 - Formatted,"
            "Address 1 - Street,Address 1 - City,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value,Custom "
            "Field 1 - Type,Custom Field 1 - Value\n"
            "Ana Silva,Ana,Silva,1980-04-12,hello,* myContacts ::: Jazz ::: * starred,* Work,a@x.example ::: b@x.example,Mobile,+1 202 555 "
            "0143,Home,\"1 A St\nBerlin\",1 A St,Berlin,Lumen,Engineer,Blog,https://b.example,Shoe,43\n");
        QVERIFY(imported.source == CsvSource::Google);
        const Person &person = imported.people.front();
        QCOMPARE(person.name.full, u"Ana Silva"_s);
        QCOMPARE(pointsOf(person),
                 QStringList({u"0 work|a@x.example"_s, u"0 work|b@x.example"_s, u"1 mobile|+1 202 555 0143"_s, u"3 home|1 A St\nBerlin"_s,
                              u"2 Blog|https://b.example"_s}));
        QCOMPARE(person.tags, QStringList{u"Jazz"_s});
        QVERIFY(person.starred);
        QCOMPARE(person.dates.front().date, u"1980-04-12"_s);
        QCOMPARE(person.customFields.front().label, u"Shoe"_s);
        QCOMPARE(person.affiliations.front().title, u"Engineer"_s);
    }

    void outlook()
    {
        const Imported imported =
            peopleOf("\"First Name\",\"Last Name\",\"Company\",\"Job Title\",\"Business Street\",\"Business City\",\"Business Postal "
                     "Code\",\"Business Phone\",\"Mobile Phone\",\"E-mail Address\",\"E-mail 2 Address\",\"Birthday\",\"Spouse's Hat\"\r\n"
                     "Ana,Silva,Lumen,Engineer,1 A St,Berlin,10115,1,2,a@x.example,b@x.example,4/22/1980,green\r\n");
        QVERIFY(imported.source == CsvSource::Outlook);
        const Person &person = imported.people.front();
        QCOMPARE(pointsOf(person),
                 QStringList({u"3 work|1 A St\n10115 Berlin"_s, u"1 work|1"_s, u"1 mobile|2"_s, u"0 |a@x.example"_s, u"0 |b@x.example"_s}));
        QCOMPARE(person.dates.front().date, u"1980-04-22"_s);
        QCOMPARE(person.customFields.front().label, u"Spouse's Hat"_s);
    }

    void anyOtherFileIsUnderstoodOrAsksForAMapping()
    {
        QCOMPARE(peopleOf("Nome;Telefone;Cidade\nAna Silva;5;Porto\n").people.front().name.full, u"Ana Silva"_s);
        QVERIFY(peopleOf("x;y\n1;2\n").people.empty());
        QVERIFY(peopleOf({}).people.empty());
        QCOMPARE(peopleOf("Name,Email\n,\n,a@x.example\n").people.size(), 1u);
    }

    void googleLayoutComesBack()
    {
        Person person;
        person.name.full = u"Ana Silva"_s;
        person.name.given = u"Ana"_s;
        person.name.family = u"Silva"_s;
        person.contactPoints = {{{}, ContactKind::Email, u"work"_s, u"a@x.example"_s, {}, 0, {}},
                                {{}, ContactKind::Phone, u"mobile"_s, u"+1 202 555 0143"_s, {}, 1, {}}};
        person.affiliations = {{{}, u"=Lumen"_s, u"Engineer"_s, {}, {}, {}, 0, {}}};
        person.dates = {{{}, DateKind::Birthday, {}, u"--04-12"_s, 0, {}}, {{}, DateKind::Anniversary, {}, u"2005-06-07"_s, 1, {}}};
        person.relations = {{{}, u"manager"_s, {}, {}, u"Ben"_s, 0, {}}};
        person.tags = {u"jazz"_s};
        person.about = u"one\ntwo"_s;
        person.starred = true;
        Person plain;
        plain.name.full = u"Prince"_s;
        plain.name.given = u"Prince"_s;
        const QByteArray csv = googleCsv({person, plain});
        const Imported back = peopleOf(csv);
        QCOMPARE(back.people.size(), 2u);
        Person read = back.people.front();
        QCOMPARE(pointsOf(read), pointsOf(person));
        QVERIFY(read.dates
                    == std::vector<ImportantDate>(
                        {{{}, DateKind::Birthday, {}, u"--04-12"_s, 0, {}}, {{}, DateKind::Anniversary, {}, u"2005-06-07"_s, 1, {}}})
                || read.dates
                    == std::vector<ImportantDate>(
                        {{{}, DateKind::Anniversary, {}, u"2005-06-07"_s, 0, {}}, {{}, DateKind::Birthday, {}, u"--04-12"_s, 1, {}}}));
        read.dates = person.dates;
        QVERIFY(read == person);
        QCOMPARE(back.people.back().name.full, u"Prince"_s);
    }
};

WELLMET_TEST_MAIN(TestCsv)
#include "tst_csv.moc"
