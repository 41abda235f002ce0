// SPDX-License-Identifier: MPL-2.0
// The two files inside a backup that matter, through libzip.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

struct zip;

namespace wellmet::storage {

/// A ZIP file being written. Nothing is there before close().
class ZipWriter
{
public:
    /// `path` must be free. Errors: ReadOnly, Unreadable.
    static Result<ZipWriter> create(const QString &path);

    /// Adds a file of the disk, which has to stay as it is until close(). Pictures do not get smaller: `compress` false.
    Result<void> add(const QString &name, const QString &path, bool compress);
    /// Writes everything. Errors: DiskFull, Unreadable.
    Result<void> close();

private:
    struct Discard {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Discard> m_archive;
};

/// One entry as the archive's directory tells; nothing of it is to be believed.
struct ZipEntry {
    QString name;
    quint64 size = 0;  ///< unpacked
    quint64 packed = 0;
};

/// A ZIP file that somebody gave us.
class ZipReader
{
public:
    /// Errors: NotFound, Unreadable, Truncated (damaged), InvalidInput (no ZIP file, or more than a million entries).
    static Result<ZipReader> open(const QString &path);

    const std::vector<ZipEntry> &entries() const { return m_entries; }

    /// Gives an entry's content to `take` piece by piece, no more of it than the directory says.
    /// Errors: Truncated when the content is damaged (its checksum is compared) or longer; those of `take`.
    Result<void> read(size_t entry, const std::function<Result<void>(QByteArrayView)> &take) const;

private:
    struct Discard {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Discard> m_archive;
    std::vector<ZipEntry> m_entries;
};

}  // namespace wellmet::storage
