// SPDX-License-Identifier: MPL-2.0
#include "interop/propertytable.h"

#include "interop/vcard.h"

#include <algorithm>
#include <iterator>

namespace wellmet::interop {
namespace {

using enum ValueType;
using enum ValueShape;

constexpr PropertyKind kinds[] = {
    {"ADR", Text, Structured},
    {"AGENT", Text},
    {"ANNIVERSARY", DateAndOrTime},
    {"BDAY", DateAndOrTime},
    {"BIRTHPLACE", Text},
    {"CALADRURI", Uri},
    {"CALURI", Uri},
    {"CATEGORIES", Text, List},
    {"CLASS", Text},
    {"CLIENTPIDMAP", Text, Structured},
    {"CONTACT-URI", Uri},
    {"CREATED", Timestamp},
    {"DEATHDATE", DateAndOrTime},
    {"DEATHPLACE", Text},
    {"EMAIL", Text},
    {"EXPERTISE", Text},
    {"FBURL", Uri},
    {"FN", Text},
    {"GENDER", Text, Structured},
    {"GEO", Uri},
    {"GRAMGENDER", Text},
    {"HOBBY", Text},
    {"IMPP", Uri},
    {"INTEREST", Text},
    {"KEY", Uri, Single, true},
    {"KIND", Text},
    {"LABEL", Text},
    {"LANG", LanguageTag},
    {"LANGUAGE", LanguageTag},
    {"LOGO", Uri, Single, true},
    {"MAILER", Text},
    {"MEMBER", Uri},
    {"N", Text, Structured},
    {"NAME", Text},
    {"NICKNAME", Text, List},
    {"NOTE", Text},
    {"ORG", Text, Structured},
    {"ORG-DIRECTORY", Uri},
    {"PHOTO", Uri, Single, true},
    {"PRODID", Text},
    {"PROFILE", Text},
    {"PRONOUNS", Text},
    {"RELATED", Uri},
    {"REV", Timestamp},
    {"ROLE", Text},
    {"SOCIALPROFILE", Uri},
    {"SORT-STRING", Text},
    {"SOUND", Uri, Single, true},
    {"SOURCE", Uri},
    {"TEL", Text},
    {"TITLE", Text},
    {"TZ", Text},
    {"UID", Uri},
    {"URL", Uri},
    {"VERSION", Text},
    {"XML", Text},
};

}  // namespace

const PropertyKind *kindOf(std::string_view name)
{
    const auto found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const PropertyKind &kind) { return sameText(kind.name, name); });
    return found == std::end(kinds) ? nullptr : &*found;
}

}  // namespace wellmet::interop
