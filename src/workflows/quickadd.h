// SPDX-License-Identifier: MPL-2.0
// One typed line -> people in the notebook.
#pragma once

#include "base/result.h"
#include "contacts/person.h"
#include "meetings/quickadd.h"
#include "workflows/database.h"

#include <QFuture>

#include <vector>

namespace wellmet {

/// Who a reading is about, ready to be stored. Those with an id are `stored` ones with something added, the others new.
/// Contact points, organisations and roles go to the person named last before them, else to the first; a line without a
/// name makes one nameless entry of what it holds. Every one gets the whole line, under the day it was said, in `about`,
/// so that nothing typed is lost.
std::vector<Person> peopleOf(const meetings::Reading &reading, const QString &line, const QDateTime &saidAt,
                             const std::vector<Person> &stored);

class QuickAdd
{
public:
    /// `region` (ISO 3166-1 alpha-2, may be empty) is what phone numbers typed without a country code belong to.
    explicit QuickAdd(Database &database, QString region = {});

    /// What the grammar asks, without a notebook: phone numbers in E.164.
    static meetings::Ports portsWithout(const QString &region);

    /// The chips of a line, matched against the notebook by full name; writes nothing.
    QFuture<Result<meetings::Reading>> read(const QString &line, const QDateTime &saidAt, meetings::Language language,
                                            const std::vector<meetings::Removal> &removed = {});

    struct Added {
        meetings::Reading reading;
        std::vector<Person> people;  ///< as stored
    };
    /// Reads the line and stores the people it names as one action that undo takes back. Errors: InvalidInput for a
    /// line without a letter or digit, and the notebook's own.
    QFuture<Result<Added>> add(const QString &line, const QDateTime &saidAt, meetings::Language language,
                               const std::vector<meetings::Removal> &removed = {});

private:
    Database &m_database;
    QString m_region;
};

}  // namespace wellmet
