// SPDX-License-Identifier: MPL-2.0
#include "interop/vcardreader.h"

#include "interop/charset.h"
#include "interop/contentline.h"
#include "interop/propertytable.h"
#include "interop/quotedprintable.h"
#include "interop/textvalue.h"

#include <algorithm>

namespace wellmet::interop {
namespace {

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// What stands behind "BEGIN:" or "END:", or nothing.
std::optional<std::string_view> componentOf(std::string_view line, std::string_view keyword)
{
    if (line.size() < keyword.size() || !sameText(line.substr(0, keyword.size()), keyword))
        return std::nullopt;
    line = trimmed(line.substr(keyword.size()));
    if (line.empty() || line.front() != ':')
        return std::nullopt;
    return trimmed(line.substr(1));
}

bool isBase64Text(std::string_view line)
{
    return std::all_of(line.begin(), line.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=' || c == ' '
            || c == '\t';
    });
}

/// Line breaks become "\n", as everywhere in this layer.
void escapeLineBreaks(std::string &value)
{
    std::string escapedValue;
    escapedValue.reserve(value.size() + 8);
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\r' && i + 1 < value.size() && value[i + 1] == '\n')
            continue;
        if (value[i] == '\r' || value[i] == '\n')
            escapedValue += "\\n";
        else
            escapedValue += value[i];
    }
    value = std::move(escapedValue);
}

VCardVersion versionOf(std::string_view value)
{
    value = trimmed(value);
    if (value.substr(0, 2) == "2.")
        return VCardVersion::V21;
    return value.substr(0, 1) == "4" ? VCardVersion::V40 : VCardVersion::V30;
}

bool isMultibyte(std::string_view charset)
{
    constexpr std::string_view beginnings[] = {"shift",    "sjis", "gb",        "big5",   "euc", "ks_c",
                                               "iso-2022", "cp9",  "windows-9", "x-sjis", "hz"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view b) { return sameText(charset.substr(0, b.size()), b); });
}

/// Converts value and parameters that are not UTF-8.
void convert(Property &property, std::string_view charset)
{
    const auto convertText = [&](std::string &text) {
        if (isUtf8(text))
            return;
        auto utf8 = toUtf8(text, charset);
        if (!utf8)
            utf8 = toUtf8(text, westernCharset);
        text = std::move(*utf8);
    };
    convertText(property.value);
    // Some character sets have their line breaks elsewhere.
    escapeLineBreaks(property.value);
    for (Parameter &parameter : property.parameters) {
        convertText(parameter.value);
        std::replace(parameter.value.begin(), parameter.value.end(), '\r', '\n');
    }
}

}  // namespace

VCardReader::VCardReader(QIODevice &device) : m_lines(device) { }

std::optional<VCard> VCardReader::next()
{
    while (const auto line = m_lines.next()) {
        if (auto card = take(*line))
            return card;
    }
    if (m_lines.failed())
        complain(0, ProblemKind::Unreadable);
    if (m_state == State::Inside) {
        complain(m_card.line, ProblemKind::NoEnd);
        return finish();
    }
    if (m_state == State::Unopened) {
        m_state = State::Outside;
        complain(m_card.line, ProblemKind::NoBegin);
    }
    return std::nullopt;
}

std::optional<VCard> VCardReader::take(LineReader::Line line)
{
    if (line.text.empty() || trimmed(line.text).empty()) {
        m_afterBlank = true;
        m_lastIsBase64 = false;
        return std::nullopt;
    }
    const std::string_view text = trimmed(line.text);
    const char first = text.front();
    const auto opened = first == 'B' || first == 'b' ? componentOf(text, "BEGIN") : std::nullopt;
    const auto closed = first == 'E' || first == 'e' ? componentOf(text, "END") : std::nullopt;
    const bool opens = opened && sameText(*opened, "VCARD");
    const bool closes = closed && sameText(*closed, "VCARD");
    if (m_agentDepth > 0) {
        m_agentDepth += opens ? 1 : closes ? -1 : 0;
        continueAgent(line.text);
    } else if (opens) {
        return begin(line.number);
    } else if (closes) {
        if (m_state != State::Outside)
            return finish();
        complain(line.number, ProblemKind::NoBegin);
    } else if (opened || closed) {
        m_otherDepth = std::max(0, m_otherDepth + (opened ? 1 : -1));
        if (opened && m_state != State::Outside)
            complain(line.number, ProblemKind::NotAProperty);
    } else if (m_otherDepth > 0) {
        // A calendar's or another component's own business.
    } else if (m_state == State::Outside) {
        outside(line);
    } else {
        inside(line);
    }
    m_afterBlank = false;
    return std::nullopt;
}

