// SPDX-License-Identifier: MPL-2.0
#include "workflows/duplicates.h"

#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>

namespace wellmet {
namespace {

constexpr int SliceSize = 500;
/// How long after a change the next look begins, so that typing and imports do not start one each.
constexpr int SettleMillis = 700;
/// More changes than these are a new scan.
constexpr int ManyChanges = 500;

using Pairs = std::vector<DuplicatePair>;

/// What the user has decided, as a filter over pairs.
struct Decisions {
    std::map<std::pair<Id, Id>, PairVerdict> verdicts;

    static Result<Decisions> read(storage::Notebook &notebook)
    {
        Decisions decisions;
        const auto all = notebook.verdicts();
        if (!all)
            return Unexpected(all.error());
        for (const PairVerdict &verdict : *all)
            decisions.verdicts[{verdict.a, verdict.b}] = verdict;
        return decisions;
    }
};

/// The pairs whose two people are there and that the user has not decided on.
Result<Pairs> openPairs(storage::Notebook &notebook, const Pairs &pairs)
{
    const auto decisions = Decisions::read(notebook);
    if (!decisions)
        return Unexpected(decisions.error());
    Pairs open;
    for (const DuplicatePair &pair : pairs) {
        const auto decided = decisions->verdicts.find({pair.a, pair.b});
        if (decided != decisions->verdicts.end()) {
            if (decided->second.verdict == Verdict::NotTheSame)
                continue;
            const auto a = notebook.person(pair.a);
            const auto b = notebook.person(pair.b);
            if (!a || !b || std::max(a->changed, b->changed) <= decided->second.at)
                continue;
        }
        open.push_back(pair);
    }
    return open;
}

}  // namespace

struct Duplicates::Parts {
    explicit Parts(Database &base) : database(base) { pool.setMaxThreadCount(1); }

    Database &database;
    QThreadPool pool;  ///< one thread: the finder is used on it alone
    QTimer settle;
    DuplicateFinder finder;
    Pairs found;  ///< of the last look, decided on or not; on the pool's thread
    UtcMillis seen = 0;  ///< changes up to here are in the finder
    std::atomic<bool> stopping = false;
    mutable QMutex mutex;
    Pairs open;

    /// Reads everybody into a new finder, a slice a job.
    Result<void> readAll()
    {
        finder = DuplicateFinder();
        seen = database.now();
        qint64 from = 0;
        do {
            if (stopping)
                return Unexpected(ErrorKind::Cancelled);
            const auto slice = database.run([from](storage::Notebook &notebook) { return notebook.matchPeople(from, SliceSize); }).result();
            if (!slice)
                return Unexpected(slice.error());
            for (const MatchRecord &record : slice->people)
                finder.put(record);
            from = slice->next;
        } while (from != 0);
        return {};
    }

    Result<Pairs> decided() const
    {
        return database.run([pairs = found](storage::Notebook &notebook) { return openPairs(notebook, pairs); }).result();
    }

    Result<Pairs> lookAtAll()
    {
        if (const auto read = readAll(); !read)
            return Unexpected(read.error());
        found = finder.scan();
        return decided();
    }

