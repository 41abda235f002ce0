// SPDX-License-Identifier: MPL-2.0
// Phone numbers by libphonenumber.
#pragma once

#include <QString>

namespace wellmet {

/// E.164 ("+493055501"), when the number is possible in `region` (ISO 3166-1 alpha-2, may be empty: then only with its
/// own country code); else as contacts' normalized(). Extensions are left out.
QString normalizedPhone(const QString &number, const QString &region);

/// The region of a number with a country code ("DE"), or empty.
QString regionOfPhone(const QString &number);

}  // namespace wellmet
