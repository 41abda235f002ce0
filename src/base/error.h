// SPDX-License-Identifier: MPL-2.0
// What went wrong, as a value. See base/result.h.
#pragma once

#include <QString>

#include <optional>

namespace wellmet {

/// The kinds of failure the program tells apart. A kind decides what the user can do next, so it is turned into
/// words where the words are shown (view models, CLI) and nowhere else.
enum class ErrorKind {
    NotFound,  ///< the thing asked for is not there
    InvalidInput,  ///< what the user or a peer gave cannot be used
    NotAnImage,  ///< the bytes are no picture we can decode
    ImageTooLarge,  ///< the picture has more pixels than we decode
    Truncated,  ///< the file ends before its content does
    Unreadable,  ///< the file or folder cannot be opened for reading
    ReadOnly,  ///< the notebook or folder cannot be written
    DiskFull,  ///< no room for what has to be written
    ModelMissing,  ///< a recognition model or its runtime is not installed
    ModelDamaged,  ///< a recognition model is there but cannot be loaded
    NewerNotebook,  ///< the notebook was written by a newer version
    DamagedNotebook,  ///< the database file is corrupt
    Busy,  ///< another process holds the notebook for too long
    NoCamera,  ///< no camera is connected, or it went away
    Cancelled,  ///< the user stopped it
    Internal,  ///< a bug of ours; `detail` says where
};

/// "NotFound", "InvalidInput", ...: what the notebook keeps for a capture that failed.
QString nameOf(ErrorKind kind);
std::optional<ErrorKind> errorKindFromName(QStringView name);

/// A failure. `detail` is technical English for the log and for bug reports; it may name files, never people.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;

    bool operator==(const Error &) const = default;
};

}  // namespace wellmet
