// SPDX-License-Identifier: MPL-2.0
#include "contacts/findhit.h"

namespace wellmet {

QString nameOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Role: return QStringLiteral("role");
    case LineKind::Email: return QStringLiteral("email");
    case LineKind::Phone: return QStringLiteral("phone");
    case LineKind::Url: return QStringLiteral("url");
    case LineKind::Address: return QStringLiteral("address");
    case LineKind::Social: return QStringLiteral("social");
    case LineKind::Other: break;
    case LineKind::Tag: return QStringLiteral("tag");
    case LineKind::Met: return QStringLiteral("met");
    case LineKind::Date: return QStringLiteral("date");
    case LineKind::Field: return QStringLiteral("field");
    case LineKind::Relation: return QStringLiteral("relation");
    case LineKind::About: return QStringLiteral("about");
    }
    return QStringLiteral("other");
}

}  // namespace wellmet
