// SPDX-License-Identifier: MPL-2.0
// What was typed, taken apart: pure.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace wellmet::cli {

class Console;

/// One call of the program.
struct Invocation {
    QString data = {};  ///< --data, or empty
    QString command = {};
    QSet<QString> flags = {};  ///< "--json"
    QHash<QString, QString> values = {};  ///< "--limit" -> "5"
    QStringList arguments = {};

    bool has(const QString &flag) const { return flags.contains(flag); }
};

/// What a command takes.
struct Command {
    QString name = {};
    QString usage = {};  ///< what follows the name: "[--json] ID"
    QString summary = {};  ///< one line for `help`
    QStringList flags = {};
    QStringList valued = {};  ///< options that take a value
    int least = 0;  ///< arguments
    int most = 0;  ///< arguments; -1: any number
    int (*run)(const Invocation &, Console &) = nullptr;
};

/// Why a call cannot be understood, as one sentence.
struct UsageError {
    QString sentence;
};

/// `arguments` without the program's name. Options may stand anywhere; "--" ends them; "--name=value" works as well as
/// "--name value". `--help`, `-h` and `--version` become the commands "help" and "version".
std::variant<Invocation, UsageError> parseCommandLine(const QStringList &arguments, const std::vector<Command> &commands);

}  // namespace wellmet::cli
