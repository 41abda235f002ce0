// SPDX-License-Identifier: MPL-2.0
#include "base/error.h"

#include <array>
#include <utility>

namespace wellmet {
namespace {

constexpr std::array<std::pair<ErrorKind, const char16_t *>, 16> kindNames{{
    {ErrorKind::NotFound, u"NotFound"},
    {ErrorKind::InvalidInput, u"InvalidInput"},
    {ErrorKind::NotAnImage, u"NotAnImage"},
    {ErrorKind::ImageTooLarge, u"ImageTooLarge"},
    {ErrorKind::Truncated, u"Truncated"},
    {ErrorKind::Unreadable, u"Unreadable"},
    {ErrorKind::ReadOnly, u"ReadOnly"},
    {ErrorKind::DiskFull, u"DiskFull"},
    {ErrorKind::ModelMissing, u"ModelMissing"},
    {ErrorKind::ModelDamaged, u"ModelDamaged"},
    {ErrorKind::NewerNotebook, u"NewerNotebook"},
    {ErrorKind::DamagedNotebook, u"DamagedNotebook"},
    {ErrorKind::Busy, u"Busy"},
    {ErrorKind::NoCamera, u"NoCamera"},
    {ErrorKind::Cancelled, u"Cancelled"},
    {ErrorKind::Internal, u"Internal"},
}};

}  // namespace

QString nameOf(ErrorKind kind)
{
    for (const auto &[candidate, name] : kindNames)
        if (candidate == kind)
            return QString::fromUtf16(name);
    return {};
}

std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    for (const auto &[kind, candidate] : kindNames)
        if (name == QStringView(candidate))
            return kind;
    return std::nullopt;
}

}  // namespace wellmet
