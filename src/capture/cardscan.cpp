// SPDX-License-Identifier: MPL-2.0
#include "capture/cardscan.h"

#include "capture/parsefields.h"

#include <QPolygonF>

#include <algorithm>

namespace wellmet::capture {
namespace {

using namespace Qt::StringLiterals;

// Shares of a whole scan, for progress.
constexpr double modelsLoaded = 0.1;
constexpr double cardsFound = 0.2;
constexpr double allButDoubt = 0.9;
// A card says more than this, unless it is not a card.
constexpr qsizetype fewCharacters = 40;
constexpr size_t mostLinesOfNothing = 12;

struct Outline {
    Quad quad;
    bool found = false;
    int orientation = -1;
};

bool cancelled(const CancelToken &cancel)
{
    return cancel && cancel->load(std::memory_order_relaxed);
}

Outline wholePicture(const QImage &picture)
{
    return {Quad::fromRect(QRectF({0, 0}, QSizeF(picture.size()))), false, -1};
}

std::vector<Outline> outlinesOn(const QImage &picture, const Vision &vision, const ScanOptions &options)
{
    if (options.manual)
        return {{options.manual->quad, true, options.manual->orientation}};
    std::vector<Outline> outlines;
    for (const Quad &quad : vision.findCards(picture))
        outlines.push_back({quad, true, -1});
    if (outlines.empty())
        outlines.push_back(wholePicture(picture));
    return outlines;
}

bool contains(const Quad &quad, QPointF point)
{
    return QPolygonF(QList<QPointF>(quad.corners.begin(), quad.corners.end())).containsPoint(point, Qt::WindingFill);
}

/// Fields from the lines; then every box is taken from the card to the picture.
ScannedCard finished(const Outline &outline, ReadCard text, std::vector<Code> codes, const QString &defaultRegion)
{
    ScannedCard card;
    card.found = outline.found;
    card.orientation = text.orientation;
    card.quad = mapped(Quad::fromRect(QRectF({0, 0}, text.size)), text.toPicture);
    ParseContext context{text.size, defaultRegion, {}};
    for (const Code &code : codes)
        context.codePayloads << code.text;
    card.codes = std::move(codes);
    card.draft = parseFields(text.lines, context);
    card.lines = std::move(text.lines);
    for (TextLine &line : card.lines)
        line.box = mapped(line.box, text.toPicture);
    for (DraftField &field : card.draft.fields)
        field.box = mapped(field.box, text.toPicture);
    return card;
}

qsizetype charactersOn(const std::vector<ScannedCard> &cards)
{
    qsizetype characters = 0;
    for (const ScannedCard &card : cards)
        for (const TextLine &line : card.lines)
            characters += line.text.size();
    return characters;
}

/// Many lines and not one value in them: a page of print that lies beside the cards.
bool isPrint(const ScannedCard &card)
{
    const auto &fields = card.draft.fields;
    return card.lines.size() > mostLinesOfNothing && card.codes.empty()
        && std::none_of(fields.begin(), fields.end(), [](const DraftField &field) {
               return field.kind == FieldKind::Email || field.kind == FieldKind::Phone || field.kind == FieldKind::Url
                   || field.kind == FieldKind::Social;
           });
}

/// A card says how to reach somebody. An outline without that may hold a panel of it only.
bool reachesSomebody(const std::vector<ScannedCard> &cards)
{
    return std::any_of(cards.begin(), cards.end(), [](const ScannedCard &card) {
        const auto &fields = card.draft.fields;
        return !card.codes.empty() || std::any_of(fields.begin(), fields.end(), [](const DraftField &field) {
            return field.kind == FieldKind::Email || field.kind == FieldKind::Phone || field.kind == FieldKind::Url;
        });
    });
}

/// Whether what was read inside outlines may be worth less than what the whole picture says.
bool isDoubtful(const std::vector<ScannedCard> &cards)
{
    return charactersOn(cards) < fewCharacters || !reachesSomebody(cards);
}

bool saysMore(const std::vector<ScannedCard> &whole, const std::vector<ScannedCard> &cards)
{
    return (reachesSomebody(whole) && !reachesSomebody(cards)) || charactersOn(whole) > 2 * charactersOn(cards) + fewCharacters / 4;
}

bool isBlank(const ScannedCard &card)
{
    return card.lines.empty() && card.codes.empty();
}

/// One scan under way: what every step needs.
struct Run {
    TextReader &reader;
    const QImage &picture;
    const ScanOptions &options;
    const CancelToken &cancel;
    std::vector<Code> codes;

    Result<std::vector<ScannedCard>> read(const std::vector<Outline> &outlines, const Progress &progress)
    {
        std::vector<ScannedCard> cards;
        const double share = 1.0 / static_cast<double>(outlines.size());
        for (const Outline &outline : outlines) {
            const double before = share * static_cast<double>(cards.size());
            auto text =
                reader.read(picture, outline.quad, outline.orientation, cancel, [&](double done) { progress(before + share * done); });
            if (!text)
                return Unexpected(text.error());
            std::vector<Code> own;
            std::copy_if(codes.begin(), codes.end(), std::back_inserter(own),
                         [&](const Code &code) { return contains(outline.quad, code.box.boundingBox().center()); });
            cards.push_back(finished(outline, std::move(*text), std::move(own), options.defaultRegion));
        }
        return cards;
    }
};

}  // namespace

CardScanner::CardScanner(VisionFiles files) : m_files(std::move(files)) { }

std::optional<Error> CardScanner::open()
{
    if (m_reader)
        return std::nullopt;
    const auto vision = openVision(m_files.plugin);
    if (!vision)
        return vision.error();
    auto reader = (*vision)->loadTextReader(m_files.models, m_files.runtime);
    if (!reader)
        return reader.error();
    m_vision = *vision;
    m_reader = std::move(*reader);
    return std::nullopt;
}

Result<Scan> CardScanner::scan(const QImage &picture, const ScanOptions &options, const CancelToken &cancel, const Progress &progress)
{
    const auto report = [&](double done) {
        if (progress)
            progress(done);
    };
    if (picture.isNull())
        return Unexpected(ErrorKind::NotAnImage, u"there are no pixels to scan"_s);
    if (const auto problem = open())
        return Unexpected(*problem);
    report(modelsLoaded);
    if (cancelled(cancel))
        return Unexpected(ErrorKind::Cancelled);

    Run run{*m_reader, picture, options, cancel, m_vision->readCodes(picture, CodeEffort::Thorough)};
    const std::vector<Outline> outlines = outlinesOn(picture, *m_vision, options);
    report(cardsFound);
    auto cards = run.read(outlines, [&](double done) { report(cardsFound + (allButDoubt - cardsFound) * done); });
    if (!cards)
        return Unexpected(cards.error());

    if (!options.manual && outlines.front().found && isDoubtful(*cards)) {
        // A code, a picture or a panel can have an outline as good as a card's; what it does not say gives it away.
        auto whole = run.read({wholePicture(picture)}, [&](double done) { report(allButDoubt + (1 - allButDoubt) * done); });
        if (!whole)
            return Unexpected(whole.error());
        if (saysMore(*whole, *cards))
            cards = std::move(whole);
    }
    if (!std::all_of(cards->begin(), cards->end(), isBlank))
        std::erase_if(*cards, isBlank);
    if (!std::all_of(cards->begin(), cards->end(), isPrint))
        std::erase_if(*cards, isPrint);
    report(1);
    return Scan{picture.size(), std::move(*cards)};
}

}  // namespace wellmet::capture
