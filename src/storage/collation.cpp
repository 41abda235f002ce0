// SPDX-License-Identifier: MPL-2.0
#include "storage/collation.h"

#include "base/text.h"

#include <unicode/ucol.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wellmet::storage {
namespace {

/// CLDR's separator for keys of several fields: lower than anything else, so that "Li, Zoe" stands before "Lia, Ann".
constexpr QChar FieldEnd{0xfffe};

const UChar *utf16(const QString &text)
{
    return reinterpret_cast<const UChar *>(text.utf16());
}

/// The parts the name is sorted by, the first of them first.
QStringList sortedParts(const PersonName &name, NameOrder order)
{
    const QString &family = name.phoneticFamily.isEmpty() ? name.family : name.phoneticFamily;
    const QString &given = name.phoneticGiven.isEmpty() ? name.given : name.phoneticGiven;
    QStringList parts =
        order == NameOrder::FamilyFirst ? QStringList{family, given, name.additional} : QStringList{given, name.additional, family};
    if (parts.front().isEmpty())
        return {name.full};
    return parts;
}

QString firstCharacter(QStringView text)
{
    if (text.isEmpty())
        return {};
    return text.first(text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate() ? 2 : 1).toString();
}

char32_t codePointOf(const QString &character)
{
    return character.size() == 2 ? QChar::surrogateToUcs4(character[0], character[1]) : character.at(0).unicode();
}

/// The first consonant of a Hangul syllable (The Unicode Standard, 3.12), doubled ones as the single one.
QString firstConsonant(char32_t syllable)
{
    static constexpr std::array<char16_t, 19> consonants{u'ㄱ', u'ㄱ', u'ㄴ', u'ㄷ', u'ㄷ', u'ㄹ', u'ㅁ', u'ㅂ', u'ㅂ', u'ㅅ',
                                                         u'ㅅ', u'ㅇ', u'ㅈ', u'ㅈ', u'ㅊ', u'ㅋ', u'ㅌ', u'ㅍ', u'ㅎ'};
    constexpr char32_t first = 0xac00;
    constexpr char32_t last = 0xd7a3;
    constexpr char32_t perConsonant = 588;
    return syllable < first || syllable > last ? QString() : QString(QChar(consonants[(syllable - first) / perConsonant]));
}

}  // namespace

void Collation::Close::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

Result<Collation> Collation::open(const Sorting &sorting)
{
    Collation collation;
    collation.m_sorting = sorting;
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray locale = sorting.locale.isEmpty() ? QByteArray("und") : sorting.locale.toLatin1();
    collation.m_full.reset(ucol_open(locale.constData(), &status));
    collation.m_letters.reset(ucol_open(locale.constData(), &status));
    if (U_FAILURE(status) || !collation.m_full || !collation.m_letters)
        return Unexpected(ErrorKind::Internal, u"ICU: "_s + QLatin1StringView(u_errorName(status)));
    ucol_setStrength(collation.m_letters.get(), UCOL_PRIMARY);
    return collation;
}

QByteArray Collation::key(const UCollator *collator, const QString &text) const
{
    std::array<uint8_t, 256> buffer{};
    const auto size = static_cast<int32_t>(text.size());
    const int32_t needed = ucol_getSortKey(collator, utf16(text), size, buffer.data(), static_cast<int32_t>(buffer.size()));
    if (needed <= static_cast<int32_t>(buffer.size()))
        return {reinterpret_cast<const char *>(buffer.data()), std::max(0, needed - 1)};  // without the closing zero
    QByteArray large(needed, '\0');
    ucol_getSortKey(collator, utf16(text), size, reinterpret_cast<uint8_t *>(large.data()), needed);
    large.chop(1);
    return large;
}

QByteArray Collation::sortKey(const PersonName &name) const
{
    // More of a name than this orders nothing any more; a hostile one must not fill the index.
    constexpr qsizetype most = 200;
    return key(m_full.get(), sortedParts(name, m_sorting.order).join(FieldEnd).left(most));
}

bool Collation::areOneLetter(const QString &a, const QString &b) const
{
    return key(m_letters.get(), a) == key(m_letters.get(), b);
}

QString Collation::section(const PersonName &name) const
{
    static const QString none = u"#"_s;
    const QString text = sortedParts(name, m_sorting.order).front().normalized(QString::NormalizationForm_C);
    const QString first = firstCharacter(text);
    if (first.isEmpty())
        return none;
    const char32_t c = codePointOf(first);
    if (!QChar::isLetter(c))
        return none;
    if (QChar::script(c) == QChar::Script_Han)
        return u"漢"_s;
    if (const QString consonant = firstConsonant(c); !consonant.isEmpty())
        return consonant;
    // Two letters that the language counts as one: their key is not that of the first with something behind it.
    const QString second = firstCharacter(QStringView(text).sliced(first.size()));
    if (!second.isEmpty() && QChar::isLetter(codePointOf(second))
        && !key(m_letters.get(), first + second).startsWith(key(m_letters.get(), first)))
        return first.toUpper() + second.toLower();
    const QString plain = text::fold(first);
    const QString letter = !plain.isEmpty() && areOneLetter(plain, first) ? firstCharacter(plain) : first;
    return firstCharacter(letter.toUpper());
}

QString Collation::version(const Sorting &sorting)
{
    UVersionInfo version;
    u_getVersion(version);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return u"%1 %2 %3"_s.arg(QLatin1StringView(text.data())).arg(static_cast<int>(sorting.order)).arg(sorting.locale);
}

}  // namespace wellmet::storage
