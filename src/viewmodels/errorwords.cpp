// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/errorwords.h"

#include <QCoreApplication>

namespace wellmet {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

}  // namespace

QString errorWords(ErrorKind kind, const QString &subject)
{
    const QString it = subject.isEmpty() ? Words::tr("It") : subject;
    switch (kind) {
    case ErrorKind::NotFound:
        return Words::tr("%1 is not there any more. It may have been removed meanwhile; undo brings it back.").arg(it);
    case ErrorKind::InvalidInput: return Words::tr("There is nothing to save yet: fill in a name or one way to reach the person.");
    case ErrorKind::NotAnImage: return Words::tr("%1 is no picture Wellmet can open. Try a JPEG or PNG.").arg(it);
    case ErrorKind::ImageTooLarge:
        return Words::tr("%1 is too large a picture. Make it smaller than 100 megapixels and try again.").arg(it);
    case ErrorKind::Truncated: return Words::tr("%1 is cut off. Copy the file again from where it came from.").arg(it);
    case ErrorKind::Unreadable: return Words::tr("%1 cannot be opened. Check that you may read it, then try again.").arg(it);
    case ErrorKind::ReadOnly: return Words::tr("%1 cannot be written to. Check that you may write there, then try again.").arg(it);
    case ErrorKind::DiskFull: return Words::tr("The disk is full, so nothing was saved. Make some room, then try again.");
    case ErrorKind::ModelMissing:
        return Words::tr(
            "The files for reading cards are not installed. Install Wellmet again; the pictures are kept and will be read then.");
    case ErrorKind::ModelDamaged:
        return Words::tr("The files for reading cards are damaged. Install Wellmet again; the pictures are kept and will be read then.");
    case ErrorKind::NewerNotebook:
        return Words::tr("This notebook was written by a newer Wellmet. Update Wellmet on this device to open it.");
    case ErrorKind::DamagedNotebook:
        return Words::tr("The notebook is damaged. The file was kept as it is; put a backup in its place, or start with another folder.");
    case ErrorKind::Busy: return Words::tr("Another program is using the notebook. Close it, then try again.");
    case ErrorKind::NoCamera: return Words::tr("There is no camera. Connect one, or choose a picture instead.");
    case ErrorKind::Cancelled: return Words::tr("Stopped.");
    case ErrorKind::Internal: break;
    }
    return Words::tr("Something went wrong inside Wellmet. Nothing that was saved is lost; try again, and report it if it stays.");
}

}  // namespace wellmet
