// SPDX-License-Identifier: MPL-2.0
#include "workflows/phonenumber.h"

#include "contacts/normalize.h"

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace wellmet {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// libphonenumber's name for "no region".
constexpr auto unknownRegion = "ZZ";

}  // namespace

QString normalizedPhone(const QString &number, const QString &region)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    const std::string regionCode = region.isEmpty() ? unknownRegion : region.toStdString();
    if (util.Parse(number.toStdString(), regionCode, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsPossibleNumber(parsed))
        return normalized(ContactKind::Phone, number);
    std::string out;
    util.Format(parsed, PhoneNumberUtil::E164, &out);
    return QString::fromStdString(out);
}

QString regionOfPhone(const QString &number)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    if (util.Parse(number.toStdString(), unknownRegion, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string region;
    util.GetRegionCodeForNumber(parsed, &region);
    return region == unknownRegion ? QString() : QString::fromStdString(region);
}

}  // namespace wellmet
