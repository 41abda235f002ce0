// SPDX-License-Identifier: MPL-2.0
#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace wellmet::text {
namespace {

/// Letters that have no canonical decomposition but an everyday ASCII spelling.
QStringView asciiSpelling(char16_t c)
{
    switch (c) {
    case u'ø': return u"o";
    case u'đ':
    case u'ð': return u"d";
    case u'ł': return u"l";
    case u'ı': return u"i";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'þ': return u"th";
    case u'ħ': return u"h";
    case u'ŋ': return u"n";
    case u'ß': return u"ss";
    default: return {};
    }
}

/// Accents and vowel points: marks of the alphabets that are also written without them. The marks of other scripts carry
/// the vowel (Devanagari, Thai) or make another letter (Kana) and are kept.
bool isAccent(char32_t c)
{
    struct Block {
        char32_t first;
        char32_t last;
    };
    static constexpr Block blocks[] = {{0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05c7}, {0x0610, 0x061a},
                                       {0x064b, 0x065f}, {0x0670, 0x0670}, {0x06d6, 0x06ed}, {0x1ab0, 0x1aff},
                                       {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe20, 0xfe2f}};
    return QChar::isMark(c) && std::any_of(std::begin(blocks), std::end(blocks), [c](Block b) { return c >= b.first && c <= b.last; });
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

}  // namespace

QString squeeze(QStringView text)
{
    return text.toString().simplified();
}

QString fold(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower().simplified();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (isAccent(c.unicode()))
            continue;
        if (const QStringView ascii = asciiSpelling(c.unicode()); !ascii.isEmpty())
            folded += ascii;
        else
            folded += c;
    }
    return folded.normalized(QString::NormalizationForm_C).simplified();
}

}  // namespace wellmet::text
