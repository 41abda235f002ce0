// SPDX-License-Identifier: MPL-2.0
#include "chiplines.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace wellmet::tests {

std::vector<ChipLine> chipLinesOf(meetings::Language language)
{
    QFile file(QStringLiteral(WELLMET_SOURCE_DIR "/tests/data/quickadd/%1.txt").arg(meetings::codeOf(language)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<ChipLine> lines;
    meetings::Context context;
    context.language = language;
    int number = 0;
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (row.isEmpty() || row.startsWith(u"# "))
            continue;
        if (row.startsWith(u"said ")) {
            context.saidAt = QDateTime::fromString(row.sliced(5), u"yyyy-MM-dd HH:mm"_s);
        } else if (row.startsWith(u"= ") || row == u"=") {
            if (lines.empty())
                return {};
            for (const QString &chip : row.sliced(1).split(u" | "_s))
                if (!chip.trimmed().isEmpty())
                    lines.back().expected += chip.trimmed();
        } else {
            lines.push_back({number, context, QString(row).replace(u" ⏎ "_s, u"\n"_s), {}});
        }
    }
    return lines;
}

QString written(const meetings::Chip &chip)
{
    QString text = meetings::nameOf(chip.kind);
    if (chip.direction)
        text += chip.direction == meetings::Direction::IOwe ? u'>' : u'<';
    text += u' ' + chip.value;
    return chip.due.isEmpty() ? text : text + u" @"_s + chip.due;
}

}  // namespace wellmet::tests
