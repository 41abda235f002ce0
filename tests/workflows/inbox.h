// SPDX-License-Identifier: MPL-2.0
// A notebook in a temporary folder with an inbox that reads for real.
#pragma once

#include "workflows/cardimport.h"
#include "workflows/review.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace wellmet::tests {

inline QString modelsFolder()
{
    return QStringLiteral(WELLMET_BIN_DIR "/../share/wellmet/models");
}

inline QString runtimeLibrary()
{
    return QStringLiteral(WELLMET_BIN_DIR "/../lib/libonnxruntime.so.1");
}

inline QString visionPlugin()
{
    return QStringLiteral(WELLMET_BIN_DIR "/../lib/wellmet/wellmet-vision");
}

inline capture::VisionFiles builtVision()
{
    return {visionPlugin(), modelsFolder(), runtimeLibrary()};
}

template <typename T>
T await(QFuture<T> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return future.result();
}

struct Inbox {
    explicit Inbox(const QString &folder, capture::VisionFiles vision = builtVision())
        : database(std::move(Database::open(folder).value())), import(*database, std::move(vision), QStringLiteral("US")),
          review(*database, import, QStringLiteral("US"))
    {
    }

    /// Waits until nothing is queued or being read.
    bool settle()
    {
        return QTest::qWaitFor([this] { return import.pending() == 0; }, 60'000);
    }
    Result<Id> add(const QByteArray &picture) { return await(import.addPicture(picture, CaptureSource::File)); }
    std::vector<Capture> captures()
    {
        const auto all = await(database->run([](storage::Notebook &n) { return n.captures(); }));
        return all ? *all : std::vector<Capture>();
    }
    Capture capture(const Id &id)
    {
        const auto found = await(database->run([id](storage::Notebook &n) { return n.capture(id); }));
        return found ? *found : Capture();
    }

    std::unique_ptr<Database> database;
    CardImport import;
    Review review;
};

}  // namespace wellmet::tests
