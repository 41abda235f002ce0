// SPDX-License-Identifier: MPL-2.0
// Is a notebook what it says it is? Database, journal, index and attachments against each other.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace wellmet::storage {

/// One thing that is not as it should be.
struct Finding {
    enum class Kind : quint8 {
        DatabaseDamaged,  ///< SQLite's own check; `what` is its line
        ReferenceBroken,  ///< a row belongs to a person who is not there; `what` is the table
        JournalUnreadable,  ///< a journal record cannot be decoded; `count` of them
        JournalDiffers,  ///< a record is not what the journal says it became; `what` is its kind
        IndexDamaged,  ///< the full-text index contradicts itself
        IndexDiffers,  ///< somebody is not found by what stands in the rows
        DerivedDiffers,  ///< a sort key, subtitle or name word is not what it is worked out to be
        AttachmentMissing,  ///< a row or a person or a capture names a file that is not there; `what` is the hash
        AttachmentDamaged,  ///< a file's content has another hash; `what` is the hash
        AttachmentUnused,  ///< a file no row names, left by an interruption: no fault; `what` is the file's name
    };

    Kind kind = Kind::DatabaseDamaged;
    Id record;  ///< whose it is, where that can be said
    QString what = {};
    int count = 1;  ///< how many more like this there are, this one included

    bool operator==(const Finding &) const = default;
};

/// True for what can be made again from the values: index, sort keys.
bool isRepairable(Finding::Kind kind);
/// False for a finding that is only worth a remark.
bool isFault(Finding::Kind kind);

/// Checks the notebook in a folder; it may be open elsewhere. Reads everything: about 50 µs a person, and every attachment.
/// Of each kind of finding the first few are told and the others counted.
/// Errors: NotFound when there is no notebook; those of Notebook::open(). A database so damaged that it cannot be read
/// on is a finding, not an error.
Result<std::vector<Finding>> checkNotebook(const QString &folder);

/// Makes everything derived again. Values are never touched. Errors: those of Notebook::open() and of writing.
Result<void> repairNotebook(const QString &folder);

}  // namespace wellmet::storage
