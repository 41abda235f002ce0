// SPDX-License-Identifier: MPL-2.0
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace wellmet::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{
        {.name = u"scan"_s,
         .usage = u"[--json] [--save] [--accept] [--region CC] IMAGE..."_s,
         .summary = u"read business cards from pictures or folders of pictures; --save keeps them\n"
                    "      in the notebook for review, --accept makes people of them at once"_s,
         .flags = {u"--json"_s, u"--save"_s, u"--accept"_s},
         .valued = {u"--region"_s},
         .least = 1,
         .most = -1,
         .run = runScan},
        {.name = u"people"_s, .usage = u"[--json]"_s, .summary = u"list everybody"_s, .flags = {u"--json"_s}, .run = runPeople},
        {.name = u"show"_s,
         .usage = u"[--json] ID"_s,
         .summary = u"show one person and where each value came from"_s,
         .flags = {u"--json"_s},
         .least = 1,
         .most = 1,
         .run = runShow},
        {.name = u"find"_s,
         .usage = u"[--json] [--limit N] [--save NAME] QUERY... | --saved NAME"_s,
         .summary = u"search people, best first (20 unless --limit says otherwise): words, \"phrases\", -words,\n"
                    "      tag: org: title: city: event: has: met:2026-03..2026-05; --save keeps the search"_s,
         .flags = {u"--json"_s},
         .valued = {u"--limit"_s, u"--save"_s, u"--saved"_s},
         .most = -1,
         .run = runFind},
        {.name = u"searches"_s,
         .usage = u"[--json] [--remove NAME]"_s,
         .summary = u"list the saved searches"_s,
         .flags = {u"--json"_s},
         .valued = {u"--remove"_s},
         .run = runSearches},
        {.name = u"captures"_s,
         .usage = u"[--json]"_s,
         .summary = u"list what has come in, oldest first"_s,
         .flags = {u"--json"_s},
         .run = runCaptures},
        {.name = u"resume"_s,
         .usage = u"[--json]"_s,
         .summary = u"read the pictures that are kept but not read yet"_s,
         .flags = {u"--json"_s},
         .run = runResume},
        {.name = u"undo"_s, .usage = u"[--json]"_s, .summary = u"take back the newest action"_s, .flags = {u"--json"_s}, .run = runUndo},
        {.name = u"check"_s,
         .usage = u"[--json] [--repair]"_s,
         .summary = u"verify database, journal, index and pictures against each other;\n"
                    "      --repair makes again what is only derived"_s,
         .flags = {u"--json"_s, u"--repair"_s},
         .run = runCheck},
        {.name = u"backup"_s,
         .usage = u"[--json] FILE"_s,
         .summary = u"write notebook and pictures into one ZIP file; Wellmet may be open"_s,
         .flags = {u"--json"_s},
         .least = 1,
         .most = 1,
         .run = runBackup},
        {.name = u"restore-backup"_s,
         .usage = u"[--json] FILE"_s,
         .summary = u"put the notebook of a backup in place; the one that is there is kept beside it"_s,
         .flags = {u"--json"_s},
         .least = 1,
         .most = 1,
         .run = runRestoreBackup},
        {.name = u"help"_s, .usage = u"[COMMAND]"_s, .summary = u"say what there is"_s, .most = 1, .run = runHelp},
        {.name = u"version"_s, .summary = u"print the version"_s, .run = runVersion},
    };
    return commands;
}

}  // namespace wellmet::cli
