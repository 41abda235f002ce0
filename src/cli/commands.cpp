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
         .usage = u"[--json] [--limit N] QUERY..."_s,
         .summary = u"search people, best first (20 unless --limit says otherwise)"_s,
         .flags = {u"--json"_s},
         .valued = {u"--limit"_s},
         .least = 1,
         .most = -1,
         .run = runFind},
        {.name = u"add-person"_s,
         .usage = u"[--json]"_s,
         .summary = u"add the person that stands on standard input, as JSON in the shape of show --json"_s,
         .flags = {u"--json"_s},
         .run = runAddPerson},
        {.name = u"edit"_s,
         .usage = u"[--json] ID FIELD=VALUE..."_s,
         .summary = u"change one person; FIELD=VALUE sets, FIELD+=VALUE adds, FIELD-=VALUE takes away.\n"
                    "      name prefix given additional family suffix nickname phonetic-given\n"
                    "      phonetic-family previous-name pronouns about uid context starred archived\n"
                    "      organisation title department from to met.event met.date met.place met.by\n"
                    "      birthday anniversary date:LABEL tag relation:KIND field:NAME[:TYPE]\n"
                    "      email phone url address social other, each with :LABEL if wanted"_s,
         .flags = {u"--json"_s},
         .least = 2,
         .most = -1,
         .run = runEdit},
        {.name = u"delete"_s,
         .usage = u"ID..."_s,
         .summary = u"put people into the trash, where they stay for 30 days"_s,
         .least = 1,
         .most = -1,
         .run = runDelete},
        {.name = u"restore"_s,
         .usage = u"ID..."_s,
         .summary = u"bring people back from the trash"_s,
         .least = 1,
         .most = -1,
         .run = runRestore},
        {.name = u"trash"_s,
         .usage = u"[--json] [--empty]"_s,
         .summary = u"list who is in the trash; --empty erases who has been there for 30 days"_s,
         .flags = {u"--json"_s, u"--empty"_s},
         .run = runTrash},
        {.name = u"history"_s,
         .usage = u"[--json] ID"_s,
         .summary = u"say what happened to one person, oldest first"_s,
         .flags = {u"--json"_s},
         .least = 1,
         .most = 1,
         .run = runHistory},
        {.name = u"revert"_s,
         .usage = u"[--json] ID STEP"_s,
         .summary = u"take one step of a person's history back"_s,
         .flags = {u"--json"_s},
         .least = 2,
         .most = 2,
         .run = runRevert},
        {.name = u"tags"_s,
         .usage = u"[--json]"_s,
         .summary = u"list every tag and how many people have it"_s,
         .flags = {u"--json"_s},
         .run = runTags},
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
