// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/pieces.h"

#include "base/text.h"
#include "capture/fields/resemblance.h"
#include "capture/fields/traits.h"
#include "capture/fields/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

bool isEdge(QChar c)
{
    return c.isSpace() || c == takenMark || u",;:|•*_<>=~/\\-+^\"'`{}®™©°¤»«→►▶"_s.contains(c);
}

/// Shrinks [begin, end) past punctuation that belongs to nothing; a full stop goes only at the front.
void trimEdges(const QString &text, int &begin, int &end)
{
    while (begin < end && (isEdge(text[begin]) || text[begin] == u'.' || text[begin] == u')'))
        ++begin;
    while (end > begin && (isEdge(text[end - 1]) || text[end - 1] == u'('))
        --end;
    if (end - begin > 1 && text[begin] == u'(' && !text.mid(begin, end - begin).contains(u')'))
        ++begin;
}

/// Cuts at marks that part things, and at gaps wide for the size of type.
std::vector<Span> cutsAt(const CardText &card, int line)
{
    const QString &text = card.rest[static_cast<size_t>(line)];
    std::vector<Span> parts;
    int begin = 0;
    const double wide = 1.8 * card.heightOf(line);
    for (int i = 0; i <= text.size(); ++i) {
        const bool end = i == text.size();
        const bool mark = !end && (text[i] == takenMark || text[i] == u'|' || text[i] == u'•' || text[i] == u'®' || text[i] == u'※');
        const bool gap = !end && text[i] == u' ' && card.gapAt(line, i) > wide;
        if (!end && !mark && !gap)
            continue;
        if (i > begin)
            parts.push_back({line, begin, i});
        begin = i + 1;
    }
    return parts;
}

struct LabelHit {
    Label label = Label::None;
    int length = 0;
};

/// The label at the front of `text` with the colon or dash behind it. A label without a sign behind it counts only if it is
/// the whole text or one that is never the start of something else.
LabelHit labelInFront(const QString &text)
{
    static const QRegularExpression words(u"^[\\s.(]*([\\p{L}./#-]+(?:\\s[\\p{L}./#-]+){0,2}?)\\s?\\)?\\s*([:=]|\\s-\\s|\\.\\s|$)"_s);
    const QRegularExpressionMatch match = words.match(text);
    if (!match.hasMatch())
        return {};
    QString phrase = text::fold(match.captured(1));
    Label label = labelOf(phrase);
    while (label == Label::None && (phrase.endsWith(u'.') || phrase.endsWith(u'-') || phrase.endsWith(u'#'))) {
        phrase.chop(1);
        label = labelOf(phrase);
    }
    const bool sign = match.captured(2).startsWith(u':') || match.captured(2).startsWith(u'=') || match.captured(2).isEmpty();
    if (label == Label::None || (!sign && phrase.size() < 2))
        return {};
    return {label, static_cast<int>(match.capturedLength())};
}

