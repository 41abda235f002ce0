// SPDX-License-Identifier: MPL-2.0
#include "cli/commands.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace wellmet::cli;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    // Standard error holds our own sentences only; QT_LOGGING_RULES turns logs on.
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    QCoreApplication::setApplicationName(QStringLiteral("wellmet-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WELLMET_VERSION));

    Console console;
    const auto parsed = parseCommandLine(app.arguments().sliced(1), allCommands());
    if (const auto *wrong = std::get_if<UsageError>(&parsed)) {
        console.complain(wrong->sentence + QStringLiteral(" (see wellmet-cli help)"));
        return WrongUsage;
    }
    const auto &call = std::get<Invocation>(parsed);
    const auto &commands = allCommands();
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == call.command; });
    return command->run(call, console);
}
