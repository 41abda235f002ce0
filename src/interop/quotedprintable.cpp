// SPDX-License-Identifier: MPL-2.0
#include "interop/quotedprintable.h"

namespace wellmet::interop {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

constexpr size_t LongestLine = 76;

}  // namespace

std::string decodeQuotedPrintable(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        const int high = i + 1 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (i + 1 < text.size()) {
            bytes += '=';
        }
    }
    return bytes;
}

std::string encodeQuotedPrintable(std::string_view bytes, size_t column)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const bool last = i + 1 == bytes.size();
        bool plain = (c > ' ' && c < 0x7f && c != '=') || (c == ' ' && !last && bytes[i + 1] != '\r');
        if (column + (plain ? 1 : 3) > LongestLine - 1) {
            text += "=\r\n";
            column = 0;
            // A line of a value must not look like BEGIN:VCARD or END:VCARD.
            plain = plain && c != 'B' && c != 'b' && c != 'E' && c != 'e';
        }
        if (plain) {
            text += static_cast<char>(c);
        } else {
            text += '=';
            text += digits[c >> 4];
            text += digits[c & 15];
        }
        column += plain ? 1 : 3;
    }
    return text;
}

}  // namespace wellmet::interop
