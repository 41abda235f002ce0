// SPDX-License-Identifier: MPL-2.0
#include "storage/durablefile.h"

#include "base/id.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace wellmet::storage {
namespace {

/// Turns the errno of the call that just failed into an error. The path's last part is a hash or a fixed name.
Unexpected systemFailure(const char *call, const QString &path)
{
    const int code = errno;
    const QString detail = QStringLiteral("%1 %2: errno %3").arg(QLatin1StringView(call), QFileInfo(path).fileName()).arg(code);
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return Unexpected(ErrorKind::DiskFull, detail);
    case EROFS:
    case EACCES:
    case EPERM: return Unexpected(ErrorKind::ReadOnly, detail);
    default: return Unexpected(ErrorKind::Unreadable, detail);
    }
}

class FileDescriptor
{
public:
    FileDescriptor(const QString &path, int flags) : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600)) { }
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;

    bool isOpen() const { return m_fd >= 0; }
    int get() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return true;
}

bool syncDescriptor(int fd)
{
#ifdef Q_OS_DARWIN
    // fsync() there stops at the drive's cache.
    if (::fcntl(fd, F_FULLFSYNC) == 0)
        return true;
#endif
    return ::fsync(fd) == 0;
}

}  // namespace

QString temporarySuffix()
{
    return QStringLiteral(".part");
}

Result<void> writeDurably(const QString &path, QByteArrayView bytes)
{
    const QString temporary = path + u'.' + Id::make(0).toString().right(12) + temporarySuffix();
    const auto giveUp = [&temporary](const char *call) {
        const Unexpected failure = systemFailure(call, temporary);
        ::unlink(QFile::encodeName(temporary).constData());
        return failure;
    };
    {
        const FileDescriptor file(temporary, O_WRONLY | O_CREAT | O_EXCL);
        if (!file.isOpen())
            return systemFailure("open", temporary);
        if (!writeAll(file.get(), bytes))
            return giveUp("write");
        if (!syncDescriptor(file.get()))
            return giveUp("fsync");
    }
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
        return giveUp("rename");
    return syncFolder(QFileInfo(path).path());
}

Result<void> syncFile(const QString &path)
{
    const FileDescriptor file(path, O_RDONLY);
    if (!file.isOpen())
        return systemFailure("open", path);
    if (!syncDescriptor(file.get()))
        return systemFailure("fsync", path);
    return {};
}

Result<void> giveSecondName(const QString &path, const QString &name)
{
    // rename() would take the place of what is there; link() does not.
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(name).constData()) != 0)
        return systemFailure("link", name);
    return syncFolder(QFileInfo(name).path());
}

Result<void> renameToFree(const QString &from, const QString &to)
{
    if (const auto named = giveSecondName(from, to); !named)
        return named;
    if (::unlink(QFile::encodeName(from).constData()) != 0)
        return systemFailure("unlink", from);
    return syncFolder(QFileInfo(to).path());
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemFailure("rename", to);
    return syncFolder(QFileInfo(to).path());
}

Result<void> syncFolder(const QString &path)
{
    const FileDescriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen())
        return systemFailure("open", path);
    if (!syncDescriptor(folder.get()) && errno != EINVAL)  // EINVAL: a file system that cannot sync folders
        return systemFailure("fsync", path);
    return {};
}

Result<void> makePrivateFile(const QString &path)
{
    const FileDescriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file.isOpen() && errno != EEXIST)
        return systemFailure("open", path);
    return {};
}

Result<void> makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    const QString parent = info.absolutePath();
    if (parent != info.absoluteFilePath()) {
        if (const auto made = makeFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(info.absoluteFilePath()).constData(), 0700) != 0) {
        if (errno != EEXIST || !QFileInfo(path).isDir())
            return systemFailure("mkdir", path);
        return {};
    }
    return syncFolder(parent);
}

}  // namespace wellmet::storage
