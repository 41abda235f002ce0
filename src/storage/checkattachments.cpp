// SPDX-License-Identifier: MPL-2.0
#include "storage/attachmentstore.h"
#include "storage/checkparts.h"

#include <QFile>
#include <QFileInfo>

#include <set>

namespace wellmet::storage {

Result<void> checkAttachments(Connection &connection, const QString &folder, Findings &findings)
{
    const AttachmentStore store(folder, connection);
    std::set<QString> named;
    {
        Statement query = connection.statement(
            "SELECT hash FROM attachment WHERE alive UNION SELECT picture FROM capture WHERE alive AND picture IS NOT NULL"
            " UNION SELECT portrait FROM person WHERE alive AND portrait IS NOT NULL");
        for (;;) {
            const auto row = query.step();
            if (!row)
                return Unexpected(row.error());
            if (!*row)
                break;
            named.insert(query.text(0));
        }
    }
    for (const QString &hash : named) {
        const auto sound = store.verify(hash);
        if (!sound)
            findings.add(
                {.kind = sound.error().kind == ErrorKind::NotFound ? Finding::Kind::AttachmentMissing : Finding::Kind::AttachmentDamaged,
                 .record = {},
                 .what = hash.left(64)});
    }
    const auto unused = store.orphans();
    if (!unused)
        return Unexpected(unused.error());
    for (const QString &file : *unused)
        findings.add({.kind = Finding::Kind::AttachmentUnused, .record = {}, .what = QFileInfo(file).fileName()});
    return {};
}

}  // namespace wellmet::storage
