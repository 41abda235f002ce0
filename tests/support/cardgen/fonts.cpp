// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/fonts.h"

#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

/// Text faces; any of them may carry a whole card.
QStringList textFamilies()
{
    return {u"Inter"_s,
            u"DejaVu Sans"_s,
            u"Liberation Sans"_s,
            u"Liberation Serif"_s,
            u"Lato"_s,
            u"Open Sans"_s,
            u"Roboto"_s,
            u"Carlito"_s,
            u"Caladea"_s,
            u"Linux Libertine O"_s,
            u"Linux Biolinum O"_s,
            u"Roboto Condensed"_s,
            u"Cantarell"_s,
            u"Cabin"_s};
}

/// Faces for names and firms only.
QStringList displayFamilies()
{
    return {u"EB Garamond"_s, u"Vollkorn"_s, u"Comfortaa"_s, u"Quicksand"_s, u"Play"_s};
}

/// Whether the family has every character of the card, in its bold and slanted faces too.
bool covers(const QString &family, const Content &content)
{
    for (const auto weight : {QFont::Normal, QFont::Bold}) {
        for (const bool italic : {false, true}) {
            const auto font = QRawFont::fromFont(QFont(family, -1, weight, italic));
            const auto has = [&](QChar c) { return font.supportsCharacter(c) && font.supportsCharacter(c.toUpper()); };
            for (const auto &block : content.blocks)
                for (const auto &line : block.lines)
                    if (const auto text = line.text(); !std::all_of(text.begin(), text.end(), has))
                        return false;
        }
    }
    return true;
}

QString covering(const QStringList &families, const Content &content, Random &random)
{
    const auto first = static_cast<qsizetype>(random.next() % static_cast<quint64>(families.size()));
    for (qsizetype i = 0; i < families.size(); ++i)
        if (const auto &family = families[(first + i) % families.size()]; covers(family, content))
            return family;
    return u"DejaVu Sans"_s;
}

}  // namespace

FontPair fontsFor(const Content &content, Random &random)
{
    FontPair pair;
    pair.body = covering(textFamilies(), content, random);
    pair.heading = random.chance(0.6) ? pair.body : covering(random.chance(0.5) ? displayFamilies() : textFamilies(), content, random);
    return pair;
}

QStringList missingFonts()
{
    const auto installed = QFontDatabase::families();
    QStringList missing;
    for (const auto &family : textFamilies() + displayFamilies())
        if (!installed.contains(family))
            missing << family;
    return missing;
}

}  // namespace wellmet::cardgen
