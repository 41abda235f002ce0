// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/namepicture.h"

#include "base/text.h"

#include <QList>

namespace wellmet {

namespace {

/// The first character, as a whole code point.
QString firstCharacter(QStringView word)
{
    const bool pair = word.size() > 1 && word[0].isHighSurrogate();
    return word.first(pair ? 2 : 1).toString();
}

bool beginsWithLetterOrDigit(QStringView word)
{
    const char32_t point = word.size() > 1 && word[0].isHighSurrogate() ? QChar::surrogateToUcs4(word[0], word[1]) : word[0].unicode();
    return QChar::isLetterOrNumber(point);
}

}  // namespace

QString initialsOf(QStringView name)
{
    QList<QStringView> words;
    for (const QStringView word : name.split(u' ', Qt::SkipEmptyParts))
        if (beginsWithLetterOrDigit(word))
            words.append(word);
    if (words.isEmpty())
        return QStringLiteral("?");
    const QString first = firstCharacter(words.first());
    const bool hasCase = first.toUpper() != first.toLower();
    // Locale-independent on purpose: the same card has the same initials everywhere.
    const QString initials = words.size() > 1 && hasCase ? first + firstCharacter(words.last()) : first;
    return initials.toUpper();
}

double hueOf(QStringView name)
{
    // FNV-1a over the folded name: qHash may differ between runs.
    quint32 hash = 2166136261U;
    for (const char byte : text::fold(name).toUtf8()) {
        hash ^= static_cast<quint8>(byte);
        hash *= 16777619U;
    }
    return (hash % 3600) / 3600.0;
}

}  // namespace wellmet
