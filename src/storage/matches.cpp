// SPDX-License-Identifier: MPL-2.0
#include "storage/matches.h"

#include "storage/searchquery.h"
#include "storage/searchterms.h"

#include <algorithm>
#include <bit>

namespace wellmet::storage {
namespace {

constexpr size_t MaxConditions = 32;
/// Longer lines (an "about" of many pages) are shown from shortly before the first match.
constexpr qsizetype MaxLineLength = 160;
constexpr qsizetype BeforeMatch = 40;

bool answers(Facet facet, LineKind kind)
{
    switch (facet) {
    case Facet::Tag: return kind == LineKind::Tag;
    case Facet::Org:
    case Facet::Title: return kind == LineKind::Role;
    case Facet::City: return kind == LineKind::Address;
    case Facet::Event:
    case Facet::Met: return kind == LineKind::Met;
    case Facet::Has: break;
    }
    return false;
}

/// The places where the digits stand in a text, whatever stands between them.
void addDigits(const QString &text, const QString &digits, std::vector<TextRange> &ranges)
{
    QString all;
    std::vector<qsizetype> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const int value = text[i].digitValue(); value >= 0) {
            all += QChar(u'0' + value);
            places.push_back(i);
        }
    }
    const qsizetype found = all.indexOf(digits);
    if (found < 0)
        return;
    const qsizetype start = places[static_cast<size_t>(found)];
    ranges.push_back({start, places[static_cast<size_t>(found + digits.size() - 1)] + 1 - start});
}

/// How much of `term`, as it stands in the text, `typed` reaches: folding may have made it longer or shorter.
qsizetype reach(const QString &text, const PlacedTerm &term, qsizetype typed)
{
    if (typed >= term.term.size())
        return term.length;
    if (term.term.size() == term.length && !term.isPiece)
        return typed;
    for (qsizetype length = 1; length < term.length; ++length) {
        if (wordTerms(QStringView(text).sliced(term.start, length)).join(QString()).size() >= typed)
            return length;
    }
    return term.length;
}

/// Rising and apart.
std::vector<TextRange> tidied(std::vector<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    std::vector<TextRange> apart;
    for (const TextRange &range : ranges) {
        if (!apart.empty() && range.start <= apart.back().start + apart.back().length) {
            TextRange &last = apart.back();
            last.length = std::max(last.start + last.length, range.start + range.length) - last.start;
        } else {
            apart.push_back(range);
        }
    }
    return apart;
}

/// A long line cut to what is around its first match.
MatchedLine shortened(MatchedLine line)
{
    if (line.text.size() <= MaxLineLength)
        return line;
    qsizetype from = line.ranges.empty() ? 0 : std::max<qsizetype>(0, line.ranges.front().start - BeforeMatch);
    while (from > 0 && !line.text[from - 1].isSpace())
        --from;
    const QString ellipsis(from > 0 ? 1 : 0, QChar(0x2026));
    line.text = ellipsis + line.text.sliced(from, std::min(MaxLineLength, line.text.size() - from));
    const qsizetype moved = ellipsis.size() - from;
    std::erase_if(line.ranges, [&](TextRange &range) {
        range.start += moved;
        return range.start + range.length > line.text.size();
    });
    return line;
}

}  // namespace

Matcher::Matcher(const FindQuery &query, const std::vector<QStringList> &variants)
{
    const std::vector<TypedWord> typed = typedWords(query);
    for (size_t i = 0; i < query.size() && m_conditions.size() < MaxConditions; ++i) {
        const FindTerm &term = query[i];
        if (term.negated || term.text.isEmpty())
            continue;
        const bool isFacet = term.kind == FindTerm::Kind::Facet;
        if (isFacet && term.facet == Facet::Has)
            continue;
        Condition condition{wordTerms(term.text), term.quoted, {}, {}, isFacet ? std::optional(term.facet) : std::nullopt};
        if (term.kind == FindTerm::Kind::Word)
            condition.digits = phoneSpellings(term.text);
        for (size_t w = 0; w < typed.size() && w < variants.size(); ++w) {
            if (typed[w].term == i)
                condition.others = variants[w];
        }
        if (condition.terms.isEmpty())
            continue;
        m_all |= quint32(1) << m_conditions.size();
        m_conditions.push_back(std::move(condition));
    }
}

Matcher::Match Matcher::in(const QString &text, std::optional<LineKind> kind) const
{
    Match match;
    const std::vector<PlacedTerm> terms = placedTerms(text);
    for (size_t c = 0; c < m_conditions.size(); ++c) {
        const Condition &condition = m_conditions[c];
        if (condition.facet && (!kind || !answers(*condition.facet, *kind)))
            continue;
        const auto before = match.ranges.size();
        if (condition.facet == Facet::Met) {
            match.conditions |= quint32(1) << c;
            continue;
        }
        for (size_t at = 0; at < terms.size(); ++at) {
            if (condition.others.contains(terms[at].term))
                match.ranges.push_back({terms[at].start, terms[at].length});
            // The condition's terms one after another, of which the last may only have begun. Words in one piece stand behind
            // all others in the list and not in the text.
            size_t next = at;
            qsizetype met = 0;
            for (; met < condition.terms.size() && next < terms.size(); ++met, ++next) {
                const QString &wanted = condition.terms[met];
                const bool last = met + 1 == condition.terms.size();
                if (terms[next].isPiece != terms[at].isPiece)
                    break;
                if (last && !condition.whole ? !terms[next].term.startsWith(wanted) : terms[next].term != wanted)
                    break;
            }
            if (met < condition.terms.size())
                continue;
            const PlacedTerm &last = terms[next - 1];
            const qsizetype end = last.start + (condition.whole ? last.length : reach(text, last, condition.terms.back().size()));
            match.ranges.push_back({terms[at].start, end - terms[at].start});
        }
        if (kind == LineKind::Phone) {
            for (const QString &digits : condition.digits)
                addDigits(text, digits, match.ranges);
        }
        if (match.ranges.size() > before)
            match.conditions |= quint32(1) << c;
    }
    match.ranges = tidied(std::move(match.ranges));
    return match;
}

Matcher::Match Matcher::inName(const QString &name) const
{
    return in(name, std::nullopt);
}

Matcher::Match Matcher::inLine(const QString &text, LineKind kind) const
{
    return in(text, kind);
}

Result<std::optional<MatchedLine>> Matcher::bestLine(const Lines &next, quint32 answered) const
{
    std::optional<MatchedLine> best;
    int most = 0;
    bool complete = false;
    while (!complete) {
        auto line = next();
        if (!line)
            return line;
        if (!*line)
            break;
        Match match = in((*line)->text, (*line)->kind);
        const int open = std::popcount(match.conditions & ~answered);
        if (open > most) {
            most = open;
            best = std::move(**line);
            best->ranges = std::move(match.ranges);
            complete = isAll(answered | match.conditions);
        }
    }
    return best ? std::optional(shortened(std::move(*best))) : std::nullopt;
}

}  // namespace wellmet::storage
