// SPDX-License-Identifier: MPL-2.0
#include "cli/console.h"

#include "cli/layout.h"

#include <QJsonDocument>

#include <cstdio>

namespace wellmet::cli {

void Console::write(QByteArray line)
{
    if (m_outputLost)
        return;
    line += '\n';
    const auto size = static_cast<size_t>(line.size());
    if (std::fwrite(line.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return;
    m_outputLost = true;
    complain(QStringLiteral("standard output cannot be written; is the disk full?"));
}

void Console::say(const QString &text)
{
    write(text.toUtf8());
}

void Console::json(const QJsonObject &object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Console::complain(const QString &text)
{
    m_failed = true;
    remark(text);
}

void Console::remark(const QString &text)
{
    const QByteArray line = "wellmet-cli: " + plain(text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

}  // namespace wellmet::cli
