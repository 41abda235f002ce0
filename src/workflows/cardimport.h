// SPDX-License-Identifier: MPL-2.0
// Pictures of cards come in, are safe on disk at once, and are read in the background.
#pragma once

#include "base/result.h"
#include "capture/cardscan.h"
#include "contacts/capture.h"
#include "workflows/database.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wellmet {

/// The inbox. Lives on the UI (or CLI main) thread; storing happens on the database thread, reading on a worker thread
/// of its own with one CardScanner that is loaded when the first picture is read.
///
/// What becomes of a capture:
/// - Picture and row are durable before reading starts. Until it has been read it is Waiting; a kill or a crash leaves
///   it so, and resume() takes it up again.
/// - Read: Ready. A picture of several cards becomes several captures in the same transaction. No text: Ready without
///   fields, to be filled by hand.
/// - The picture cannot be decoded (Truncated, ImageTooLarge, NotAnImage): Failed with that problem; the bytes stay, and
///   the user can fill in a person by hand while looking at what is there.
/// - The program cannot read at all (ModelMissing, ModelDamaged) or cannot write (DiskFull, ReadOnly): the capture stays
///   Waiting, stopped() tells why once, and everything queued stays Waiting until resume() is called again.
class CardImport : public QObject
{
    Q_OBJECT
public:
    /// `vision` is opened on the worker thread when the first picture is to be read. `database` must outlive this object.
    CardImport(Database &database, capture::VisionFiles vision, QString defaultRegion, QObject *parent = nullptr);
    /// Cancels what is being read; it stays Waiting on disk.
    ~CardImport() override;

    /// Stores the picture; its id once picture and row are durable. Recognition is queued after that. Bytes that no image
    /// format begins with are refused (NotAnImage) and not stored; a picture that is cut off or too large is stored, as
    /// it may be all there is. The same bytes once more are the capture they were (a command run twice doubles nothing),
    /// unless that one was discarded or its person deleted. Errors besides: DiskFull, ReadOnly, Busy.
    QFuture<Result<Id>> addPicture(const QByteArray &encoded, CaptureSource source);
    /// Stores a code seen by the camera (vCard, MeCard, URL). InvalidInput when it is blank or longer than 64 KiB.
    QFuture<Result<Id>> addCode(const QString &payload);
    /// Queues every capture that is still Waiting: after a start, a crash, a kill, a stop.
    void resume();
    /// Reads one capture again, inside the corners and with the turn the user set (nullopt: as found by the program). One
    /// action that undo takes back. The future tells that the wish is stored; finished() follows. InvalidInput when the
    /// capture has no picture or is Accepted or Discarded.
    QFuture<Result<void>> readAgain(const Id &capture, std::optional<capture::ManualCard> manual);
    /// The same for a wish that depends on what is stored: `wish` is asked on the database thread.
    using Wish = std::function<Result<std::optional<capture::ManualCard>>(const Capture &stored)>;
    QFuture<Result<void>> readAgain(const Id &capture, Wish wish);
    /// Stops the reading of one capture (it becomes Failed with problem "Cancelled") or, with a null id, of all.
    void cancel(const Id &capture = {});

    /// Captures being stored, queued or being read; 0 means that all is done.
    int pending() const;

Q_SIGNALS:
    void pendingChanged();
    void progress(const wellmet::Id &capture, double fraction);
    /// The capture reached Ready or Failed; `cards` counts the captures its picture became (1 when Failed, 0 when
    /// there was nothing to read: read before, taken back or decided on meanwhile).
    void finished(const wellmet::Id &capture, int cards);
    /// Reading came to a halt (see above); pending() is 0 and what was pending is still Waiting.
    void stopped(const wellmet::Error &error);

private:
    QFuture<Result<Id>> add(CaptureSource source, const QByteArray &picture, const QString &payload);
    template <typename T, typename Then>
    void whenDone(const QFuture<T> &future, Then then);
    void enqueue(const Id &capture);
    void forget(const std::vector<Id> &captures);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wellmet
