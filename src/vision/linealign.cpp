// SPDX-License-Identifier: MPL-2.0
#include "vision/linealign.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace wellmet::vision {
namespace {

using namespace Qt::StringLiterals;

// Below this the readers looked at different things.
constexpr double minAgreement = 0.6;
// A letter the first reader is less sure of may be replaced by the second's.
constexpr float unsure = 0.6F;
// A lost dot leaves a gap this much wider than the line's usual pitch.
constexpr float dotGap = 1.15F;
constexpr qsizetype maxLength = 400;

/// Letters and marks without spaces, and where they stand in the text they come from.
struct Solid {
    QString characters;
    std::vector<qsizetype> positions;
    std::vector<QString> folded;
};

Solid solidOf(const QString &text)
{
    Solid solid;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        solid.characters += text[i];
        solid.positions.push_back(i);
        solid.folded.push_back(text::fold(text.mid(i, 1)));
    }
    return solid;
}

/// For every character of `a` the one of `b` it stands beside in the cheapest alignment, or -1; characters beside each
/// other need not be equal (Needleman and Wunsch, 1970).
std::vector<qsizetype> aligned(const Solid &a, const Solid &b)
{
    const auto n = static_cast<size_t>(a.characters.size());
    const auto m = static_cast<size_t>(b.characters.size());
    std::vector<int> cost((n + 1) * (m + 1));
    const auto at = [&](size_t i, size_t j) -> int & { return cost[i * (m + 1) + j]; };
    const auto substitution = [&](size_t i, size_t j) { return a.folded[i - 1] == b.folded[j - 1] ? 0 : 3; };
    for (size_t i = 0; i <= n; ++i) {
        for (size_t j = 0; j <= m; ++j) {
            if (i == 0 || j == 0)
                at(i, j) = static_cast<int>(2 * (i + j));
            else
                at(i, j) = std::min({at(i - 1, j - 1) + substitution(i, j), at(i - 1, j) + 2, at(i, j - 1) + 2});
        }
    }
    std::vector<qsizetype> partner(n, -1);
    for (size_t i = n, j = m; i > 0 && j > 0;) {
        if (at(i, j) == at(i - 1, j - 1) + substitution(i, j)) {
            partner[i - 1] = static_cast<qsizetype>(j) - 1;
            --i;
            --j;
        } else if (at(i, j) == at(i - 1, j) + 2) {
            --i;
        } else {
            --j;
        }
    }
    return partner;
}

/// Whether readers take one for the other: l, I, 1, | and O, 0.
bool lookAlike(QChar a, QChar b)
{
    constexpr QStringView strokes = u"lI1|i";
    constexpr QStringView rounds = u"oO0";
    return (strokes.contains(a) && strokes.contains(b)) || (rounds.contains(a) && rounds.contains(b));
}

bool isAccented(QChar c)
{
    return c.isLetter() && c.unicode() > 0x7f && text::fold(QString(c)) != QString(c).toLower();
}

/// Parts of the line that are addresses of machines: there a space or another letter would break them.
std::vector<bool> machineParts(const QString &text)
{
    static const QRegularExpression pattern(uR"([\w.+\-]+@[\w.\-]+|https?:\S+|www\.\S+)"_s,
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<bool> inside(static_cast<size_t>(text.size()), false);
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        std::fill(inside.begin() + match.capturedStart(), inside.begin() + match.capturedEnd(), true);
    }
    return inside;
}

/// Everything known about the two readings once they are aligned.
struct Comparison {
    const LineReading &first;
    const QString &secondText;
    Solid a;
    Solid b;
    std::vector<qsizetype> partner;
    std::vector<bool> machine;

    Comparison(const LineReading &reading, const QString &other)
        : first(reading), secondText(other), a(solidOf(reading.text)), b(solidOf(other)), partner(aligned(a, b)),
          machine(machineParts(reading.text))
    {
    }

    bool agree(size_t i) const { return i < partner.size() && partner[i] >= 0 && a.folded[i] == b.folded[static_cast<size_t>(partner[i])]; }
    /// Agree, or as good as.
    bool match(size_t i) const { return agree(i) || (i < partner.size() && partner[i] >= 0 && lookAlike(mine(i), theirs(i))); }
    bool inMachinePart(size_t i) const { return machine[static_cast<size_t>(a.positions[i])]; }
    QChar mine(size_t i) const { return a.characters[static_cast<qsizetype>(i)]; }
    QChar theirs(size_t i) const { return b.characters[partner[i]]; }
    float probability(size_t i) const { return first.probabilities[static_cast<size_t>(a.positions[i])]; }

