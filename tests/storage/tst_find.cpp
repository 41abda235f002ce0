// SPDX-License-Identifier: MPL-2.0
// The query language over a real notebook: facets, phrases, exclusions, typing errors, why somebody matched, saved
// searches, and the list with its order.
#include "storage/collation.h"
#include "storage/invented.h"
#include "storage/matches.h"
#include "storage/searchquery.h"
#include "storage/searchterms.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::tests;
using namespace Qt::StringLiterals;

namespace {

PersonName nameOf(const QString &given, const QString &family)
{
    PersonName name;
    name.given = given;
    name.family = family;
    name.full = given + u' ' + family;
    return name;
}

/// A text with what is highlighted in square brackets.
QString marked(QString text, const std::vector<TextRange> &ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        text.insert(range->start + range->length, u']');
        text.insert(range->start, u'[');
    }
    return text;
}

}  // namespace

class TestFind : public QObject
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
    Person add(const QString &full) { return add(inventedPerson(full)); }
    QString find(const QString &query, int limit = 50) const { return names(m_notebook->find(query, limit)); }
    FindHit first(const QString &query) const
    {
        const auto hits = m_notebook->search(query, 5);
        return hits && !hits->empty() ? hits->front() : FindHit();
    }

    /// Three people who differ in everything a facet asks for.
    void addThree()
    {
        Person ana = inventedPerson(u"Ana Silva"_s, u"ana@lumen.example"_s, u"+44 7700 900123"_s, u"Lumen Bridge Ltd"_s);
        ana.tags = {u"key account"_s, u"vip"_s};
        ana.met = {u"Harbour Summit"_s, u"2026-03-14"_s, u"Porto"_s, {}, {}};
        ana.about = u"Builds violins.\nKnows everybody in Porto."_s;
        ana.starred = true;
        ana.customFields.push_back({{}, u"Shoe size"_s, FieldType::Text, u"forty-two"_s, 0, {}});
        add(ana);
        Person tom = inventedPerson(u"Tom Baker"_s, {}, u"+1 202 555 0143"_s, u"Acme Rail"_s);
        tom.tags = {u"account"_s};
        tom.met = {u"Spring Fair"_s, u"2026-05"_s, {}, {}, {}};
        ContactPoint address;
        address.kind = ContactKind::Address;
        address.value = u"1 Prism Lane\nEastmere"_s;
        address.postal.street = u"1 Prism Lane"_s;
        address.postal.locality = u"Eastmere"_s;
        tom.contactPoints.push_back(address);
        add(tom);
        Person kim = inventedPerson(u"김민수"_s, u"kim@silva.example"_s);
        kim.met.date = u"2025"_s;
        add(kim);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Notebook::open(m_folder->path());
        QVERIFY(opened);
        m_notebook.emplace(std::move(*opened));
    }
    void cleanup() { m_notebook.reset(); }

    void facetsAskOneKindOfValue()
    {
        addThree();
        const std::vector<std::pair<const char *, const char *>> rows{
            {"tag:vip", "Ana Silva"},
            {"tag:acc", "Tom Baker|Ana Silva"},
            {"tag:\"account\"", "Tom Baker|Ana Silva"},
            {"tag:\"key account\"", "Ana Silva"},
            {"tag:\"account vip\"", ""},
            {"tag:\"acc\"", ""},
            {"org:lumen", "Ana Silva"},
            {"org:\"Lumen Bridge\"", "Ana Silva"},
            {"org:baker", ""},
            {"title:eng", "Tom Baker|Ana Silva"},
            {"city:eastmere", "Tom Baker"},
            {"city:prism", ""},
            {"event:harbour", "Ana Silva"},
            {"has:email", "김민수|Ana Silva"},
            {"has:phone -has:address", "Ana Silva"},
            {"has:star", "Ana Silva"},
            {"has:note has:tag", "Ana Silva"},
            {"met:2026-03", "Ana Silva"},
            {"met:2026-03..2026-05", "Tom Baker|Ana Silva"},
            {"met:2026-05-01..2026-05-20", ""},
            {"met:2026", "Tom Baker|Ana Silva"},
            {"met:..2025", "김민수"},
            {"met:2026-03-15..", "Tom Baker"},
            {"met:2020..", "김민수|Tom Baker|Ana Silva"},
            {"met:2027..", ""},
            {"ana@lumen.e", "Ana Silva"},
            {"l.b", ""},
            {"silva", "Ana Silva|김민수"},
            {"silva -has:met", ""},
            {"silva -lumen", "김민수"},
            {"-tag:vip", "김민수|Tom Baker"},
            {"-\"tom baker\" -ana", "김민수"},
            {"-to", "김민수|Tom Baker|Ana Silva"},
            {"\"ana silva\"", "Ana Silva"},
            {"\"silva ana\"", ""},
            {"\"forty-two\"", "Ana Silva"},
            {"\"silva engineer\"", ""},
            {"ana org:lumen met:2026", "Ana Silva"},
            {"forty", "Ana Silva"},
            {"violins porto", "Ana Silva"},
            {"tag:", "Ana Silva|Tom Baker|김민수"},
            {"ana tag:", "Ana Silva"},
            {"foo:bar", ""},
        };
        for (const auto &[query, expected] : rows)
            QVERIFY2(find(QString::fromUtf8(query)) == QString::fromUtf8(expected),
                     qPrintable(QString::fromUtf8(query) + u" -> "_s + find(QString::fromUtf8(query))));
    }

    void aHitSaysWhy()
    {
        addThree();
        struct Row {
            const char *query;
            const char *name;
            const char *line;
        };
        for (const Row &row : std::vector<Row>{{"an sil", "[An]a [Sil]va", ""},
                                               {"lumen", "Ana Silva", "role: Engineer, [Lumen] Bridge Ltd"},
                                               {"ana eng", "[Ana] Silva", "role: [Eng]ineer, Lumen Bridge Ltd"},
                                               {"key acc", "Ana Silva", "tag: [key] [acc]ount"},
                                               {"7700 900", "Ana Silva", "phone: +44 [7700] [900]123"},
                                               {"07700 900123", "Ana Silva", "phone: +44 [7700] [900123]"},
                                               {"lumen.ex", "Ana Silva", "email: ana@[lumen.ex]ample"},
                                               {"everyb", "Ana Silva", "about: Knows [everyb]ody in Porto."},
                                               {"event:summit", "Ana Silva", "met: Harbour [Summit], Porto, 2026-03-14"},
                                               {"prism", "Tom Baker", "address: 1 [Prism] Lane, Eastmere"},
                                               {"forty", "Ana Silva", "field: Shoe size: [forty]-two"},
                                               {"has:star", "Ana Silva", ""},
                                               {"민수", "김[민수]", ""}}) {
            const FindHit hit = first(QString::fromUtf8(row.query));
            const QString line =
                hit.line ? wellmet::nameOf(hit.line->kind) + u": "_s + marked(hit.line->text, hit.line->ranges) : QString();
            QVERIFY2(marked(hit.person.name, hit.nameRanges) == QString::fromUtf8(row.name),
                     qPrintable(QString::fromUtf8(row.query) + u": "_s + marked(hit.person.name, hit.nameRanges)));
            QVERIFY2(line == QString::fromUtf8(row.line), qPrintable(QString::fromUtf8(row.query) + u": "_s + line));
        }
    }

    void aLongNoteIsShownAroundItsMatch()
    {
        Person person = inventedPerson(u"Ana Silva"_s);
        person.about = u"word "_s.repeated(200) + u"needle "_s + u"word "_s.repeated(200);
        add(person);
        const FindHit hit = first(u"needle"_s);
        QVERIFY(hit.line && hit.line->text.size() <= 170);
        QVERIFY(marked(hit.line->text, hit.line->ranges).contains(u"[needle]"_s));
    }

    void oneTypingErrorIsForgivenAfterWhatIsRight()
    {
        add(u"Marta Lindqvist"_s);
        add(u"Martha Lindkvist"_s);
        add(u"Jonathan Okafor"_s);
        add(u"Kim Ek"_s);
        for (const char *query : {"jonatan", "jonathn", "jnoathan", "jonathann", "jobathan", "onathan", "jonatahn okafor", "okafro",
                                  "jonathan okfaor", "jontha", "okafpr jon"}) {
            QVERIFY2(find(QString::fromUtf8(query)).contains(u"Jonathan Okafor"), query);
            QVERIFY2(first(QString::fromUtf8(query)).guessed, query);
        }
        QCOMPARE(find(u"marta lindqvist"_s), u"Marta Lindqvist|Martha Lindkvist"_s);
        QCOMPARE(find(u"martha"_s), u"Martha Lindkvist|Marta Lindqvist"_s);
        QCOMPARE(find(u"kin ek"_s), u"Kim Ek"_s);
        QCOMPARE(find(u"jnoatahn"_s), QString());
        QCOMPARE(find(u"jonatan -okafor"_s), QString());
        const FindHit hit = first(u"jonatan"_s);
        QCOMPARE(marked(hit.person.name, hit.nameRanges), u"[Jonathan] Okafor"_s);
    }

    /// Every single typing error of every kind in random words.
    void noTypingErrorIsMissed()
    {
        QRandomGenerator random(17);
        const auto letter = [&random] { return QChar(u'a' + static_cast<int>(random.bounded(26))); };
        QStringList words;
        for (int i = 0; i < 60; ++i) {
            QString word;
            for (int length = 4 + static_cast<int>(random.bounded(6)); length > 0; --length)
                word += letter();
            words << word;
            add(word);
        }
        for (const QString &word : std::as_const(words)) {
            for (qsizetype at = 0; at < word.size(); ++at) {
                QStringList typed{QString(word).remove(at, 1), QString(word).insert(at, letter()), QString(word).replace(at, 1, letter())};
                if (at > 0)
                    typed << word.first(at - 1) + word[at] + word[at - 1] + word.sliced(at + 1);
                for (const QString &wrong : std::as_const(typed))
                    QVERIFY2(find(wrong).split(u'|').contains(word), qPrintable(word + u" as "_s + wrong));
            }
        }
    }

    void dateRangesAreCoveredByFewTerms()
    {
        QCOMPARE(datesWithin({20260300, 20260599}), (QStringList{u"202603"_s, u"202604"_s, u"202605"_s}));
        QCOMPARE(datesWithin({20260314, 20260314}), QStringList{u"20260314"_s});
        QCOMPARE(datesWithin({20260000, 20269999}), QStringList{u"2026"_s});
        QRandomGenerator random(3);
        const auto day = [&random] {
            return static_cast<int>((1900 + random.bounded(200)) * 10000 + (1 + random.bounded(12)) * 100 + 1 + random.bounded(31));
        };
        for (int round = 0; round < 500; ++round) {
            const int a = day();
            const int b = day();
            const DayRange range{round % 5 == 0 ? 0 : std::min(a, b), round % 7 == 0 ? 99999999 : std::max(a, b)};
            const QStringList terms = datesWithin(range);
            QVERIFY2(terms.size() <= 300, qPrintable(QString::number(terms.size())));
            for (const int probe : {a, b, day(), day()}) {
                const QString digits = QString::number(probe);
                const bool covered = std::any_of(terms.begin(), terms.end(), [&](const QString &term) { return digits.startsWith(term); });
                QCOMPARE(covered, probe >= range.first && probe <= range.last);
            }
        }
    }

    /// Whatever is typed, the index understands what is made of it.
    void noQueryIsAnError()
    {
        addThree();
        const QStringList pieces{u"met:"_s, u"2026"_s,  u"-03"_s,           u".."_s, u"tag:"_s, u"\""_s, u"-"_s,   u" "_s,
                                 u"has:"_s, u"phone"_s, u"ana"_s,           u"("_s,  u"+49"_s,  u"*"_s,  u"NOT"_s, u"é"_s,
                                 u"山"_s,   u"org:"_s,  QString(mark::Tag), u"a"_s,  u"'"_s,    u"00"_s};
        QRandomGenerator random(29);
        for (int round = 0; round < 3000; ++round) {
            QString typed;
            for (int i = 1 + static_cast<int>(random.bounded(10)); i > 0; --i)
                typed += pieces[random.bounded(static_cast<int>(pieces.size()))];
            const auto hits = m_notebook->search(typed, 10);
            QVERIFY2(hits, qPrintable(hits ? QString() : typed + u": "_s + hits.error().detail));
        }
    }

    void savedSearchesAreUndoable()
    {
        const auto saved = m_notebook->saveSearch({{}, u" VIPs "_s, u"tag:vip"_s});
        QVERIFY(saved);
        QCOMPARE(saved->name, u"VIPs"_s);
        QVERIFY(m_notebook->saveSearch({{}, u"Berlin"_s, u"city:berlin"_s}));
        QCOMPARE(m_notebook->savedSearches()->size(), size_t(2));
        QCOMPARE(m_notebook->savedSearches()->front().name, u"Berlin"_s);
        QVERIFY(m_notebook->removeSearch(saved->id));
        QCOMPARE(m_notebook->savedSearches()->size(), size_t(1));
        QCOMPARE(m_notebook->removeSearch(saved->id).error().kind, ErrorKind::NotFound);
        QVERIFY(*m_notebook->undo());
        QCOMPARE(m_notebook->savedSearches()->back(), *saved);
        QCOMPARE(m_notebook->saveSearch({{}, u"nothing"_s, u" "_s}).error().kind, ErrorKind::InvalidInput);
    }

    void theListIsSortedAsTheLanguageDoes()
    {
        for (const auto &[given, family] : {std::pair{u"Zoe"_s, u"Åberg"_s},
                                            {u"Bo"_s, u"Andersson"_s},
                                            {u"Al"_s, u"Zimmer"_s},
                                            {u"Eva"_s, u"Ödman"_s},
                                            {u"Li"_s, u"andersson"_s},
                                            {u"Ann"_s, u"Anders"_s},
                                            {u""_s, u"42"_s}}) {
            Person person = inventedPerson(given);
            person.name = nameOf(given, family);
            add(person);
        }
        QCOMPARE(names(m_notebook->people()), u" 42|Zoe Åberg|Ann Anders|Bo Andersson|Li andersson|Eva Ödman|Al Zimmer"_s);
        QVERIFY(m_notebook->setSorting({u"sv_SE"_s, NameOrder::FamilyFirst}));
        QCOMPARE(names(m_notebook->people()), u" 42|Ann Anders|Bo Andersson|Li andersson|Al Zimmer|Zoe Åberg|Eva Ödman"_s);
        const auto sections = m_notebook->listSections();
        QVERIFY(sections);
        QString labels;
        for (const ListSection &section : *sections)
            labels += section.label + QString::number(section.offset) + u' ';
        QCOMPARE(labels, u"#0 A1 Z4 Å5 Ö6 "_s);
        QVERIFY(m_notebook->setSorting({u"de"_s, NameOrder::GivenFirst}));
        QCOMPARE(names(m_notebook->people()), u" 42|Al Zimmer|Ann Anders|Bo Andersson|Eva Ödman|Li andersson|Zoe Åberg"_s);
    }

    void sectionsAreLettersOfTheLanguage()
    {
        const auto section = [](const QString &locale, const QString &family) {
            return Collation::open({locale, NameOrder::FamilyFirst})->section(nameOf(u"X"_s, family));
        };
        QCOMPARE(section({}, u"ångström"_s), u"A"_s);
        QCOMPARE(section(u"sv"_s, u"ångström"_s), u"Å"_s);
        QCOMPARE(section(u"de"_s, u"Öztürk"_s), u"O"_s);
        QCOMPARE(section(u"cs"_s, u"chalupa"_s), u"Ch"_s);
        QCOMPARE(section(u"cs"_s, u"cibula"_s), u"C"_s);
        QCOMPARE(section({}, u"Петров"_s), u"П"_s);
        QCOMPARE(section({}, u"김"_s), u"ㄱ"_s);
        QCOMPARE(section({}, u"山田"_s), u"漢"_s);
        QCOMPARE(section({}, u"42"_s), u"#"_s);
        QCOMPARE(section({}, u"æther"_s), u"A"_s);
    }

    void windowsFarDownAreTheSameList()
    {
        std::vector<Person> people;
        QRandomGenerator random(23);
        for (int i = 0; i < 1500; ++i)
            people.push_back(inventedPerson(u"Person %1"_s.arg(random.bounded(100'000), 6, 10, QChar(u'0'))));
        QVERIFY(m_notebook->savePeople(ActionName::AddPerson, people));
        const auto all = m_notebook->people();
        QVERIFY(all && all->size() == 1500);
        const auto compare = [&](int offset) {
            const auto window = m_notebook->people(64, offset);
            for (size_t i = 0; window && i < window->size(); ++i)
                if ((*window)[i] != (*all)[static_cast<size_t>(offset) + i])
                    return false;
            return window && window->size() == std::min<size_t>(64, all->size() - static_cast<size_t>(offset));
        };
        for (const int offset : {0, 400, 511, 1000, 1490})
            QVERIFY(compare(offset));
        QCOMPARE(m_notebook->people(64, 1500)->size(), size_t(0));
        // What was kept of the order is not used any more once something has changed.
        QVERIFY(m_notebook->deletePerson((*all)[0].id));
        QCOMPARE(m_notebook->people(1, 1000)->front(), (*all)[1001]);
    }

    void theListOfThoseMetRecently()
    {
        addThree();
        add(u"Nobody Yet"_s);
        PeopleQuery query;
        query.order = ListOrder::Met;
        QCOMPARE(names(m_notebook->people(query)), u"Tom Baker|Ana Silva|김민수|Nobody Yet"_s);
        QCOMPARE(names(m_notebook->people(query, 2, 1)), u"Ana Silva|김민수"_s);
    }

    void aMatchNeverRunsBackwards()
    {
        // "ab" is indexed behind "e", and stands before it in the text.
        QVERIFY(Matcher(parseFindQuery(u"e-ab"_s)).inName(u"a-b c d-e"_s).ranges.empty());
        QCOMPARE(Matcher(parseFindQuery(u"ab"_s)).inName(u"a-b c d-e"_s).ranges, (std::vector<TextRange>{{0, 3}}));
    }

    void highlightingAgreesWithTheIndex()
    {
        for (const QString &text : {u"Jean-Luc  O’Neill"_s, u"ana@acme.example"_s, u"山田 ABC漢"_s, u"Straße 5, Ørsted"_s}) {
            QStringList terms;
            for (const PlacedTerm &placed : placedTerms(text)) {
                terms << placed.term;
                QVERIFY(placed.start >= 0 && placed.start + placed.length <= text.size());
            }
            QCOMPARE(terms.join(u' '), indexTerms(text));
        }
    }
};

WELLMET_TEST_MAIN(TestFind)
#include "tst_find.moc"
