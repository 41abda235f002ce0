// SPDX-License-Identifier: MPL-2.0
#include "workflows/database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace wellmet {
namespace {

// How often other processes' writes are looked for while there is nothing to do.
constexpr std::chrono::milliseconds pollInterval{1000};

using Job = std::function<void(storage::Notebook &)>;

}  // namespace

struct Database::Parts {
    explicit Parts(WallClock wallClock) : clock(std::move(wallClock)) { }

    WallClock clock;
    std::unique_ptr<QThread> thread;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> jobs;
    bool finishing = false;

    // The next job; nullopt: time to look for other processes' writes. Null job: all is done.
    std::optional<Job> next()
    {
        std::unique_lock lock(mutex);
        if (!wake.wait_for(lock, pollInterval, [this] { return finishing || !jobs.empty(); }))
            return std::nullopt;
        if (jobs.empty())
            return Job();
        Job job = std::move(jobs.front());
        jobs.pop_front();
        return job;
    }
};

Database::Database() = default;

Database::~Database()
{
    if (!m_parts || !m_parts->thread)
        return;
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->finishing = true;
    }
    m_parts->wake.notify_all();
    m_parts->thread->wait();
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder, WallClock clock)
{
    std::unique_ptr<Database> database(new Database);
    database->m_parts = std::make_unique<Parts>(std::move(clock));
    // Shared: finish() is still at work in the other thread when this one has its answer.
    auto opened = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> answer = opened->future();
    opened->start();
    database->m_parts->thread.reset(QThread::create([self = database.get(), folder, opened] {
        auto notebook = storage::Notebook::open(folder, self->m_parts->clock);
        if (!notebook) {
            opened->addResult(Unexpected(notebook.error()));
            opened->finish();
            return;
        }
        opened->addResult(Result<void>());
        opened->finish();
        self->serve(*notebook);
    }));
    database->m_parts->thread->setObjectName(QStringLiteral("database"));
    database->m_parts->thread->start();
    answer.waitForFinished();
    if (const Result<void> result = answer.result(); !result)
        return Unexpected(result.error());
    return database;
}

void Database::serve(storage::Notebook &notebook)
{
    quint64 seen = notebook.dataVersion().value_or(0);
    for (;;) {
        const std::optional<Job> job = m_parts->next();
        if (job && !*job)
            return;
        const quint64 written = notebook.writeCount();
        if (job)
            (*job)(notebook);
        const quint64 version = notebook.dataVersion().value_or(seen);
        if (version != std::exchange(seen, version) || notebook.writeCount() != written)
            Q_EMIT changed();
    }
}

UtcMillis Database::now() const
{
    return m_parts->clock();
}

void Database::post(std::function<void(storage::Notebook &)> job)
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->jobs.push_back(std::move(job));
    }
    m_parts->wake.notify_one();
}

}  // namespace wellmet
