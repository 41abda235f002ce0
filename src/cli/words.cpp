// SPDX-License-Identifier: MPL-2.0
#include "cli/words.h"

namespace wellmet::cli {

QString sentenceOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound: return QStringLiteral("there is nothing there; check the name");
    case ErrorKind::InvalidInput: return QStringLiteral("this cannot be used; check what was given");
    case ErrorKind::NotAnImage: return QStringLiteral("this is not a picture; give a photo such as a JPEG or PNG file");
    case ErrorKind::ImageTooLarge: return QStringLiteral("the picture is too large; scale it down to 64 megapixels or less");
    case ErrorKind::Truncated: return QStringLiteral("the file ends in the middle of the picture; copy or photograph it again");
    case ErrorKind::Unreadable: return QStringLiteral("this cannot be opened for reading; check its permissions");
    case ErrorKind::ReadOnly:
        return QStringLiteral("the data folder cannot be written; check its permissions or choose another with --data");
    case ErrorKind::DiskFull: return QStringLiteral("there is no room left for the notebook; free some space and run this again");
    case ErrorKind::ModelMissing: return QStringLiteral("a file for reading cards is not installed; install Wellmet again");
    case ErrorKind::ModelDamaged: return QStringLiteral("a file for reading cards is damaged; install Wellmet again");
    case ErrorKind::NewerNotebook: return QStringLiteral("the notebook was written by a newer Wellmet; update this one");
    case ErrorKind::DamagedNotebook:
        return QStringLiteral("the notebook is damaged; it has been left untouched, restore a backup or choose another folder with --data");
    case ErrorKind::Busy: return QStringLiteral("another program is using the notebook; close it or try again in a moment");
    case ErrorKind::NoCamera: return QStringLiteral("no camera is connected; connect one and try again");
    case ErrorKind::Cancelled: return QStringLiteral("this was stopped; run it again to finish");
    case ErrorKind::Internal: break;
    }
    return QStringLiteral("something went wrong inside Wellmet; please report it");
}

QString sentenceOf(interop::ProblemKind kind)
{
    using interop::ProblemKind;
    switch (kind) {
    case ProblemKind::NotAProperty: return QStringLiteral("this is not part of a contact; it was left out");
    case ProblemKind::TooLong: return QStringLiteral("this is too long to be kept; it was left out");
    case ProblemKind::NoBegin: return QStringLiteral("here is a piece of a contact without its beginning; it was left out");
    case ProblemKind::NoEnd: return QStringLiteral("the contact ends before its END line; what there is of it was read");
    case ProblemKind::Unreadable: break;
    }
    return QStringLiteral("the file could not be read to its end; copy it again");
}

QString sentenceOfProblem(const QString &problem)
{
    return sentenceOf(errorKindFromName(problem).value_or(ErrorKind::Internal));
}

}  // namespace wellmet::cli
