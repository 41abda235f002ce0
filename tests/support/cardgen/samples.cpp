// SPDX-License-Identifier: MPL-2.0
// The twelve pictures of assets/sample-cards: what a newcomer scans first, one of each kind.
#include "support/cardgen/generator.h"
#include "support/cardgen/studio.h"

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

struct SampleSide {
    Wish wish;
    QString layout;
    Paper paper = Paper::White;
};

struct Sample {
    QString file;
    std::vector<SampleSide> sides;
    Shot shot;
    quint64 seed = 0;
};

Wish wish(const QString &language, Labels labels)
{
    Wish w;
    w.language = language;
    w.labels = labels;
    return w;
}

std::vector<Sample> samples()
{
    auto code = wish(u"es"_s, Labels::Icons);
    code.code = CodeKind::VCard;
    auto department = wish(u"pl"_s, Labels::Words);
    department.honorific = department.department = true;
    auto both = wish(u"vi"_s, Labels::Words);
    both.secondLanguage = u"en"_s;
    auto pair = wish(u"en"_s, Labels::Words);
    pair.people = 2;
    auto offices = wish(u"en"_s, Labels::Words);
    offices.addresses = 2;
    offices.tagline = offices.degrees = true;
    auto inLogo = wish(u"fr"_s, Labels::Icons);
    inLogo.logoOnly = inLogo.social = true;
    return {
        {u"01-classic-en.jpg"_s, {{wish(u"en"_s, Labels::Words), u"classic-left"_s}}, {.tilt = -4, .pitch = 8, .yaw = -5, .fill = 0.8}, 3},
        {u"02-panel-de.jpg"_s,
         {{wish(u"de"_s, Labels::Words), u"panel-left"_s}},
         {.castShadow = true, .tilt = 6, .pitch = -9, .fill = 0.76},
         4},
        {u"03-dark-fr.jpg"_s,
         {{wish(u"fr"_s, Labels::Letters), u"centred"_s, Paper::Dark}},
         {.glare = true, .tilt = 3, .yaw = 10, .fill = 0.8},
         5},
        {u"04-qr-es.jpg"_s, {{code, u"side-stripe"_s}}, {.tilt = -7, .pitch = 6, .fill = 0.82}, 6},
        {u"05-vertical-it.jpg"_s, {{wish(u"it"_s, Labels::Words), u"upright"_s, Paper::Cream}}, {.tilt = 5, .yaw = -6, .fill = 0.86}, 7},
        {u"06-department-pl.jpg"_s, {{department, u"two-columns"_s, Paper::Linen}}, {.tilt = 2, .pitch = 14, .bend = 0.02, .fill = 0.8}, 8},
        {u"07-two-languages-vi-en.jpg"_s, {{both, u"right-aligned"_s}}, {.tilt = -3, .fill = 0.9}, 29},
        {u"08-upside-down-en.jpg"_s,
         {{wish(u"en"_s, Labels::Letters), u"footer-band"_s}},
         {.turn = 180, .tilt = 4, .pitch = -6, .fill = 0.78},
         30},
        {u"09-two-cards.jpg"_s,
         {{wish(u"en"_s, Labels::Words), u"logo-right"_s, Paper::Waves}, {wish(u"de"_s, Labels::Letters), u"halves"_s}},
         {.tilt = 3, .fill = 0.5},
         11},
        {u"10-two-people-en.jpg"_s, {{pair, u"two-people"_s}}, {.tilt = -2, .yaw = 7, .fill = 0.8}, 12},
        {u"11-two-offices-en.jpg"_s,
         {{offices, u"logo-right"_s, Paper::Facets}},
         {.castShadow = true, .turn = 90, .tilt = 5, .fill = 0.82},
         13},
        {u"12-name-and-title-fr.jpg"_s, {{inLogo, u"name-title-line"_s, Paper::Gradient}}, {.lowLight = true, .tilt = 5, .fill = 0.95}, 34},
    };
}

}  // namespace

std::vector<Picture> makeSamples()
{
    constexpr quint64 Seed = 20261122;
    constexpr qsizetype MostBytes = 245'000;
    std::vector<Picture> pictures;
    for (auto sample : samples()) {
        const auto random = Random(Seed).fork(sample.seed);
        std::vector<Side> sides;
        for (size_t i = 0; i < sample.sides.size(); ++i)
            if (auto side = makeSide(sample.sides[i].wish, sample.sides[i].layout, random.fork(i), sample.sides[i].paper))
                sides.push_back(std::move(*side));
        if (sides.size() != sample.sides.size())
            continue;
        sample.shot.mostBytes = MostBytes;
        if (auto picture = take(sides, sample.shot, random.fork(9))) {
            picture->file = sample.file;
            pictures.push_back(std::move(*picture));
        }
    }
    return pictures;
}

}  // namespace wellmet::cardgen
