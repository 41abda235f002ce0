// SPDX-License-Identifier: MPL-2.0
#include "cli/commands.h"
#include "cli/layout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {

int runHelp(const Invocation &call, Console &console)
{
    const std::vector<Command> &commands = allCommands();
    const QString wanted = call.arguments.value(0);
    if (!wanted.isEmpty()) {
        const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == wanted; });
        if (command == commands.end()) {
            console.complain(u"there is no command '%1'"_s.arg(wanted));
            return WrongUsage;
        }
        console.say(u"usage: wellmet-cli [--data DIR] %1 %2"_s.arg(command->name, command->usage).trimmed());
        console.say(u"  %1"_s.arg(command->summary));
        return console.exitCode();
    }
    console.say(u"usage: wellmet-cli [--data DIR] COMMAND"_s);
    for (const Command &command : commands) {
        console.say(u"  "_s + u"%1 %2"_s.arg(command.name, command.usage).trimmed());
        console.say(u"      "_s + command.summary);
    }
    console.say(u"The notebook is the folder DIR, else $WELLMET_DATA, else the platform's data folder.\n"
                "Exit codes: 0 fine, 1 something failed (said on standard error), 2 wrong usage."_s);
    return console.exitCode();
}

int runVersion(const Invocation &, Console &console)
{
    console.say(u"wellmet-cli "_s + QCoreApplication::applicationVersion());
    return console.exitCode();
}

}  // namespace wellmet::cli
