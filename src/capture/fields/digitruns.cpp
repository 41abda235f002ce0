// SPDX-License-Identifier: MPL-2.0
#include "capture/fields/digitruns.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace wellmet::capture::fields {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNumber = 15;  // ITU-T E.164

bool joinsDigits(QChar c)
{
    return u" ()./-+•~"_s.contains(c);
}

/// Letters readers take for digits, counted only between digits.
QChar lookAlike(QChar c)
{
    switch (c.unicode()) {
    case u'O':
    case u'o':
    case u'Q': return u'0';
    case u'l':
    case u'I':
    case u'|': return u'1';
    default: return c;
    }
}

QString withDigitsMended(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool before = text[i - 1].isDigit();
        const bool after = text[i + 1].isDigit() || (lookAlike(text[i + 1]).isDigit() && i + 2 < text.size() && text[i + 2].isDigit());
        if (before && after)
            text[i] = lookAlike(text[i]);
    }
    return text;
}

/// A wide gap without a label between two numbers parts them.
bool wideGap(const CardText &card, int line, int at)
{
    return card.gapAt(line, at) > 1.3 * card.heightOf(line);
}

/// "D-50641", "CH-8001": four or five digits behind a country's letters on number plates or its ISO code are a post code.
bool isPostCode(const QString &text, int begin, int end)
{
    static const QRegularExpression countryLetters(
        u"(?<![\\p{L}\\d])(?:D|F|A|CH|FL|I|E|P|B|L|NL|DK|S|N|FIN|PL|CZ|SK|H|RO|SLO|SI|HR|BG|EST|LV|LT|GR|DE|FR|AT|IT|ES|PT|BE|LU|SE|NO|FI|HU)\\s?-\\s?$"_s);
    return end - begin >= 4 && end - begin <= 5 && begin >= 2 && text[begin].isDigit() && countryLetters.match(text.left(begin)).hasMatch();
}

std::vector<Span> rawRuns(const CardText &card, int line, const QString &text)
{
    std::vector<Span> runs;
    int at = 0;
    while (at < text.size()) {
        if (!text[at].isDigit() && text[at] != u'+' && text[at] != u'(') {
            ++at;
            continue;
        }
        // Digits glued to a word in front ("B12", "ISO9001") are no number of their own.
        const bool glued = at > 0 && text[at].isDigit() && text[at - 1].isLetter() && (at < 2 || text[at - 2].isLetterOrNumber());
        const int begin = at;
        int end = at;
        while (at < text.size() && (text[at].isDigit() || joinsDigits(text[at]))) {
            const bool digit = text[at].isDigit();
            if (text[at] == u' ' && end > begin && wideGap(card, line, at)
                && digitsOf(QStringView(text).mid(begin, end - begin)).size() >= 6)
                break;
            ++at;
            if (digit || (text[at - 1] == u')' && end > begin))
                end = at;
        }
        while (end < text.size() && text[end].isDigit())
            ++end;
        at = std::max(at, begin + 1);
        const bool extension = end < text.size() && text[end] == u'x' && digitsOf(QStringView(text).mid(begin, end - begin)).size() >= 7;
        const bool attached = end < text.size() && text[end].isLetter() && text[end].script() != QChar::Script_Han
            && (end + 1 >= text.size() || text[end + 1].isDigit()) && !extension;
        if (end > begin && !(glued && text.mid(begin, end - begin).size() < 7) && !attached && !isPostCode(text, begin, end))
            runs.push_back({line, begin, end});
    }
    return runs;
}

/// Where a run of several numbers is cut: indices into `text`.
std::vector<int> cutsOf(const QString &text)
{
    std::vector<int> cuts;
    int digits = 0;
    for (int i = 0; i < text.size(); ++i) {
        if (text[i].isDigit()) {
            ++digits;
            continue;
        }
        const int ahead = static_cast<int>(digitsOf(QStringView(text).mid(i)).size());
        const bool plus = text[i] == u'+' && digits >= 5;
        const bool bracket = text[i] == u'(' && digits >= 7 && ahead >= 7;
        // "030/123456" is one number: what stands before the slash is too short to be one.
        const bool slash = text[i] == u'/' && digits >= 6;
        if (plus || bracket || slash) {
            cuts.push_back(i);
            digits = 0;
        }
    }
    return cuts;
}

