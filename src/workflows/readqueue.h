// SPDX-License-Identifier: MPL-2.0
// The worker thread of CardImport: captures in, one after another, outcomes out.
#pragma once

#include "base/result.h"
#include "capture/cardscan.h"
#include "workflows/database.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace wellmet {

/// Reads captures that are Waiting in the notebook and stores what became of them.
class ReadQueue
{
public:
    /// What the owner is told, on the worker thread.
    struct Listener {
        std::function<void(const Id &capture, double fraction)> progress;
        /// `cards`: see CardImport::finished.
        std::function<void(const Id &capture, int cards)> finished;
        /// Nothing more is read; `dropped` were queued or being read.
        std::function<void(const Error &error, const std::vector<Id> &dropped)> stopped;
    };

    ReadQueue(Database &database, capture::VisionFiles vision, QString defaultRegion, Listener listener);
    /// Cancels what is being read without a trace and joins the thread.
    ~ReadQueue();

    /// False when the capture is queued already and its reading has not begun.
    bool add(const Id &capture);
    /// The capture is stored as Failed with problem "Cancelled"; null: all that are queued or being read.
    void cancel(const Id &capture);

private:
    struct Job {
        Id capture;
        capture::CancelToken cancel;
        bool started = false;
    };

    void work();
    std::optional<Job> next();
    Result<int> read(const Job &job);
    Result<int> store(const Capture &asRead, std::vector<Capture> results);
    void halt(const Error &error);

    Database &m_database;
    capture::VisionFiles m_vision;
    QString m_defaultRegion;
    Listener m_listener;
    std::optional<capture::CardScanner> m_scanner;  // of the worker thread

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;  // the front one may be started
    bool m_quitting = false;
    std::unique_ptr<QThread> m_thread;
};

}  // namespace wellmet
