// SPDX-License-Identifier: MPL-2.0
// Which codes are worth taking.
#pragma once

#include <QStringView>

namespace wellmet {

/// True for what tells who someone is or where to find them: a vCard, a MeCard, a web address. Tickets, Wi-Fi passwords and
/// payment codes are not taken.
bool isContactCode(QStringView payload);

}  // namespace wellmet
