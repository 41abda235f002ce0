// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/pieces.h"

#include "base/text.h"
#include "capture/fields/layout.h"
#include "capture/fields/resemblance.h"
#include "capture/fields/traits.h"
#include "capture/fields/words.h"

#include <QRegularExpression>
#include <QSet>

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

int addressWordInFront(const QString &text)
{
    static const QRegularExpression front(u"^([\\p{L}\\p{M}]{5,})\\s+(?=[\\p{Lu}\\d].*\\d)"_s);
    const QRegularExpressionMatch match = front.match(text);
    return match.hasMatch() && labelOf(text::fold(match.captured(1))) == Label::Address ? static_cast<int>(match.capturedLength()) : 0;
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
        return (label != Label::Number && label != Label::Register) || text.contains(u':');
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

/// "Company No. 00652214", "Amtsgericht Bonn HRB 57903": a register's name with digits behind it, colon or not.
bool namesRegister(const QString &text)
{
    static const QRegularExpression separator(u"[^\\p{L}\\p{M}\\d.-]+"_s);
    const QStringList words = text::fold(text).split(separator, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype n = std::min<qsizetype>(2, words.size() - i); n > 0; --n) {
            QString phrase = words.mid(i, n).join(u' ');
            Label label = labelOf(phrase);
            while (label == Label::None && phrase.endsWith(u'.')) {
                phrase.chop(1);
                label = labelOf(phrase);
            }
            if (label == Label::Register)
                return text.contains(QRegularExpression(u"\\d"_s));
        }
    }
    return false;
}