    /// Only those that changed; who has gone is forgotten.
    Result<Pairs> lookAtChanges()
    {
        struct Changes {
            std::vector<Id> ids;
            std::vector<MatchRecord> people;
        };
        const UtcMillis since = seen;
        const UtcMillis now = database.now();
        const auto changes = database
                                 .run([since](storage::Notebook &notebook) -> Result<Changes> {
                                     const auto ids = notebook.changedPeople(since, ManyChanges);
                                     if (!ids)
                                         return Unexpected(ids.error());
                                     Changes read{*ids, {}};
                                     for (const Id &id : *ids) {
                                         const auto person = notebook.person(id);
                                         if (person && person->id == id)
                                             read.people.push_back(matchRecordOf(*person));
                                     }
                                     return read;
                                 })
                                 .result();
        if (!changes)
            return Unexpected(changes.error());
        if (finder.size() == 0 || static_cast<int>(changes->ids.size()) >= ManyChanges)
            return lookAtAll();
        seen = now;
        const std::set<Id> touched(changes->ids.begin(), changes->ids.end());
        for (const Id &id : touched)
            finder.remove(id);
        std::erase_if(found, [&touched](const DuplicatePair &pair) { return touched.contains(pair.a) || touched.contains(pair.b); });
        for (const MatchRecord &record : changes->people)
            finder.put(record);
        std::set<std::pair<Id, Id>> known;
        for (const MatchRecord &record : changes->people) {
            for (DuplicatePair &pair : finder.pairsOf(record.id)) {
                if (known.insert({pair.a, pair.b}).second)
                    found.push_back(std::move(pair));
            }
        }
        std::stable_sort(found.begin(), found.end(), [](const auto &x, const auto &y) { return x.confidence > y.confidence; });
        return decided();
    }
};

Duplicates::Duplicates(Database &database, QObject *parent) : QObject(parent), m_parts(std::make_unique<Parts>(database))
{
    m_parts->settle.setSingleShot(true);
    m_parts->settle.setInterval(SettleMillis);
    connect(&m_parts->settle, &QTimer::timeout, this, [this] {
        m_parts->pool.start([this] {
            if (auto pairs = m_parts->lookAtChanges())
                publish(std::move(*pairs));
        });
    });
}

Duplicates::~Duplicates()
{
    m_parts->stopping = true;
    m_parts->settle.stop();
    m_parts->pool.waitForDone();
}

QFuture<Result<Pairs>> Duplicates::scan()
{
    auto promise = std::make_shared<QPromise<Result<Pairs>>>();
    promise->start();
    m_parts->pool.start([this, promise] {
        auto pairs = m_parts->lookAtAll();
        if (pairs)
            publish(*pairs);
        promise->addResult(std::move(pairs));
        promise->finish();
    });
    return promise->future();
}

void Duplicates::watch()
{
    connect(&m_parts->database, &Database::changed, &m_parts->settle, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    m_parts->settle.start();
}

std::vector<DuplicatePair> Duplicates::pairs() const
{
    const QMutexLocker lock(&m_parts->mutex);
    return m_parts->open;
}

void Duplicates::publish(Pairs pairs)
{
    {
        const QMutexLocker lock(&m_parts->mutex);
        if (m_parts->open == pairs)
            return;
        m_parts->open = std::move(pairs);
    }
    QMetaObject::invokeMethod(this, &Duplicates::pairsChanged, Qt::QueuedConnection);
}

QFuture<Result<DuplicatePreview>> Duplicates::preview(const Id &a, const Id &b, const MergeChoices &choices, const Id &survivor)
{
    return m_parts->database.run([=](storage::Notebook &notebook) -> Result<DuplicatePreview> {
        auto first = notebook.person(a);
        auto second = notebook.person(b);
        if (!first || !second)
            return Unexpected(!first ? first.error() : second.error());
        if (first->id == second->id)
            return Unexpected(ErrorKind::InvalidInput, QStringLiteral("the two are one"));
        const bool swap = survivor.isNull() ? betterSurvivor(*first, *second) == MergeSide::B : survivor == second->id;
        if (swap)
            std::swap(*first, *second);
        MergePlan plan = mergePlan(*first, *second, choices);
        return DuplicatePreview{std::move(*first), std::move(*second), std::move(plan)};
    });
}

QFuture<Result<Person>> Duplicates::merge(const Id &survivor, const Id &absorbed, const MergeChoices &choices)
{
    return m_parts->database.run([=](storage::Notebook &notebook) { return notebook.mergePeople(survivor, absorbed, choices); });
}

QFuture<Result<Merge>> Duplicates::unmerge(const Id &id)
{
    return m_parts->database.run([id](storage::Notebook &notebook) -> Result<Merge> {
        const auto merges = notebook.merges();
        if (!merges)
            return Unexpected(merges.error());
        for (const auto part : {&Merge::id, &Merge::absorbed, &Merge::survivor}) {
            const auto meant = std::find_if(merges->begin(), merges->end(), [&](const Merge &merge) { return merge.*part == id; });
            if (meant != merges->end())
                return notebook.unmerge(meant->id);
        }
        return Unexpected(ErrorKind::NotFound, QStringLiteral("no merge of %1").arg(id.toString()));
    });
}

QFuture<Result<void>> Duplicates::judge(const Id &a, const Id &b, Verdict verdict)
{
    return m_parts->database.run([=](storage::Notebook &notebook) { return notebook.setVerdict(a, b, verdict); });
}

QFuture<Result<void>> Duplicates::notTheSame(const Id &a, const Id &b)
{
    return judge(a, b, Verdict::NotTheSame);
}

QFuture<Result<void>> Duplicates::later(const Id &a, const Id &b)
{
    return judge(a, b, Verdict::Later);
}

QFuture<Result<std::vector<Merge>>> Duplicates::merges(const Id &person)
{
    return m_parts->database.run([person](storage::Notebook &notebook) { return notebook.merges(person); });
}

}  // namespace wellmet
