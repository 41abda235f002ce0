// SPDX-License-Identifier: MPL-2.0
#include "capture/draftperson.h"

#include <array>
#include <utility>

namespace wellmet::capture {
namespace {

constexpr std::array<std::pair<FieldKind, const char16_t *>, 10> kindNames{{
    {FieldKind::Name, u"name"},
    {FieldKind::Organisation, u"org"},
    {FieldKind::Title, u"title"},
    {FieldKind::Department, u"department"},
    {FieldKind::Email, u"email"},
    {FieldKind::Phone, u"phone"},
    {FieldKind::Url, u"url"},
    {FieldKind::Address, u"address"},
    {FieldKind::Social, u"social"},
    {FieldKind::Other, u"other"},
}};

}  // namespace

QString nameOf(FieldKind kind)
{
    for (const auto &[candidate, name] : kindNames)
        if (candidate == kind)
            return QString::fromUtf16(name);
    return {};
}

std::optional<FieldKind> fieldKindFromName(QStringView name)
{
    for (const auto &[kind, candidate] : kindNames)
        if (name == QStringView(candidate))
            return kind;
    return std::nullopt;
}

}  // namespace wellmet::capture
