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
/// How long after the start of watching the first look begins.
constexpr int FirstLookMillis = 3000;
/// More people than these are a new look at everybody.
constexpr int ManyChanges = 500;
/// So long after the last change everybody is forgotten: what was found stays.
constexpr int ForgetMillis = 5 * 60 * 1000;

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
    QThreadPool pool;  ///< one thread: what follows is used on it alone
    DuplicateFinder finder;  ///< empty until somebody has changed, and again after a while without changes
    storage::FoundPairs found;  ///< of the last look, decided on or not
    storage::FoundPairs kept;  ///< what the notebook has of it
    bool known = false;  ///< `found` holds
    std::atomic<bool> stopping = false;

    QTimer settle;
    QTimer forget;
    mutable QMutex mutex;
    Pairs open;

    /// Reads everybody into a new finder, a slice a job, and compares all with all.
    Result<Pairs> lookAtAll()
    {
        finder = DuplicateFinder();
        const auto upTo = database.run([](storage::Notebook &notebook) { return notebook.newestAction(); }).result();
        if (!upTo)
            return Unexpected(upTo.error());
        qint64 from = 0;
        do {
            const auto slice = stopping
                ? Result<storage::MatchSlice>(Unexpected(ErrorKind::Cancelled))
                : database.run([from](storage::Notebook &notebook) { return notebook.matchPeople(from, SliceSize); }).result();
            if (!slice) {
                finder = DuplicateFinder();  // half a notebook would be taken for the whole
                return Unexpected(slice.error());
            }
            for (const MatchRecord &record : slice->people)
                finder.put(record);
            from = slice->next;
        } while (from != 0);
        found = {finder.scan(), *upTo};
        known = true;
        return decided();
    }

    /// Only those that have changed since the last look, which may have been in an earlier run of the program.
    Result<Pairs> lookAtChanges()
    {
        if (!known && !recall())
            return lookAtAll();
        const qint64 since = found.upTo;
        const auto changes = database.run([since](storage::Notebook &notebook) { return readChanges(notebook, since); }).result();
        if (!changes)
            return Unexpected(changes.error());
        const bool nobody = changes->ids.empty();
        if (changes->tooMany || (!nobody && finder.size() == 0))
            return lookAtAll();
        found.upTo = changes->upTo;
        if (!nobody)
            compareAgain(*changes);
        return decided();
    }

    /// What was found, without what the user has decided on.
    Result<Pairs> decided() const
    {
        return database.run([pairs = found.pairs](storage::Notebook &notebook) { return openPairs(notebook, pairs); }).result();
    }

    /// What an earlier run has found, if it is still there.
    bool recall()
    {
        auto stored = database.run([](storage::Notebook &notebook) { return notebook.foundPairs(); }).result();
        if (!stored || stored->upTo == 0)
            return false;
        found = kept = std::move(*stored);
        known = true;
        return true;
    }

    /// Keeps what was found, when it is worth a write: always at the end, before that when the pairs have changed.
    void keep(bool atTheEnd)
    {
        if (!known || found == kept || (!atTheEnd && found.pairs == kept.pairs))
            return;
        kept = found;
        database.run([pairs = found](storage::Notebook &notebook) { return notebook.keepPairs(pairs); });
    }

private:
    struct Changes : storage::ChangedPeople {
        std::vector<MatchRecord> people;  ///< those of `ids` who are there
    };

    static Result<Changes> readChanges(storage::Notebook &notebook, qint64 since)
    {
        const auto changed = notebook.changedPeople(since, ManyChanges);
        if (!changed)
            return Unexpected(changed.error());
        Changes changes{*changed, {}};
        for (const Id &id : changed->tooMany ? std::vector<Id>() : changed->ids) {
            const auto person = notebook.person(id);
            if (person && person->id == id)
                changes.people.push_back(matchRecordOf(*person));
        }
        return changes;
    }

    void compareAgain(const Changes &changes)
    {
        const std::set<Id> touched(changes.ids.begin(), changes.ids.end());
        for (const Id &id : touched)
            finder.remove(id);
        std::erase_if(found.pairs, [&touched](const DuplicatePair &pair) { return touched.contains(pair.a) || touched.contains(pair.b); });
        for (const MatchRecord &record : changes.people)
            finder.put(record);
        std::set<std::pair<Id, Id>> seen;
        for (const MatchRecord &record : changes.people) {
            for (DuplicatePair &pair : finder.pairsOf(record.id)) {
                if (seen.insert({pair.a, pair.b}).second)
                    found.pairs.push_back(std::move(pair));
            }
        }
        std::stable_sort(found.pairs.begin(), found.pairs.end(), [](const auto &x, const auto &y) { return x.confidence > y.confidence; });
    }
};

Duplicates::Duplicates(Database &database, QObject *parent) : QObject(parent), m_parts(std::make_unique<Parts>(database))
{
    m_parts->settle.setSingleShot(true);
    m_parts->forget.setSingleShot(true);
    m_parts->forget.setInterval(ForgetMillis);
    connect(&m_parts->settle, &QTimer::timeout, this, [this] {
        m_parts->forget.start();
        m_parts->pool.start([this] {
            if (auto pairs = m_parts->lookAtChanges()) {
                publish(std::move(*pairs));
                m_parts->keep(false);
            }
        });
    });
    connect(&m_parts->forget, &QTimer::timeout, this, [this] { m_parts->pool.start([this] { m_parts->finder = DuplicateFinder(); }); });
}

Duplicates::~Duplicates()
{
    m_parts->stopping = true;
    m_parts->settle.stop();
    m_parts->pool.waitForDone();
    m_parts->keep(true);
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
    connect(
        &m_parts->database, &Database::changed, &m_parts->settle, [settle = &m_parts->settle] { settle->start(SettleMillis); },
        Qt::QueuedConnection);
    // What is known already, at once; what has changed, when the start is over.
    m_parts->pool.start([this] {
        if (m_parts->known || !m_parts->recall())
            return;
        if (auto pairs = m_parts->decided())
            publish(std::move(*pairs));
    });
    m_parts->settle.start(FirstLookMillis);
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
