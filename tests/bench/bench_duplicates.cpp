// SPDX-License-Identifier: MPL-2.0
// What looking for duplicates costs: bench_duplicates [PEOPLE] prints CPU times for an invented notebook of that many
// people (100,000 unless told), one in twenty of them there twice with typing errors.
#include "contacts/duplicates.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

using namespace wellmet;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Invented words by rank, pronounceable and different from one another.
QString wordOf(int rank, int syllables)
{
    static constexpr const char *onsets[] = {"b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v", "sch", "tr", "st", "h"};
    static constexpr const char *rimes[] = {"a", "e", "i", "o", "u", "an", "el", "in", "or", "us", "ai", "er"};
    QString text;
    for (int i = 0; i < syllables; ++i) {
        text += QLatin1StringView(onsets[rank % 16]);
        text += QLatin1StringView(rimes[(rank / 16) % 12]);
        rank = rank / 192 + rank * 7 + i;
    }
    return text;
}

/// A rank that is as skewed as names are: few are very common, most are rare.
int skewed(QRandomGenerator &random, int count)
{
    const double x = random.generateDouble();
    return static_cast<int>(x * x * x * count);
}

QString slip(QRandomGenerator &random, QString text)
{
    if (text.size() < 4)
        return text;
    const auto at = random.bounded(static_cast<int>(text.size()) - 1);
    switch (random.bounded(3)) {
    case 0: text.remove(at, 1); break;
    case 1: std::swap(text[at], text[at + 1]); break;
    default: text.insert(at, QChar(u'a' + random.bounded(26)));
    }
    return text;
}

MatchRecord invented(QRandomGenerator &random)
{
    MatchRecord record;
    record.given = wordOf(skewed(random, 2000), 2);
    record.family = wordOf(skewed(random, 30000), 3);
    const QString company = wordOf(skewed(random, 8000), 3);
    record.organisations << company + QStringLiteral(" GmbH");
    record.points.push_back({ContactKind::Email, record.given + u'.' + record.family + u'@' + company + QStringLiteral(".example"), false});
    record.points.push_back({ContactKind::Phone, QStringLiteral("+4930%1").arg(random.bounded(1'000'000, 9'999'999)), true});
    if (random.bounded(2) == 0)
        record.points.push_back({ContactKind::Phone, QStringLiteral("+4940%1").arg(skewed(random, 50'000) + 100'000), false});
    if (random.bounded(2) == 0)
        record.addresses << QStringLiteral("%1 %2 street %3 %4")
                                .arg(random.bounded(1, 200))
                                .arg(wordOf(skewed(random, 20'000), 3), wordOf(skewed(random, 3000), 3))
                                .arg(random.bounded(10'000, 99'999));
    if (random.bounded(3) == 0)
        record.birthday = QStringLiteral("%1-%2-%3")
                              .arg(random.bounded(1940, 2005))
                              .arg(random.bounded(1, 13), 2, 10, QChar(u'0'))
                              .arg(random.bounded(1, 29), 2, 10, QChar(u'0'));
    return record;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int people = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    QRandomGenerator random(42);
    std::vector<MatchRecord> records;
    std::set<std::pair<Id, Id>> truth;
    while (static_cast<int>(records.size()) < people) {
        MatchRecord record = invented(random);
        record.id = Id::make(static_cast<UtcMillis>(records.size()));
        if (records.size() % 20 == 19) {
            MatchRecord copy = records[records.size() - 1 - static_cast<size_t>(random.bounded(10))];
            truth.insert(std::minmax(copy.id, record.id));
            copy.id = record.id;
            copy.given = slip(random, copy.given);
            copy.points.erase(copy.points.begin() + random.bounded(2));
            record = copy;
        }
        records.push_back(record);
    }
    double before = cpuSeconds();
    DuplicateFinder finder;
    for (const MatchRecord &record : records)
        finder.put(record);
    std::printf("%-46s %9.1f ms CPU\n", "take in all people", (cpuSeconds() - before) * 1000);
    before = cpuSeconds();
    const auto pairs = finder.scan();
    std::printf("%-46s %9.1f ms CPU\n", "scan", (cpuSeconds() - before) * 1000);
    const auto right = std::count_if(pairs.begin(), pairs.end(), [&truth](const DuplicatePair &p) { return truth.contains({p.a, p.b}); });
    std::printf("%zu pairs found, %td right, %zu made\n", pairs.size(), right, truth.size());
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        MatchRecord record = invented(random);
        record.id = Id::make(1'000'000 + i);
        before = cpuSeconds();
        finder.put(record);
        (void)finder.pairsOf(record.id);
        times.push_back((cpuSeconds() - before) * 1000);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-46s p50 %.2f ms, p99 %.2f ms CPU\n", "one newcomer", times[100], times[197]);
    return 0;
}
