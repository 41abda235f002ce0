// SPDX-License-Identifier: MPL-2.0
// check: is the notebook what it says it is?
#include "storage/check.h"

#include "cli/commands.h"
#include "cli/layout.h"
#include "cli/words.h"
#include "workflows/datafolder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

using storage::Finding;

QString nameOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::DatabaseDamaged: return u"database-damaged"_s;
    case Finding::Kind::ReferenceBroken: return u"reference-broken"_s;
    case Finding::Kind::JournalUnreadable: return u"journal-unreadable"_s;
    case Finding::Kind::JournalDiffers: return u"journal-differs"_s;
    case Finding::Kind::IndexDamaged: return u"index-damaged"_s;
    case Finding::Kind::IndexDiffers: return u"index-differs"_s;
    case Finding::Kind::DerivedDiffers: return u"derived-differs"_s;
    case Finding::Kind::AttachmentMissing: return u"attachment-missing"_s;
    case Finding::Kind::AttachmentDamaged: return u"attachment-damaged"_s;
    case Finding::Kind::AttachmentUnused: break;
    }
    return u"attachment-unused"_s;
}

QString sentenceOf(const Finding &finding)
{
    const QString record = finding.record.isNull() ? u"a record"_s : u"record "_s + finding.record.toString();
    switch (finding.kind) {
    case Finding::Kind::DatabaseDamaged: return u"the database is damaged: "_s + finding.what;
    case Finding::Kind::ReferenceBroken: return u"a row of table %1 belongs to a person who is not there"_s.arg(finding.what);
    case Finding::Kind::JournalUnreadable: return u"an entry of the journal cannot be read (%1)"_s.arg(record);
    case Finding::Kind::JournalDiffers: return u"%1 (%2) is not what the journal says it became"_s.arg(record, finding.what);
    case Finding::Kind::IndexDamaged: return u"the search index is damaged"_s;
    case Finding::Kind::IndexDiffers: return u"the search index does not say what stands in %1"_s.arg(record);
    case Finding::Kind::DerivedDiffers: return u"the place in the list of %1 is out of date"_s.arg(record);
    case Finding::Kind::AttachmentMissing: return u"the picture %1 is missing"_s.arg(finding.what);
    case Finding::Kind::AttachmentDamaged: return u"the picture %1 is damaged"_s.arg(finding.what);
    case Finding::Kind::AttachmentUnused: break;
    }
    return u"the file %1 under attachments/ belongs to nothing (harmless)"_s.arg(finding.what);
}

void print(const std::vector<Finding> &findings, const Invocation &call, Console &console)
{
    for (const Finding &finding : findings) {
        const QString text = sentenceOf(finding) + (finding.count > 1 ? u", and %1 more like this"_s.arg(finding.count - 1) : QString());
        if (call.has(u"--json"_s))
            console.json({{u"kind"_s, nameOf(finding.kind)},
                          {u"fault"_s, storage::isFault(finding.kind)},
                          {u"record"_s, finding.record.isNull() ? QString() : finding.record.toString()},
                          {u"what"_s, finding.what},
                          {u"count"_s, finding.count},
                          {u"text"_s, text}});
        else
            console.say(plain(text));
    }
}

/// What to do about it, or nothing to say.
void advise(const std::vector<Finding> &findings, const Invocation &call, Console &console)
{
    const auto faults = std::count_if(findings.begin(), findings.end(), [](const Finding &f) { return storage::isFault(f.kind); });
    const bool repairable = std::all_of(findings.begin(), findings.end(),
                                        [](const Finding &f) { return !storage::isFault(f.kind) || storage::isRepairable(f.kind); });
    if (faults == 0) {
        if (!call.has(u"--json"_s))
            console.say(u"the notebook is in order"_s);
    } else if (repairable) {
        console.complain(u"only what can be made again is wrong: `wellmet-cli check --repair` does it"_s);
    } else {
        console.complain(u"something is wrong; nothing was changed. `restore-backup` brings back an earlier notebook and keeps this one "
                         "beside it"_s);
    }
}

}  // namespace

int runCheck(const Invocation &call, Console &console)
{
    const QString folder = dataFolder(call.data);
    auto findings = storage::checkNotebook(folder);
    const auto wantsRepair = [](const Finding &finding) { return storage::isRepairable(finding.kind); };
    if (findings && call.has(u"--repair"_s) && std::any_of(findings->begin(), findings->end(), wantsRepair)) {
        if (const auto repaired = storage::repairNotebook(folder); !repaired) {
            console.complain(folder + u": "_s + sentenceOf(repaired.error()));
            return Failed;
        }
        console.remark(u"the search index and the order of the list were made again"_s);
        findings = storage::checkNotebook(folder);
    }
    if (!findings) {
        console.complain(findings.error().kind == ErrorKind::NotFound
                             ? folder + u": there is no notebook here; name its folder with --data"_s
                             : folder + u": "_s + sentenceOf(findings.error()));
        return Failed;
    }
    print(*findings, call, console);
    advise(*findings, call, console);
    return console.exitCode();
}

}  // namespace wellmet::cli
