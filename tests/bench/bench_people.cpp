// SPDX-License-Identifier: MPL-2.0
// What a full address book costs: bench_people FOLDER [PEOPLE] measures the notebook in FOLDER, and makes it of that many
// invented people (100,000 unless told) when it is not there. Times are CPU times of the one thread that does the work;
// what a plain SQLite table beside it needs for the same is the floor.
#include "bench/inventedpeople.h"
#include "storage/notebook.h"
#include "storage/opening.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

using namespace wellmet;
using namespace wellmet::storage;
using namespace wellmet::bench;
using namespace Qt::StringLiterals;

namespace {

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <typename Job>
double costOf(Job job)
{
    const double before = cpuMs();
    job();
    return cpuMs() - before;
}

/// Times of many runs of one thing.
struct Times {
    std::vector<std::pair<double, QString>> all;

    void add(double ms, const QString &what = {}) { all.emplace_back(ms, what); }
    double at(double share) const
    {
        return all[std::min(all.size() - 1, static_cast<size_t>(share * static_cast<double>(all.size())))].first;
    }
    void print(const char *what)
    {
        std::sort(all.begin(), all.end());
        std::printf("%-44s p50 %7.3f  p90 %7.3f  p99 %7.3f  max %7.3f ms  (%zu", what, at(0.5), at(0.9), at(0.99), all.back().first,
                    all.size());
        QStringList slowest;
        for (size_t back = 0; back < all.size() && slowest.size() < 4 && !all.back().second.isEmpty(); back += 1 + all.size() / 400)
            slowest << all[all.size() - 1 - back].second;
        std::printf("%s)\n", slowest.isEmpty() ? "" : qPrintable(u"; slow: "_s + slowest.join(u" | "_s)));
    }
};

void fill(const QString &folder, int people)
{
    constexpr int Batch = 1000;
    InventedPeople invented(42);
    std::vector<Person> everybody;
    for (int i = 0; i < people; ++i)
        everybody.push_back(invented.next());
    const double cost = costOf([&] {
        auto notebook = Notebook::open(folder);
        if (!notebook)
            qFatal("cannot open");
        for (int done = 0; done < people; done += Batch) {
            const auto first = everybody.begin() + done;
            if (!notebook->savePeople(ActionName::AddPerson, {first, first + std::min(Batch, people - done)}))
                qFatal("cannot save");
        }
    });
    std::printf("%-44s %.1f s, %.0f us a person\n", "store, journal and index", cost / 1e3, cost * 1e3 / people);
}

/// Every beginning of a query, as it is typed.
void type(const Notebook &notebook, const QString &query, Times &times)
{
    for (qsizetype length = 1; length <= query.size(); ++length) {
        const QString typed = query.left(length);
        times.add(costOf([&] {
                      if (const auto found = notebook.search(typed, 50); !found)
                          qFatal("cannot search '%s': %s", qPrintable(typed), qPrintable(found.error().detail));
                  }),
                  typed);
    }
}

void search(const Notebook &notebook, const std::vector<Person> &people)
{
    Times names;
    Times others;
    Times facets;
    Times letters;
    Times notes;
    for (size_t i = 0; i < people.size(); ++i) {
        const Person &person = people[i];
        const QString &org = person.affiliations.front().organisation;
        switch (i % 4) {
        case 0: type(notebook, person.name.full, names); break;
        case 1: type(notebook, person.name.family + u' ' + person.name.given.left(3), names); break;
        case 2:
            type(notebook, org + u' ' + person.name.given.left(2), others);
            type(notebook, person.contactPoints[i % 8 == 2 ? 0 : 1].value, others);
            break;
        default:
            type(notebook, person.name.given + u" org:"_s + org.section(u' ', 0, 0), facets);
            if (!person.met.date.isEmpty())
                type(notebook, u"met:"_s + person.met.date.left(7) + u"..2025-03 "_s + person.name.given.left(2), facets);
            if (!person.tags.isEmpty())
                type(notebook, u"tag:\""_s + person.tags.front() + u"\" -city:Eastmere has:phone"_s, facets);
        }
        if (i % 8 == 0)
            type(notebook, person.about.section(u' ', 1, 2), notes);
    }
    for (char16_t letter = u'a'; letter <= u'z'; ++letter)
        type(notebook, QString(QChar(letter)), letters);
    Times all;
    for (const Times *part : {&names, &others, &facets, &letters})
        all.all.insert(all.all.end(), part->all.begin(), part->all.end());
    all.print("search, every keystroke, first 50");
    names.print("  names");
    others.print("  organisations, e-mails, phones");
    facets.print("  facets");
    letters.print("  single letters");
    notes.print("search in notes");
}

QString withTypo(QString word, QRandomGenerator &random)
{
    const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(word.size())));
    const QChar letter(u'a' + static_cast<int>(random.bounded(26)));
    switch (random.bounded(4)) {
    case 0: return word.remove(at, 1);
    case 1: return word.insert(at, letter);
    case 2: word[at] = letter; return word;
    default:
        if (at > 0)
            std::swap(word[at], word[at - 1]);
        return word;
    }
}

