// SPDX-License-Identifier: MPL-2.0
// Short ways to cards for the tests of this folder.
#pragma once

#include "interop/vcardreader.h"

#include <QBuffer>
#include <QStringList>

namespace wellmet::interop::tests {

/// What a reader makes of some bytes.
struct Read {
    std::vector<VCard> cards;
    std::vector<Problem> problems;
};

inline Read readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    VCardReader reader(buffer);
    Read read;
    while (auto card = reader.next())
        read.cards.push_back(std::move(*card));
    read.problems = reader.problems();
    return read;
}

/// A card around some lines: "FN:Ana" or several with "\n".
inline QByteArray cardOf(const QByteArray &lines, const QByteArray &version = "3.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "\r\nEND:VCARD\r\n";
}

/// The value of the first property of a name in the first card, escapes and all; "<none>" without one.
inline QString valueOf(const Read &read, std::string_view name)
{
    const Property *property = read.cards.empty() ? nullptr : read.cards.front().find(name);
    return property ? QString::fromStdString(property->value) : QStringLiteral("<none>");
}

/// "TYPE=home", "TYPE=work", ...
inline QStringList parametersOf(const Property &property)
{
    QStringList all;
    for (const Parameter &parameter : property.parameters)
        all += QString::fromStdString(parameter.name + "=" + parameter.value);
    return all;
}

}  // namespace wellmet::interop::tests
