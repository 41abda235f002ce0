// SPDX-License-Identifier: MPL-2.0
// What of a person counts when duplicates are looked for.
#pragma once

#include "contacts/person.h"

#include <QStringList>

#include <vector>

namespace wellmet {

/// One value that reaches a person, in its normalised form (contacts/normalize.h).
struct MatchPoint {
    ContactKind kind = ContactKind::Other;
    QString normalized;
    bool mobile = false;  ///< a phone whose label says so

    bool operator==(const MatchPoint &) const = default;
};

/// A person as the matcher takes one. Everything may be missing; what is missing speaks neither for nor against.
struct MatchRecord {
    Id id;
    QString prefix;
    QString given;
    QString additional;
    QString family;
    QString suffix;
    QString nickname;
    QString previous;  ///< the family name before
    QString birthday;  ///< "1980-02-17", "--02-17", or as somebody wrote it
    QStringList organisations;
    QStringList addresses;  ///< one text each, parts in any order
    std::vector<MatchPoint> points;  ///< e-mails, phones, URLs, social

    bool operator==(const MatchRecord &) const = default;
};

/// Puts a name into the record. One that nobody split is split by contacts/names.h, or is one word where that cannot; of a
/// mail address in place of a name the mailbox counts where it is two words.
void takeName(MatchRecord &record, const PersonName &name);

MatchRecord matchRecordOf(const Person &person);

}  // namespace wellmet