    bool firstHasSpaceAfter(size_t i) const { return a.positions[i + 1] - a.positions[i] > 1; }
    bool secondHasSpaceAfter(size_t i) const
    {
        const auto j = static_cast<size_t>(partner[i]);
        return b.positions[j + 1] - b.positions[j] > 1;
    }

    /// The character to write for the i-th of the first reading.
    QChar chosen(size_t i) const
    {
        if (const auto umlaut = fromTwoStrokes(i))
            return *umlaut;
        if (partner[i] < 0 || mine(i).isDigit() || theirs(i) == mine(i) || !theirs(i).isLetter())
            return mine(i);
        if (agree(i))
            return isAccented(theirs(i)) && mine(i).isLetter() && !inMachinePart(i) ? (mine(i).isUpper() ? theirs(i).toUpper() : theirs(i))
                                                                                    : mine(i);
        const bool embedded = (i == 0 || agree(i - 1)) && (i + 1 == partner.size() || agree(i + 1));
        // "Boréalis lmmobilier": a capital begins the word where the second reader sees one begin.
        const bool capital = theirs(i) == u'I' && mine(i) == u'l' && i + 1 < partner.size() && mine(i + 1).isLower() && i > 0
            && partner[i - 1] == partner[i] - 1 && secondHasSpaceAfter(i - 1);
        if (capital && !inMachinePart(i))
            return theirs(i);
        const bool standsForSharpS = theirs(i) == u'ß' && (mine(i) == u'B' || mine(i) == u'β' || mine(i) == u'f');
        if (embedded && !inMachinePart(i) && mine(i).isLetter() && (standsForSharpS || probability(i) < unsure))
            return theirs(i);
        return mine(i);
    }

    /// "Briickner": an umlaut read as two strokes, of which one has no partner. The umlaut.
    std::optional<QChar> fromTwoStrokes(size_t i) const
    {
        if (i + 1 >= partner.size() || mine(i) != u'i' || mine(i + 1) != u'i' || (partner[i] < 0) == (partner[i + 1] < 0)
            || inMachinePart(i))
            return std::nullopt;
        const QChar other = theirs(partner[i] < 0 ? i + 1 : i);
        const bool embedded = (i == 0 || agree(i - 1)) && (i + 2 == partner.size() || agree(i + 2));
        return embedded && isAccented(other) && text::fold(QString(other)) == u"u"_s ? std::optional(other) : std::nullopt;
    }
    /// "Hữru", "Hu'u": the horn of a Vietnamese letter read as a letter or mark of its own.
    bool isHorn(size_t i) const
    {
        constexpr char16_t horn = u'\u031b';
        return i > 0 && partner[i] < 0 && partner[i - 1] >= 0 && (mine(i) == u'r' || mine(i) == u'\'' || mine(i) == u'’')
            && QString(theirs(i - 1)).normalized(QString::NormalizationForm_D).contains(horn);
    }
    bool isSecondStroke(size_t i) const { return i > 0 && fromTwoStrokes(i - 1).has_value(); }

    /// Whether a space stands between the i-th and the next character.
    bool spaceAfter(size_t i) const
    {
        const bool mineSays = firstHasSpaceAfter(i);
        if (!match(i) || !match(i + 1) || partner[i + 1] != partner[i] + 1)
            return mineSays;
        const bool theirsSays = secondHasSpaceAfter(i);
        if (theirsSays == mineSays)
            return mineSays;
        if (theirsSays)
            return !(inMachinePart(i) && inMachinePart(i + 1)) && !(mine(i) == u'@' || mine(i + 1) == u'@');
        // The first reader sees few spaces, so those it sees are there, unless they tear a word's letters apart.
        const bool wellInside = i > 0 && agree(i - 1) && i + 2 < partner.size() && agree(i + 2);
        return !(wellInside && mine(i).isLetter() && mine(i + 1).isLetter());
    }

