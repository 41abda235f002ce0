// SPDX-License-Identifier: MPL-2.0
#include "viewmodels/historywords.h"

#include "viewmodels/personwords.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace wellmet {

namespace {

using storage::ActionName;
using storage::HistoryChange;

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(wellmet::HistoryWords)
};

struct NameWord {
    const char *name;
    const char *word;
};

QString wordIn(const auto &words, const QString &name)
{
    for (const NameWord &known : words)
        if (name == QLatin1StringView(known.name))
            return HistoryWords::tr(known.word);
    return name;
}

constexpr std::array recordWords{
    NameWord{"person", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Person")},
    NameWord{"contact_point", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Way to reach")},
    NameWord{"affiliation", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Role")},
    NameWord{"important_date", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Date")},
    NameWord{"custom_field", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Own field")},
    NameWord{"relation", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Relation")},
    NameWord{"tag", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Tag")},
};

constexpr std::array fieldWords{
    NameWord{"full_name", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Name")},
    NameWord{"prefix", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Prefix")},
    NameWord{"given", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Given name")},
    NameWord{"additional", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Middle name")},
    NameWord{"family", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Family name")},
    NameWord{"suffix", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Suffix")},
    NameWord{"nickname", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Nickname")},
    NameWord{"phonetic_given", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "How the given name is said")},
    NameWord{"phonetic_family", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "How the family name is said")},
    NameWord{"previous_name", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Name before")},
    NameWord{"pronouns", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Pronouns")},
    NameWord{"about", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "About")},
    NameWord{"portrait", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Portrait")},
    NameWord{"met_event", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Met at")},
    NameWord{"met_on", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Met on")},
    NameWord{"met_place", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Met in")},
    NameWord{"introduced_by", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Introduced by")},
    NameWord{"introduced_by_name", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Introduced by")},
    NameWord{"context", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Context")},
    NameWord{"starred", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Star")},
    NameWord{"archived", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Archive")},
    NameWord{"label", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Label")},
    NameWord{"value", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Value")},
    NameWord{"kind", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Kind")},
    NameWord{"type", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Type")},
    NameWord{"street", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Street")},
    NameWord{"extended", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Building")},
    NameWord{"locality", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "City")},
    NameWord{"region", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Region")},
    NameWord{"postal_code", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Postal code")},
    NameWord{"country", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Country")},
    NameWord{"organisation", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Organisation")},
    NameWord{"title", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Title")},
    NameWord{"department", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Department")},
    NameWord{"from_date", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "From")},
    NameWord{"to_date", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Until")},
    NameWord{"date", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Date")},
    NameWord{"name", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "Name")},
    NameWord{"inverse", QT_TRANSLATE_NOOP("wellmet::HistoryWords", "From the other side")},
};

bool isDate(const QString &field)
{
    return field == "date"_L1 || field == "met_on"_L1 || field == "from_date"_L1 || field == "to_date"_L1;
}

/// What a person is not to read: ids and file names.
bool isOpaque(const QString &field)
{
    return field == "portrait"_L1 || field == "introduced_by"_L1 || field == "other"_L1 || field == "uid"_L1;
}

bool isSwitch(const QString &field)
{
    return field == "starred"_L1 || field == "archived"_L1;
}

/// A value on one line, and not a page of it.
QString shownValue(const HistoryChange &change, const QString &value, const QLocale &locale)
{
    constexpr qsizetype longest = 80;
    if (isSwitch(change.field))
        return value.isEmpty() || value == "0"_L1 ? HistoryWords::tr("off") : HistoryWords::tr("on");
    if (value.isEmpty())
        return HistoryWords::tr("nothing");
    QString text = isDate(change.field) ? partialDateWords(value, locale) : value;
    text.replace(u'\n', u' ');
    return text.size() > longest ? text.first(longest) + u'…' : text;
}

QString lineOf(const HistoryChange &change, const QLocale &locale)
{
    const QString record = wordIn(recordWords, change.record);
    switch (change.what) {
    case HistoryChange::What::Added: return HistoryWords::tr("%1 added: %2").arg(record, shownValue(change, change.after, locale));
    case HistoryChange::What::Removed: return HistoryWords::tr("%1 removed: %2").arg(record, shownValue(change, change.before, locale));
    case HistoryChange::What::Changed: break;
    }
    const QString field = wordIn(fieldWords, change.field);
    if (isOpaque(change.field))
        return HistoryWords::tr("%1 changed").arg(field);
    //: %1 is a field, %2 what it was, %3 what it is now
    return HistoryWords::tr("%1: %2 → %3").arg(field, shownValue(change, change.before, locale), shownValue(change, change.after, locale));
}

}  // namespace

QString stepWords(const storage::HistoryStep &step)
{
    switch (step.name) {
    case ActionName::AddPerson: return HistoryWords::tr("Added");
    case ActionName::Accept: return HistoryWords::tr("Taken from a card");
    case ActionName::DeletePerson: return HistoryWords::tr("Deleted");
    case ActionName::RestorePerson: return HistoryWords::tr("Restored");
    case ActionName::ImportPeople: return HistoryWords::tr("Imported");
    case ActionName::RevertChange: return HistoryWords::tr("A step was taken back");
    case ActionName::MergePeople: return HistoryWords::tr("Made one with another");
    case ActionName::UnmergePeople: return HistoryWords::tr("Made two again");
    case ActionName::Undo: return HistoryWords::tr("Undone");
    default: return HistoryWords::tr("Edited");
    }
}

QStringList changeWords(const storage::HistoryStep &step, const QLocale &locale, int most)
{
    QStringList lines;
    for (const HistoryChange &change : step.changes) {
        if (lines.size() == most) {
            lines.append(HistoryWords::tr("and %n more", nullptr, int(step.changes.size()) - most));
            break;
        }
        lines.append(lineOf(change, locale));
    }
    return lines;
}

}  // namespace wellmet
