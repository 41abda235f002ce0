// SPDX-License-Identifier: MPL-2.0
#include "workflows/readqueue.h"

#include "base/log.h"
#include "workflows/readcapture.h"

#include <algorithm>
#include <utility>

namespace wellmet {
namespace {

struct Loaded {
    Capture capture;
    QByteArray picture;
};

Result<Loaded> load(storage::Notebook &notebook, const Id &id)
{
    auto capture = notebook.capture(id);
    if (!capture)
        return Unexpected(capture.error());
    if (capture->picture.isEmpty())
        return Loaded{std::move(*capture), {}};
    auto picture = notebook.attachment(capture->picture);
    if (!picture)
        return Unexpected(picture.error());
    return Loaded{std::move(*capture), std::move(*picture)};
}

// Cards of one picture that came in together share picture and time.
bool isSibling(const Capture &a, const Capture &b)
{
    return a.picture == b.picture && a.at == b.at;
}

// What of the results is still wanted: nothing when the user or another process decided meanwhile, none of the picture's
// other cards that are there already.
Result<std::vector<Capture>> stillWanted(const storage::Notebook &notebook, const Capture &asRead, std::vector<Capture> results)
{
    const auto now = notebook.capture(asRead.id);
    if (!now && now.error().kind != ErrorKind::NotFound)
        return Unexpected(now.error());
    if (!now || now->state != CaptureState::Waiting || now->corners != asRead.corners)
        return std::vector<Capture>();
    if (results.size() == 1)
        return results;
    const auto known = notebook.captures();
    if (!known)
        return Unexpected(known.error());
    std::erase_if(results, [&](const Capture &result) {
        return result.id.isNull() && std::any_of(known->begin(), known->end(), [&](const Capture &c) {
                   return isSibling(c, result) && c.cardIndex == result.cardIndex;
               });
    });
    return results;
}

// One transaction; the number of captures saved.
Result<int> storeReading(storage::Notebook &notebook, const Capture &asRead, const std::vector<Capture> &results)
{
    int count = 0;
    const auto saved = notebook.saveCaptures(storage::ActionName::Recognise, [&] {
        return stillWanted(notebook, asRead, results).transform([&](std::vector<Capture> wanted) {
            count = static_cast<int>(wanted.size());
            return wanted;
        });
    });
    if (!saved)
        return Unexpected(saved.error());
    return count;
}

}  // namespace

ReadQueue::ReadQueue(Database &database, capture::VisionFiles vision, QString defaultRegion, Listener listener)
    : m_database(database), m_vision(std::move(vision)), m_defaultRegion(std::move(defaultRegion)), m_listener(std::move(listener)),
      m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(QStringLiteral("recognition"));
    m_thread->start();
}

ReadQueue::~ReadQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quitting = true;
        for (const Job &job : m_jobs)
            *job.cancel = true;
    }
    m_wake.notify_all();
    m_thread->wait();
}

bool ReadQueue::add(const Id &capture)
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::any_of(m_jobs.begin(), m_jobs.end(), [&](const Job &job) { return job.capture == capture && !job.started; }))
            return false;
        m_jobs.push_back({capture, std::make_shared<std::atomic_bool>(false)});
    }
    m_wake.notify_one();
    return true;
}

void ReadQueue::cancel(const Id &capture)
{
    const std::lock_guard lock(m_mutex);
    for (const Job &job : m_jobs)
        if (capture.isNull() || job.capture == capture)
            *job.cancel = true;
}

std::optional<ReadQueue::Job> ReadQueue::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_quitting || !m_jobs.empty(); });
    if (m_quitting)
        return std::nullopt;
    m_jobs.front().started = true;
    return m_jobs.front();
}

void ReadQueue::work()
{
    while (const auto job = next()) {
        const auto cards = read(*job);
        {
            const std::lock_guard lock(m_mutex);
            if (m_quitting)
                return;
            if (cards)
                m_jobs.pop_front();
        }
        if (cards)
            m_listener.finished(job->capture, *cards);
        else
            halt(cards.error());
    }
}

// The number of captures stored; an error means that going on makes no sense.
Result<int> ReadQueue::read(const Job &job)
{
    const auto loaded = m_database.run([id = job.capture](storage::Notebook &n) { return load(n, id); }).result();
    if (!loaded) {
        qCWarning(logWorkflows) << "capture" << job.capture.toString() << "cannot be loaded:" << nameOf(loaded.error().kind);
        return loaded.error().kind == ErrorKind::NotFound ? Result<int>(0) : Result<int>(Unexpected(loaded.error()));
    }
    const Capture &capture = loaded->capture;
    if (capture.state != CaptureState::Waiting)
        return 0;
    if (*job.cancel)
        return store(capture, {failedCapture(capture, ErrorKind::Cancelled)});
    if (!m_scanner)
        m_scanner.emplace(m_vision);
    auto results = readCapture(capture, loaded->picture, *m_scanner, m_defaultRegion, job.cancel,
                               [&](double fraction) { m_listener.progress(job.capture, fraction); });
    if (results)
        return store(capture, std::move(*results));
    if (results.error().kind == ErrorKind::Cancelled)
        return store(capture, {failedCapture(capture, ErrorKind::Cancelled)});
    return Unexpected(results.error());
}

Result<int> ReadQueue::store(const Capture &asRead, std::vector<Capture> results)
{
    {
        // A reading that was cut short by the end of the program is no decision of the user's: it stays Waiting.
        const std::lock_guard lock(m_mutex);
        if (m_quitting)
            return 0;
    }
    return m_database.run([asRead, results = std::move(results)](storage::Notebook &n) { return storeReading(n, asRead, results); })
        .result();
}

void ReadQueue::halt(const Error &error)
{
    qCWarning(logWorkflows) << "reading stopped:" << nameOf(error.kind);
    std::vector<Id> dropped;
    {
        const std::lock_guard lock(m_mutex);
        for (const Job &job : m_jobs)
            dropped.push_back(job.capture);
        m_jobs.clear();
    }
    m_listener.stopped(error, dropped);
}

}  // namespace wellmet
