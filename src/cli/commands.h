// SPDX-License-Identifier: MPL-2.0
// Every command of the program. Each run function returns an ExitCode.
#pragma once

#include "cli/commandline.h"
#include "cli/console.h"

#include <vector>

namespace wellmet::cli {

/// In the order `help` lists them.
const std::vector<Command> &allCommands();

int runAdd(const Invocation &call, Console &console);
int runScan(const Invocation &call, Console &console);
int runPeople(const Invocation &call, Console &console);
int runShow(const Invocation &call, Console &console);
int runAddPerson(const Invocation &call, Console &console);
int runEdit(const Invocation &call, Console &console);
int runDelete(const Invocation &call, Console &console);
int runRestore(const Invocation &call, Console &console);
int runTrash(const Invocation &call, Console &console);
int runHistory(const Invocation &call, Console &console);
int runRevert(const Invocation &call, Console &console);
int runTags(const Invocation &call, Console &console);
int runExport(const Invocation &call, Console &console);
int runImport(const Invocation &call, Console &console);
int runFind(const Invocation &call, Console &console);
int runSearches(const Invocation &call, Console &console);
int runCaptures(const Invocation &call, Console &console);
int runResume(const Invocation &call, Console &console);
int runUndo(const Invocation &call, Console &console);
int runCheck(const Invocation &call, Console &console);
int runBackup(const Invocation &call, Console &console);
int runRestoreBackup(const Invocation &call, Console &console);
int runConvert(const Invocation &call, Console &console);
int runDuplicates(const Invocation &call, Console &console);
int runMerge(const Invocation &call, Console &console);
int runUnmerge(const Invocation &call, Console &console);
int runHelp(const Invocation &call, Console &console);
int runVersion(const Invocation &call, Console &console);

}  // namespace wellmet::cli
