// SPDX-License-Identifier: MPL-2.0
#include "interop/services.h"

#include "interop/vcard.h"

#include <algorithm>
#include <iterator>

namespace wellmet::interop {
namespace {

struct Service {
    const char *name;
    const char *scheme;
};
constexpr Service services[] = {{"aim", "aim"},
                                {"facebook", "facebook"},
                                {"gadu-gadu", "gg"},
                                {"google talk", "gtalk"},
                                {"groupwise", "groupwise"},
                                {"icq", "icq"},
                                {"irc", "irc"},
                                {"jabber", "xmpp"},
                                {"matrix", "matrix"},
                                {"msn", "msnim"},
                                {"qq", "qq"},
                                {"sip", "sip"},
                                {"skype", "skype"},
                                {"telegram", "telegram"},
                                {"twitter", "twitter"},
                                {"whatsapp", "whatsapp"},
                                {"yahoo", "ymsgr"}};

struct OwnProperty {
    std::string_view property;
    const char *service;
};
constexpr OwnProperty properties[] = {
    {"X-AIM", "aim"},
    {"X-FACEBOOK", "facebook"},
    {"X-GADUGADU", "gadu-gadu"},
    {"X-GADU-GADU", "gadu-gadu"},
    {"X-GOOGLE-TALK", "google talk"},
    {"X-GTALK", "google talk"},
    {"X-GROUPWISE", "groupwise"},
    {"X-ICQ", "icq"},
    {"X-JABBER", "jabber"},
    {"X-MATRIX", "matrix"},
    {"X-MSN", "msn"},
    {"X-QQ", "qq"},
    {"X-SIP", "sip"},
    {"X-SKYPE", "skype"},
    {"X-SKYPE-USERNAME", "skype"},
    {"X-TELEGRAM", "telegram"},
    {"X-TWITTER", "twitter"},
    {"X-YAHOO", "yahoo"},
};

}  // namespace

QString serviceOfProperty(std::string_view name)
{
    const auto found =
        std::find_if(std::begin(properties), std::end(properties), [&](const OwnProperty &p) { return sameText(p.property, name); });
    return found == std::end(properties) ? QString() : QString::fromLatin1(found->service);
}

QString serviceOfScheme(const QString &scheme)
{
    const QString lower = scheme.toLower();
    if (lower == u"msn")
        return lower;
    const auto found =
        std::find_if(std::begin(services), std::end(services), [&](const Service &s) { return lower == QLatin1StringView(s.scheme); });
    return found == std::end(services) ? lower : QString::fromLatin1(found->name);
}

QString schemeOf(const QString &service)
{
    const auto found =
        std::find_if(std::begin(services), std::end(services), [&](const Service &s) { return service == QLatin1StringView(s.name); });
    return found == std::end(services) ? QString() : QString::fromLatin1(found->scheme);
}

}  // namespace wellmet::interop
