// SPDX-License-Identifier: MPL-2.0
// The two streams of a command. Lines are UTF-8 and leave at once, so that a reader at the other end of a pipe sees each
// result when it is there.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace wellmet::cli {

/// Exit codes; part of the contract in docs/cli.md.
enum ExitCode { Fine = 0, Failed = 1, WrongUsage = 2 };

/// Collects what went wrong: a command that called complain() ends with Failed.
class Console
{
public:
    /// Text for people, possibly of several lines.
    void say(const QString &text);
    /// One JSON object on one line.
    void json(const QJsonObject &object);
    /// Bytes as they are, with a line break behind them.
    void line(const QByteArray &bytes) { write(bytes + '\n'); }
    /// Bytes as they are.
    void bytes(const QByteArray &bytes) { write(bytes); }
    /// One line on standard error: "wellmet-cli: TEXT". Controls in it are made visible.
    void complain(const QString &text);
    /// As complain(), but nothing has failed.
    void remark(const QString &text);

    /// Fine, or Failed after a complaint or when standard output could not be written.
    ExitCode exitCode() const { return m_failed ? Failed : Fine; }

private:
    void write(const QByteArray &bytes);

    bool m_failed = false;
    bool m_outputLost = false;
};

}  // namespace wellmet::cli