void searchWithTypos(const Notebook &notebook, const std::vector<Person> &people)
{
    QRandomGenerator random(9);
    Times times;
    int found = 0;
    int asked = 0;
    QStringList missed;
    for (const Person &person : people) {
        const QString family = person.name.family.section(u'-', 0, 0).toLower();
        if (family.size() < 4 || person.name.full.at(0).unicode() > 0x24f)
            continue;
        const QString typed = withTypo(family, random) + u' ' + person.name.given;
        std::vector<FindHit> hits;
        times.add(costOf([&] { hits = notebook.search(typed, 50).value_or(std::vector<FindHit>()); }), typed);
        ++asked;
        const bool there = std::any_of(hits.begin(), hits.end(), [&](const FindHit &hit) { return hit.person.name == person.name.full; });
        found += there;
        if (!there)
            missed << typed + u" for "_s + person.name.full;
    }
    times.print("search with one typing error");
    std::printf("%-44s %d of %d; not: %s\n", "  found", found, asked, qPrintable(missed.join(u"; "_s)));
}

void lists(Notebook &notebook, Connection &plain)
{
    const auto count = *notebook.peopleCount();
    std::printf("%-44s %.2f ms\n", "count", costOf([&] { (void)notebook.peopleCount(); }));
    std::printf("%-44s %.2f ms\n", "first window of 64", costOf([&] { (void)notebook.people(64, 0); }));
    std::printf("%-44s %.2f ms\n", "first window far down", costOf([&] { (void)notebook.people(64, count / 2); }));
    Times windows;
    for (int i = 0; i < 300; ++i)
        windows.add(costOf([&] { (void)notebook.people(64, static_cast<int>(qint64(i) * 7919 % count)); }));
    windows.print("window of 64 anywhere");
    size_t sections = 0;
    const double cost = costOf([&] { sections = notebook.listSections()->size(); });
    std::printf("%-44s %.2f ms for %zu\n", "section index", cost, sections);
    Times floor;
    for (int i = 0; i < 30; ++i)
        floor.add(costOf([&] {
            Statement query = plain.statement(
                "SELECT id FROM person WHERE alive AND archived IS NULL ORDER BY sort_key, nr LIMIT 64 OFFSET ?", i * 7919 % count);
            while (*query.step()) { }
        }));
    floor.print("  floor: LIMIT 64 OFFSET n");
}

void edits(Notebook &notebook, const std::vector<Person> &people, Connection &plain)
{
    const qint64 before = *plain.number("SELECT total(length(change)) FROM journal");
    const qint64 records = *plain.number("SELECT count(*) FROM journal");
    Times times;
    for (Person person : people) {
        person.contactPoints[0].label = u"home"_s;
        times.add(costOf([&] {
            if (!notebook.savePerson(ActionName::EditPerson, person))
                qFatal("cannot edit");
        }));
    }
    times.print("one edit of a label, committed");
    Times renames;
    for (Person person : people) {
        person.name.family += u"x"_s;
        person.name.full += u"x"_s;
        person.contactPoints[0].label = u"home"_s;
        renames.add(costOf([&] { (void)notebook.savePerson(ActionName::EditPerson, person); }));
    }
    renames.print("one new name, committed");
    const auto changed = static_cast<double>(*plain.number("SELECT count(*) FROM journal") - records);
    const auto bytes = static_cast<double>(*plain.number("SELECT total(length(change)) FROM journal") - before);
    std::printf("%-44s %.0f bytes a record\n", "journal", bytes / changed);
    Times floor;
    (void)plain.execute("CREATE TEMP TABLE floor AS SELECT nr, id, label FROM contact_point; CREATE INDEX temp.by_id ON floor(id)");
    for (const Person &person : people)
        floor.add(costOf(
            [&] { (void)plain.statement("UPDATE temp.floor SET label = ? WHERE id = ?", u"home"_s, person.contactPoints[0].id).run(); }));
    floor.print("  floor: UPDATE one column of a plain table");
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc < 2) {
        std::fputs("usage: bench_people FOLDER [PEOPLE]\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const int wanted = argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 100'000;
    if (!QFileInfo::exists(databasePath(folder)))
        fill(folder, wanted);
    auto notebook = Notebook::open(folder);
    auto plain = Connection::open(databasePath(folder), Connection::Access::ReadWrite);
    if (!notebook || !plain)
        qFatal("cannot open");
    const int count = *notebook->peopleCount();
    std::printf("%-44s %d, %.0f MB\n", "people", count, static_cast<double>(QFileInfo(databasePath(folder)).size()) / 1e6);
    std::vector<Person> people;
    for (int i = 0; i < 400; ++i) {
        const auto row = notebook->people(1, static_cast<int>(qint64(i) * 104'729 % count));
        people.push_back(*notebook->person(row->front().id));
    }
    search(*notebook, people);
    searchWithTypos(*notebook, people);
    lists(*notebook, *plain);
    edits(*notebook, people, *plain);
    return 0;
}
