// SPDX-License-Identifier: MPL-2.0
#include "interop/charset.h"

#include "interop/vcard.h"

#include <QByteArrayView>
#include <QString>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace wellmet::interop {
namespace {

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

/// What a label really means, where it is not what it says.
struct Alias {
    std::string_view label;
    const char *meant;
};
constexpr Alias aliases[] = {
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"ansi", "windows-1252"},
    {"iso-8859-7", "windows-1253"},
    {"iso-8859-8", "windows-1255"},
    {"iso-8859-8-i", "windows-1255"},
    {"iso-8859-9", "windows-1254"},
    {"shift_jis", "ibm-943_P15A-2003"},
    {"shift-jis", "ibm-943_P15A-2003"},
    {"sjis", "ibm-943_P15A-2003"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"big5", "windows-950"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
};

/// What 8-bit programs of a language wrote before UTF-8.
constexpr Alias languageCharsets[] = {
    {"ru", "windows-1251"}, {"uk", "windows-1251"}, {"be", "windows-1251"}, {"bg", "windows-1251"}, {"sr", "windows-1250"},
    {"mk", "windows-1251"}, {"el", "windows-1253"}, {"tr", "windows-1254"}, {"az", "windows-1254"}, {"he", "windows-1255"},
    {"iw", "windows-1255"}, {"ar", "windows-1256"}, {"fa", "windows-1256"}, {"lt", "windows-1257"}, {"lv", "windows-1257"},
    {"et", "windows-1257"}, {"vi", "windows-1258"}, {"cs", "windows-1250"}, {"sk", "windows-1250"}, {"pl", "windows-1250"},
    {"hu", "windows-1250"}, {"sl", "windows-1250"}, {"hr", "windows-1250"}, {"ro", "windows-1250"}, {"th", "windows-874"},
    {"ja", "shift_jis"},    {"ko", "euc-kr"},       {"zh", "gb18030"},
};

/// From here on ICU's detector has seen more than chance.
constexpr int SureOfMultibyte = 60;

bool isHigh(char c)
{
    return static_cast<uchar>(c) >= 0x80;
}

bool isAsciiLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether most non-ASCII bytes stand in words that have ASCII letters too, as accented Latin letters do.
bool looksLatin(std::string_view bytes)
{
    qsizetype mixed = 0;
    qsizetype alone = 0;
    for (size_t i = 0; i < bytes.size();) {
        qsizetype high = 0;
        bool letters = false;
        for (; i < bytes.size() && (isHigh(bytes[i]) || isAsciiLetter(bytes[i])); ++i) {
            high += isHigh(bytes[i]);
            letters = letters || isAsciiLetter(bytes[i]);
        }
        (letters ? mixed : alone) += high;
        while (i < bytes.size() && !isHigh(bytes[i]) && !isAsciiLetter(bytes[i]))
            ++i;
    }
    return mixed >= alone;
}

}  // namespace

bool isAscii(std::string_view bytes)
{
    size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        if (word & 0x8080808080808080u)
            return false;
    }
    return std::none_of(bytes.begin() + static_cast<std::ptrdiff_t>(i), bytes.end(), isHigh);
}

bool isUtf8(std::string_view bytes)
{
    return QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8();
}

std::optional<std::string> toUtf8(std::string_view bytes, std::string_view charset)
{
    std::string name(charset.substr(0, 60));
    if (name.empty())
        return std::nullopt;
    for (const Alias &alias : aliases) {
        if (sameText(alias.label, name))
            name = alias.meant;
    }
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name.c_str(), &error));
    if (U_FAILURE(error))
        return std::nullopt;
    const auto size = static_cast<int32_t>(bytes.size());
    std::u16string text(bytes.size() + 1, u'\0');
    const int32_t length = ucnv_toUChars(converter.get(), text.data(), static_cast<int32_t>(text.size()), bytes.data(), size, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    return QStringView(text.data(), length).toUtf8().toStdString();
}

std::string guessCharset(std::string_view bytes, std::string_view language)
{
    for (const Alias &known : languageCharsets) {
        if (sameText(known.label, language.substr(0, language.find_first_of("-_"))))
            return known.meant;
    }
    bytes = bytes.substr(0, 4096);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &error);
    int32_t count = 0;
    const UCharsetMatch **const matches = ucsdet_detectAll(detector.get(), &count, &error);
    if (U_FAILURE(error))
        return std::string(westernCharset);
    const bool latin = looksLatin(bytes);
    for (int32_t i = 0; i < count; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &error);
        const bool multibyte = name == "Shift_JIS" || name == "GB18030" || name == "Big5" || name.substr(0, 3) == "EUC";
        if (multibyte && ucsdet_getConfidence(matches[i], &error) >= SureOfMultibyte)
            return std::string(name);
        const bool otherAlphabet = name == "windows-1251" || name == "KOI8-R" || name == "ISO-8859-5" || name == "ISO-8859-6"
            || name == "ISO-8859-7" || name == "windows-1253" || name.substr(0, 10) == "ISO-8859-8" || name == "windows-1255"
            || name == "windows-1256";
        if (otherAlphabet && !latin)
            return std::string(name);
    }
    return std::string(westernCharset);
}

}  // namespace wellmet::interop
