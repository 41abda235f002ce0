// SPDX-License-Identifier: MPL-2.0
// The words of one language: invented people, firms and streets, and telephone ranges kept for fiction where a country
// has them (otherwise numbers of mostly zeros that no one has).
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace wellmet::cardgen {

/// An area code without the trunk zero, and the pattern of the number behind it ('#' is a digit).
struct NumberRange {
    QString area;
    QString number;
};

struct Place {
    QString city;
    QString zip;
    std::vector<NumberRange> phones;
};

struct Region {
    QString code;  ///< ISO 3166-1
    QString country;
    QStringList streets;
    std::vector<Place> places;
    std::vector<NumberRange> mobile;
    QStringList formats;  ///< of a number: {a} area, {n} number
    std::vector<QStringList> address;  ///< lines of {street}, {zip}, {city}, {country}
};

struct Words {
    QString language;
    std::array<QStringList, 2> given;
    QStringList family;
    bool familyFirst = false;
    QStringList honorifics, degrees, titles, departments;
    QStringList heads, tails, longNames, forms, patterns;
    QStringList taglines, hours, registers, extension;
    std::map<QString, QStringList> labels;
    std::vector<Region> regions;
};

/// The languages there are words for, in a fixed order.
QStringList languages();

/// Reads tests/support/cardgen/words/<language>.json; nullopt when it is missing or not as expected.
std::optional<Words> wordsOf(const QString &language);

}  // namespace wellmet::cardgen
