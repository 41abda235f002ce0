// SPDX-License-Identifier: MPL-2.0
#include "interop/contentline.h"

#include <algorithm>
#include <array>

namespace wellmet::interop {
namespace {

/// Letters, digits and what programs put into names: '-', '_', '.', '/'.
constexpr std::array<bool, 256> nameCharacters = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c) {
        table[static_cast<size_t>(c)] =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.' || c == '/';
    }
    return table;
}();

bool isNameCharacter(char c)
{
    return nameCharacters[static_cast<unsigned char>(c)];
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// What a value without a name is a value of.
std::string_view nameOfBareValue(std::string_view value)
{
    constexpr std::string_view encodings[] = {"QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT", "B", "Q"};
    constexpr std::string_view places[] = {"INLINE", "URL", "URI", "CID", "CONTENT-ID"};
    constexpr std::string_view charsets[] = {"UTF-8", "UTF8", "US-ASCII", "SHIFT_JIS"};
    const auto isIn = [&](const auto &list) {
        return std::any_of(std::begin(list), std::end(list), [&](std::string_view known) { return sameText(known, value); });
    };
    if (isIn(encodings))
        return "ENCODING";
    if (isIn(places))
        return "VALUE";
    if (isIn(charsets) || sameText(value.substr(0, 8), "WINDOWS-") || sameText(value.substr(0, 9), "ISO-8859-"))
        return "CHARSET";
    return "TYPE";
}

/// RFC 6868: "^n", "^'" and "^^" inside parameter values. A break that came in bare is one too: CR has no other way out.
std::string plainParameter(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == '^' && (next == 'n' || next == '\'' || next == '^')) {
            plain += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
            ++i;
        } else if (text[i] != '\r') {
            plain += text[i];
        } else if (next != '\n') {
            plain += '\n';
        }
    }
    return plain;
}

/// "home,work" in quotes is two types (RFC 6350, 5.6); where a piece is no name, it is one text of somebody's own.
bool isListOfTypes(std::string_view quoted)
{
    return quoted.find(',') != std::string_view::npos
        && std::all_of(quoted.begin(), quoted.end(), [](char c) { return isNameCharacter(c) || c == ',' || c == ' '; });
}

void add(Property &property, std::string_view name, std::string_view value, bool quoted)
{
    if (!quoted)
        value = trimmed(value);
    const bool isType = sameText(name, "TYPE");
    if (isType && quoted && isListOfTypes(value)) {
        for (size_t begin = 0; begin <= value.size();) {
            const size_t end = std::min(value.find(',', begin), value.size());
            add(property, name, value.substr(begin, end - begin), false);
            begin = end + 1;
        }
        return;
    }
    if (isType && value.empty())
        return;
    Parameter &parameter = property.parameters.emplace_back();
    parameter.name.assign(name);
    if (value.find_first_of("^\r") == std::string_view::npos)
        parameter.value.assign(value);
    else
        parameter.value = plainParameter(value);
}

/// Reads one parameter from `at`, behind its semicolon; answers where it ends: at the next ';' or ':', or at the line's end.
size_t readParameter(std::string_view line, size_t at, Property &property)
{
    const size_t nameEnd = line.find_first_of("=;:\"", at);
    if (nameEnd == std::string_view::npos)
        return line.size();
    if (line[nameEnd] == ';' || line[nameEnd] == ':') {
        const std::string_view bare = trimmed(line.substr(at, nameEnd - at));
        for (size_t begin = 0; begin < bare.size();) {
            const size_t end = std::min(bare.find(',', begin), bare.size());
            const std::string_view value = trimmed(bare.substr(begin, end - begin));
            add(property, nameOfBareValue(value), value, false);
            begin = end + 1;
        }
        return nameEnd;
    }
    std::string name(line[nameEnd] == '=' ? trimmed(line.substr(at, nameEnd - at)) : std::string_view("TYPE"));
    std::erase_if(name, [](char c) { return !isNameCharacter(c); });
    at = line[nameEnd] == '=' ? nameEnd + 1 : nameEnd;
    while (true) {
        while (at < line.size() && line[at] == ' ')
            ++at;
        size_t end = 0;
        const size_t closing = at < line.size() && line[at] == '"' ? line.find('"', at + 1) : std::string_view::npos;
        if (closing != std::string_view::npos) {
            add(property, name, line.substr(at + 1, closing - at - 1), true);
            // What follows a closing quote up to a separator belongs to nothing.
            end = line.find_first_of(",;:", closing + 1);
        } else {
            end = line.find_first_of(",;:", at);
            add(property, name, line.substr(at, end - at), false);
        }
        if (end == std::string_view::npos)
            return line.size();
        if (line[end] != ',')
            return end;
        at = end + 1;
    }
}

bool needsQuotes(std::string_view value)
{
    return value.find_first_of(",;:") != std::string_view::npos || trimmed(value).size() != value.size();
}

}  // namespace

bool readContentLine(std::string_view line, Property &property)
{
    size_t at = 0;
    size_t dot = std::string_view::npos;
    for (; at < line.size() && isNameCharacter(line[at]); ++at) {
        if (line[at] == '.')
            dot = at;
    }
    size_t nameEnd = at;
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    if (at == line.size() || (line[at] != ':' && line[at] != ';'))
        return false;
    const size_t nameBegin = dot == std::string_view::npos ? 0 : dot + 1;
    if (nameBegin == nameEnd)
        return false;
    property.name.assign(line.substr(nameBegin, nameEnd - nameBegin));
    if (dot != std::string_view::npos)
        property.group.assign(line.substr(0, dot));
    while (at < line.size() && line[at] == ';')
        at = readParameter(line, at + 1, property);
    if (at >= line.size())
        return false;
    property.value.assign(line.substr(at + 1));
    return true;
}

std::string contentLine(const Property &property)
{
    std::string line;
    line.reserve(property.value.size() + 60);
    if (!property.group.empty())
        line.append(property.group).append(1, '.');
    line += property.name;
    for (size_t i = 0; i < property.parameters.size(); ++i) {
        const Parameter &parameter = property.parameters[i];
        const bool same = i > 0 && property.parameters[i - 1].name == parameter.name;
        line += same ? "," : ";" + parameter.name + "=";
        const bool quotes = needsQuotes(parameter.value);
        if (quotes)
            line += '"';
        for (size_t k = 0; k < parameter.value.size(); ++k) {
            const char c = parameter.value[k];
            const char next = k + 1 < parameter.value.size() ? parameter.value[k + 1] : '\0';
            if (c == '\n')
                line += "^n";
            else if (c == '"')
                line += "^'";
            else if (c == '^' && (next == 'n' || next == '\'' || next == '^' || next == '"' || next == '\n'))
                line += "^^";
            else
                line += c;
        }
        if (quotes)
            line += '"';
    }
    line += ':';
    line += property.value;
    return line;
}

}  // namespace wellmet::interop
