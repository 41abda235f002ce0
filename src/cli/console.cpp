// SPDX-License-Identifier: MPL-2.0
#include "cli/console.h"

#include "cli/layout.h"

#include <QJsonDocument>

#include <cstdio>

namespace wellmet::cli {

void Console::write(const QByteArray &bytes)
{
    if (m_outputLost)
        return;
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return;
    m_outputLost = true;
    complain(QStringLiteral("standard output cannot be written; is the disk full?"));
}

void Console::say(const QString &text)
{
    line(text.toUtf8());
}

void Console::json(const QJsonObject &object)
{
    line(QJsonDocument(object).toJson(QJsonDocument::Compact));
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
