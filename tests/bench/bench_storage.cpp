// SPDX-License-Identifier: MPL-2.0
// What the notebook costs: bench_storage [PEOPLE] prints CPU and wall times on an invented notebook of that many people
// (100,000 unless told).
#include "storage/notebook.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace wellmet;
using namespace wellmet::storage;

namespace {

/// CPU time of this thread: what else the machine is doing does not count.
double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Prints how long a job took.
template <typename Job>
void measure(const char *what, Job job)
{
    QElapsedTimer wall;
    wall.start();
    const double before = cpuSeconds();
    job();
    std::printf("%-46s %9.1f ms CPU %9.1f ms\n", what, (cpuSeconds() - before) * 1000, static_cast<double>(wall.nsecsElapsed()) / 1e6);
}

/// An invented, pronounceable word; a few are much more frequent than the others, as names are.
QString word(QRandomGenerator &random, int syllables)
{
    static constexpr const char *onsets[] = {"b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v", "sch", "tr", "st", ""};
    static constexpr const char *rimes[] = {"a", "e", "i", "o", "u", "an", "el", "in", "or", "us", "ai", "er"};
    QString text;
    for (int i = 0; i < syllables; ++i) {
        const double skew = random.generateDouble();
        text += QLatin1StringView(onsets[static_cast<size_t>(skew * skew * 16)]);
        text += QLatin1StringView(rimes[random.bounded(12)]);
    }
    text[0] = text[0].toUpper();
    return text;
}

Person inventedPerson(QRandomGenerator &random)
{
    Person person;
    person.name.given = word(random, 2);
    person.name.family = word(random, 3);
    person.name.full = person.name.given + u' ' + person.name.family;
    const QString organisation = word(random, 3) + QStringLiteral(" GmbH");
    const QString host = organisation.section(u' ', 0, 0).toLower() + QStringLiteral(".example");
    person.contactPoints.push_back({{}, ContactKind::Email, QStringLiteral("work"), person.name.family.toLower() + u'@' + host, {}, 0, {}});
    person.contactPoints.push_back({{},
                                    ContactKind::Phone,
                                    QStringLiteral("mobile"),
                                    QStringLiteral("+49 30 23125 %1").arg(random.bounded(1000), 3, 10, QChar(u'0')),
                                    {},
                                    1,
                                    {}});
    person.affiliations.push_back({{}, organisation, QStringLiteral("Engineer"), {}, {}, {}, 0, {}});
    return person;
}

void fill(Notebook &notebook, int people)
{
    QRandomGenerator random(42);
    constexpr int Batch = 1000;
    for (int done = 0; done < people; done += Batch) {
        std::vector<Person> batch;
        for (int i = 0; i < Batch; ++i)
            batch.push_back(inventedPerson(random));
        if (!notebook.savePeople(ActionName::AddPerson, batch))
            qFatal("cannot save");
    }
}

/// Types the beginnings of names, letter by letter, as a user does.
void search(const Notebook &notebook)
{
    QRandomGenerator random(7);
    std::vector<double> times;
    const auto people = notebook.people(1000, 0);
    for (int i = 0; i < 300; ++i) {
        const QString name = (*people)[static_cast<size_t>(random.bounded(1000))].name;
        const QString typed = i % 3 == 0 ? word(random, 3)
            : i % 3 == 1                 ? name.section(u' ', 1) + u' ' + name.left(2)
                                         : word(random, 2) + u' ' + name.left(3);
        for (int length = 1; length <= typed.size(); ++length) {
            const double before = cpuSeconds();
            if (!notebook.find(typed.left(length), 50))
                qFatal("cannot search");
            times.push_back((cpuSeconds() - before) * 1000);
        }
    }
    std::sort(times.begin(), times.end());
    std::printf("%-46s p50 %.3f ms, p90 %.3f ms, p99 %.3f ms, max %.3f ms (%zu queries)\n", "find while typing, limit 50, CPU",
                times[times.size() / 2], times[times.size() * 9 / 10], times[times.size() * 99 / 100], times.back(), times.size());
    for (const char *query : {"example", "eng", "e", "gmbh engineer", "030 2312", "@s", "no such one"}) {
        const double before = cpuSeconds();
        const auto found = notebook.find(QString::fromLatin1(query), 50);
        std::printf("  find \"%s\": %zu in %.3f ms CPU\n", query, found->size(), (cpuSeconds() - before) * 1000);
    }
}

void edit(Notebook &notebook)
{
    const auto people = notebook.people(1000, 500);
    std::vector<Person> edited;
    for (const PersonSummary &summary : *people)
        edited.push_back(*notebook.person(summary.id));
    measure("1,000 one-field edits, each an action", [&] {
        for (Person &person : edited) {
            person.contactPoints[0].label = QStringLiteral("home");
            if (!notebook.savePerson(ActionName::EditPerson, person))
                qFatal("cannot edit");
        }
    });
    measure("1,000 undos", [&] {
        for (int i = 0; i < 1000; ++i)
            if (!notebook.undo())
                qFatal("cannot undo");
    });
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int people = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QTemporaryDir folder;
    {
        auto notebook = Notebook::open(folder.path());
        std::printf("notebook of %d people\n", people);
        measure("store and index, 1,000 an action", [&] { fill(*notebook, people); });
        search(*notebook);
        edit(*notebook);
        measure("1,000 captures of 100 kB, each durable", [&] {
            for (int i = 0; i < 1000; ++i)
                if (!notebook->addCapture(CaptureSource::File, QByteArray(100'000, 'x') + QByteArray::number(i)))
                    qFatal("cannot capture");
        });
        measure("first 50 of the list", [&] { (void)notebook->people(50); });
        measure("the whole list", [&] { (void)notebook->people(); });
    }
    std::printf("database file: %.1f MB\n",
                static_cast<double>(QFileInfo(folder.filePath(QStringLiteral("notebook.sqlite"))).size()) / 1e6);
    measure("open", [&] { (void)Notebook::open(folder.path()); });
    return 0;
}
