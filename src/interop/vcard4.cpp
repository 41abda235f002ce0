// SPDX-License-Identifier: MPL-2.0
#include "interop/vcard4.h"

#include "interop/propertytable.h"
#include "interop/textvalue.h"

#include <algorithm>

namespace wellmet::interop {
namespace {

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return lower;
}

/// The types of vCard 2.1 to 4.0; 4.0 writes them in lower case. Any other word is somebody's own and stays as written.
bool isStandardType(std::string_view lower)
{
    constexpr std::string_view known[] = {"home", "work",   "cell",   "voice",    "fax",    "pager",  "text",     "textphone", "video",
                                          "msg",  "bbs",    "modem",  "car",      "isdn",   "pcs",    "internet", "x400",      "dom",
                                          "intl", "postal", "parcel", "personal", "mobile", "iphone", "main",     "other"};
    return std::find(std::begin(known), std::end(known), lower) != std::end(known);
}

void erase(Property &property, std::string_view parameter)
{
    std::erase_if(property.parameters, [&](const Parameter &p) { return sameText(p.name, parameter); });
}

/// TYPE=pref becomes PREF=1; TYPE=internet, which every e-mail address is, goes.
void modernTypes(Property &property)
{
    bool preferred = false;
    std::erase_if(property.parameters, [&](const Parameter &parameter) {
        const bool type = sameText(parameter.name, "TYPE");
        const bool pref = type && sameText(parameter.value, "pref");
        preferred = preferred || pref;
        return pref || (type && sameText(parameter.value, "internet") && property.isNamed("EMAIL"));
    });
    for (Parameter &parameter : property.parameters) {
        if (!sameText(parameter.name, "TYPE"))
            continue;
        if (std::string lower = lowered(parameter.value); isStandardType(lower))
            parameter.value = std::move(lower);
    }
    if (preferred && !property.parameter("PREF"))
        property.parameters.push_back({"PREF", "1"});
}

/// "JPEG" -> "image/jpeg", as the property's kind suggests.
std::string mediaType(const Property &property, std::string_view type)
{
    const std::string lower = lowered(type);
    if (lower.find('/') != std::string::npos)
        return lower;
    if (property.isNamed("SOUND"))
        return "audio/" + (lower.empty() ? "basic" : lower == "wave" ? "wav" : lower);
    if (property.isNamed("KEY"))
        return lower == "pgp" ? "application/pgp-keys" : lower == "x509" ? "application/pkix-cert" : "application/octet-stream";
    return lower == "jpg" ? "image/jpeg" : lower.empty() ? "application/octet-stream" : "image/" + lower;
}

/// What bytes begin with says more surely what they are than a label does.
std::string_view mediaTypeOfBase64(std::string_view base64)
{
    struct Magic {
        std::string_view beginning;
        std::string_view type;
    };
    constexpr Magic known[] = {
        {"/9j/", "image/jpeg"}, {"iVBORw0KGgo", "image/png"}, {"R0lGOD", "image/gif"}, {"UklGR", "image/webp"}, {"Qk", "image/bmp"}};
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const Magic &m) { return base64.substr(0, m.beginning.size()) == m.beginning; });
    return found == std::end(known) ? std::string_view() : found->type;
}

void dataUri(Property &property)
{
    const std::string unescapedValue = unescapedBytes(property.value);
    const bool isUri = sameText(std::string_view(unescapedValue).substr(0, 5), "data:")
        || (looksLikeUri(unescapedValue) && unescapedValue.find("://") != std::string::npos);
    if (isUri) {
        property.value = unescapedValue;
        erase(property, "ENCODING");
        return;
    }
    if (!property.isBase64())
        return;
    std::string type;
    for (const Parameter &parameter : property.parameters) {
        if ((sameText(parameter.name, "TYPE") && !isStandardType(lowered(parameter.value))) || sameText(parameter.name, "MEDIATYPE"))
            type = parameter.value;
    }
    const std::string_view seen = mediaTypeOfBase64(property.value);
    const std::string media =
        !seen.empty() && !property.isNamed("KEY") && !property.isNamed("SOUND") ? std::string(seen) : mediaType(property, type);
    property.value.insert(0, "data:" + media + ";base64,");
    std::erase_if(property.parameters, [&](const Parameter &parameter) {
        return sameText(parameter.name, "ENCODING") || sameText(parameter.name, "VALUE") || sameText(parameter.name, "MEDIATYPE")
            || (sameText(parameter.name, "TYPE") && !type.empty() && parameter.value == type);
    });
}

/// "37.38;-122.08" -> "geo:37.38,-122.08"
void geoUri(Property &property)
{
    const std::string plain = unescapedBytes(property.value);
    const size_t separator = plain.find_first_of(";,");
    const auto isNumber = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("+-.0123456789 ") == std::string_view::npos;
    };
    if (separator == std::string::npos || !isNumber(std::string_view(plain).substr(0, separator))
        || !isNumber(std::string_view(plain).substr(separator + 1)))
        return;
    property.value = "geo:" + plain.substr(0, separator) + "," + plain.substr(separator + 1);
    std::erase(property.value, ' ');
}

std::vector<std::string> typesOf(const Property &property)
{
    std::vector<std::string> types;
    for (const Parameter &parameter : property.parameters) {
        if (sameText(parameter.name, "TYPE"))
            types.push_back(lowered(parameter.value));
    }
    std::sort(types.begin(), types.end());
    return types;
}

/// Makes each LABEL the label of the address it stands for: the first without one that has the same types.
void attachLabels(VCard &card)
{
    std::erase_if(card.properties, [&](const Property &label) {
        if (!label.isNamed("LABEL"))
            return false;
        const auto address = std::find_if(card.properties.begin(), card.properties.end(), [&](const Property &property) {
            return property.isNamed("ADR") && property.group == label.group && !property.parameter("LABEL")
                && typesOf(property) == typesOf(label);
        });
        if (address == card.properties.end())
            return false;
        address->parameters.push_back({"LABEL", unescapedBytes(label.value)});
        return true;
    });
}

}  // namespace

bool looksLikeUri(std::string_view value)
{
    const size_t colon = value.find(':');
    if (colon != std::string_view::npos && colon > 1) {
        const std::string_view scheme = value.substr(0, colon);
        if (scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.\\") == std::string_view::npos)
            return true;
    }
    return value.find('/') != std::string_view::npos && value.find(' ') == std::string_view::npos;
}

VCard asVCard4(const VCard &card)
{
    VCard modern = card;
    modern.version = VCardVersion::V40;
    for (Property &property : modern.properties) {
        modernTypes(property);
        const PropertyKind *const kind = kindOf(property.name);
        if (!kind)
            continue;
        if (kind->binary)
            dataUri(property);
        else if (kind->name == "GEO")
            geoUri(property);
        else if (kind->type == ValueType::Uri)
            property.value = unescapedBytes(property.value);
    }
    attachLabels(modern);
    return modern;
}

}  // namespace wellmet::interop
