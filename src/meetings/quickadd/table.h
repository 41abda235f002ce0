// SPDX-License-Identifier: MPL-2.0
// The words and patterns of one language, read from src/meetings/data (see README.md there).
#pragma once

#include "meetings/quickadd/tokens.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace wellmet::meetings::quickadd {

/// What a pattern's classes stood for; 0 or empty where it has none.
struct Captures {
    int number = 0;
    int day = 0;
    int month = 0;
    int year = 0;
    int weekday = 0;  ///< Monday is 1
    int quarter = 0;
    QString unit;  ///< "d", "w", "m", "q", "y", "h", "min"
    int nameFrom = -1;  ///< token index of a <name>, <who> or <they> that is a name
    int nameTo = -1;
};

struct Element {
    QStringList words;  ///< either of them; empty for a class
    QString className;
    bool optional = false;
    bool valueStart = false;  ///< the first "_"
    bool valueEnd = false;  ///< the second
    bool gap = false;  ///< "...": a few words of the same clause
};

struct Rule {
    QString action;
    QStringList arguments;
    bool atStart = false;  ///< counts only at the beginning of a clause
    int rank = 1;  ///< which rules go first: 2 a gap between words, 1 no gap, 0 a gap in front
    std::vector<Element> elements;
};

/// A rule that matched the tokens up to `end`; the value begins at token `value`. Among rules that match, the higher
/// rank wins, then the longer one.
struct Match {
    const Rule *rule = nullptr;
    int end = 0;
    int value = 0;
    int valueEnd = -1;  ///< where the value ends; -1: with the clause
    Captures captures;

    explicit operator bool() const { return rule != nullptr; }
};

class Table
{
public:
    /// The table of a language with common.txt; read once, then shared.
    static const Table &of(Language language);

    /// Whether the token is a word of the set (or has one of its endings).
    bool isIn(const QString &set, const Token &token) const;
    bool has(const QString &set, const QString &folded) const;

    int weekdayOf(const Token &token) const { return m_weekdays.value(token.folded); }
    int monthOf(const Token &token) const { return m_months.value(token.folded); }
    QString unitOf(const Token &token) const { return m_units.value(token.folded); }
    /// Digits (at most four) or a number word; -1 for anything else.
    int numberOf(const Token &token) const;

    /// The longest match of a rule of `section` that begins at token `at`; `start`: a clause begins there.
    Match match(const QString &section, const std::vector<Token> &tokens, int at, bool start = true) const;

private:
    struct Section {
        std::vector<Rule> rules;
        QHash<QString, std::vector<int>> byWord;  ///< rules by a word they can begin with
        std::vector<int> byClass;  ///< rules that can begin with a class
    };
    struct Set {
        QSet<QString> words;
        QStringList endings;
    };

    void read(const QString &file);
    void readRule(Section &section, const QString &head, const QString &patterns);
    static void index(Section &section);
    bool matches(const Rule &rule, const std::vector<Token> &tokens, size_t element, int at, Match &match) const;
    bool matchesGap(const Rule &rule, const std::vector<Token> &tokens, size_t element, int at, Match &match) const;
    int matchClass(const QString &name, const std::vector<Token> &tokens, int at, Captures &captures) const;
    int nameLength(const std::vector<Token> &tokens, int at) const;

    QHash<QString, int> m_weekdays;
    QHash<QString, int> m_months;
    QHash<QString, int> m_numbers;
    QHash<QString, QString> m_units;
    QHash<QString, Set> m_sets;
    QHash<QString, Section> m_sections;
};

}  // namespace wellmet::meetings::quickadd
