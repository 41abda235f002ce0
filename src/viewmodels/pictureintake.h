// SPDX-License-Identifier: MPL-2.0
// Pictures and codes on their way into the notebook, wherever they come from.
#pragma once

#include "base/result.h"
#include "contacts/capture.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QObject>
#include <QUrl>

#include <deque>
#include <functional>

class QMimeData;

namespace wellmet {

class CardImport;

/// Takes one after another, so that a hundred dropped pictures are never all in memory. Reading files and encoding pixels happen
/// off the UI thread.
class PictureIntake : public QObject
{
    Q_OBJECT
public:
    explicit PictureIntake(CardImport &import, QObject *parent = nullptr);

    void addBytes(const QByteArray &encoded, CaptureSource source);
    void addImage(const QImage &image, CaptureSource source);
    /// Files, and the pictures in folders (not in their subfolders).
    void addUrls(const QList<QUrl> &urls, CaptureSource source);
    void addCode(const QString &payload);
    /// Whatever fits of what was pasted or dropped: files, else a picture, else the text of a contact code. False when
    /// nothing does.
    bool addMime(const QMimeData &data, CaptureSource source);

Q_SIGNALS:
    /// Picture and row are on disk.
    void stored(wellmet::CaptureSource source);
    /// It was not taken; `name` is the file's, or empty.
    void refused(const wellmet::Error &error, const QString &name);

private:
    struct Waiting {
        std::function<Result<QByteArray>()> bytes;  ///< runs on a pool thread
        CaptureSource source;
        QString name;
    };
    void add(Waiting waiting);
    void next();
    void finishFront(const Result<Id> &result);

    CardImport &m_import;
    std::deque<Waiting> m_queue;
    bool m_busy = false;
};

}  // namespace wellmet
