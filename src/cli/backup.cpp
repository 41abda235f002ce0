// SPDX-License-Identifier: MPL-2.0
// backup, restore-backup.
#include "storage/backup.h"

#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/words.h"
#include "workflows/datafolder.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

QString countsOf(const storage::BackupContent &content)
{
    return u"%1 people, %2 pictures"_s.arg(content.people).arg(content.attachments);
}

QString whyNotRestored(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound: return u"there is no such file; check the name"_s;
    case ErrorKind::InvalidInput: return u"this is not a backup Wellmet has made; nothing was changed"_s;
    case ErrorKind::Truncated: return u"this backup is damaged or cut off; nothing was changed, use another one"_s;
    case ErrorKind::NewerNotebook: return u"this backup was made by a newer Wellmet; update this one"_s;
    case ErrorKind::Busy: return u"the notebook is open; close Wellmet and run this again"_s;
    default: return sentenceOf(error);
    }
}

}  // namespace

int runBackup(const Invocation &call, Console &console)
{
    const QString folder = dataFolder(call.data);
    const QString &file = call.arguments.front();
    const auto written = storage::writeBackup(folder, file);
    if (!written) {
        const ErrorKind kind = written.error().kind;
        if (kind == ErrorKind::NotFound)
            console.complain(folder + u": there is no notebook here; name its folder with --data"_s);
        else if (kind == ErrorKind::InvalidInput)
            console.complain(file + u": there is a file of that name; give a new one"_s);
        else if (kind == ErrorKind::ReadOnly || kind == ErrorKind::Unreadable)
            console.complain(file + u": the backup cannot be written there; choose another place"_s);
        else
            console.complain(folder + u": "_s + sentenceOf(written.error()));
        return Failed;
    }
    for (const QString &hash : written->missing)
        console.complain(u"the picture %1 is missing or damaged; the backup holds everything else"_s.arg(hash));
    if (call.has(u"--json"_s))
        console.json({{u"file"_s, file}, {u"people"_s, written->people}, {u"attachments"_s, written->attachments}});
    else
        console.say(plain(file + u": "_s + countsOf(*written)));
    return console.exitCode();
}

int runRestoreBackup(const Invocation &call, Console &console)
{
    const QString &file = call.arguments.front();
    const auto restored = storage::restoreBackup(file, dataFolder(call.data), systemClock());
    if (!restored) {
        console.complain(file + u": "_s + whyNotRestored(restored.error()));
        return Failed;
    }
    if (call.has(u"--json"_s)) {
        console.json(
            {{u"people"_s, restored->content.people}, {u"attachments"_s, restored->content.attachments}, {u"kept_as"_s, restored->keptAs}});
    } else {
        console.say(u"restored: "_s + countsOf(restored->content));
        if (!restored->keptAs.isEmpty())
            console.say(u"the notebook that was there is kept beside it as "_s + restored->keptAs);
    }
    return console.exitCode();
}

}  // namespace wellmet::cli