bool onlyLabels(const QString &text)
{
    static const QRegularExpression separator(u"[^\\p{L}\\p{M}.-]+"_s);
    const QStringList words = text::fold(text).split(separator, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    if (words.size() > 3)
        return false;
    if (const Label label = labelOf(words.join(u' ')); label != Label::None)
        return label != Label::Number || text.contains(u':');
    return std::all_of(words.begin(), words.end(), [](QString word) {
        while (word.endsWith(u'.') || word.endsWith(u'-'))
            word.chop(1);
        const Label label = labelOf(word);
        return label != Label::None || word == u"no" || word == u"nos" || word == u"and" || word == u"&";
    });
}

/// "... Tel" before a taken number.
int lengthWithoutTrailingLabel(const QString &text)
{
    static const QRegularExpression last(u"[\\s,;/(-]+([\\p{L}.-]+)(?:\\s(?:no|nos)\\b)?[.\\s:)-]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = last.match(text);
    if (!match.hasMatch())
        return static_cast<int>(text.size());
    QString word = text::fold(match.captured(1));
    while (word.endsWith(u'.'))
        word.chop(1);
    const Label label = labelOf(word);
    return label != Label::None && label != Label::Address ? static_cast<int>(match.capturedStart()) : static_cast<int>(text.size());
}

/// Where a line that says a name and then a role is cut: index into `text`, or -1.
int cutBeforeTitle(const QString &text)
{
    static const QRegularExpression word(u"\\S+"_s);
    std::vector<int> starts;
    for (auto it = word.globalMatch(text); it.hasNext();)
        starts.push_back(static_cast<int>(it.next().capturedStart()));
    if (starts.size() < 3 || starts.size() > 12)
        return -1;
    for (size_t k = 2; k < starts.size() && k <= 4; ++k) {
        const Traits left = traitsOf(text.left(starts[k]).trimmed());
        const Traits right = traitsOf(text.mid(starts[k]));
        const bool name = left.nameHits > 0 && left.titleHeads == 0 && left.titleWords == 0 && left.organisationWords == 0
            && left.digits == 0 && left.capitalised && !left.legalForm;
        if (name && right.titleHeads > 0 && right.startsWithTitle && !right.legalForm)
            return starts[k];
    }
    return -1;
}

/// "Manager, Shop School": at a comma, dash or slash whose two sides are of different kinds.
int cutBetweenKinds(const QString &text)
{
    static const QRegularExpression sign(u",\\s*|\\s[-/]\\s|\\s@\\s|\\s+at\\s+"_s);
    for (auto it = sign.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const Traits left = traitsOf(text.left(match.capturedStart()));
        const Traits right = traitsOf(text.mid(match.capturedEnd()));
        if (left.words.empty() || right.words.empty())
            continue;
        const bool firmLast = !right.folded.isEmpty() && kindsOf(right.folded.back()).testFlag(Word::Organisation);
        const bool titleThenFirm = left.titleHeads > 0 && !left.legalForm && !right.startsWithTitle && right.words.size() >= 2
            && ((right.legalAtEnd && left.organisationWords == 0) || (firmLast && right.titleHeads <= 1));
        const bool nameThenTitle = left.nameHits > 0 && left.words.size() >= 2 && left.words.size() <= 4 && left.titleHeads == 0
            && left.titleWords == 0 && left.capitalised && left.digits == 0 && right.titleHeads > 0 && right.degrees == 0;
        if (titleThenFirm || nameThenTitle)
            return static_cast<int>(match.capturedStart());
    }
    return -1;
}

int knownWords(const QString &text)
{
    const Traits traits = traitsOf(text);
    return static_cast<int>(
        std::count_if(traits.folded.begin(), traits.folded.end(), [](const QString &word) { return word.size() > 3 && kindsOf(word); }));
}

/// The second reader's line, where it is nearly the same and has more words that are words.
void preferKnownWords(Piece &piece)
{
    if (piece.alternative.isEmpty() || piece.alternative == piece.text || piece.numberLabel || piece.alternative.size() > 80)
        return;
    const bool alike = similarity(text::fold(piece.text).remove(u' '), text::fold(piece.alternative).remove(u' ')) >= 0.8;
    if (alike && knownWords(piece.alternative) > knownWords(piece.text))
        piece.text = piece.alternative;
}

void addPiece(const CardText &card, Span span, std::vector<Piece> &pieces)
{
    const QString &text = card.rest[static_cast<size_t>(span.line)];
    Piece piece;
    const bool beforeTaken = span.end < text.size() && text[span.end] == takenMark;
    trimEdges(text, span.begin, span.end);
    if (onlyLabels(text.mid(span.begin, span.end - span.begin)))
        return;
    const LabelHit hit = labelInFront(text.mid(span.begin, span.end - span.begin));
    if (hit.label != Label::None && hit.length < span.end - span.begin) {
        piece.addressLabel = hit.label == Label::Address;
        piece.numberLabel = hit.label == Label::Number || hit.label == Label::Hours;
        span.begin += hit.length;
        trimEdges(text, span.begin, span.end);
    }
    if (beforeTaken)
        span.end = span.begin + lengthWithoutTrailingLabel(text.mid(span.begin, span.end - span.begin));
    trimEdges(text, span.begin, span.end);
    piece.text = text::squeeze(QStringView(text).mid(span.begin, span.end - span.begin));
    const auto letters = std::count_if(piece.text.begin(), piece.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (letters < 2 && !(letters == 1 && piece.text.front().script() == QChar::Script_Han))
        return;
    if (!piece.numberLabel) {
        int cut = cutBeforeTitle(text.mid(span.begin, span.end - span.begin));
        if (cut < 0)
            cut = cutBetweenKinds(text.mid(span.begin, span.end - span.begin));
        if (cut > 0) {
            addPiece(card, {span.line, span.begin, span.begin + cut}, pieces);
            addPiece(card, {span.line, span.begin + cut, span.end}, pieces);
            return;
        }
    }
    const TextLine &line = card.lines[static_cast<size_t>(span.line)];
    piece.span = span;
    piece.box = card.boxOf(span).boundingBox();
    piece.height = card.heightOf(span.line);
    piece.confidence = line.confidence;
    if (span.begin <= 1 && span.end >= text.size() - 1)
        piece.alternative = text::squeeze(line.alternative);
    preferKnownWords(piece);
    pieces.push_back(std::move(piece));
}

}  // namespace

void takeWatermarks(CardText &card)
{
    static const QRegularExpression mark(
        u"(?:scanned\\s?(?:by|with)\\s?)?(?:\\bCS\\s?)?cam\\s?scanner|scanned\\s(?:by|with)\\s\\w+|adobe\\sscan|made with\\s\\w+"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (int line = 0; line < card.count(); ++line) {
        for (auto it = mark.globalMatch(card.lines[static_cast<size_t>(line)].text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            card.take({line, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())});
        }
    }
}

std::vector<Piece> piecesOf(const CardText &card)
{
    std::vector<Piece> pieces;
    for (int line = 0; line < card.count(); ++line) {
        for (const Span &part : cutsAt(card, line))
            addPiece(card, part, pieces);
    }
    return pieces;
}

}  // namespace wellmet::capture::fields
