// SPDX-License-Identifier: MPL-2.0
#include "interop/vcard3.h"

#include "interop/propertytable.h"
#include "interop/textvalue.h"

#include <algorithm>

namespace wellmet::interop {
namespace {

bool startsWith(std::string_view text, std::string_view beginning)
{
    return sameText(text.substr(0, beginning.size()), beginning);
}

void eraseParameter(Property &property, std::string_view name)
{
    std::erase_if(property.parameters, [&](const Parameter &p) { return sameText(p.name, name); });
}

/// "image/jpeg" -> "JPEG"
std::string shortMediaType(std::string_view media)
{
    std::string type(media.substr(media.find('/') == std::string_view::npos ? 0 : media.find('/') + 1));
    std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
    return type;
}

void withoutDataUri(Property &property, VCardVersion version)
{
    const std::string_view value = property.value;
    const size_t comma = value.find(',');
    if (!startsWith(value, "data:") || comma == std::string_view::npos
        || !startsWith(value.substr(comma - std::min<size_t>(comma, 7)), ";base64"))
        return;
    const std::string media(value.substr(5, value.find_first_of(";,") - 5));
    property.value.erase(0, comma + 1);
    eraseParameter(property, "VALUE");
    property.parameters.push_back({"ENCODING", version == VCardVersion::V21 ? "BASE64" : "b"});
    if (!media.empty())
        property.parameters.push_back({"TYPE", shortMediaType(media)});
}

void withoutGeoUri(Property &property)
{
    const size_t comma = property.value.find(',');
    if (!startsWith(property.value, "geo:") || comma == std::string::npos)
        return;
    property.value = property.value.substr(4, comma - 4) + ";"
        + property.value.substr(comma + 1, property.value.find_first_of(",;", comma + 1) - comma - 1);
    eraseParameter(property, "VALUE");
}

void withoutTelUri(Property &property)
{
    if (!startsWith(property.value, "tel:"))
        return;
    property.value.erase(0, 4);
    const size_t extension = property.value.find(";ext=");
    if (extension != std::string::npos)
        property.value.replace(extension, 5, " ext. ");
    eraseParameter(property, "VALUE");
}

void withYear(Property &property)
{
    if (!startsWith(property.value, "--") || property.value.size() < 6)
        return;
    property.value.replace(0, 2, "1604-");
    if (property.value.size() == 9)
        property.value.insert(7, "-");
    property.parameters.push_back({"X-APPLE-OMIT-YEAR", "1604"});
}

void oldPreference(Property &property)
{
    const std::string *const preference = property.parameter("PREF");
    const bool preferred = preference && *preference == "1";
    eraseParameter(property, "PREF");
    if (preferred)
        property.parameters.push_back({"TYPE", "pref"});
}

/// Both names, each made of the other where it is missing; the organisation or an address stands in for a person's.
void completeNames(VCard &card)
{
    const Property *const formatted = card.find("FN");
    const Property *const structured = card.find("N");
    std::string name = formatted ? formatted->value : std::string();
    if (!formatted) {
        if (structured) {
            for (const size_t part : {3u, 1u, 2u, 0u, 4u}) {
                const std::string_view text = component(structured->value, part);
                if (!text.empty())
                    name += (name.empty() ? "" : " ") + std::string(text);
            }
        }
        for (const char *other : {"NICKNAME", "ORG", "EMAIL", "TEL"}) {
            if (const Property *const property = card.find(other); name.empty() && property)
                name = component(property->value, 0);
        }
    }
    const bool noStructured = !structured;
    if (!formatted)
        card.properties.insert(card.properties.begin(), Property{{}, "FN", {}, name, 0});
    if (noStructured)
        card.properties.insert(card.properties.begin() + 1, Property{{}, "N", {}, ";;;;", 0});
}

VCard asOlder(const VCard &card, VCardVersion version)
{
    VCard older = card;
    older.version = version;
    std::vector<Property> properties;
    properties.reserve(older.properties.size() + 2);
    for (Property &property : older.properties) {
        oldPreference(property);
        const PropertyKind *const kind = kindOf(property.name);
        std::optional<Property> label;
        if (kind && kind->binary) {
            withoutDataUri(property, version);
        } else if (kind && kind->name == "GEO") {
            withoutGeoUri(property);
        } else if (kind && kind->name == "TEL") {
            withoutTelUri(property);
        } else if (kind && kind->name == "BDAY") {
            withYear(property);
        } else if (kind && kind->name == "ADR") {
            if (const std::string *const text = property.parameter("LABEL")) {
                label = Property{property.group, "LABEL", {}, escaped(std::string_view(*text)), 0};
                eraseParameter(property, "LABEL");
                std::copy_if(property.parameters.begin(), property.parameters.end(), std::back_inserter(label->parameters),
                             [](const Parameter &p) { return sameText(p.name, "TYPE"); });
            }
        }
        properties.push_back(std::move(property));
        if (label)
            properties.push_back(std::move(*label));
    }
    older.properties = std::move(properties);
    completeNames(older);
    return older;
}

}  // namespace

VCard asVCard3(const VCard &card)
{
    return asOlder(card, VCardVersion::V30);
}

VCard asVCard21(const VCard &card)
{
    return asOlder(card, VCardVersion::V21);
}

}  // namespace wellmet::interop