std::optional<VCard> VCardReader::begin(qint64 line)
{
    std::optional<VCard> unfinished;
    if (m_state == State::Inside) {
        Property *const last = m_card.properties.empty() ? nullptr : &m_card.properties.back();
        if (last && last->isNamed("AGENT") && trimmed(last->value).empty()) {
            last->value.clear();
            m_agentDepth = 1;
            continueAgent("BEGIN:VCARD");
            return std::nullopt;
        }
        complain(line, ProblemKind::NoEnd);
        unfinished = finish();
    } else if (m_state == State::Unopened) {
        complain(m_card.line, ProblemKind::NoBegin);
    }
    m_card = VCard();
    m_card.properties.reserve(16);
    m_card.line = line;
    m_bytes = 0;
    m_undeclared.clear();
    m_otherDepth = 0;
    m_state = State::Inside;
    m_afterBlank = false;
    m_lastIsBase64 = false;
    return unfinished;
}

VCard VCardReader::finish()
{
    resolveCharsets();
    m_state = State::Outside;
    m_agentDepth = 0;
    m_lastIsBase64 = false;
    return std::exchange(m_card, VCard());
}

/// A property where no card has begun: perhaps one does whose BEGIN is missing. It is a card when an END comes.
void VCardReader::outside(const LineReader::Line &line)
{
    Property property;
    if (!readContentLine(line.text, property) || !isVCardProperty(property.name)) {
        complain(line.number, ProblemKind::NotAProperty);
        return;
    }
    begin(line.number);
    m_state = State::Unopened;
    inside(line);
}

void VCardReader::inside(const LineReader::Line &line)
{
    if (line.tooLong || m_bytes + line.text.size() > MostBytes || m_card.properties.size() == MostProperties) {
        complain(line.number, ProblemKind::TooLong);
        return;
    }
    Property &property = m_card.properties.emplace_back();
    if (!readContentLine(line.text, property)) {
        m_card.properties.pop_back();
        goOn(line);
        return;
    }
    property.line = line.number;
    m_bytes += line.text.size();
    if (!accept(property))
        m_card.properties.pop_back();
}

/// Takes note of what the property says about the card; false when that is all it is for.
bool VCardReader::accept(Property &property)
{
    m_lastIsBase64 = false;
    if (property.name.size() == 7 && property.group.empty() && property.isNamed("VERSION")) {
        m_card.version = versionOf(property.value);
        return false;
    }
    undoTransferEncoding(property);
    return true;
}

