// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/tokens.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wellmet::meetings::quickadd {
namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isAlnum(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

// Whether the character at `i` holds together what stands on its two sides.
bool joins(QStringView text, qsizetype i)
{
    if (i == 0 || i + 1 >= text.size() || !isAlnum(text[i - 1]) || !isAlnum(text[i + 1]))
        return false;
    const QChar c = text[i];
    const bool digits = text[i - 1].isDigit() && text[i + 1].isDigit();
    if (isApostrophe(c) || c == u'-' || c == u'.')
        return true;
    if (c == u'&')
        return text[i - 1].isUpper() && text[i + 1].isUpper();
    return digits && (c == u':' || c == u'/' || c == u',');
}

bool isElision(QStringView folded)
{
    static const QStringList whole{u"qu"_s, u"jusqu"_s, u"lorsqu"_s, u"puisqu"_s};
    return (folded.size() == 1 && QStringView(u"cdjlmnst").contains(folded[0])) || whole.contains(folded.toString());
}

Token tokenOf(QStringView text, qsizetype from, qsizetype to, TokenKind kind)
{
    Token token;
    token.kind = kind;
    token.from = from;
    token.to = to;
    const QStringView piece = text.sliced(from, to - from);
    QString plain = piece.toString();
    plain.replace(u'\u2019', u'\'');
    token.folded = text::fold(plain);
    token.lower = plain.toLower();
    token.spaced = from == 0 || text[from - 1].isSpace();
    token.capital = piece[0].isUpper();
    const auto letters = std::count_if(piece.begin(), piece.end(), [](QChar c) { return c.isLetter(); });
    token.capitals = letters > 1 && std::none_of(piece.begin(), piece.end(), [](QChar c) { return c.isLower(); });
    return token;
}

class Tokenizer
{
public:
    Tokenizer(QStringView text, bool elisions, bool possessives) : m_text(text), m_elisions(elisions), m_possessives(possessives) { }

    void read(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to;) {
            const QChar c = m_text[i];
            if (c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029') {
                if (m_tokens.empty() || m_tokens.back().kind != TokenKind::Break)
                    m_tokens.push_back(tokenOf(m_text, i, i + 1, TokenKind::Break));
                ++i;
            } else if (c.isSpace()) {
                ++i;
            } else if (isAlnum(c)) {
                i = readWord(i, to);
            } else {
                m_tokens.push_back(tokenOf(m_text, i, i + 1, TokenKind::Mark));
                ++i;
            }
        }
    }

    void addFixed(const Stretch &stretch) { m_tokens.push_back(tokenOf(m_text, stretch.from, stretch.to, TokenKind::Fixed)); }
    std::vector<Token> take() { return std::move(m_tokens); }

private:
    qsizetype readWord(qsizetype from, qsizetype limit)
    {
        qsizetype to = from;
        while (to < limit && (isAlnum(m_text[to]) || (to + 1 < limit && joins(m_text, to))))
            ++to;
        if (m_elisions) {
            for (qsizetype i = from + 1; i < std::min(to, from + 8); ++i) {
                if (!isApostrophe(m_text[i]) || !isElision(text::fold(m_text.sliced(from, i - from))))
                    continue;
                m_tokens.push_back(tokenOf(m_text, from, i + 1, TokenKind::Word));
                from = i + 1;
                break;
            }
        }
        if (m_possessives && to - from > 2 && isApostrophe(m_text[to - 2]) && m_text[to - 1] == u's' && m_text[from].isUpper()) {
            add(from, to - 2);
            from = to - 2;
            static const QStringList contractions{u"he"_s, u"she"_s, u"it"_s, u"that"_s, u"who"_s, u"let"_s, u"there"_s, u"what"_s};
            if (!contractions.contains(m_tokens.back().folded)) {
                m_tokens.push_back(tokenOf(m_text, from, to, TokenKind::Mark));
                return to;
            }
            from = m_tokens.back().from;
            m_tokens.pop_back();
        }
        add(from, to);
        return to;
    }

    void add(qsizetype from, qsizetype to)
    {
        m_tokens.push_back(tokenOf(m_text, from, to, m_text[from].isDigit() ? TokenKind::Number : TokenKind::Word));
    }

    QStringView m_text;
    bool m_elisions;
    bool m_possessives;
    std::vector<Token> m_tokens;
};

QChar closing(QChar open)
{
    switch (open.unicode()) {
    case u'"': return u'"';
    case u'\u201c': return u'\u201d';
    case u'\u201e': return u'\u201c';
    case u'\u00ab': return u'\u00bb';
    case u'\u00bb': return u'\u00ab';
    default: return {};
    }
}

}  // namespace

std::vector<Stretch> quotedIn(QStringView text)
{
    std::vector<Stretch> quoted;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar close = closing(text[i]);
        if (close.isNull())
            continue;
        // Bounded: a quotation is part of a line, and a missing second quote must not cost the whole text again.
        const QStringView rest = text.sliced(i + 1, std::min<qsizetype>(text.size() - i - 1, 1000));
        qsizetype end = rest.indexOf(close);
        if (text[i] == u'\u201e' && end < 0)
            end = rest.indexOf(u'\u201d');
        if (end < 0 || rest.first(end).contains(u'\n'))
            continue;
        quoted.push_back({i, i + 1 + end + 1});
        i += end + 1;
    }
    return quoted;
}

std::vector<Token> tokensOf(QStringView text, const std::vector<Stretch> &fixed, bool splitElisions, bool splitPossessives)
{
    Tokenizer tokenizer(text, splitElisions, splitPossessives);
    qsizetype at = 0;
    for (const Stretch &stretch : fixed) {
        tokenizer.read(at, stretch.from);
        tokenizer.addFixed(stretch);
        at = stretch.to;
    }
    tokenizer.read(at, text.size());
    std::vector<Token> tokens = tokenizer.take();
    auto token = tokens.begin();
    for (const Stretch &quoted : quotedIn(text)) {
        for (; token != tokens.end() && token->from < quoted.to; ++token)
            token->literal = token->from >= quoted.from;
    }
    return tokens;
}

}  // namespace wellmet::meetings::quickadd
