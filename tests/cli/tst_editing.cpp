// SPDX-License-Identifier: MPL-2.0
// Writing people from the shell: the grammar of `edit`, people as JSON, and the real program doing it.
#include "cli/edits.h"
#include "cli/personjson.h"
#include "cli/shapes.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace wellmet;
using namespace wellmet::cli;
using namespace Qt::StringLiterals;

class TestEditing : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_complaint;

    Person edited(Person person, const QStringList &words)
    {
        m_complaint.clear();
        for (const QString &word : words) {
            auto next = parseEdit(word).and_then([&](const FieldEdit &edit) { return withEdit(person, edit); });
            if (!next) {
                m_complaint = next.error().detail;
                return person;
            }
            person = *next;
        }
        return person;
    }

    QList<QJsonObject> run(const QStringList &arguments, const QByteArray &input = {}, int code = 0)
    {
        QProcess process;
        process.start(QStringLiteral(WELLMET_BIN_DIR "/wellmet-cli"), QStringList{u"--data"_s, m_folder->path()} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("the program hangs");
        m_complaint = QString::fromUtf8(process.readAllStandardError());
        if (process.exitCode() != code)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), qPrintable(m_complaint));
        QList<QJsonObject> objects;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
            if (line.startsWith('{'))
                objects += QJsonDocument::fromJson(line).object();
        return objects;
    }

    QString add(const QByteArray &json) { return run({u"add-person"_s, u"--json"_s}, json).front()[u"id"_s].toString(); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void wordsAreTakenApart()
    {
        using How = FieldEdit::How;
        QVERIFY(*parseEdit(u"name=Ana = Silva"_s) == (FieldEdit{u"name"_s, {}, How::Set, u"Ana = Silva"_s}));
        QVERIFY(*parseEdit(u"phone:mobile+=+1 202 555 0143"_s) == (FieldEdit{u"phone"_s, u"mobile"_s, How::Add, u"+1 202 555 0143"_s}));
        QVERIFY(*parseEdit(u"Tag-=vip"_s) == (FieldEdit{u"tag"_s, {}, How::TakeAway, u"vip"_s}));
        QVERIFY(*parseEdit(u"field:Shoe size:number=42"_s) == (FieldEdit{u"field"_s, u"Shoe size:number"_s, How::Set, u"42"_s}));
        for (const QString &word : {u"name"_s, u"=x"_s, QString(), u"tag+="_s, u"+=x"_s})
            QCOMPARE(parseEdit(word).error().kind, ErrorKind::InvalidInput);
    }

    void editsOfOneValue()
    {
        const Person ana = edited({},
                                  {u"name=Ana Silva"_s, u"nickname=Annie"_s, u"pronouns=she/her"_s, u"context=work"_s, u"starred=yes"_s,
                                   u"met.event=Lumen Days"_s, u"met.by=Cy Rae"_s, u"organisation=Acme"_s, u"title=CTO"_s});
        QCOMPARE(m_complaint, QString());
        QCOMPARE(ana.name.nickname, u"Annie"_s);
        QCOMPARE(ana.context, Context::Work);
        QVERIFY(ana.starred);
        QCOMPARE(ana.met.introducedByName, u"Cy Rae"_s);
        QCOMPARE(ana.affiliations.size(), size_t(1));
        const Person moved = edited(ana, {u"to=2026-03"_s, u"organisation=Borealis"_s, u"starred="_s, u"nickname="_s});
        QCOMPARE(moved.affiliations.size(), size_t(2));
        QCOMPARE(moved.affiliations[0].organisation, u"Borealis"_s);
        QCOMPARE(moved.affiliations[1].to, u"2026-03"_s);
        QVERIFY(!moved.starred && moved.name.nickname.isEmpty());
    }

    void editsOfSeveral()
    {
        Person ana =
            edited({}, {u"email:work+=ana@acme.example"_s, u"email:home+=ana@home.example"_s, u"tag=a, b"_s, u"tag+=C"_s, u"tag-=B"_s});
        QCOMPARE(ana.contactPoints.size(), size_t(2));
        QCOMPARE(ana.tags, (QStringList{u"a"_s, u"C"_s}));
        ana = edited(ana, {u"email:home=ana@new.example"_s, u"email-=ANA@acme.example"_s});
        QCOMPARE(m_complaint, QString());
        QCOMPARE(ana.contactPoints.size(), size_t(1));
        QCOMPARE(ana.contactPoints[0].label, u"home"_s);
        ana = edited(ana, {u"email=ana@last.example"_s});
        QCOMPARE(ana.contactPoints[0].label, u"home"_s);
        QCOMPARE(ana.contactPoints[0].value, u"ana@last.example"_s);
        ana =
            edited(ana, {u"birthday=--04-12"_s, u"date:first day=2025-01-07"_s, u"field:Shoe size:number=42"_s, u"relation:manager+=Bo"_s});
        QCOMPARE(ana.dates.size(), size_t(2));
        QCOMPARE(ana.customFields[0].type, FieldType::Number);
        QCOMPARE(ana.relations[0].name, u"Bo"_s);
        ana = edited(ana, {u"email="_s, u"birthday="_s, u"field:Shoe size="_s});
        QVERIFY(ana.contactPoints.empty() && ana.customFields.empty());
        QCOMPARE(ana.dates.size(), size_t(1));
    }

    void whatCannotBeIsSaid_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"nonsense=1", "name+=x", "context=sometimes", "starred=perhaps", "birthday=soon",
                                 "email-=nobody@x.example", "field=1", "field:Size:number=large", "relation=Bo", "phone=+1 202 555 0100"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void whatCannotBeIsSaid()
    {
        QFETCH(QString, word);
        const Person two = edited({}, {u"phone+=1"_s, u"phone+=2"_s});
        QVERIFY(edited(two, {word}) == two);
        QVERIFY2(!m_complaint.isEmpty(), qPrintable(word));
    }

    void jsonComesBackAsItWas()
    {
        Person person = edited({},
                               {u"name=Ana"_s, u"email:work+=ana@acme.example"_s, u"birthday=1980"_s, u"field:N:number=1"_s, u"tag=a"_s,
                                u"relation:manager+=Bo"_s, u"organisation=Acme"_s, u"met.place=Lisbon"_s, u"context=both"_s});
        person.kept = {u"X-A:b"_s};
        person.contactPoints.push_back({{}, ContactKind::Address, u"home"_s, u"x"_s, {}, 0, {}, {u"12 Prism Lane"_s, {}, {}, {}, {}, {}}});
        const auto read = personFromJson(shapeOf(person));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QVERIFY(*read == person);
    }

    void jsonThatIsNoPersonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("key") << QByteArray(R"({"nmae": {}})") << u"nmae"_s;
        QTest::newRow("inner key") << QByteArray(R"({"name": {"fll": "x"}})") << u"name.fll"_s;
        QTest::newRow("part") << QByteArray(R"({"contact_points": [{"kind": "email"}, {"kind": "smoke"}]})") << u"contact_points[1].kind"_s;
        QTest::newRow("type") << QByteArray(R"({"starred": "yes"})") << u"starred"_s;
        QTest::newRow("list") << QByteArray(R"({"tags": "a"})") << u"tags"_s;
        QTest::newRow("no object") << QByteArray(R"({"dates": [7]})") << u"dates[0]"_s;
        QTest::newRow("no id") << QByteArray(R"({"relations": [{"person": "Bo"}]})") << u"relations[0].person"_s;
    }
    void jsonThatIsNoPersonIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto read = personFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QCOMPARE(read.error().detail, place);
    }

    void cardsComeInEachAsAPerson()
    {
        const QByteArray ana = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Silva\r\nUID:card-17\r\nTEL;TYPE=CELL:(202) 555-0143\r\n"
                               "X-SHOE:42\r\nPHOTO;ENCODING=b;TYPE=PNG:aGVsbG8=\r\nEND:VCARD\r\n";
        QFile file(m_folder->filePath(u"cards.vcf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ana + "no line of a card\r\n" + ana);
        file.close();
        const auto report = run({u"import"_s, u"--keep-all"_s, u"--json"_s, u"--region"_s, u"US"_s, file.fileName()}).front();
        QCOMPARE(report[u"people"_s].toInt(), 2);
        const auto people = run({u"people"_s, u"--json"_s});
        QCOMPARE(people.size(), 2);
        const QJsonObject one = run({u"show"_s, u"--json"_s, people[0][u"id"_s].toString()}).front();
        QCOMPARE(one[u"uid"_s].toString(), u"card-17"_s);
        QCOMPARE(one[u"kept"_s][0].toString(), u"X-SHOE:42"_s);
        QCOMPARE(one[u"portrait"_s].toString().size(), 64);
        QCOMPARE(one[u"contact_points"_s][0][u"normalized"_s].toString(), u"+12025550143"_s);
        QCOMPARE(one[u"contact_points"_s][0][u"source"_s].toString(), u"imported"_s);
        const auto added = run({u"add-person"_s, u"--json"_s}, ana).front();
        QCOMPARE(added[u"name"_s][u"full"_s].toString(), u"Ana Silva"_s);
        QCOMPARE(added[u"portrait"_s], one[u"portrait"_s]);
        run({u"add-person"_s}, ana + ana, 1);
        QVERIFY(m_complaint.contains(u"import"_s));
        // Both are her, word for word: neither is changed.
        QCOMPARE(run({u"import"_s, u"--json"_s, file.fileName()}).front()[u"already_there"_s].toInt(), 2);
        run({u"import"_s, u"--keep-all"_s, m_folder->filePath(u"missing.vcf"_s)}, {}, 1);
    }

    void aLifeOnTheCommandLine()
    {
        const QString ana = add(R"({"name": {"full": "Ana Silva"}, "affiliations": [{"organisation": "Acme", "title": "Engineer"}]})");
        const QString bo = add(R"({"name": {"full": "Bo Vex"}})");
        const QJsonObject first =
            run({u"edit"_s, u"--json"_s, ana, u"nickname=Annie"_s, u"phone+=+1 202 555 0143"_s, u"tag+=jazz"_s}).front();
        QCOMPARE(first[u"name"_s][u"nickname"_s].toString(), u"Annie"_s);
        QCOMPARE(first[u"contact_points"_s][0][u"normalized"_s].toString(), u"+12025550143"_s);
        QCOMPARE(run({u"tags"_s, u"--json"_s}).front()[u"people"_s].toInt(), 1);

        const auto history = run({u"history"_s, u"--json"_s, ana});
        QCOMPARE(history.size(), 2);
        const QString step = history[1][u"step"_s].toString();
        QCOMPARE(run({u"revert"_s, u"--json"_s, ana, step.right(8)}).front()[u"records"_s].toInt(), 3);
        QCOMPARE(run({u"show"_s, u"--json"_s, ana}).front()[u"tags"_s].toArray().size(), 0);
        QCOMPARE(run({u"undo"_s, u"--json"_s}).front()[u"action"_s].toString(), u"revert-change"_s);
        run({u"revert"_s, ana, history[0][u"step"_s].toString()}, {}, 1);
        QVERIFY(m_complaint.contains(u"delete"_s));

        run({u"delete"_s, ana, bo});
        QCOMPARE(run({u"trash"_s, u"--json"_s}).size(), 2);
        QCOMPARE(run({u"people"_s, u"--json"_s}).size(), 0);
        run({u"edit"_s, ana, u"nickname=A"_s}, {}, 1);
        run({u"restore"_s, ana});
        QCOMPARE(run({u"people"_s, u"--json"_s}).size(), 1);
        QCOMPARE(run({u"trash"_s, u"--empty"_s, u"--json"_s}).front()[u"erased"_s].toInt(), 0);

        run({u"edit"_s, ana, u"nonsense"_s}, {}, 2);
        run({u"edit"_s, ana, u"birthday=soon"_s}, {}, 1);
        QVERIFY(m_complaint.contains(u"1980-04-12"_s));
        run({u"add-person"_s}, "{", 1);
        run({u"add-person"_s}, "{}", 1);
        QCOMPARE(run({u"history"_s, u"--json"_s, ana}).size(), 6);
    }
};

WELLMET_TEST_MAIN(TestEditing)
#include "tst_editing.moc"
