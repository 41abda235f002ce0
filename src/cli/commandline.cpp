// SPDX-License-Identifier: MPL-2.0
#include "cli/commandline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cli {
namespace {

const QString dataOption = u"--data"_s;

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

// Where the command's name stands: the first word that is no option and no value of --data. -1: nowhere.
qsizetype indexOfCommand(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--")
            return i + 1 < arguments.size() ? i + 1 : -1;
        if (arguments[i] == dataOption)
            ++i;
        else if (!isOption(arguments[i]))
            return i;
    }
    return -1;
}

UsageError wrongCount(const Command &command)
{
    const QString usage = u"usage: wellmet-cli [--data DIR] %1 %2"_s.arg(command.name, command.usage).trimmed();
    return {usage};
}

// Reads options and arguments of a known command; `words` no longer holds the command's name.
class Reader
{
public:
    Reader(const Command &command, QStringList words) : m_command(command), m_words(std::move(words)) { }

    std::variant<Invocation, UsageError> read()
    {
        m_result.command = m_command.name;
        bool options = true;
        while (m_next < m_words.size()) {
            const QString word = m_words[m_next++];
            if (options && word == u"--")
                options = false;
            else if (!options || !isOption(word))
                m_result.arguments += word;
            else if (const auto problem = readOption(word); !problem.isEmpty())
                return UsageError{problem};
        }
        const qsizetype count = m_result.arguments.size();
        if (count < m_command.least || (m_command.most >= 0 && count > m_command.most))
            return wrongCount(m_command);
        return m_result;
    }

private:
    // Empty when all is well.
    QString readOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.first(equals);
        if (m_command.flags.contains(name)) {
            m_result.flags.insert(name);
            return equals < 0 ? QString() : u"%1 takes no value"_s.arg(name);
        }
        if (name != dataOption && !m_command.valued.contains(name))
            return u"'%1' has no option %2"_s.arg(m_command.name, name);
        if (equals < 0 && m_next >= m_words.size())
            return u"%1 needs a value"_s.arg(name);
        const QString value = equals < 0 ? m_words[m_next++] : word.sliced(equals + 1);
        if (value.isEmpty())
            return u"%1 needs a value"_s.arg(name);
        if (name == dataOption)
            m_result.data = value;
        else
            m_result.values.insert(name, value);
        return {};
    }

    const Command &m_command;
    QStringList m_words;
    qsizetype m_next = 0;
    Invocation m_result;
};

}  // namespace

std::variant<Invocation, UsageError> parseCommandLine(const QStringList &arguments, const std::vector<Command> &commands)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    const qsizetype at = indexOfCommand(arguments);
    if (options.contains(u"--version"_s))
        return Invocation{.command = u"version"_s};
    if (options.contains(u"--help"_s) || options.contains(u"-h"_s))
        return Invocation{.command = u"help"_s, .arguments = at < 0 ? QStringList() : QStringList{arguments[at]}};
    if (at < 0)
        return UsageError{u"no command given"_s};

    const QString name = arguments[at];
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == name; });
    if (command == commands.end())
        return UsageError{u"there is no command '%1'"_s.arg(name)};
    QStringList words = arguments;
    words.removeAt(at);
    return Reader(*command, words).read();
}

}  // namespace wellmet::cli
