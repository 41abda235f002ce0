// SPDX-License-Identifier: MPL-2.0
// The one database thread: owns the notebook; jobs go in, values come out.
#pragma once

#include "base/result.h"
#include "storage/notebook.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace wellmet {

/// Runs jobs in order on its own thread. Callers get a QFuture; on the UI thread watch it with a QFutureWatcher (never
/// QFuture::then with a context, which asserts in Qt 6.4 when the context is gone).
class Database : public QObject
{
    Q_OBJECT
public:
    /// Finishes every job that is queued.
    ~Database() override;

    /// Opens the notebook on the database thread and waits for it.
    static Result<std::unique_ptr<Database>> open(const QString &folder, WallClock clock = systemClock());

    /// What time it is by the notebook's clock. Any thread.
    UtcMillis now() const;

    /// Runs `job(notebook)` on the database thread. The returned future always finishes. A job must not wait for another
    /// job's future: they run one after another.
    template <typename Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job, storage::Notebook &>>
    {
        using Value = std::invoke_result_t<Job, storage::Notebook &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        auto future = promise->future();
        post([promise, job = std::move(job)](storage::Notebook &notebook) mutable {
            promise->addResult(job(notebook));
            promise->finish();
        });
        return future;
    }

Q_SIGNALS:
    /// Something was written, here or by another process (asked once a second): views read again. Emitted on the
    /// database thread.
    void changed();

private:
    Database();
    void serve(storage::Notebook &notebook);
    void post(std::function<void(storage::Notebook &)> job);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wellmet
