// SPDX-License-Identifier: MPL-2.0
// The pairs of tests/data/duplicate-pairs.txt.
#pragma once

#include "contacts/matchrecord.h"
#include "contacts/normalize.h"

#include <QFile>

#include <vector>

namespace wellmet::tests {

struct KnownPair {
    bool same = false;
    QString why;
    MatchRecord a;
    MatchRecord b;
};

/// "FAMILY, GIVEN | born DATE | at ADDRESS ..." as the head of the file says.
inline MatchRecord recordFrom(const QString &line, int number)
{
    MatchRecord record;
    record.id = Id::make(number);
    const QStringList parts = line.trimmed().split(QStringLiteral(" | "));
    record.family = parts[0].section(u',', 0, 0).trimmed();
    record.given = parts[0].section(u',', 1).trimmed();
    for (const QString &part : parts.mid(1)) {
        const QString key = part.section(u' ', 0, 0);
        const QString value = part.section(u' ', 1);
        if (key == u"prefix")
            record.prefix = value;
        else if (key == u"suffix")
            record.suffix = value;
        else if (key == u"born")
            record.birthday = value;
        else if (key == u"at")
            record.addresses << value;
        else if (key == u"org")
            record.organisations << value;
        else if (key == u"email")
            record.points.push_back({ContactKind::Email, normalized(ContactKind::Email, value), false});
        else if (key == u"mobile" || key == u"phone")
            record.points.push_back({ContactKind::Phone, normalized(ContactKind::Phone, value), key == u"mobile"});
        else
            qFatal("unknown key in duplicate-pairs.txt: %s", qPrintable(key));
    }
    return record;
}

inline std::vector<KnownPair> knownPairs()
{
    QFile file(QStringLiteral(WELLMET_SOURCE_DIR "/tests/data/duplicate-pairs.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<KnownPair> pairs;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        lines << line;
        if (lines.size() < 3)
            continue;
        const int number = static_cast<int>(pairs.size()) * 2;
        pairs.push_back({lines[0].startsWith(QStringLiteral("same:")), lines[0].section(QStringLiteral(": "), 1),
                         recordFrom(lines[1], number), recordFrom(lines[2], number + 1)});
        lines.clear();
    }
    return pairs;
}

}  // namespace wellmet::tests