/// A run too long for one number: cut at the space or dash that leaves two of about equal length.
int middleCut(const QString &text)
{
    // "58-000130958-0001115": the space between them is lost, but both are written alike.
    const auto shape = [](QString part) {
        static const QRegularExpression digit(u"\\d"_s);
        return part.replace(digit, u"9"_s);
    };
    if (text.size() % 2 == 0 && !text.contains(u' ') && shape(text.left(text.size() / 2)) == shape(text.mid(text.size() / 2)))
        return static_cast<int>(text.size() / 2);
    const qsizetype all = digitsOf(text).size();
    int best = -1;
    qsizetype bestOff = all;
    for (int i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != u' ')
            continue;
        const qsizetype left = digitsOf(QStringView(text).left(i)).size();
        const qsizetype off = std::abs(all - 2 * left);
        if (off < bestOff) {
            bestOff = off;
            best = i;
        }
    }
    return bestOff <= 4 ? best : -1;
}

QString extensionAfter(const QString &text, int end, int &extensionEnd)
{
    static const QRegularExpression extension(
        u"^\\s*[,;(/-]?\\s*(?:ext(?:n|ension)?|xtn|x|poste|durchwahl|dw|ramal|anexo|interno|int|wew|klapka|ankn|dahili)\\s?[.:#-]?\\s?(\\d{1,6})\\)?(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = extension.match(text.mid(end));
    if (match.hasMatch())
        extensionEnd = end + static_cast<int>(match.capturedLength());
    return match.captured(1);
}

DigitRun runFrom(const QString &text, int line, int begin, int end)
{
    while (begin < end && !text[begin].isDigit() && text[begin] != u'+' && text[begin] != u'(')
        ++begin;
    while (end > begin && !text[end - 1].isDigit() && text[end - 1] != u')')
        --end;
    DigitRun run;
    run.span = {line, begin, end};
    run.text = text::squeeze(QStringView(text).mid(begin, end - begin));
    if (run.text.count(u'(') > run.text.count(u')') && run.text.startsWith(u'('))
        run.text.remove(0, 1);
    if (run.text.endsWith(u')') && run.text.count(u')') > run.text.count(u'('))
        run.text.chop(1);
    run.digits = digitsOf(run.text);
    run.international =
        run.text.startsWith(u'+') || run.text.startsWith(u"(+") || run.text.startsWith(u"( +") || run.digits.startsWith(u"00");
    return run;
}

/// "1234567/68" -> the number that ends in 68.
DigitRun otherEnding(const DigitRun &first, const QString &ending, const Span &span)
{
    DigitRun other = first;
    other.span = span;
    qsizetype left = ending.size();
    for (qsizetype i = other.text.size() - 1; i >= 0 && left > 0; --i) {
        if (other.text[i].isDigit())
            other.text[i] = ending[--left];
    }
    other.digits = digitsOf(other.text);
    other.continues = true;
    return other;
}

}  // namespace

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c.unicode() < 128 ? c : QChar(u'0' + c.digitValue());
    }
    return digits;
}

std::vector<DigitRun> digitRunsOf(const CardText &card, int line, int fewest)
{
    const QString text = withDigitsMended(card.rest[static_cast<size_t>(line)]);
    std::vector<DigitRun> runs;
    for (const Span &raw : rawRuns(card, line, text)) {
        const QString whole = text.mid(raw.begin, raw.end - raw.begin);
        std::vector<int> cuts = cutsOf(whole);
        if (cuts.empty() && digitsOf(whole).size() > longestNumber) {
            if (const int cut = middleCut(whole); cut > 0)
                cuts.push_back(cut);
        }
        cuts.push_back(static_cast<int>(whole.size()));
        int begin = 0;
        const size_t firstOfRun = runs.size();
        for (const int cut : cuts) {
            DigitRun run = runFrom(text, line, raw.begin + begin, raw.begin + cut);
            begin = cut;
            const bool ending = runs.size() > firstOfRun && !run.digits.isEmpty() && run.digits.size() <= 4
                && runs.back().digits.size() >= 6 && !run.international;
            if (ending) {
                const DigitRun first = runs.back();
                runs.push_back(otherEnding(first, run.digits, run.span));
                continue;
            }
            if (run.digits.size() < fewest || run.digits.size() > longestNumber + 2)
                continue;
            int extensionEnd = run.span.end;
            run.extension = extensionAfter(text, run.span.end, extensionEnd);
            run.span.end = extensionEnd;
            run.continues = runs.size() > firstOfRun;
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

}  // namespace wellmet::capture::fields
