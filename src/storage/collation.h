// SPDX-License-Identifier: MPL-2.0
// The order of names in a language, by ICU (the Unicode Collation Algorithm with CLDR's tailorings).
#pragma once

#include "base/result.h"
#include "contacts/peoplelist.h"
#include "contacts/person.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct UCollator;

namespace wellmet::storage {

class Collation
{
public:
    /// Costs microseconds once ICU has the locale's data. Errors: Internal when ICU has no collation data at all.
    static Result<Collation> open(const Sorting &sorting);

    /// Bytes whose order is that of the names; comparable only among keys of one version().
    QByteArray sortKey(const PersonName &name) const;
    /// What stands at the index beside the list for the name: its first letter, as far as the language counts that as a
    /// letter of its own ("Å" in Swedish, "A" for Åsa in German, "Ch" in Czech), the first consonant of Hangul, "漢" for
    /// Han, "#" for anything that is no letter. People with one label stand together in the order of sortKey().
    QString section(const PersonName &name) const;
    /// Changes when keys made before are no longer comparable: locale, name order, ICU's version with its data. Does not
    /// touch the data, which a start of the app has no time for.
    static QString version(const Sorting &sorting);

private:
    struct Close {
        void operator()(UCollator *collator) const;
    };
    QByteArray key(const UCollator *collator, const QString &text) const;
    bool areOneLetter(const QString &a, const QString &b) const;

    Sorting m_sorting;
    std::unique_ptr<UCollator, Close> m_full;  ///< tells apart case and accents
    std::unique_ptr<UCollator, Close> m_letters;  ///< letters only
};

}  // namespace wellmet::storage