    /// A dot the second reader sees between two characters, in a gap that has room for one.
    bool lostDotAfter(size_t i) const
    {
        if (!agree(i) || !agree(i + 1) || partner[i + 1] != partner[i] + 2 || firstHasSpaceAfter(i))
            return false;
        const qsizetype between = partner[i] + 1;
        return b.characters[between] == u'.' && mine(i).isLetter() && mine(i + 1).isLetter() && !secondHasSpaceAfter(i)
            && gapAfter(i) > dotGap * usualPitch();
    }

    /// An underscore the second reader sees where the first sees nothing: it lies below the letters and is easily lost,
    /// and hardly ever seen where there is none.
    bool lostUnderscoreAfter(size_t i) const
    {
        return i + 1 < partner.size() && agree(i) && agree(i + 1) && partner[i + 1] == partner[i] + 2
            && b.characters[partner[i] + 1] == u'_';
    }

    /// The letter lost between two that are there, when it is the twin of either: the first reader's decoding merges
    /// neighbours that are alike and narrow.
    std::optional<QChar> lostTwinAfter(size_t i) const
    {
        if (i + 1 >= partner.size() || !agree(i) || !agree(i + 1) || partner[i + 1] != partner[i] + 2 || firstHasSpaceAfter(i)
            || secondHasSpaceAfter(i))
            return std::nullopt;
        const QChar extra = b.characters[partner[i] + 1];
        for (const size_t twin : {i, i + 1})
            if (extra == mine(twin) && mine(twin).isLower())
                return mine(twin);
        return std::nullopt;
    }

    float centre(size_t i) const
    {
        const auto at = static_cast<size_t>(a.positions[i]);
        return (first.charX[at] + first.charX[at + 1]) / 2;
    }
    float gapAfter(size_t i) const { return centre(i + 1) - centre(i); }
    float usualPitch() const
    {
        std::vector<float> gaps;
        for (size_t i = 0; i + 1 < partner.size(); ++i)
            gaps.push_back(gapAfter(i));
        std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2), gaps.end());
        return gaps[gaps.size() / 2];
    }
};

double agreementOf(const Comparison &comparison)
{
    const auto longer = std::max(comparison.a.characters.size(), comparison.b.characters.size());
    if (longer == 0)
        return 0;
    qsizetype same = 0;
    for (size_t i = 0; i < comparison.partner.size(); ++i)
        same += comparison.agree(i) ? 1 : 0;
    return double(same) / double(longer);
}

}  // namespace

QString plainWidth(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain)
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(c.unicode() - 0xfee0);
    return plain;
}

double agreement(const QString &first, const QString &second)
{
    if (first.size() > maxLength || second.size() > maxLength)
        return 0;
    LineReading reading;
    reading.text = first;
    return agreementOf(Comparison(reading, second));
}

LineReading withSecondReading(const LineReading &first, const SecondReading &second)
{
    const QString other = plainWidth(second.text.normalized(QString::NormalizationForm_C));
    if (first.text.size() > maxLength || other.size() > maxLength)
        return first;
    const Comparison comparison(first, other);
    if (comparison.partner.empty() || agreementOf(comparison) < minAgreement)
        return first;

    LineReading merged;
    merged.confidence = first.confidence;
    const auto append = [&](QChar c, float probability, float from) {
        merged.text += c;
        merged.probabilities.push_back(probability);
        merged.charX.push_back(from);
    };
    // "aarden@": of twins at the very front one is lost like anywhere else.
    if (comparison.agree(0) && comparison.partner[0] == 1 && comparison.b.characters[0] == comparison.mine(0)
        && comparison.mine(0).isLower())
        append(comparison.mine(0), unsure, first.charX.front());
    for (size_t i = 0; i < comparison.partner.size(); ++i) {
        const auto at = static_cast<size_t>(comparison.a.positions[i]);
        if (!comparison.isSecondStroke(i) && !comparison.isHorn(i))
            append(comparison.chosen(i), first.probabilities[at], first.charX[at]);
        if (i + 1 == comparison.partner.size())
            break;
        const float end = first.charX[at + 1];
        if (const auto twin = comparison.lostTwinAfter(i))
            append(*twin, unsure, end);
        if (comparison.lostDotAfter(i))
            append(u'.', unsure, end);
        if (comparison.lostUnderscoreAfter(i))
            append(u'_', unsure, end);
        else if (comparison.spaceAfter(i))
            append(u' ', first.probabilities[at], end);
    }
    merged.charX.push_back(first.charX.back());
    return merged;
}

}  // namespace wellmet::vision