void VCardReader::undoTransferEncoding(Property &property)
{
    bool quotedPrintable = false;
    std::string charset;
    auto &parameters = property.parameters;
    for (size_t i = 0; i < parameters.size();) {
        const Parameter &parameter = parameters[i];
        const std::string_view name = parameter.name;
        bool done = false;
        if (name.size() == 8 && sameText(name, "ENCODING")) {
            if (sameText(parameter.value, "B") || sameText(parameter.value, "BASE64")) {
                m_lastIsBase64 = true;
            } else {
                quotedPrintable = sameText(parameter.value, "QUOTED-PRINTABLE") || sameText(parameter.value, "Q");
                done = quotedPrintable || sameText(parameter.value, "8BIT") || sameText(parameter.value, "7BIT");
            }
        } else if (name.size() == 7 && sameText(name, "CHARSET")) {
            charset = parameter.value;
            done = true;
        } else if (name.size() == 8 && sameText(name, "LANGUAGE")) {
            m_language = parameter.value;
        }
        if (done)
            parameters.erase(parameters.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    std::string &value = property.value;
    if (m_lastIsBase64) {
        std::erase_if(value, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
        return;
    }
    if (quotedPrintable)
        value = decodeQuotedPrintable(value);
    const bool wide = m_lines.wasWide() && !quotedPrintable;
    if (!charset.empty() && !wide && !sameText(charset, "UTF-8") && (!isUtf8(value) || (!isAscii(value) && isMultibyte(charset)))) {
        m_charset = charset;
        if (auto utf8 = toUtf8(value, charset))
            value = std::move(*utf8);
    } else if (!charset.empty() && isMultibyte(charset) && !wide && value.find('\x1b') != std::string::npos) {
        // ISO 2022 writes its letters with ASCII bytes.
        if (auto utf8 = toUtf8(value, charset))
            value = std::move(*utf8);
    }
    if (value.find_first_of("\r\n") != std::string::npos)
        escapeLineBreaks(value);
    const bool utf8 =
        isUtf8(value) && std::all_of(parameters.begin(), parameters.end(), [](const Parameter &p) { return isUtf8(p.value); });
    if (!utf8)
        m_undeclared.push_back(m_card.properties.size() - 1);
}

/// A line that is no property: it may go on with the one before.
void VCardReader::goOn(const LineReader::Line &line)
{
    Property *const last = m_card.properties.empty() ? nullptr : &m_card.properties.back();
    const std::string_view text = trimmed(line.text);
    if (last && m_lastIsBase64 && isBase64Text(text)) {
        std::copy_if(text.begin(), text.end(), std::back_inserter(last->value), [](char c) { return c != ' ' && c != '\t'; });
    } else if (text.front() == '#') {
        return;
    } else if (last && last->isNamed("NOTE")) {
        last->value += m_afterBlank ? "\\n\\n" : "\\n";
        last->value += line.text;
        if (!isUtf8(line.text))
            m_undeclared.push_back(m_card.properties.size() - 1);
    } else {
        complain(line.number, ProblemKind::NotAProperty);
        return;
    }
    m_bytes += line.text.size();
}

/// The lines of a card inside AGENT are one text, with a line break after each.
void VCardReader::continueAgent(std::string_view line)
{
    if (m_bytes + line.size() > MostBytes)
        return;
    std::string &value = m_card.properties.back().value;
    value += escaped(line);
    value += "\\n";
    m_bytes += line.size() + 2;
    if (!isUtf8(line))
        m_undeclared.push_back(m_card.properties.size() - 1);
}

/// What says nothing of itself is written like what does in the same card or file, else like its letters look.
void VCardReader::resolveCharsets()
{
    if (m_undeclared.empty())
        return;
    std::string charset = m_charset;
    if (charset.empty() || !toUtf8("", charset)) {
        std::string all;
        for (const size_t i : m_undeclared)
            all.append(m_card.properties[i].value).append(1, '\n');
        charset = guessCharset(all, m_language);
        // Western is what is left over when nothing else is seen; another find holds for the whole file.
        if (charset != westernCharset)
            m_charset = charset;
    }
    for (const size_t i : m_undeclared)
        convert(m_card.properties[i], charset);
    m_undeclared.clear();
}

void VCardReader::complain(qint64 line, ProblemKind kind)
{
    const bool outside = m_state == State::Outside || kind == ProblemKind::NoBegin || kind == ProblemKind::Unreadable;
    std::vector<Problem> &problems = outside ? m_problems : m_card.problems;
    const bool goesOn = line == m_lastProblemLine + 1 && !problems.empty() && problems.back().kind == kind;
    m_lastProblemLine = line;
    if (!goesOn && problems.size() < MostProblems)
        problems.push_back({line, kind});
}

}  // namespace wellmet::interop
