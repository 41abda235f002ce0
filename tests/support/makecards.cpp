// SPDX-License-Identifier: MPL-2.0
// make-cards --seed N --count K --out DIR [--first I] [--samples] [--flat]
//
// Writes pictures of business cards of invented people and truth.jsonl, one line a picture. See support/cardgen/generator.h.
#include "support/cardgen/fonts.h"
#include "support/cardgen/generator.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace wellmet::cardgen;

namespace {

int fail(const QString &why)
{
    QTextStream(stderr) << "make-cards: " << why << Qt::endl;
    return 1;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"seed"_s, u"which stream of cards"_s, u"N"_s, u"1"_s},
                       {u"first"_s, u"index of the first picture"_s, u"I"_s, u"0"_s},
                       {u"count"_s, u"how many pictures"_s, u"K"_s, u"10"_s},
                       {u"out"_s, u"folder to write into"_s, u"DIR"_s},
                       {u"samples"_s, u"the pictures of assets/sample-cards instead"_s},
                       {u"flat"_s, u"the cards alone, not photographed, as PNG without truth"_s}});
    parser.process(app);
    if (!parser.isSet(u"out"_s))
        return fail(u"--out DIR is missing"_s);
    if (const auto missing = missingFonts(); !missing.isEmpty())
        return fail(u"these fonts are not installed: "_s + missing.join(u", "_s) + u" (see platform/linux/apt-packages.txt)"_s);
    const QDir out(parser.value(u"out"_s));
    if (!out.mkpath(u"."_s))
        return fail(u"cannot make "_s + out.path());

    const auto seed = parser.value(u"seed"_s).toULongLong();
    const int first = parser.value(u"first"_s).toInt(), count = parser.value(u"count"_s).toInt();
    QByteArray truth;
    const auto save = [&](const Picture &picture) {
        truth += QJsonDocument(truthOf(picture)).toJson(QJsonDocument::Compact) + '\n';
        return write(out.filePath(picture.file), picture.bytes);
    };
    if (parser.isSet(u"samples"_s)) {
        for (const auto &picture : makeSamples())
            if (!save(picture))
                return fail(u"cannot write into "_s + out.path());
        return write(out.filePath(u"truth.jsonl"_s), truth) ? 0 : fail(u"cannot write into "_s + out.path());
    }
    for (int i = first; i < first + count; ++i) {
        if (parser.isSet(u"flat"_s)) {
            const auto card = makeFlatCard(seed, i);
            if (!card || !card->image.save(out.filePath(u"%1-%2.png"_s.arg(i, 4, 10, QChar(u'0')).arg(card->layout))))
                return fail(u"cannot make card %1"_s.arg(i));
            continue;
        }
        const auto picture = makePicture(seed, i);
        if (!picture || !save(*picture))
            return fail(u"cannot make picture %1"_s.arg(i));
    }
    if (!parser.isSet(u"flat"_s) && !write(out.filePath(u"truth.jsonl"_s), truth))
        return fail(u"cannot write into "_s + out.path());
    return 0;
}
