// SPDX-License-Identifier: MPL-2.0
#include "meetings/quickadd/table.h"

#include "base/text.h"
#include "meetings/quickadd/wordlists.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wellmet::meetings::quickadd {
namespace {

constexpr int longestName = 3;
constexpr int longestGap = 12;

// Patterns keep their apostrophes and marks; only case and accents go.
QStringList foldedWords(const QString &text)
{
    return text::fold(text).split(u' ', Qt::SkipEmptyParts);
}

Element elementOf(QString word)
{
    Element element;
    if (word == u"...") {
        element.gap = true;
        return element;
    }
    if (word.size() > 1 && word.endsWith(u'?')) {
        element.optional = true;
        word.chop(1);
    }
    if (word.startsWith(u'<') && word.endsWith(u'>'))
        element.className = word.sliced(1, word.size() - 2);
    else
        element.words = word.size() > 1 ? word.split(u'/', Qt::SkipEmptyParts) : QStringList{word};
    return element;
}

// "12", "12th", "1er", "14º" -> 12; 0 for anything else.
int dayNumber(QStringView folded)
{
    qsizetype digits = 0;
    while (digits < folded.size() && folded[digits] >= u'0' && folded[digits] <= u'9')
        ++digits;
    if (digits == 0 || digits > 2)
        return 0;
    static const std::array<QStringView, 8> endings{u"", u"st", u"nd", u"rd", u"th", u"er", u"o", u"e"};
    if (std::find(endings.begin(), endings.end(), folded.sliced(digits)) == endings.end())
        return 0;
    const int day = folded.first(digits).toInt();
    return day >= 1 && day <= 31 ? day : 0;
}

int quarterNumber(QStringView folded)
{
    const bool known = folded.size() == 2 && (folded[0] == u'q' || folded[0] == u't');
    return known && folded[1] >= u'1' && folded[1] <= u'4' ? folded[1].digitValue() : 0;
}

}  // namespace

const Table &Table::of(Language language)
{
    static const std::array<Table, 4> tables = [] {
        std::array<Table, 4> read;
        for (size_t i = 0; i < read.size(); ++i) {
            read[i].read(u"common.txt"_s);
            read[i].read(codeOf(static_cast<Language>(i)) + u".txt"_s);
        }
        return read;
    }();
    return tables[static_cast<size_t>(language)];
}

