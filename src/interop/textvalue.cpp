// SPDX-License-Identifier: MPL-2.0
#include "interop/textvalue.h"

#include <algorithm>

namespace wellmet::interop {

std::string unescapedBytes(std::string_view value)
{
    std::string text;
    text.reserve(value.size());
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        switch (const char next = value[++i]) {
        case 'n':
        case 'N': text += '\n'; break;
        case '\\':
        case ',':
        case ';':
        case ':':
        case '"': text += next; break;
        default: text += '\\'; text += next;
        }
    }
    return text;
}

QString unescaped(std::string_view value)
{
    if (value.find('\\') == std::string_view::npos)
        return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    return QString::fromStdString(unescapedBytes(value));
}

std::string escaped(std::string_view utf8)
{
    std::string value;
    value.reserve(utf8.size() + 8);
    for (size_t i = 0; i < utf8.size(); ++i) {
        switch (const char c = utf8[i]) {
        case '\r':
            if (i + 1 < utf8.size() && utf8[i + 1] == '\n')
                continue;
            [[fallthrough]];
        case '\n': value += "\\n"; break;
        case '\\':
        case ',':
        case ';': value += '\\'; [[fallthrough]];
        default: value += c;
        }
    }
    return value;
}

std::string escaped(QStringView text)
{
    return escaped(text.toUtf8().toStdString());
}

std::vector<std::string_view> split(std::string_view value, char separator)
{
    std::vector<std::string_view> pieces;
    size_t begin = 0;
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\') {
            ++i;
        } else if (value[i] == separator) {
            pieces.push_back(value.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    pieces.push_back(value.substr(std::min(begin, value.size())));
    return pieces;
}

std::vector<QString> listOf(std::string_view value)
{
    std::vector<QString> list;
    for (const std::string_view piece : split(value, ','))
        list.push_back(unescaped(piece));
    return list;
}

std::string_view component(std::string_view value, size_t index)
{
    const auto components = split(value, ';');
    return index < components.size() ? components[index] : std::string_view();
}

}  // namespace wellmet::interop
