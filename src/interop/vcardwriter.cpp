// SPDX-License-Identifier: MPL-2.0
#include "interop/vcardwriter.h"

#include "interop/charset.h"
#include "interop/contentline.h"
#include "interop/quotedprintable.h"
#include "interop/textvalue.h"

#include <algorithm>

namespace wellmet::interop {
namespace {

constexpr size_t LongestLine = 75;

bool isContinuation(char c)
{
    return (static_cast<uchar>(c) & 0xc0) == 0x80;
}

/// Appends a line, folded. The space that begins a continued line counts.
void appendFolded(QByteArray &out, std::string_view line)
{
    for (size_t room = LongestLine; line.size() > room; room = LongestLine - 1) {
        size_t end = room;
        while (end > 0 && isContinuation(line[end]))
            --end;
        if (end == 0)
            end = room;
        out.append(line.data(), static_cast<qsizetype>(end));
        out += "\r\n ";
        line.remove_prefix(end);
    }
    out.append(line.data(), static_cast<qsizetype>(line.size()));
    out += "\r\n";
}

std::string upper(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
    return result;
}

/// A type that vCard 2.1 may write without its name.
bool canStandAlone(const Parameter &parameter)
{
    return sameText(parameter.name, "TYPE")
        && std::all_of(parameter.value.begin(), parameter.value.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); })
        && upper(parameter.value) != "B" && upper(parameter.value) != "Q" && upper(parameter.value) != "URL"
        && upper(parameter.value) != "URI" && upper(parameter.value) != "CID" && upper(parameter.value) != "INLINE"
        && !parameter.value.empty();
}

/// vCard 2.1 knows "\;" alone.
std::string withoutCommaEscapes(std::string_view value)
{
    std::string plain;
    plain.reserve(value.size());
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            if (value[i + 1] != ',')
                plain += '\\';
            ++i;
        }
        plain += value[i];
    }
    return plain;
}

/// "\n" -> CRLF; every other escape stays.
std::string withLineBreaks(std::string_view value)
{
    std::string text;
    text.reserve(value.size());
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            if (value[++i] == 'n' || value[i] == 'N') {
                text += "\r\n";
                continue;
            }
            text += '\\';
        }
        text += value[i];
    }
    return text;
}

void appendOld(QByteArray &out, const Property &property)
{
    Property header{property.group, property.name, {}, {}, 0};
    std::string bare;
    for (const Parameter &parameter : property.parameters) {
        if (canStandAlone(parameter))
            bare += ";" + upper(parameter.value);
        else
            header.parameters.push_back(parameter);
    }
    std::string value = property.isBase64() ? property.value : withLineBreaks(withoutCommaEscapes(property.value));
    const bool encode = !property.isBase64()
        && (!isAscii(value) || value.size() > LongestLine || value.find('\n') != std::string::npos
            || value.find('\r') != std::string::npos);
    if (encode) {
        if (!isAscii(value))
            header.parameters.push_back({"CHARSET", "UTF-8"});
        header.parameters.push_back({"ENCODING", "QUOTED-PRINTABLE"});
    }
    std::string line = contentLine(header);
    line.pop_back();  // the colon
    line += bare + ":";
    if (encode)
        line += encodeQuotedPrintable(value, line.size());
    if (!property.isBase64()) {
        if (!encode)
            line += value;
        out.append(line.data(), static_cast<qsizetype>(line.size()));
        out += "\r\n";
        return;
    }
    appendFolded(out, line + value);
    out += "\r\n";
}

}  // namespace

QByteArray written(const VCard &card)
{
    QByteArray out = "BEGIN:VCARD\r\nVERSION:";
    out += card.version == VCardVersion::V21 ? "2.1" : card.version == VCardVersion::V30 ? "3.0" : "4.0";
    out += "\r\n";
    for (const Property &property : card.properties) {
        if (card.version == VCardVersion::V21)
            appendOld(out, property);
        else
            appendFolded(out, contentLine(property));
    }
    out += "END:VCARD\r\n";
    return out;
}

}  // namespace wellmet::interop