void Table::read(const QString &file)
{
    QFile source(u":/meetings/tables/"_s + file);
    if (!source.open(QIODevice::ReadOnly))
        return;
    QString section;
    for (const QString &line : QString::fromUtf8(source.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[')) {
            section = line.sliced(1, line.indexOf(u']') - 1);
            continue;
        }
        const qsizetype colon = line.indexOf(u": "_s);
        if (colon < 0)
            continue;
        const QString key = line.first(colon);
        const QString rest = line.sliced(colon + 2);
        const QStringList head = key.split(u' ', Qt::SkipEmptyParts);
        if (head[0] == u"set") {
            for (const QString &word : rest.toLower().split(u' ', Qt::SkipEmptyParts)) {
                if (word.size() > 1 && word.startsWith(u'-'))
                    m_sets[head[1]].endings += word.sliced(1);
                else
                    m_sets[head[1]].words += text::fold(word);
            }
        } else if (!section.isEmpty()) {
            readRule(m_sections[section], key, rest);
        } else {
            for (const QString &word : foldedWords(rest)) {
                if (head[0] == u"unit")
                    m_units.insert(word, head[1]);
                else
                    (head[0] == u"weekday" ? m_weekdays : head[0] == u"month" ? m_months : m_numbers).insert(word, head[1].toInt());
            }
        }
    }
    for (Section &read : m_sections)
        index(read);
}

void Table::readRule(Section &section, const QString &head, const QString &patterns)
{
    QStringList arguments = head.split(u' ', Qt::SkipEmptyParts);
    const QString action = arguments.takeFirst();
    for (const QString &pattern : patterns.split(u" | "_s, Qt::SkipEmptyParts)) {
        Rule rule{action, arguments, false, 1, {}};
        bool valueStart = false;
        bool valueStarted = false;
        for (const QString &word : foldedWords(pattern)) {
            if (word == u"^") {
                rule.atStart = true;
            } else if (word == u"_") {
                valueStart = true;
            } else {
                rule.elements.push_back(elementOf(word));
                Element &element = rule.elements.back();
                if (element.gap)
                    rule.rank = rule.elements.size() > 1 ? 2 : 0;
                element.valueStart = valueStart && !valueStarted;
                element.valueEnd = valueStart && valueStarted;
                valueStarted |= std::exchange(valueStart, false);
            }
        }
        if (!rule.elements.empty())
            section.rules.push_back(std::move(rule));
    }
}

void Table::index(Section &section)
{
    section.byWord.clear();
    section.byClass.clear();
    for (size_t i = 0; i < section.rules.size(); ++i) {
        bool byClass = false;
        for (const Element &element : section.rules[i].elements) {
            for (const QString &word : element.words)
                section.byWord[word].push_back(static_cast<int>(i));
            byClass |= element.words.isEmpty();
            if (!element.optional)
                break;
        }
        if (byClass)
            section.byClass.push_back(static_cast<int>(i));
    }
}

bool Table::has(const QString &set, const QString &folded) const
{
    const auto found = m_sets.constFind(set);
    return found != m_sets.cend() && found->words.contains(folded);
}

bool Table::isIn(const QString &set, const Token &token) const
{
    if (token.literal)
        return false;
    const auto found = m_sets.constFind(set);
    if (found == m_sets.cend())
        return false;
    if (found->words.contains(token.folded))
        return true;
    return token.kind == TokenKind::Word && std::any_of(found->endings.begin(), found->endings.end(), [&](const QString &ending) {
               return token.lower.size() >= ending.size() + 2 && token.lower.endsWith(ending);
           });
}

int Table::numberOf(const Token &token) const
{
    bool isNumber = false;
    const int number = token.folded.size() <= 4 ? token.folded.toInt(&isNumber) : 0;
    return isNumber && token.kind == TokenKind::Number ? number : m_numbers.value(token.folded, -1);
}

Match Table::match(const QString &section, const std::vector<Token> &tokens, int at, bool start) const
{
    Match best;
    const auto found = m_sections.constFind(section);
    if (found == m_sections.cend() || at >= static_cast<int>(tokens.size()))
        return best;
    const auto tryRules = [&](const std::vector<int> &rules) {
        for (const int index : rules) {
            const Rule &rule = found->rules[static_cast<size_t>(index)];
            if (rule.atStart && !start)
                continue;
            Match match;
            match.value = -1;
            if (!matches(rule, tokens, 0, at, match) || match.end <= at)
                continue;
            if (best && (rule.rank != best.rule->rank ? rule.rank < best.rule->rank : match.end <= best.end))
                continue;
            match.rule = &rule;
            if (match.value < 0)
                match.value = match.end;
            best = match;
        }
    };
    if (const auto rules = found->byWord.constFind(tokens[static_cast<size_t>(at)].folded); rules != found->byWord.cend())
        tryRules(*rules);
    tryRules(found->byClass);
    return best;
}

bool Table::matches(const Rule &rule, const std::vector<Token> &tokens, size_t element, int at, Match &match) const
{
    if (element == rule.elements.size()) {
        match.end = at;
        return true;
    }
    const Element &wanted = rule.elements[element];
    if (wanted.gap)
        return matchesGap(rule, tokens, element, at, match);
    int length = 0;
    Captures captures = match.captures;
    if (at < static_cast<int>(tokens.size()) && !tokens[static_cast<size_t>(at)].literal) {
        const Token &token = tokens[static_cast<size_t>(at)];
        if (wanted.words.isEmpty())
            length = matchClass(wanted.className, tokens, at, captures);
        else
            length = token.kind != TokenKind::Fixed && wanted.words.contains(token.folded) ? 1 : 0;
    }
    if (length > 0) {
        Match further = match;
        further.captures = captures;
        if (wanted.valueStart)
            further.value = at;
        if (wanted.valueEnd)
            further.valueEnd = at;
        if (matches(rule, tokens, element + 1, at + length, further)) {
            match = further;
            return true;
        }
    }
    if (wanted.optional && wanted.valueStart)
        match.value = at;
    return wanted.optional && matches(rule, tokens, element + 1, at, match);
}

bool Table::matchesGap(const Rule &rule, const std::vector<Token> &tokens, size_t element, int at, Match &match) const
{
    for (int end = at + 1; end <= at + longestGap && end < static_cast<int>(tokens.size()); ++end) {
        const Token &last = tokens[static_cast<size_t>(end) - 1];
        if (last.kind == TokenKind::Break || last.literal || last.is(u',') || last.is(u';') || last.is(u'!') || last.is(u'?')
            || last.is(u'|'))
            return false;
        Match further = match;
        if (rule.elements[element].valueStart)
            further.value = at;
        if (matches(rule, tokens, element + 1, end, further)) {
            match = further;
            return true;
        }
    }
    return false;
}

int Table::matchClass(const QString &name, const std::vector<Token> &tokens, int at, Captures &captures) const
{
    const Token &token = tokens[static_cast<size_t>(at)];
    if (token.kind == TokenKind::Fixed || token.kind == TokenKind::Break)
        return 0;
    if (name == u"n") {
        captures.number = numberOf(token);
        return captures.number >= 0 ? 1 : 0;
    }
    if (name == u"unit") {
        captures.unit = unitOf(token);
        return captures.unit.isEmpty() ? 0 : 1;
    }
    if (name == u"weekday")
        return (captures.weekday = weekdayOf(token)) > 0 ? 1 : 0;
    if (name == u"month")
        return (captures.month = monthOf(token)) > 0 ? 1 : 0;
    if (name == u"quarter")
        return (captures.quarter = quarterNumber(token.folded)) > 0 ? 1 : 0;
    if (name == u"year") {
        const int year = token.kind == TokenKind::Number && token.folded.size() == 4 ? token.folded.toInt() : 0;
        captures.year = year;
        return year >= 1900 && year <= 2199 ? 1 : 0;
    }
    if (name == u"day") {
        captures.day = token.kind == TokenKind::Number ? dayNumber(token.folded) : 0;
        if (captures.day == 0)
            return 0;
        // "12. Mai": the point belongs to the number when a month follows.
        const bool dotted = at + 2 < static_cast<int>(tokens.size()) && tokens[static_cast<size_t>(at) + 1].is(u'.')
            && monthOf(tokens[static_cast<size_t>(at) + 2]) > 0;
        return dotted ? 2 : 1;
    }
    if (name == u"name" || name == u"who" || name == u"they") {
        if (name != u"name" && isIn(name, token))
            return 1;
        const int length = nameLength(tokens, at);
        if (length > 0) {
            captures.nameFrom = at;
            captures.nameTo = at + length;
        }
        return length;
    }
    return isIn(name, token) ? 1 : 0;
}

int Table::nameLength(const std::vector<Token> &tokens, int at) const
{
    int length = 0;
    while (length < longestName && at + length < static_cast<int>(tokens.size())) {
        const Token &token = tokens[static_cast<size_t>(at + length)];
        const bool possible = token.isWord() && token.capital && !isIn(u"plain"_s, token) && !isIn(u"weak"_s, token)
            && (wordsOf(token.folded).testFlag(Word::GivenName) || (weekdayOf(token) == 0 && monthOf(token) == 0));
        if (!possible)
            break;
        ++length;
    }
    return length;
}

}  // namespace wellmet::meetings::quickadd
