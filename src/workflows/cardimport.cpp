// SPDX-License-Identifier: MPL-2.0
#include "workflows/cardimport.h"

#include "base/log.h"
#include "workflows/readqueue.h"
#include "workflows/scanrecord.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>

#include <set>

namespace wellmet {
namespace {

// The longest vCard worth taking from a code; the largest QR code holds 3 KiB.
constexpr qsizetype maxPayload = 64 << 10;

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

// Whether some image format begins like this. Nothing is decoded.
bool beginsLikePicture(const QByteArray &encoded)
{
    QBuffer buffer;
    buffer.setData(encoded);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return reader.canRead();
}

// The capture these very bytes are already, if the user has not thrown that one away (or the person made from it).
Result<std::optional<Id>> alreadyThere(storage::Notebook &notebook, const QByteArray &picture)
{
    const auto captures = notebook.capturesOf(picture);
    if (!captures)
        return Unexpected(captures.error());
    for (const Capture &capture : *captures) {
        const bool gone =
            capture.state == CaptureState::Discarded || (capture.state == CaptureState::Accepted && !notebook.person(capture.personId));
        if (!gone)
            return std::optional(capture.id);
    }
    return std::optional<Id>();
}

Result<Id> addOnce(storage::Notebook &notebook, CaptureSource source, const QByteArray &picture, const QString &payload)
{
    if (!picture.isEmpty()) {
        const auto known = alreadyThere(notebook, picture);
        if (!known)
            return Unexpected(known.error());
        if (*known)
            return **known;
    }
    return notebook.addCapture(source, picture, payload).transform([](const Capture &capture) { return capture.id; });
}

// Back to Waiting with the corners wished for; the old scan goes, so that undo brings back both.
Result<void> storeWish(storage::Notebook &notebook, const Id &id, const CardImport::Wish &wish)
{
    auto capture = notebook.capture(id);
    if (!capture)
        return Unexpected(capture.error());
    if (capture->picture.isEmpty() || capture->state == CaptureState::Accepted || capture->state == CaptureState::Discarded)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("capture %1 is not to be read again").arg(id.toString()));
    const auto manual = wish(*capture);
    if (!manual)
        return Unexpected(manual.error());
    capture->state = CaptureState::Waiting;
    capture->corners = *manual ? encodeManual(**manual) : QByteArray();
    capture->scan.clear();
    capture->problem.clear();
    return notebook.saveCaptures(storage::ActionName::TurnCard, {*capture});
}

}  // namespace

struct CardImport::Parts {
    Database &database;
    int storing = 0;  // answers of the database still awaited
    std::multiset<Id> pending;  // as many as there are jobs in the queue
    std::unique_ptr<ReadQueue> queue;
};

CardImport::CardImport(Database &database, capture::VisionFiles vision, QString defaultRegion, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(Parts{database, 0, {}, nullptr}))
{
    // The queue is gone before this object is, so its listeners may post to it.
    const auto post = [this](auto call) { QMetaObject::invokeMethod(this, call, Qt::QueuedConnection); };
    ReadQueue::Listener listener;
    listener.progress = [this, post](const Id &id, double fraction) { post([this, id, fraction] { Q_EMIT progress(id, fraction); }); };
    listener.finished = [this, post](const Id &id, int cards) {
        post([this, id, cards] {
            forget({id});
            Q_EMIT finished(id, cards);
        });
    };
    listener.stopped = [this, post](const Error &error, const std::vector<Id> &dropped) {
        post([this, error, dropped] {
            forget(dropped);
            Q_EMIT stopped(error);
        });
    };
    m_parts->queue = std::make_unique<ReadQueue>(database, std::move(vision), std::move(defaultRegion), std::move(listener));
}

CardImport::~CardImport()
{
    m_parts->queue.reset();
}

QFuture<Result<Id>> CardImport::addPicture(const QByteArray &encoded, CaptureSource source)
{
    if (encoded.isEmpty())
        return ready<Id>(Unexpected(ErrorKind::Truncated, QStringLiteral("the picture has no bytes")));
    if (!beginsLikePicture(encoded))
        return ready<Id>(Unexpected(ErrorKind::NotAnImage));
    return add(source, encoded, {});
}

QFuture<Result<Id>> CardImport::addCode(const QString &payload)
{
    if (payload.trimmed().isEmpty() || payload.size() > maxPayload)
        return ready<Id>(Unexpected(ErrorKind::InvalidInput, QStringLiteral("a code of %1 characters").arg(payload.size())));
    return add(CaptureSource::Code, {}, payload);
}

QFuture<Result<Id>> CardImport::add(CaptureSource source, const QByteArray &picture, const QString &payload)
{
    auto future = m_parts->database.run([=](storage::Notebook &notebook) { return addOnce(notebook, source, picture, payload); });
    whenDone(future, [this](const Result<Id> &id) {
        if (id)
            enqueue(*id);
    });
    return future;
}

void CardImport::resume()
{
    auto future = m_parts->database.run([](storage::Notebook &notebook) {
        return notebook.captures(CaptureState::Waiting).transform([](const std::vector<Capture> &waiting) {
            std::vector<Id> ids;
            for (const Capture &capture : waiting)
                ids.push_back(capture.id);
            return ids;
        });
    });
    whenDone(future, [this](const Result<std::vector<Id>> &ids) {
        if (!ids) {
            Q_EMIT stopped(ids.error());
            return;
        }
        for (const Id &id : *ids)
            if (!m_parts->pending.contains(id))
                enqueue(id);
    });
}

QFuture<Result<void>> CardImport::readAgain(const Id &capture, std::optional<capture::ManualCard> manual)
{
    return readAgain(capture, [manual](const Capture &) -> Result<std::optional<capture::ManualCard>> { return manual; });
}

QFuture<Result<void>> CardImport::readAgain(const Id &capture, Wish wish)
{
    auto future = m_parts->database.run([=](storage::Notebook &notebook) { return storeWish(notebook, capture, wish); });
    whenDone(future, [this, capture](const Result<void> &stored) {
        if (stored)
            enqueue(capture);
    });
    return future;
}

void CardImport::cancel(const Id &capture)
{
    m_parts->queue->cancel(capture);
}

int CardImport::pending() const
{
    return m_parts->storing + static_cast<int>(m_parts->pending.size());
}

template <typename T, typename Then>
void CardImport::whenDone(const QFuture<T> &future, Then then)
{
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        --m_parts->storing;
        then(watcher->result());
        Q_EMIT pendingChanged();
    });
    watcher->setFuture(future);
    ++m_parts->storing;
    Q_EMIT pendingChanged();
}

void CardImport::enqueue(const Id &capture)
{
    if (m_parts->queue->add(capture))
        m_parts->pending.insert(capture);
}

void CardImport::forget(const std::vector<Id> &captures)
{
    for (const Id &capture : captures)
        if (const auto one = m_parts->pending.find(capture); one != m_parts->pending.end())
            m_parts->pending.erase(one);
    Q_EMIT pendingChanged();
}

}  // namespace wellmet
