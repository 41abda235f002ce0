// SPDX-License-Identifier: MPL-2.0
// People leave with everything they have.
#include "interop/cardperson.h"
#include "interop/vcardreader.h"
#include "support/testmain.h"
#include "workflows/addressbook.h"
#include "workflows/peopleexport.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace wellmet;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a00");

std::vector<interop::VCard> cardsIn(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    interop::VCardReader reader(buffer);
    std::vector<interop::VCard> cards;
    while (auto card = reader.next())
        cards.push_back(std::move(*card));
    return cards;
}

}  // namespace

class TestPeopleExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

    Person add(const QString &name, const std::function<void(Person &)> &change = {})
    {
        Person person;
        person.name.full = name;
        if (change)
            change(person);
        return AddressBook(*m_database).save(person).result().value();
    }

    QByteArray out(ExportFormat format, const QString &query = {})
    {
        QByteArray bytes;
        const auto count = exportPeople(*m_database, {format, query}, [&](const QByteArray &piece) -> Result<void> {
                               bytes += piece;
                               return {};
                           }).result();
        return count ? bytes : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_database = std::move(Database::open(m_folder.filePath(QString::number(++number))).value());
    }

    void everybodyLeaves()
    {
        AddressBook book(*m_database);
        const Person ana = add(u"Ana Silva"_s, [](Person &p) { p.kept = {u"X-SHOE;SIZE=eu:42"_s}; });
        book.setPortrait(ana.id, png).result().value();
        const Person bo = add(u"Bo Vex"_s, [&](Person &p) {
            p.relations = {{{}, u"manager"_s, {}, ana.id, {}, 0, {}}};
            p.met.introducedBy = ana.id;
        });
        book.setArchived({bo.id}, true).result().value();

        for (const ExportFormat format : {ExportFormat::VCard4, ExportFormat::VCard3, ExportFormat::VCard21}) {
            const auto cards = cardsIn(out(format));
            QCOMPARE(cards.size(), 2u);
            QCOMPARE(interop::photoOf(cards[0]).value_or(QByteArray()), png);
            const Person first = interop::personFrom(cards[0], {});
            QCOMPARE(first.kept, ana.kept);
            QCOMPARE(first.uid, uidOf(ana));
            const Person second = interop::personFrom(cards[1], {});
            QVERIFY(second.archived);
            QCOMPARE(second.relations.front().name, u"Ana Silva"_s);
            QCOMPARE(second.met.introducedByName, u"Ana Silva"_s);
            QVERIFY(interop::revisionOf(cards[1]).value_or(0) > 0);
        }
        QCOMPARE(out(ExportFormat::JCard).count('\n'), 2);
    }

    void whomASearchFinds()
    {
        add(u"Ana Silva"_s);
        add(u"Bo Vex"_s);
        const auto cards = cardsIn(out(ExportFormat::VCard4, u"vex"_s));
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(interop::personFrom(cards[0], {}).name.full, u"Bo Vex"_s);
        QVERIFY(out(ExportFormat::VCard4, u"nobody"_s).isEmpty());
    }

    void aTableRunsNothing()
    {
        add(u"=HYPERLINK(\"x\")"_s);
        const QByteArray table = out(ExportFormat::Csv);
        QVERIFY2(table.contains("'=HYPERLINK"), table.constData());
    }

    void aFileIsThereWholeOrNotAtAll()
    {
        add(u"Ana Silva"_s);
        const QString path = m_folder.filePath(u"out.vcf"_s);
        QCOMPARE(exportPeopleToFile(*m_database, {}, path).result().value(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), out(ExportFormat::VCard4));
        const auto failed = exportPeopleToFile(*m_database, {}, m_folder.filePath(u"missing/out.vcf"_s)).result();
        QVERIFY(!failed && failed.error().kind == ErrorKind::Unreadable);
    }
};

WELLMET_TEST_MAIN(TestPeopleExport)
#include "tst_peopleexport.moc"