/// "Mo-Fr 8:00-17:00", "Open 7 days 10am - 6pm".
bool saysHours(const QString &text)
{
    static const QRegularExpression hours(
        u"\\b\\d{1,2}(?:[:.h]\\d{2}\\s?(?:h|uhr)?|[:.]?\\d{0,2}\\s?(?:am|pm|uhr|h))\\s?(?:-|to|a|à|bis|do|alle|till|until)\\s?\\d{1,2}(?:[:.h]\\d{2}|\\s?(?:am|pm|uhr|h)\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return hours.match(text).hasMatch();
}

/// "MD" behind a name is a doctor's degree, though it can be a managing director too.
bool onlyDegrees(const Traits &traits)
{
    return std::all_of(traits.folded.begin(), traits.folded.end(),
                       [](const QString &word) { return kindsOf(QString(word).remove(u'.')).testFlag(Word::Degree); });
}

/// Where a line that says a name and then a role is cut: index into `text`, or -1. A name is known as one, has a
/// honorific, or is what an e-mail address of the card says.
int cutBeforeTitle(const QString &text, const QStringList &localParts)
{
    static const QRegularExpression word(u"\\S+"_s);
    std::vector<int> starts;
    for (auto it = word.globalMatch(text); it.hasNext();)
        starts.push_back(static_cast<int>(it.next().capturedStart()));
    if (starts.size() < 3 || starts.size() > 12)
        return -1;
    for (size_t k = 2; k < starts.size() && k <= 6; ++k) {
        const Traits left = traitsOf(text.left(starts[k]).trimmed());
        const Traits right = traitsOf(text.mid(starts[k]));
        const bool known = left.nameHits > 0 || left.honorifics > 0
            || std::any_of(localParts.begin(), localParts.end(),
                           [&](const QString &local) { return fitsLocalPart(left.folded, local) >= 1; });
        const qsizetype bare = left.words.size() - left.honorifics - left.degrees;
        const bool name = known && bare >= 1 && bare <= 4 && left.titleHeads == 0 && left.titleWords == 0 && left.organisationWords == 0
            && left.digits == 0 && left.capitalised && !left.legalForm;
        const bool degree = onlyDegrees(right) && text.left(starts[k]).trimmed().endsWith(u',');
        if (name && right.titleHeads > 0 && right.startsWithTitle && !right.legalForm && !degree)
            return starts[k];
    }
    return -1;
}

/// "Quarzblick e.K. Svenja Heide": behind a firm's legal form begins what an e-mail address of the card names.
int cutBehindLegalForm(const QString &text, const QStringList &localParts)
{
    for (qsizetype at = text.indexOf(u' ', 4); at > 0; at = text.indexOf(u' ', at + 1)) {
        const Traits left = traitsOf(text.left(at));
        const Traits right = traitsOf(text.mid(at + 1));
        const bool mailed = std::any_of(localParts.begin(), localParts.end(),
                                        [&](const QString &local) { return fitsLocalPart(right.folded, local) >= 1; });
        if (left.legalAtEnd && left.words.size() > 1 && right.words.size() >= 2 && right.digits == 0 && !right.legalForm && mailed)
            return static_cast<int>(at);
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
            && left.titleWords == 0 && left.capitalised && left.digits == 0 && right.titleHeads > 0 && !onlyDegrees(right);
        if (titleThenFirm || nameThenTitle)
            return static_cast<int>(match.capturedStart());
    }
    return -1;
}

/// "London Office", "Sede di Milano", "Workshop": the name of a place of work and nothing else.
bool isHeading(const QString &text)
{
    static const QSet<QString> directions{u"northern"_s, u"southern"_s, u"eastern"_s, u"western"_s,  u"north"_s, u"south"_s,
                                          u"east"_s,     u"west"_s,     u"central"_s, u"main"_s,     u"head"_s,  u"our"_s,
                                          u"di"_s,       u"de"_s,       u"of"_s,      u"in"_s,       u"a"_s,     u"w"_s,
                                          u"the"_s,      u"regional"_s, u"city"_s,    u"corporate"_s};
    const Traits traits = traitsOf(text);
    if (traits.digits > 0 || traits.words.empty() || traits.words.size() > 4)
        return false;
    QStringList rest;
    for (const QString &word : traits.folded) {
        if (!directions.contains(word) && !kindsOf(word).testFlag(Word::Place))
            rest << word;
    }
    const QString phrase = rest.join(u' ');
    static const QSet<QString> alsoPhones{u"office"_s, u"factory"_s, u"works"_s, u"buro"_s, u"oficina"_s, u"ufficio"_s, u"zentrale"_s};
    return phrase.size() > 3 && (labelOf(phrase) == Label::Address || alsoPhones.contains(phrase));
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

void addPiece(const CardText &card, Span span, const QStringList &localParts, std::vector<Piece> &pieces)
{
    const QString &text = card.rest[static_cast<size_t>(span.line)];
    Piece piece;
    const bool beforeTaken = span.end < text.size() && text[span.end] == takenMark;
    trimEdges(text, span.begin, span.end);
    const QString whole = text.mid(span.begin, span.end - span.begin);
    if (onlyLabels(whole) && !isHeading(whole))
        return;
    const LabelHit hit = labelInFront(text.mid(span.begin, span.end - span.begin));
    if (hit.label != Label::None && hit.length < span.end - span.begin) {
        piece.addressLabel = hit.label == Label::Address;
        piece.numberLabel = hit.label == Label::Number || hit.label == Label::Register || hit.label == Label::Hours;
        span.begin += hit.length;
        trimEdges(text, span.begin, span.end);
    }
    // "Domicilio Plaza Mayor, 11": a long word that says address needs no colon before digits.
    if (const int length = addressWordInFront(text.mid(span.begin, span.end - span.begin)); !piece.addressLabel && length > 0) {
        piece.addressLabel = true;
        span.begin += length;
    }
    if (beforeTaken)
        span.end = span.begin + lengthWithoutTrailingLabel(text.mid(span.begin, span.end - span.begin));
    trimEdges(text, span.begin, span.end);
    static const QRegularExpression zeros(u"\\b([Ss][Pp]\\.?\\s?[Zz]\\.?\\s?)0\\.\\s?0\\b"_s);
    piece.text = text::squeeze(QStringView(text).mid(span.begin, span.end - span.begin)).replace(zeros, u"\\1o.o"_s);
    const auto letters = std::count_if(piece.text.begin(), piece.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (letters < 2 && !(letters == 1 && piece.text.front().script() == QChar::Script_Han))
        return;
    piece.numberLabel |= namesRegister(piece.text) || saysHours(piece.text);
    if (!piece.numberLabel) {
        int cut = cutBeforeTitle(text.mid(span.begin, span.end - span.begin), localParts);
        if (cut < 0)
            cut = cutBehindLegalForm(text.mid(span.begin, span.end - span.begin), localParts);
        if (cut < 0)
            cut = cutBetweenKinds(text.mid(span.begin, span.end - span.begin));
        if (cut > 0) {
            addPiece(card, {span.line, span.begin, span.begin + cut}, localParts, pieces);
            addPiece(card, {span.line, span.begin + cut, span.end}, localParts, pieces);
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

/// The line beside, or else the next one under, a heading, if it has digits or a street.
Piece *headedBy(const Piece &heading, std::vector<Piece> &pieces)
{
    Piece *best = nullptr;
    for (Piece &piece : pieces) {
        const bool beside = standsBeside(heading, piece) && piece.box.left() - heading.box.right() < 4 * piece.height;
        if (&piece == &heading || piece.numberLabel || !(beside || standsUnder(heading, piece, 1.2)))
            continue;
        const Traits traits = traitsOf(piece.text);
        if ((traits.digits > 0 || traits.streetWords > 0) && (!best || beside || piece.box.top() < best->box.top()))
            best = &piece;
        if (best == &piece && beside)
            break;
    }
    return best;
}

/// A heading over or before a line with digits or a street says what that address is and is no value of its own.
void takeHeadings(std::vector<Piece> &pieces)
{
    std::vector<bool> headings(pieces.size(), false);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].addressLabel || !isHeading(pieces[i].text))
            continue;
        headings[i] = onlyLabels(pieces[i].text);
        if (Piece *headed = headedBy(pieces[i], pieces)) {
            headings[i] = true;
            headed->addressLabel = true;
            // The next line of the address begins under the heading.
            if (standsBeside(pieces[i], *headed))
                headed->box.setLeft(pieces[i].box.left());
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (!headings[i])
            pieces[kept++] = std::move(pieces[i]);
    }
    pieces.resize(kept);
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

std::vector<Piece> piecesOf(const CardText &card, const QStringList &localParts)
{
    std::vector<Piece> pieces;
    for (int line = 0; line < card.count(); ++line) {
        for (const Span &part : cutsAt(card, line))
            addPiece(card, part, localParts, pieces);
    }
    takeHeadings(pieces);
    return pieces;
}

}  // namespace wellmet::capture::fields
