// SPDX-License-Identifier: MPL-2.0
#include "storage/namewords.h"

#include "contacts/onetypo.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wellmet::storage {
namespace {

constexpr qsizetype MinLength = 3;
constexpr qsizetype MaxLength = 32;

QString backwards(QStringView word)
{
    QString text = word.toString();
    std::reverse(text.begin(), text.end());
    return text;
}

/// A text behind every text that begins with `beginning`.
QString after(const QString &beginning)
{
    return beginning + QChar(QChar::highSurrogate(0x10ffff)) + QChar(QChar::lowSurrogate(0x10ffff));
}

/// Words of the answer so far: whole words first, then unfinished ones, each as they come.
struct Similar {
    QString typed;
    bool unfinished;
    QStringList whole;
    QStringList begun;

    void consider(const QString &word)
    {
        if (word == typed)
            return;
        if (withinOneTypo(typed, word))
            whole << word;
        else if (unfinished && !word.startsWith(typed) && beginsWithinOneTypo(typed, word))
            begun << word;
    }
};

Result<void> considerAll(Statement query, Similar &similar)
{
    for (;;) {
        const auto row = query.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        similar.consider(query.text(0));
    }
}

}  // namespace

bool isNameWord(const QString &word)
{
    return word.size() >= MinLength && word.size() <= MaxLength;
}

Result<bool> hasNameWord(Connection &connection, const QString &word)
{
    return connection.statement("SELECT 1 FROM name_word WHERE word = ?", word).step();
}

Result<void> addNameWords(Connection &connection, const QStringList &words)
{
    for (const QString &word : words) {
        if (!isNameWord(word))
            continue;
        const auto known = hasNameWord(connection, word);
        if (!known)
            return Unexpected(known.error());
        if (*known)
            continue;
        const auto added = connection.statement("INSERT INTO name_word (word, backwards) VALUES (?, ?)", word, backwards(word)).run();
        if (!added)
            return added;
    }
    return {};
}

Result<void> clearNameWords(Connection &connection)
{
    return connection.statement("DELETE FROM name_word").run();
}

Result<QStringList> similarNameWords(Connection &connection, const QString &typed, bool unfinished, int limit)
{
    Similar similar{typed, unfinished, {}, {}};
    const qsizetype half = typed.size() / 2;
    const QString first = typed.first(half);
    const QString last = backwards(typed.sliced(half));
    const qint64 shortest = typed.size() - 1;
    const qint64 longest = unfinished ? MaxLength : typed.size() + 1;
    const auto begun =
        considerAll(connection.statement("SELECT word FROM name_word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?", first,
                                         after(first), shortest, longest),
                    similar);
    if (!begun)
        return Unexpected(begun.error());
    const auto ended = considerAll(
        connection.statement("SELECT word FROM name_word WHERE backwards >= ? AND backwards < ? AND length(word) BETWEEN ? AND ?", last,
                             after(last), shortest, typed.size() + 1),
        similar);
    if (!ended)
        return Unexpected(ended.error());
    QString swapped = typed;
    std::swap(swapped[half - 1], swapped[half]);
    const auto met = hasNameWord(connection, swapped);
    if (!met)
        return Unexpected(met.error());
    if (*met)
        similar.consider(swapped);
    QStringList words = similar.whole + similar.begun;
    words.removeDuplicates();
    return words.first(std::min<qsizetype>(words.size(), limit));
}

}  // namespace wellmet::storage
