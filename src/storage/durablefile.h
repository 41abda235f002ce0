// SPDX-License-Identifier: MPL-2.0
// Files that are on the disk when the function returns.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace wellmet::storage {

/// Writes the bytes to a temporary name beside `path`, forces them to the disk, renames, and forces the folder's entry to
/// the disk. After a crash `path` holds all of the bytes or what it held before. Errors: DiskFull, ReadOnly, Unreadable.
Result<void> writeDurably(const QString &path, QByteArrayView bytes);

/// Forces a file somebody else has written to the disk. Errors: Unreadable, DiskFull.
Result<void> syncFile(const QString &path);

/// Gives a file a second name, unless something has that name already. Durable. Errors: ReadOnly, Unreadable (also when the
/// name is taken).
Result<void> giveSecondName(const QString &path, const QString &name);
/// The same, and takes the first name away.
Result<void> renameToFree(const QString &from, const QString &to);

/// Puts a file in the place of another one, at once. Durable. Errors: ReadOnly, Unreadable.
Result<void> replaceFile(const QString &from, const QString &to);

/// Forces a folder's entries (new names, renames) to the disk.
Result<void> syncFolder(const QString &path);

/// Makes the folder and those above it, each durable in its parent. Fine when it is there already.
/// Errors: DiskFull, ReadOnly, Unreadable (something that is no folder is in the way).
Result<void> makeFolder(const QString &path);

/// Makes an empty file that only its owner may read or write; fine when it is there already. Errors as makeFolder().
Result<void> makePrivateFile(const QString &path);

/// What temporary files of writeDurably() end with.
QString temporarySuffix();

}  // namespace wellmet::storage
