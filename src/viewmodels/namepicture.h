// SPDX-License-Identifier: MPL-2.0
// What stands for a person who has no portrait.
#pragma once

#include <QString>

namespace wellmet {

/// One or two characters: the first of the first and of the last word that begin with a letter or digit, upper case; a
/// single one for scripts without capital letters that write names in few characters. "?" for nothing to show.
QString initialsOf(QStringView name);

/// A hue from 0 (included) to 1 (excluded), the same for the same name on every device and in every letter case.
double hueOf(QStringView name);

}  // namespace wellmet
