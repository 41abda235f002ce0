// SPDX-License-Identifier: MPL-2.0
#include "interop/vcard.h"

#include <algorithm>

namespace wellmet::interop {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

}  // namespace

bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool Property::isNamed(std::string_view wanted) const
{
    return sameText(name, wanted);
}

const std::string *Property::parameter(std::string_view wanted) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter &p) { return sameText(p.name, wanted); });
    return found == parameters.end() ? nullptr : &found->value;
}

bool Property::has(std::string_view wanted, std::string_view wantedValue) const
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [&](const Parameter &p) { return sameText(p.name, wanted) && sameText(p.value, wantedValue); });
}

bool Property::isBase64() const
{
    const std::string *encoding = parameter("ENCODING");
    return encoding && (sameText(*encoding, "B") || sameText(*encoding, "BASE64"));
}

const Property *VCard::find(std::string_view name) const
{
    const auto found = std::find_if(properties.begin(), properties.end(), [&](const Property &p) { return p.isNamed(name); });
    return found == properties.end() ? nullptr : &*found;
}

}  // namespace wellmet::interop
