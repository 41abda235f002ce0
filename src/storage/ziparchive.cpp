// SPDX-License-Identifier: MPL-2.0
#include "storage/ziparchive.h"

#include <QFile>

#include <zip.h>

#include <cerrno>

namespace wellmet::storage {
namespace {

constexpr zip_int64_t MaxEntries = 1'000'000;

Unexpected failure(const zip_error_t &error)
{
    const int system = zip_error_system_type(&error) == ZIP_ET_SYS ? zip_error_code_system(&error) : 0;
    const QString detail = QStringLiteral("zip: error %1, errno %2").arg(zip_error_code_zip(&error)).arg(system);
    switch (system) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return Unexpected(ErrorKind::DiskFull, detail);
    case EROFS:
    case EACCES:
    case EPERM: return Unexpected(ErrorKind::ReadOnly, detail);
    default: break;
    }
    switch (zip_error_code_zip(&error)) {
    case ZIP_ER_NOENT: return Unexpected(ErrorKind::NotFound, detail);
    case ZIP_ER_NOZIP: return Unexpected(ErrorKind::InvalidInput, detail);
    case ZIP_ER_INCONS:
    case ZIP_ER_CRC:
    case ZIP_ER_EOF:
    case ZIP_ER_ZLIB:
    case ZIP_ER_COMPRESSED_DATA: return Unexpected(ErrorKind::Truncated, detail);
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_NOPASSWD: return Unexpected(ErrorKind::InvalidInput, detail);
    default: return Unexpected(ErrorKind::Unreadable, detail);
    }
}

Unexpected failureOf(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const Unexpected result = failure(error);
    zip_error_fini(&error);
    return result;
}

}  // namespace

void ZipWriter::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

void ZipReader::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<ZipWriter> ZipWriter::create(const QString &path)
{
    int code = 0;
    ZipWriter writer;
    writer.m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!writer.m_archive)
        return failureOf(code);
    return writer;
}

Result<void> ZipWriter::add(const QString &name, const QString &path, bool compress)
{
    zip_source_t *source = zip_source_file(m_archive.get(), QFile::encodeName(path).constData(), 0, -1);
    const zip_int64_t index = source ? zip_file_add(m_archive.get(), name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return failure(*zip_get_error(m_archive.get()));
    }
    const zip_int32_t method = compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    if (zip_set_file_compression(m_archive.get(), static_cast<zip_uint64_t>(index), method, compress ? 1 : 0) != 0)
        return failure(*zip_get_error(m_archive.get()));
    return {};
}

Result<void> ZipWriter::close()
{
    if (zip_close(m_archive.get()) != 0)
        return failure(*zip_get_error(m_archive.get()));
    (void)m_archive.release();  // zip_close() has freed it
    return {};
}

Result<ZipReader> ZipReader::open(const QString &path)
{
    int code = 0;
    ZipReader reader;
    reader.m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!reader.m_archive)
        return failureOf(code);
    const zip_int64_t count = zip_get_num_entries(reader.m_archive.get(), 0);
    if (count > MaxEntries)
        return Unexpected(ErrorKind::InvalidInput, QStringLiteral("zip: %1 entries").arg(count));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        if (zip_stat_index(reader.m_archive.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0)
            return failure(*zip_get_error(reader.m_archive.get()));
        reader.m_entries.push_back({QString::fromUtf8(entry.name), entry.size, entry.comp_size});
    }
    return reader;
}

Result<void> ZipReader::read(size_t entry, const std::function<Result<void>(QByteArrayView)> &take) const
{
    constexpr qsizetype PieceSize = 1 << 20;
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_archive.get(), entry, 0), zip_fclose);
    if (!file)
        return failure(*zip_get_error(m_archive.get()));
    QByteArray piece(PieceSize, Qt::Uninitialized);
    quint64 total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (got < 0)
            return failure(*zip_file_get_error(file.get()));
        if (got == 0)
            break;
        total += static_cast<quint64>(got);
        if (total > m_entries[entry].size)
            return Unexpected(ErrorKind::Truncated, QStringLiteral("zip: an entry is longer than it says"));
        if (const auto taken = take(QByteArrayView(piece).first(got)); !taken)
            return taken;
    }
    if (total != m_entries[entry].size)
        return Unexpected(ErrorKind::Truncated, QStringLiteral("zip: an entry is shorter than it says"));
    return {};
}

}  // namespace wellmet::storage
