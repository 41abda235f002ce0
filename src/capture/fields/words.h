// SPDX-License-Identifier: MPL-2.0
// What single words can be: the lists of src/capture/data, folded and looked up.
#pragma once

#include <QFlags>
#include <QHash>
#include <QString>
#include <QStringList>

namespace wellmet::capture::fields {

/// A word can be several things at once ("April", "Baker", "General").
enum class Word : quint32 {
    GivenName = 1 << 0,
    FamilyName = 1 << 1,
    TitleHead = 1 << 2,  ///< makes a line a role: "manager"
    TitleWord = 1 << 3,  ///< stands beside one: "senior", "sales"
    Department = 1 << 4,
    Organisation = 1 << 5,  ///< "bank", "technologies"
    Street = 1 << 6,
    Place = 1 << 7,  ///< a city, state or country
    Honorific = 1 << 8,
    Degree = 1 << 9,
    Particle = 1 << 10,  ///< inside a name: "van", "bin"
    SharedMailHost = 1 << 11,  ///< "gmail"
    Common = 1 << 12,  ///< of slogans: neither name nor firm
};
Q_DECLARE_FLAGS(WordKinds, Word)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordKinds)

/// What a label in front of a value announces.
enum class Label : quint8 {
    None,
    Mobile,
    Work,
    Home,
    Fax,
    Pager,
    Email,
    Url,
    Address,
    Social,
    Number,  ///< a number that is none of ours: post code, tax, register, licence
    Register,  ///< of a register, a tax office or a bank: never a value of ours, whatever stands behind
    Extension,
    Hours,
};

/// `word` folded (base/text.h), an inner space kept: the lists hold phrases of up to four words.
WordKinds kindsOf(const QString &word);

/// The label `phrase` (folded) is, or None. For Label::Social `service` gets the name of the service.
Label labelOf(const QString &phrase, QString *service = nullptr);

/// ISO 3166-1 alpha-2 of the country `phrase` (folded) names or lies in; empty if none.
QString regionOf(const QString &phrase);

}  // namespace wellmet::capture::fields
