// SPDX-License-Identifier: MPL-2.0
// bench_fields READ.jsonl: the field rules alone, once more over the lines that bench_cards wrote; prints its records with the fields
// they make now. A change of the rules is measured in seconds this way.
#include "capture/parsefields.h"
#include "readlines.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace wellmet::bench;
using namespace wellmet::capture;

namespace {

QJsonObject parsedAgain(QJsonObject card)
{
    std::vector<TextLine> lines;
    for (const QJsonValue line : card["lines"_L1].toArray())
        lines.push_back(lineFromJson(line.toObject()));
    ParseContext context{{card["size"_L1][0].toDouble(), card["size"_L1][1].toDouble()}, {}, {}};
    for (const QJsonValue code : card["codes"_L1].toArray())
        context.codePayloads << code.toString();
    card["fields"_L1] = toJson(parseFields(lines, context).fields);
    return card;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QFile file(app.arguments().value(1));
    if (argc < 2 || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench_fields READ.jsonl\n", stderr);
        return 2;
    }
    while (!file.atEnd()) {
        QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
        if (record.contains("cards"_L1)) {
            QJsonArray cards;
            for (const QJsonValue card : record["cards"_L1].toArray())
                cards << parsedAgain(card.toObject());
            record["cards"_L1] = cards;
        }
        std::puts(QJsonDocument(record).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
