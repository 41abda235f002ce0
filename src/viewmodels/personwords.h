// SPDX-License-Identifier: MPL-2.0
// What is known of a person, in words.
#pragma once

#include "contacts/person.h"

#include <QLocale>
#include <QString>

namespace wellmet {

/// A date of which parts may be unknown as people write it: "12 April 1980", "April 1980", "12 April", "1980". What is no
/// such date stays as it is.
QString partialDateWords(const QString &date, const QLocale &locale);
/// "Birthday", "Anniversary", or the user's word.
QString dateLabelWords(const ImportantDate &date);
/// A relation's kind in the user's language where it is one of the known ones, else as the user wrote it: "Manager".
QString relationWords(const QString &kind);
/// The value of a field of the user's own: dates and yes or no in words.
QString fieldValueWords(const CustomField &field, const QLocale &locale);
/// How we met in a sentence without its full stop: "Met at FOSDEM in Brussels, February 2026, introduced by Ben Bright".
/// `introducedBy` is the name of HowWeMet::introducedBy, where it is somebody in the notebook. Empty when nothing is known.
QString metWords(const HowWeMet &met, const QString &introducedBy, const QLocale &locale);
/// What stands below the name in small letters: pronouns, nickname, how it is said, the name before. May be empty.
QString bylineWords(const Person &person);
/// When a role was held: "2019 – March 2024", "since 2021", "until 2020"; empty when nothing is known.
QString roleTimeWords(const Affiliation &role, const QLocale &locale);

}  // namespace wellmet
