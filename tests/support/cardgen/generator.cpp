// SPDX-License-Identifier: MPL-2.0
#include "support/cardgen/generator.h"

#include "support/cardgen/studio.h"

using namespace Qt::StringLiterals;

namespace wellmet::cardgen {

namespace {

/// English on every third card, the others share the rest evenly.
QString languageFor(int index, Random &random)
{
    const auto all = languages();
    return random.chance(0.3) ? all.front() : all[index % all.size()];
}

}  // namespace

std::optional<Side> makeSide(Wish wish, const QString &layout, Random random, std::optional<Paper> paper)
{
    const auto words = wordsOf(wish.language);
    const auto second = wordsOf(wish.secondLanguage.isEmpty() ? wish.language : wish.secondLanguage);
    if (!words || !second)
        return std::nullopt;
    for (quint64 attempt = 0; attempt < 120; ++attempt) {
        if (attempt == 30)
            wish.small = wish.tagline = wish.wordmark = wish.logoOnly = false;
        if (attempt == 60)
            wish.code = CodeKind::None;
        const auto content = makeContent(wish, *words, *second, random.fork(2 * attempt));
        const auto chosen = layout.isEmpty() ? layoutFor(wish.people, random.fork(1000 + attempt / 6)) : layout;
        if (auto drawn = drawCard(content, chosen, random.fork(2 * attempt + 1), paper))
            return Side{content, std::move(*drawn)};
    }
    return std::nullopt;
}

namespace {

std::optional<Side> makeSide(int index, Random random)
{
    const auto language = languageFor(index, random);
    return makeSide(wishFor(language, random.fork(1)), {}, random.fork(2));
}

Random streamOf(quint64 seed, int index)
{
    return Random(seed).fork(static_cast<quint64>(index) + 1);
}

}  // namespace

std::optional<Picture> take(const std::vector<Side> &sides, const Shot &wanted, Random random)
{
    std::vector<Content> contents;
    std::vector<DrawnCard> drawn;
    for (const auto &side : sides) {
        contents.push_back(side.content);
        drawn.push_back(side.drawn);
    }
    auto shot = wanted;
    for (quint64 attempt = 0; attempt < 40; ++attempt) {
        if (auto picture = photograph(contents, drawn, shot, random.fork(attempt)))
            return picture;
        if (drawn.size() > 1 && attempt % 5 == 4) {
            // The table is full.
            contents.pop_back();
            drawn.pop_back();
            shot.fill = wanted.fill;
        }
        // Nearer and from more directly above, until everything can be read.
        shot.fill = std::min(0.96, shot.fill * 1.05);
        shot.pitch *= 0.8;
        shot.yaw *= 0.8;
    }
    return std::nullopt;
}

std::optional<DrawnCard> makeFlatCard(quint64 seed, int index)
{
    auto side = makeSide(index, streamOf(seed, index).fork(10));
    return side ? std::optional(side->drawn) : std::nullopt;
}

std::optional<Picture> makePicture(quint64 seed, int index)
{
    const auto random = streamOf(seed, index);
    auto choice = random.fork(1);
    const int count = choice.chance(0.07) ? choice.whole(2, 4) : 1;
    std::vector<Side> sides;
    for (int i = 0; i < count; ++i) {
        auto side = makeSide(index + i, random.fork(10 + static_cast<quint64>(i)));
        if (!side)
            return std::nullopt;
        sides.push_back(std::move(*side));
    }
    auto picture = take(sides, shotFor(random.fork(2), sides.size()), random.fork(3));
    if (picture)
        picture->file = u"card-%1.jpg"_s.arg(index, 4, 10, QChar(u'0'));
    return picture;
}

}  // namespace wellmet::cardgen
