// SPDX-License-Identifier: MPL-2.0
// Finding people: words, spellings, scripts, order, and text that tries to be syntax.
#include "storage/invented.h"
#include "storage/searchquery.h"
#include "storage/searchterms.h"
#include "support/testmain.h"

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Notebook> m_notebook;

    Person add(const Person &person)
    {
        const auto saved = m_notebook->savePerson(ActionName::AddPerson, person);
        return saved ? *saved : Person();
    }
    QString find(const QString &query, int limit = 50) const { return names(m_notebook->find(query, limit)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Notebook::open(m_folder->path());
        QVERIFY(opened);
        m_notebook.emplace(std::move(*opened));
    }
    void cleanup() { m_notebook.reset(); }

    void everyWordMustBeginAWord()
    {
        Person person =
            inventedPerson(u"Łukasz O'Brien"_s, u"l.obrien@nordic-wind.example"_s, u"+49 30 23125-014"_s, u"Nordic-Wind Straße AG"_s);
        person.about = u"Builds violins."_s;
        add(person);
        add(inventedPerson(u"Tom Baker"_s, u"tom@acme.example"_s));
        for (const char *query : {"lukasz",
                                  "ŁUKASZ",
                                  "luk",
                                  "l",
                                  "obrien",
                                  "o'brien",
                                  "o brien",
                                  "o'b",
                                  "brien",
                                  "lukasz brien",
                                  "brien lukasz",
                                  "strasse",
                                  "straße",
                                  "nordic w",
                                  "engineer nordic",
                                  "l.obrien@nordic-wind.example",
                                  "L.OBrien@Nordic",
                                  "@nordic",
                                  "nordic-wind",
                                  "nordicwind",
                                  "wind.example",
                                  "+49 30 23125 014",
                                  "+493023125014",
                                  "004930 23125",
                                  "030 23125",
                                  "030/23125-014",
                                  "(030) 23125014",
                                  "23125014",
                                  "125014",
                                  "+49 (0)30 23125",
                                  "lukasz 23125",
                                  "violins"})
            QVERIFY2(find(QString::fromUtf8(query)) == person.name.full, query);
        for (const char *query : {"kasz", "lukasz baker", "23126", "zebra"})
            QVERIFY2(find(QString::fromUtf8(query)).isEmpty(), query);
    }

    void nationalNumbersAreFoundInternationally()
    {
        add(inventedPerson(u"Ana Silva"_s, {}, u"030 23125 014"_s));
        QCOMPARE(find(u"+49 30 23125014"_s), u"Ana Silva"_s);
        QCOMPARE(find(u"030 231"_s), u"Ana Silva"_s);
    }

    void unspacedScriptsAreFoundByAnyPart()
    {
        struct Example {
            const char *what;
            QString name;
            QString query;
        };
        const std::vector<Example> examples{{"given name in Han", u"山田太郎"_s, u"太郎"_s},
                                            {"one character", u"山田太郎"_s, u"田"_s},
                                            {"Kana", u"さくら商店"_s, u"商店"_s},
                                            {"half-width Kana", u"ガラス"_s, u"ｶﾞﾗ"_s},
                                            {"Hangul given name", u"김민수"_s, u"민수"_s},
                                            {"Thai", u"สมชายใจดี"_s, u"ใจดี"_s},
                                            {"Latin beside Han", u"ABC山田"_s, u"山"_s},
                                            {"Latin before Han", u"ABC山田"_s, u"ab"_s},
                                            {"outside the basic plane", u"𠮷野家"_s, u"𠮷"_s},
                                            {"Devanagari", u"राम कुमार"_s, u"कुम"_s},
                                            {"Arabic without points", u"مُحَمَّد"_s, u"محمد"_s},
                                            {"Cyrillic", u"Пётр Ильин"_s, u"петр"_s}};
        for (const Example &example : examples)
            add(inventedPerson(example.name));
        for (const Example &example : examples)
            QVERIFY2(find(example.query).split(u'|').contains(example.name), example.what);
        QCOMPARE(find(u"민수"_s), u"김민수"_s);
    }

    void aWordOfAnUnspacedScriptMatchesInOrderOnly()
    {
        add(inventedPerson(u"山田太郎"_s));
        QCOMPARE(find(u"郎太"_s), QString());
        QCOMPARE(find(u"山太"_s), QString());
    }

    void betterMatchesComeFirst()
    {
        add(inventedPerson(u"Carla Weber"_s));
        add(inventedPerson(u"Tom Baker"_s, {}, {}, u"Carl AG"_s));
        add(inventedPerson(u"Carl Holm"_s));
        add(inventedPerson(u"Petra Lind"_s, u"carlotta@acme.example"_s));
        QCOMPARE(find(u"carl"_s), u"Carl Holm|Carla Weber|Tom Baker|Petra Lind"_s);
        QCOMPARE(find(u"carl"_s, 2), u"Carl Holm|Carla Weber"_s);
        QCOMPARE(find(u"carl"_s, 0), QString());
    }

    void recentlyChangedComesFirst()
    {
        Person first = add(inventedPerson(u"Ana Silva"_s));
        add(inventedPerson(u"Ana Holm"_s));
        QCOMPARE(find(u"ana"_s), u"Ana Holm|Ana Silva"_s);
        first.about = u"met again"_s;
        QVERIFY(m_notebook->savePerson(ActionName::EditPerson, first));
        QCOMPARE(find(u"ana"_s), u"Ana Silva|Ana Holm"_s);
    }

    void theIndexFollowsEdits()
    {
        Person person = add(inventedPerson(u"Ana Silva"_s, u"ana@acme.example"_s));
        person.name.full = u"Ana Lindner"_s;
        person.contactPoints.clear();
        QVERIFY(m_notebook->savePerson(ActionName::EditPerson, person));
        QCOMPARE(find(u"silva"_s), QString());
        QCOMPARE(find(u"acme"_s), QString());
        QCOMPARE(find(u"lindner"_s), u"Ana Lindner"_s);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(find(u"lindner"_s), QString());
        QCOMPARE(find(u"silva acme"_s), u"Ana Silva"_s);
        QVERIFY(m_notebook->deletePerson(person.id));
        QCOMPARE(find(u"silva"_s), QString());
        QVERIFY(*m_notebook->undo());
        QCOMPARE(find(u"silva"_s), u"Ana Silva"_s);
    }

    void aBlankQueryIsTheList()
    {
        add(inventedPerson(u"Tom Baker"_s));
        add(inventedPerson(u"Ana Silva"_s));
        QCOMPARE(find(QString()), u"Ana Silva|Tom Baker"_s);
        QCOMPARE(find(u" \n "_s, 1), u"Ana Silva"_s);
        QCOMPARE(find(u"..."_s), QString());
        QCOMPARE(find(u"\""_s), u"Ana Silva|Tom Baker"_s);
    }

    void hostileTextIsOnlyText()
    {
        add(inventedPerson(u"Tom Baker"_s));
        QStringList queries{u"a"_s + QChar(0) + u"b"_s, QString(QChar(0xd800)), QString(100'000, u'x'),
                            u"a "_s.repeated(50'000),   u"1"_s.repeated(5000),  u'e' + QString(5000, QChar(0x301)),
                            QChar(0x202e) + u"ana"_s};
        for (const char *query : {"'",
                                  "a\"b",
                                  "NEAR(a b)",
                                  "a AND",
                                  "OR",
                                  "NOT a",
                                  "a OR b",
                                  "names:a",
                                  "^a",
                                  "a*",
                                  "*",
                                  "(",
                                  "a)",
                                  "{names} : a",
                                  "a + b",
                                  "; DROP TABLE person",
                                  "\\",
                                  "%",
                                  "_",
                                  "a -- b",
                                  "\"a\" NEAR \"b\"",
                                  "+",
                                  "00",
                                  "+0",
                                  "()"})
            queries << QString::fromLatin1(query);
        for (const QString &query : std::as_const(queries)) {
            const auto found = m_notebook->find(query, 10);
            QVERIFY2(found, qPrintable(query.left(40)));
            QVERIFY2(found->empty(), qPrintable(query.left(40)));
        }
        QCOMPARE(find(u"\"tom\" (baker*)"_s), u"Tom Baker"_s);
    }

    void hostileNamesAreStoredAndFound()
    {
        const QString long100k(100'000, u'x');
        add(inventedPerson(long100k));
        add(inventedPerson(u"Robert\"); DROP TABLE person;--"_s));
        QCOMPARE(*m_notebook->peopleCount(), 2);
        QCOMPARE(find(u"drop table robert"_s), u"Robert\"); DROP TABLE person;--"_s);
        QCOMPARE(m_notebook->find(u"xxxx"_s, 5)->size(), size_t(1));
    }

    void termsAreCutAtPunctuation()
    {
        QCOMPARE(indexTerms(u"Jean-Luc  O’Neill"), u"jean luc o neill jeanluc oneill"_s);
        QCOMPARE(indexTerms(u"ana@acme.example"), u"ana acme example"_s);
        QCOMPARE(indexTerms(u"山田 ABC漢"), u"山 田 abc 漢"_s);
        QCOMPARE(phoneTerms(u"+1 202-55"), u"120255 20255 0255 255"_s);
        QCOMPARE(phoneTerms(u"12"), QString());
        QVERIFY(searchPasses(parseFindQuery(u"?!")).empty());
    }
};

WELLMET_TEST_MAIN(TestSearch)
#include "tst_search.moc"
