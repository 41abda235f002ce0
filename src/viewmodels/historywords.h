// SPDX-License-Identifier: MPL-2.0
// What happened to a person, in words.
#pragma once

#include "storage/historystep.h"

#include <QLocale>
#include <QStringList>

namespace wellmet {

/// What was done: "Edited", "Added from a card".
QString stepWords(const storage::HistoryStep &step);
/// One line for each change of a step: "Phone added: +44 7700 900123", "Name: Ana S. → Ana Silva". At most `most`, then a
/// line that says how many more.
QStringList changeWords(const storage::HistoryStep &step, const QLocale &locale, int most = 6);

}  // namespace wellmet
