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
        {.name = u"add"_s,
         .usage = u"[--at TIME] [--lang en|de|fr|es] [--dry-run] [--json] TEXT..."_s,
         .summary = u"take a line such as \"Met Ana Silva @Acme, I'll send the list by Fri\" apart and\n"
                    "      keep the people it names with it; --dry-run only shows the parts"_s,
         .flags = {u"--dry-run"_s, u"--json"_s},
         .valued = {u"--at"_s, u"--lang"_s},
         .least = 1,
         .most = -1,
         .run = runAdd},
        {.name = u"people"_s, .usage = u"[--json]"_s, .summary = u"list everybody"_s, .flags = {u"--json"_s}, .run = runPeople},
        {.name = u"show"_s,
         .usage = u"[--json] ID"_s,
         .summary = u"show one person and where each value came from"_s,
         .flags = {u"--json"_s},
         .least = 1,
         .most = 1,
         .run = runShow},
        {.name = u"find"_s,
         .usage = u"[--json] [--limit N] QUERY..."_s,
         .summary = u"search people, best first (20 unless --limit says otherwise)"_s,
         .flags = {u"--json"_s},
         .valued = {u"--limit"_s},
         .least = 1,
         .most = -1,
         .run = runFind},
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
        {.name = u"help"_s, .usage = u"[COMMAND]"_s, .summary = u"say what there is"_s, .most = 1, .run = runHelp},
        {.name = u"version"_s, .summary = u"print the version"_s, .run = runVersion},
    };
    return commands;
}

}  // namespace wellmet::cli
