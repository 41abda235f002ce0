// SPDX-License-Identifier: MPL-2.0
// Waiting for a future on the UI thread.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace wellmet {

/// Calls `f(result)` on `context`'s thread once the future has its result; never when `context` is gone by then. (QFuture::then
/// with a context asserts in Qt 6.4 when the context is gone.)
template <typename T, typename F>
void whenDone(const QFuture<T> &future, QObject *context, F f)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, f = std::move(f)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            f(watcher->result());
    });
    watcher->setFuture(future);
}

}  // namespace wellmet
